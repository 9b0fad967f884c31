import { calendarDate, daysAfter } from '../calendar.js';
import type { Card } from '../journal.js';
import { retention } from '../practice/numbers.js';
import type { PractisedCard } from './practised.js';
import { type Rate, rateOf } from './wilson.js';

/** Practice so far. */
export interface PracticeMetric {
  /** Reviews that were recorded, ever. */
  n: number;
  /** Cards that were practised and are worth it, and how many of these are due. */
  cards: number;
  due: number;
  /** The last 30 days, the empty ones too, to today. */
  days: { date: string; n: number }[];
  /** Reviews a day in them. */
  perDay: number;
  /** The share that was passed of the practices on a later day. */
  retention: Rate;
}

/** Over so many days reviews a day are told. */
const PRACTICE_DAYS = 30;

/** Recorded reviews of the cards that fit: due by FSRS, reviews of the last 30 days / 30, and true retention (see `retention`). What an interview stands for before the first practice never counts. */
export function practiceMetric(cards: readonly Card[], practised: ReadonlyMap<string, PractisedCard>, today: string): PracticeMetric {
  const first = daysAfter(today, 1 - PRACTICE_DAYS);
  const days = new Map(Array.from({ length: PRACTICE_DAYS }, (_, index) => [daysAfter(first, index), 0]));
  const reviews = cards.flatMap((card) => card.reviews ?? []);
  for (const { at } of reviews) {
    const day = calendarDate(new Date(at));
    const count = days.get(day);
    if (count !== undefined) days.set(day, count + 1);
  }
  const known = cards.flatMap(({ id }) => practised.get(id) ?? []);
  const retained = retention(cards);
  return {
    n: reviews.length,
    cards: known.length,
    due: known.filter(({ due }) => due).length,
    days: [...days].map(([date, n]) => ({ date, n })),
    perDay: [...days.values()].reduce((sum, count) => sum + count, 0) / PRACTICE_DAYS,
    retention: rateOf(retained.passed, retained.reviews),
  };
}
