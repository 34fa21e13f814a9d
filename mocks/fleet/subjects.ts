import type { Located } from './breakage.ts';

/** The identity of an instance as reports write it. */
export const instanceSubject = ({ place, item }: Located<string>): string =>
  `${place.account}/${place.region}/instance/${item}`;

/** The identity of a managed node as reports write it. */
export const nodeSubject = ({ place, item }: Located<string>): string =>
  `${place.account}/${place.region}/node/${item}`;
