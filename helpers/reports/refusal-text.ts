import type { Judgement, Undecided } from '../model/judgement.ts';
import type { UnreadReason } from '../model/reading.ts';
import { forTerminal } from './escape.ts';

const shownPlaces = 6;

/** What to do about a fact that could not be read; `{action}` is filled in. */
const cures: Readonly<Record<UnreadReason, string>> = {
  denied:
    'Allow {action} for the role that Muster uses; where a service control policy or an expired session refuses it, the text above says so.',
  throttled:
    'Run again when the account is quieter, or with fewer account-Regions at once (--account, --region).',
  unreachable:
    'Check the network, the proxy and the endpoint, then run again; --request-timeout gives slow answers more time.',
  malformed:
    'What answered may not be AWS: look for a proxy or an emulator in between. If it is AWS, please report the answer.',
  'region-not-enabled':
    'Enable the Region for the account, or leave it out of fleet.config.ts; if it is enabled, check the credentials.',
  unsupported:
    'The endpoint does not offer {action}; judge with --only what it can answer, or use another target.',
  inconclusive:
    'What AWS answered does not decide it; the text above says what is missing. Look at it by hand.',
  failed: 'Run again; if it stays, ask the service named in {action} with the AWS CLI.',
};

/** Refusals of one kind: the same action, for the same reason. */
const kindOf = ({ action, reason }: Undecided): string => `${action} ${reason}`;

const byKind = (undecided: readonly Undecided[]): Map<string, Undecided[]> => Map.groupBy(undecided, kindOf);

const listed = (items: readonly string[], most: number): string =>
  items.length > most
    ? `${items.slice(0, most).join(', ')} and ${items.length - most} more`
    : items.join(', ');

/** One line for each kind of refusal that left a judgement undecided, with how many subjects and where. */
export const refusalLines = ({ undecided }: Judgement): string[] =>
  [...byKind(undecided)].map(([kind, group]) => {
    const places = [...new Set(group.map(({ account, region }) => `${account}/${region}`))];
    const ids = group.flatMap(({ id }) => (id === undefined ? [] : [forTerminal(id)]));
    const whom = ids.length === group.length ? `${listed(ids, shownPlaces)} in ` : '';
    return `  undecided: ${kind} for ${whom}${listed(places, shownPlaces)}`;
  });

const cureFor = ({ reason, action }: Undecided): string => cures[reason].replaceAll('{action}', action);

/** What the services said and what to do, once for each kind of refusal, however many invariants it left undecided. */
export const renderRefusals = (judgements: readonly Judgement[]): string[] => {
  const kinds = [...byKind(judgements.flatMap(({ undecided }) => undecided))];
  if (kinds.length === 0) return [];
  return [
    'Not read:',
    ...kinds.flatMap(([kind, [first]]) =>
      first ? [`  ${kind}: ${forTerminal(first.detail)}`, `    ${cureFor(first)}`] : [],
    ),
  ];
};
