import type { Assessment } from '../journal.js';
import { byPeriod } from './periods.js';
import type { Held, Scope } from './scope.js';

type Part = 'overall' | 'communication' | 'problemSolving' | 'technical';

/** A mean of ratings, 1 to 5; null of none. */
export interface Mean {
  n: number;
  mean: number | null;
}

/** How you judged your interviews. */
export interface AssessmentMetric extends Record<Part, Mean> {
  /** Interviews with an overall rating. */
  n: number;
  /** The overall ratings of each period. */
  periods: (Mean & { start: string })[];
}

/** Your own ratings: the arithmetic mean of each part over the interviews that have it, and of the overall one in each period too. */
export function assessmentMetric({ held, periods }: Scope): AssessmentMetric {
  const overall = meanOf(held, 'overall');
  return {
    n: overall.n,
    overall,
    communication: meanOf(held, 'communication'),
    problemSolving: meanOf(held, 'problemSolving'),
    technical: meanOf(held, 'technical'),
    periods:
      held.length > 0
        ? byPeriod(periods, held, ({ interview }) => interview.date).map(({ start, items }) => ({ start, ...meanOf(items, 'overall') }))
        : [],
  };
}

function meanOf(held: readonly Held[], part: Part & keyof Assessment): Mean {
  let [n, sum] = [0, 0];
  for (const { interview } of held) {
    const rating = interview.assessment?.[part];
    if (rating === undefined) continue;
    n++;
    sum += rating;
  }
  return { n, mean: n > 0 ? sum / n : null };
}
