import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** A date that a text names, `YYYY-MM-DD`, and where its words stand; without a year it is `MM-DD`. */
export interface FoundDate {
  date: string;
  hasYear: boolean;
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s*[-./年년_]\s*(\d{1,2})\s*[-./月월_]\s*(\d{1,2})(?!\d)/g;
const COMPACT = /(?<!\d)((?:19|20)\d\d)[-_]?(\d\d)(\d\d)(?!\d)/g;
const YEAR_LAST = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g;
const MONTH_DAY_CJK = /(?<!\d)(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]/g;

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

/** "24th June", "Jul 16 21:29:12 2013", "March 3, 2026", "27 января 2022". */
function namedDates(plain: string, words: NoteWords): (FoundDate | undefined)[] {
  return words.months.flatMap((names, index) => {
    const found = names.find(plain);
    if (!found) return [];
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of\s+|de\s+)?$/.exec(plain.slice(Math.max(0, found.at - 12), found.at));
    const after = plain.slice(found.end, found.end + 24);
    const following = /^[.\s]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/.exec(after);
    const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(after)?.[1];
    return [dateOf(year, String(index + 1), before?.[1] ?? following?.[1])];
  });
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
