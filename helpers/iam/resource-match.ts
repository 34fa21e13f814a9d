import { anyOf, type Certainty, not, unknown } from './certainty.ts';
import { overlapOf } from './glob.ts';
import type { Listed } from './statement.ts';

const coversOne = (pattern: string, possible: readonly string[]): Certainty => {
  if (/^\*+$/.test(pattern)) return 'yes';
  if (pattern.includes('${')) return unknown(`Resource ${pattern}`);
  return possible.every((resource) => overlapOf(pattern, resource) === 'none')
    ? 'no'
    : unknown(`Resource ${pattern}`);
};

/**
 * Whether a statement is about resources that are known by shape only: certain for `*`, certain where the
 * shapes rule it out, and else not, since actions without resources of their own are asked of `*` alone.
 */
export const coversResources = (
  resources: Listed<string> | undefined,
  possible: readonly string[],
): Certainty => {
  if (!resources) return unknown('a statement without a Resource');
  const found = anyOf(resources.values.map((pattern) => coversOne(pattern, possible)));
  return resources.negated ? not(found) : found;
};
