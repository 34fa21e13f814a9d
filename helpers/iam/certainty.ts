/**
 * Whether something applies, as far as it can be known: policies ask about things that Muster does not
 * read, and "perhaps" must never be taken for either answer. The reasons say what is not known.
 */
export type Certainty = 'yes' | 'no' | { readonly unknown: readonly string[] };

/** Says what would have to be known to answer. */
export const unknown = (...reasons: readonly string[]): Certainty => ({ unknown: reasons });

const combine = (parts: readonly Certainty[], decisive: 'yes' | 'no', otherwise: 'yes' | 'no'): Certainty => {
  if (parts.includes(decisive)) return decisive;
  const doubts = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.unknown]));
  return doubts.length > 0 ? { unknown: [...new Set(doubts.flat())].sort() } : otherwise;
};

/** One certain `no` settles it, whatever else is unknown. */
export const allOf = (parts: readonly Certainty[]): Certainty => combine(parts, 'no', 'yes');

/** One certain `yes` settles it, whatever else is unknown. */
export const anyOf = (parts: readonly Certainty[]): Certainty => combine(parts, 'yes', 'no');

/** What is unknown stays unknown in its negation: that is why `!` would not do. */
export const not = (part: Certainty): Certainty => {
  if (typeof part !== 'string') return part;
  return part === 'yes' ? 'no' : 'yes';
};

/** For what was read and can be compared. */
export const certainly = (holds: boolean): Certainty => (holds ? 'yes' : 'no');
