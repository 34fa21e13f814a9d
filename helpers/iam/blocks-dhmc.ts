import type { SimulationRow } from '../model/simulation-row.ts';
import { actionsOfGroup } from './core-actions.ts';
import { type Grants, grantsOf } from './grants.ts';

/** What a profile's role does to Default Host Management on its instances. */
export type DhmcEffect =
  | { readonly verdict: 'usable' }
  /** `actions` are the message channels that the role lacks. */
  | { readonly verdict: 'blocks'; readonly actions: readonly string[] }
  | Extract<Grants, { readonly verdict: 'undecided' }>;

/**
 * Whether an instance profile's role stands in the way of Default Host Management: the agent turns to it
 * only where the role may not register, so a role that may register but not open channels leaves a node
 * Online that no command reaches (amazon-ssm-agent, common/identity/credentialproviders/ec2roleprovider).
 */
export const blocksDhmc = (rows: readonly SimulationRow[]): DhmcEffect => {
  const registration = grantsOf(rows, actionsOfGroup('registration'));
  if (registration.verdict === 'refused') return { verdict: 'usable' };
  const messaging = grantsOf(rows, actionsOfGroup('messaging'));
  if (messaging.verdict === 'granted') return { verdict: 'usable' };
  if (registration.verdict === 'undecided') return registration;
  if (messaging.verdict === 'undecided') return messaging;
  return { verdict: 'blocks', actions: messaging.refusals.flatMap(({ actions }) => actions) };
};
