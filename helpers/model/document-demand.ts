import type { Association } from './association.ts';
import type { Reading } from './reading.ts';

/** An SSM document that is to run on a node, with what is known of its fitness for it. */
export interface DocumentDemand {
  /** Its name, or its ARN where another account shares it. */
  readonly document: string;
  /** The association that asks for it; without one, the configuration does. */
  readonly association?: Pick<Association, 'id' | 'name'>;
  /** Why it cannot be told whether the association targets the node, where it cannot. */
  readonly doubt?: string;
  /** The platforms that the document is for, as SSM spells them: `Windows`, `Linux`, `MacOS`. */
  readonly platforms: Reading<readonly string[]>;
}
