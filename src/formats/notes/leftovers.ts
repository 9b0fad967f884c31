import { datesIn } from './dates.js';
import type { Facts } from './facts.js';
import { type Phrases, plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** What is longer tells more than its facts, whatever it is. */
const LONGEST = 300;
/** Days as numbers, and those beside the name of a month. */
const DAY_NUMBERS =
  /(?<!\d)(?:(?:19|20)\d\d\s*[-./年년_]?\s*\d{1,2}\s*[-./月월_]?\s*\d{1,2}\s*[日号號일]?|\d{1,2}\s*[./月월-]\s*\d{1,2}\s*(?:[./-]\s*(?:19|20)\d\d|[日号號일])?)(?![\d:])/g;
const DAY_BEFORE = /(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:of\s+|de\s+)?$/;
const DAY_AFTER = /^[.\s]*(?:\d{1,2}(?:st|nd|rd|th)?(?![\d:]))?[\s,]*(?:de\s+)?(?:(?:19|20)\d\d(?!\d))?/;

/** Whether words or numbers of a value are left when the phrases by which it was understood are taken out: they must be kept. */
export function saysMore(value: string, understood: readonly Phrases[]): boolean {
  return value.length > LONGEST || /[\p{L}\p{N}]/u.test(withoutAll(plainForm(value), understood));
}

/** Whether a heading, or the name of a round, tells anything that is neither among the facts nor said of any interview. Of numbers, those of rounds tell nothing. */
export function headingSaysMore(text: string, { company, stage, date }: Facts, understood: readonly Phrases[], words: NoteWords): boolean {
  if (text.length > LONGEST || datesIn(text, words).some((found) => date?.endsWith(found.date) !== true)) return true;
  const plain = plainForm(company === undefined ? text : text.replace(company, ' '));
  const known = [...understood, ...phrasesFor(stage, words.stages), words.round, words.interview, words.generic];
  return /\p{L}/u.test(withoutAll(withoutDays(plain, words), known));
}

/** Whether a value is one day and nothing else. */
export function isDayAlone(value: string, words: NoteWords): boolean {
  return value.length <= LONGEST && datesIn(value, words).length < 2 && !saysMore(withoutDays(plainForm(value), words), []);
}

/** Whether a value says how long something took and nothing else: "about 40 minutes", but not from when to when. */
export function isLengthAlone(value: string, { durations }: NoteWords): boolean {
  const { minutes, hours, lasted, half, andHalf, numbers } = durations;
  const units = withoutAll(plainForm(value).replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' '), [half, andHalf, hours, minutes, lasted]);
  const left = numbers.has(units.trim()) ? '' : units;
  return value.length <= LONGEST && !/\p{L}/u.test(left) && (left.match(/\d+/g) ?? []).length <= 2;
}

/** The phrases of what was read by a table: of "rejected" all that mean it. */
export function phrasesFor<K>(read: K | undefined, table: readonly (readonly [K, Phrases])[]): Phrases[] {
  return table.flatMap(([name, phrases]) => (name === read ? [phrases] : []));
}

/** A text in its plain form without the days it names: "on 4 may 2026, berlin" without the numbers and the month. */
function withoutDays(plain: string, words: NoteWords): string {
  const numbered = plain.replace(DAY_NUMBERS, ' ');
  return words.months.reduce((left, month) => {
    const found = month.find(left);
    return found ? `${left.slice(0, found.at).replace(DAY_BEFORE, ' ')} ${left.slice(found.end).replace(DAY_AFTER, ' ')}` : left;
  }, words.weekdays.without(numbered));
}

function withoutAll(plain: string, understood: readonly Phrases[]): string {
  return understood.reduce((left, phrases) => phrases.without(left), plain);
}
