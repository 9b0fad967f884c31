import { daysAfter, daysBetween } from '../calendar.js';
import { remembering } from '../remembering.js';

/** The stretches of time into which a span is divided, without a gap. */
export interface Periods {
  unit: 'week' | 'month';
  /** The first day of each, YYYY-MM-DD: a Monday, or the first of a month. */
  starts: readonly string[];
  /** The first day of the period in which a day lies. */
  startOf(date: string): string;
}

/** A span of so many days or more is told in months. */
const WEEKS = 26 * 7;
/** 5 January 1970. */
const A_MONDAY = '1970-01-05';

/** Weeks from Monday where the days from `first` to `last` are fewer than 26 weeks, else calendar months. */
export function periodsOf(first: string, last: string): Periods {
  return daysBetween(first, last) < WEEKS ? weeksOf(first, last) : monthsOf(first, last);
}

function weeksOf(first: string, last: string): Periods {
  const startOf = remembering((date: string) => daysAfter(date, -(((daysBetween(A_MONDAY, date) % 7) + 7) % 7)));
  const starts: string[] = [];
  for (let start = startOf(first); start <= last; start = daysAfter(start, 7)) starts.push(start);
  return { unit: 'week', starts, startOf };
}

function monthsOf(first: string, last: string): Periods {
  const startOf = remembering((date: string) => `${date.slice(0, 7)}-01`);
  const starts: string[] = [];
  for (let start = startOf(first); start <= last; start = nextMonth(start)) starts.push(start);
  return { unit: 'month', starts, startOf };
}

function nextMonth(start: string): string {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`;
}

/** What falls into each period, empty ones too. */
export function byPeriod<T>(
  { starts, startOf }: Periods,
  items: Iterable<T>,
  dateOf: (item: T) => string,
): { start: string; items: T[] }[] {
  const groups = new Map<string, T[]>(starts.map((start) => [start, []]));
  for (const item of items) groups.get(startOf(dateOf(item)))?.push(item);
  return [...groups].map(([start, members]) => ({ start, items: members }));
}
