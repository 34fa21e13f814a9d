const most = 5;

/** Words a list for evidence: sorted, so that it does not depend on a listing's order, and never a page long. */
export const listed = (texts: readonly string[], none: string): string => {
  const sorted = [...new Set(texts)].sort();
  if (sorted.length === 0) return none;
  const rest = sorted.length - most;
  return sorted.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
};
