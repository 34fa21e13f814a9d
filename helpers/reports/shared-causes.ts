import type { Cause, Judgement } from '../model/judgement.ts';

/** A cause with how many instances and nodes it explains. */
export interface SharedCause {
  readonly cause: Cause;
  readonly affected: number;
}

/** What makes two causes one: the resource to change and what is wrong with it. */
const causeKey = ({ account, region, kind, id, code }: Cause): string =>
  JSON.stringify([account, region, kind, id, code]);

/** Most affected first. An instance and its node are one machine, and count once however often they are judged. */
export const sharedCauses = (judgements: readonly Judgement[]): readonly SharedCause[] => {
  const byKey = new Map<string, { cause: Cause; machines: Set<string> }>();
  for (const { subject, causes } of judgements.flatMap(({ violations }) => violations)) {
    for (const cause of causes) {
      const known = byKey.get(causeKey(cause)) ?? { cause, machines: new Set<string>() };
      known.machines.add(`${subject.account}/${subject.region}/${subject.id}`);
      byKey.set(causeKey(cause), known);
    }
  }
  return [...byKey.values()]
    .map(({ cause, machines }) => ({ cause, affected: machines.size }))
    .sort((a, b) => b.affected - a.affected || a.cause.id.localeCompare(b.cause.id));
};
