import { partsOfArn, type Role, roleResource } from '../model/role.ts';
import type { AccountRegion } from '../model/subject.ts';
import { undecided, upheld, type Verdict, violated } from '../model/verdict.ts';
import type { Statement } from './statement.ts';
import { type Trust, trusts } from './trust.ts';

export type TrustCode = 'trust-missing' | 'trust-denied';

const conditionsIn = ({ conditions }: Statement): string =>
  conditions.map(({ operator, key, values }) => `${operator} ${key} ${values.join(', ')}`).join('; ') ||
  'none';

const evidenceOf = (trust: Extract<Trust, { verdict: 'missing' | 'denied' }>) =>
  trust.verdict === 'missing'
    ? { ...(trust.unmet.length > 0 && { unmetConditions: trust.unmet.join(', ') }) }
    : { statement: trust.statement.sid ?? 'without a Sid', conditions: conditionsIn(trust.statement) };

/** Who is to assume the role where, and which operation showed its trust policy. */
interface Assumer extends AccountRegion {
  readonly service: string;
  readonly sourceArn?: string;
  readonly readBy: string;
}

/** Words whether a role lets a service assume it as a verdict whose cause is the role. */
export const trustVerdict = (role: Role, { readBy, ...assumer }: Assumer): Verdict<TrustCode> => {
  const { partition } = partsOfArn(role.arn);
  const trust = trusts(role.trustPolicy, { ...assumer, partition });
  if (trust.verdict === 'trusted') return upheld;
  if (trust.verdict === 'undecided') {
    const detail = `the trust policy of ${role.name}: ${trust.reason}`;
    return undecided({ reason: 'inconclusive', action: readBy, detail });
  }
  const { service } = assumer;
  return violated(
    `trust-${trust.verdict}`,
    { service, role: role.name, ...evidenceOf(trust) },
    roleResource(role),
  );
};
