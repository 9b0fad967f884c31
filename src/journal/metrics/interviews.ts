import { byPeriod } from './periods.js';
import type { Scope } from './scope.js';

/** Interviews over time. */
export interface InterviewsMetric {
  /** How many were held; a mock interview is none. */
  n: number;
  companies: number;
  scheduled: number;
  mocks: number;
  unit: 'week' | 'month';
  periods: { start: string; n: number }[];
  /** The days on which there was any, from the first to the latest. */
  days: { date: string; n: number }[];
}

/** How many interviews were held: in all, in each period from the first of them to the latest, and on each day. The periods sum to n, and so do the days. */
export function interviewsMetric({ held, scheduled, mocks, periods }: Scope): InterviewsMetric {
  const days = new Map<string, number>();
  for (const { interview } of held) days.set(interview.date, (days.get(interview.date) ?? 0) + 1);
  const counted = byPeriod(periods, held, ({ interview }) => interview.date).map(({ start, items }) => ({ start, n: items.length }));
  return {
    n: held.length,
    companies: new Set(held.map(({ company }) => company)).size,
    scheduled,
    mocks,
    unit: periods.unit,
    periods: held.length > 0 ? counted : [],
    days: [...days].map(([date, n]) => ({ date, n })),
  };
}
