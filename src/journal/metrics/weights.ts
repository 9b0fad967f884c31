import type { Answered } from '../journal.js';

/** How much was missing in an answer, 0 to 1; of one that is not assessed nothing is known. */
export const MISSING: Record<Exclude<Answered, 'unknown'>, number> = { yes: 0, partly: 0.5, no: 1 };

/** After so many days an asking counts half. */
export const HALF_LIFE = 90;

/** How much something counts that is so many days old: 2^(-days/90), exponential decay with a half-life. */
export function recencyOf(days: number): number {
  return 2 ** (-days / HALF_LIFE);
}
