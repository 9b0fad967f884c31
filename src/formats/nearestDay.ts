import { daysAfter, isCalendarDate } from '../journal/calendar.js';

/** Where a day without a year lies: an interview was in the past, a next step is in the future. */
export type Direction = 'past' | 'future';

/** What a date is read against. */
export interface Reference {
  now: Date;
  today: string;
  direction: Direction;
}

/** The latest such day up to today, or the first from today on. A day that no year has stays impossible, and is refused by the caller. */
export function monthDay(month: number, day: number, { today, direction }: Reference): string {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: 9 }, (_, step) => (direction === 'past' ? year - step : year + step));
  const fits = (date: string) => isCalendarDate(date) && (direction === 'past' ? date <= today : date >= today);
  return years.map((candidate) => ymd(candidate, month, day)).find(fits) ?? ymd(year, month, day);
}

/**
 * The nearest such day in the direction (0 is Sunday). In the past it may be today; in the future it is today only with a time that is still to come.
 */
export function nearestWeekday(weekday: number, { today, now, direction }: Reference, time?: string): string {
  const ahead = (weekday - now.getDay() + 7) % 7;
  if (direction === 'past') return daysAfter(today, ahead === 0 ? 0 : ahead - 7);
  const clock = `${two(now.getHours())}:${two(now.getMinutes())}`;
  return daysAfter(today, ahead === 0 && !(time !== undefined && time > clock) ? 7 : ahead);
}

export function ymd(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
