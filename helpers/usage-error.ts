import { closestMatch } from 'leven';

/**
 * Bad usage, configuration or credentials: the run cannot begin. The message is for the person at the
 * terminal, one paragraph that says what to do; the exit status is 3 and no stack is shown.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const mostShown = 20;

/** The closest of some names to one that was not found, or all of them where none is close. */
export const didYouMean = (wanted: string, names: readonly string[]): string => {
  const close = closestMatch(wanted, [...names], { maxDistance: Math.max(2, Math.floor(wanted.length / 3)) });
  if (close !== undefined) return `Did you mean ${close}?`;
  if (names.length === 0) return 'There are none.';
  return `There are: ${names.slice(0, mostShown).join(', ')}${names.length > mostShown ? ', …' : ''}.`;
};
