import type { Evidence } from '../model/verdict.ts';
import { forTerminal } from './escape.ts';

/** Named observations in a line; their values may be somebody else's words. */
export const evidenceText = (evidence: Evidence): string =>
  Object.entries(evidence)
    .map(([key, value]) => `${key} ${forTerminal(String(value))}`)
    .join(', ');
