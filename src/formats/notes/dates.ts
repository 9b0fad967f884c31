import { type Phrases, plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** A date that a text names, `YYYY-MM-DD`, and where its words stand; without a year it is `MM-DD`. */
export interface FoundDate {
  date: string;
  hasYear: boolean;
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s*[-./年년_]\s*(\d{1,2})\s*[-./月월_]\s*(\d{1,2})(?!\d)(?:\s*[日号號일])?/g;
const COMPACT = /(?<!\d)((?:19|20)\d\d)[-_]?(\d\d)(\d\d)(?!\d)/g;
const YEAR_LAST = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g;
const MONTH_DAY_CJK = /(?<!\d)(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]/g;

/** A year that stands straight behind a day and a month. */
const YEAR_NEXT = /^[.\s,]*(?:de\s+)?(?:19|20)\d\d(?!\d)/;

/** The dates in a text, whole ones before those without a year. Dates that could be read in two ways, such as 03/04/2025, are not given. */
export function datesIn(text: string, words: NoteWords): FoundDate[] {
  const plain = plainForm(text);
  const whole = [
    ...[...plain.matchAll(YEAR_FIRST)].map(([, year, month, day]) => dateOf(year, month, day)),
    ...[...plain.matchAll(COMPACT)].map(([, year, month, day]) => dateOf(year, month, day)),
    ...[...plain.matchAll(YEAR_LAST)].map(([, first, sign, second, year]) => inOrder(Number(first), Number(second), sign ?? '', year)),
  ];
  const named = namedDates(plain, words);
  const dates = [...whole, ...named].filter((found): found is FoundDate => found !== undefined);
  for (const [, month, day] of plain.matchAll(MONTH_DAY_CJK)) {
    const found = dateOf(undefined, month, day);
    if (found && !dates.some(({ date }) => date.endsWith(found.date))) dates.push(found);
  }
  return dates.sort((a, b) => Number(b.hasYear) - Number(a.hasYear));
}

/** A text in its plain form without the first of each sort of date that `datesIn` reads from it, and without one day of the week; every other word and number stays. */
export function withoutDates(plain: string, words: NoteWords): string {
  const isDate = (match: string) => datesIn(match, words).length > 0;
  const numbered = [YEAR_FIRST, COMPACT, YEAR_LAST, MONTH_DAY_CJK].reduce(
    (left, dates) => left.replace(dates, (match) => (isDate(match) ? ' ' : match)),
    plain,
  );
  const unnamed = words.months.reduce((left, names) => {
    const { from, to } = besideMonth(left, names) ?? { from: 0, to: 0 };
    return from === to ? left : `${left.slice(0, from)} ${left.slice(to).replace(YEAR_NEXT, ' ')}`;
  }, numbered);
  const weekday = words.weekdays.find(unnamed);
  return weekday ? `${unnamed.slice(0, weekday.at)} ${unnamed.slice(weekday.end)}` : unnamed;
}

/** "24th June", "Jul 16 21:29:12 2013", "March 3, 2026", "27 января 2022". */
function namedDates(plain: string, words: NoteWords): (FoundDate | undefined)[] {
  return words.months.flatMap((names, index) => {
    const found = besideMonth(plain, names);
    if (!found) return [];
    const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(plain.slice(found.monthEnd, found.monthEnd + 24))?.[1];
    return [dateOf(year, String(index + 1), found.day)];
  });
}

/** The day of the month before the name of a month, or else behind it, and from where to where the two stand; undefined where no day or no month does. */
function besideMonth(plain: string, names: Phrases): { day: string; from: number; to: number; monthEnd: number } | undefined {
  const month = names.find(plain);
  if (!month) return undefined;
  const { at, end } = month;
  const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of\s+|de\s+)?$/.exec(plain.slice(Math.max(0, at - 12), at));
  if (before?.[1]) return { day: before[1], from: at - before[0].length, to: end, monthEnd: end };
  const following = /^[.\s]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/.exec(plain.slice(end, end + 24));
  return following?.[1] ? { day: following[1], from: at, to: end + following[0].length, monthEnd: end } : undefined;
}

function inOrder(first: number, second: number, sign: string, year: string | undefined): FoundDate | undefined {
  // With points the day stands first; with slashes only a number over 12 tells.
  if (sign === '.' || first > 12) return dateOf(year, String(second), String(first));
  return second > 12 ? dateOf(year, String(first), String(second)) : undefined;
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): FoundDate | undefined {
  const [y, m, d] = [Number(year ?? 2024), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (!(m >= 1 && d >= 1) || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  const iso = date.toISOString().slice(0, 10);
  return year === undefined ? { date: iso.slice(5), hasYear: false } : { date: iso, hasYear: true };
}

/** The last day of that month and day that is not after another day. */
export function lastBefore(monthDay: string, anchor: string): string {
  const year = Number(anchor.slice(0, 4));
  return `${year}-${monthDay}` <= anchor ? `${year}-${monthDay}` : `${year - 1}-${monthDay}`;
}
