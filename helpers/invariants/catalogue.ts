import type { Invariant } from '../model/invariant.ts';
import type { Subject } from '../model/subject.ts';
import * as factories from './index.ts';

/** Every built-in invariant with its default parameters, by id. What is judged does not come from here: specs say that. */
export const catalogue: readonly Invariant<Subject>[] = Object.values(factories)
  .map((factory) => factory() as unknown as Invariant<Subject>)
  .sort((a, b) => a.id.localeCompare(b.id));
