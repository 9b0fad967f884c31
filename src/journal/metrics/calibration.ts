import type { Scope } from './scope.js';
import { type Rate, rateOf } from './wilson.js';

/** Your own ratings against what came of the interviews. */
export interface CalibrationMetric {
  /** Interviews with an overall rating that were passed, rejected or left without a reply. */
  n: number;
  /** For each rating that was given, how many of its interviews were passed. */
  ratings: (Rate & { rating: number; passed: number })[];
  /** The mean ratings of what was passed and what was not; null of none. */
  passed: number | null;
  failed: number | null;
  /** How likely an interview that was passed was rated higher than one that was not, 0 to 1: 0.5 is chance. Null where either is missing. */
  concordance: number | null;
}

const RATINGS = [1, 2, 3, 4, 5] as const;

/**
 * Overall rating against passed (see verdictOf). The concordance is over all pairs of one that was passed and one that was not: (pairs with the higher rating on the passed one + half of those with equal ratings) / pairs,
 * the common language effect size of Mann and Whitney's U (McGraw and Wong, 1992).
 */
export function calibrationMetric({ held }: Scope): CalibrationMetric {
  const passed = new Map<number, number>();
  const failed = new Map<number, number>();
  for (const { interview, verdict } of held) {
    const rating = interview.assessment?.overall;
    const counts = verdict === 'passed' ? passed : verdict === 'rejected' || verdict === 'noReply' ? failed : undefined;
    if (rating !== undefined) counts?.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  const ratings = RATINGS.flatMap((rating) => {
    const [well, badly] = [passed.get(rating) ?? 0, failed.get(rating) ?? 0];
    return well + badly > 0 ? [{ rating, passed: well, ...rateOf(well, well + badly) }] : [];
  });
  return {
    n: ratings.reduce((sum, { n }) => sum + n, 0),
    ratings,
    passed: meanOf(passed),
    failed: meanOf(failed),
    concordance: concordanceOf(passed, failed),
  };
}

function meanOf(counts: ReadonlyMap<number, number>): number | null {
  const n = total(counts);
  return n > 0 ? [...counts].reduce((sum, [rating, count]) => sum + rating * count, 0) / n : null;
}

function concordanceOf(passed: ReadonlyMap<number, number>, failed: ReadonlyMap<number, number>): number | null {
  const pairs = total(passed) * total(failed);
  if (pairs === 0) return null;
  let right = 0;
  for (const [well, count] of passed) {
    for (const [badly, other] of failed) right += (well > badly ? 1 : well === badly ? 0.5 : 0) * count * other;
  }
  return right / pairs;
}

function total(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
