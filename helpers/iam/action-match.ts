import { matchesGlob } from './glob.ts';
import type { Listed } from './statement.ts';

/** Action names are not case-sensitive, in policies as in requests. */
export const coversAction = ({ values, negated }: Listed<string>, action: string): boolean =>
  values.some((pattern) => matchesGlob(pattern.toLowerCase(), action.toLowerCase())) !== negated;
