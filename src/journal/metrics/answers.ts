import type { Answered } from '../journal.js';
import { tally } from '../tally.js';
import { byPeriod } from './periods.js';
import type { Scope } from './scope.js';

/** How many questions were answered in each way; `n` of them are assessed: n = yes + partly + no. */
export interface AnswerCounts extends Record<Answered, number> {
  n: number;
}

/** How you answered over time. */
export interface AnswersMetric extends AnswerCounts {
  periods: (AnswerCounts & { start: string })[];
}

/** Questions that were answered, partly, or could not be, as they were asked, in all and in each period; `unknown` is not assessed, and counts in no share. */
export function answersMetric({ asked, held, periods }: Scope): AnswersMetric {
  const counted = byPeriod(periods, asked, ({ interview }) => interview.date).map(({ start, items }) => ({ start, ...countsOf(items) }));
  return { ...countsOf(asked), periods: held.length > 0 ? counted : [] };
}

function countsOf(asked: Scope['asked']): AnswerCounts {
  const counts = tally(asked.map(({ question }) => question));
  return { n: counts.yes + counts.partly + counts.no, ...counts };
}
