/** One account in one Region: the unit of collection and of a report's column. */
export interface AccountRegion {
  readonly account: string;
  readonly region: string;
}

/** What one invariant is about: an instance, a managed node and, later, roles, VPCs, Regions. */
export interface Subject extends AccountRegion {
  readonly kind: string;
  readonly id: string;
  /** What people call it: the Name tag, the computer name. Untrusted text. */
  readonly name?: string;
}

/** Which subject a kind stands for; each kind of subject adds itself where it is declared. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Kinds {}

/** The one stable identity of a subject, in verdicts, waivers, baselines and reports. */
export const identityOf = ({ account, region, kind, id }: Omit<Subject, 'name'>): string =>
  `${account}/${region}/${kind}/${id}`;

export const accountRegionOf = ({ account, region }: AccountRegion): string => `${account}/${region}`;
