import type { Located } from './breakage.ts';
import type { Place } from './model.ts';

/** The identity of an instance as reports write it. */
export const instanceSubject = ({ place, item }: Located<string>): string =>
  `${place.account}/${place.region}/instance/${item}`;

/** The identity of a VPC endpoint as reports write it. */
export const endpointSubject = ({ place, item }: Located<string>): string =>
  `${place.account}/${place.region}/vpc-endpoint/${item}`;

/** The identity of a managed node as reports write it. */
export const nodeSubject = ({ place, item }: Located<string>): string =>
  `${place.account}/${place.region}/node/${item}`;

/** The identity of an account-Region as a subject. */
export const regionSubject = ({ account, region }: Place): string => `${account}/${region}/region/${region}`;
