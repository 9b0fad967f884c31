/** The local calendar date of an instant, YYYY-MM-DD. By hand, for statistics ask it of every review: format takes ten times as long. */
export function calendarDate(instant: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${twoDigits(instant.getMonth() + 1)}-${twoDigits(instant.getDate())}`;
}

/** Whether YYYY-MM-DD names a day that exists: 2026-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= new Date(year, month, 0).getDate());
}

/** How many days after `from` the day `to` lies; negative when it lies before. Both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/** Days since 1 January 1970. By hand, as calendarDate is. */
function dayNumber(date: string): number {
  return new Date(0).setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

/** "today", "tomorrow", "in 3 days", "5 days ago". */
export function distance(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
