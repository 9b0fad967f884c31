import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/** The local calendar date of an instant, YYYY-MM-DD. */
export function calendarDate(instant: Date): string {
  return format(instant, 'yyyy-MM-dd');
}

/** Whether YYYY-MM-DD names a day that exists: 2026-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= new Date(year, month, 0).getDate());
}

/** How many days after `from` the day `to` lies; negative when it lies before. Both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** The calendar date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return calendarDate(addDays(parseISO(date), days));
}

/** "Fri 20 Nov 2026". */
export function longDate(date: string): string {
  return format(parseISO(date), 'EEE d MMM yyyy');
}

/** "today", "tomorrow", "in 3 days", "5 days ago". */
export function distance(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
