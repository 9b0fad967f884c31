import { datesIn, withoutDates } from './dates.js';
import type { Facts } from './facts.js';
import { type Phrases, plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** What is longer tells more than its facts, whatever it is. */
const LONGEST = 300;
/** The number of a round, where one is named. */
const NUMBER_OF_ROUND = /^\D*\d{0,2}\D*$/;
/** "1h30". */
const HOURS_AND_MINUTES = /\d\s?h\s?\d\d/;

/** Whether words or numbers of a value are left when the phrases by which it was understood are taken out: they must be kept. */
export function saysMore(value: string, understood: readonly Phrases[]): boolean {
  return value.length > LONGEST || /[\p{L}\p{N}]/u.test(withoutAll(plainForm(value), understood));
}

/** Whether a heading, or the name of a round, tells anything that is neither among the facts nor said of any interview; that it is the second round tells nothing. */
export function headingSaysMore(text: string, { company, stage, date }: Facts, understood: readonly Phrases[], words: NoteWords): boolean {
  if (text.length > LONGEST || datesIn(text, words).some((found) => date?.endsWith(found.date) !== true)) return true;
  const plain = plainForm(company === undefined ? text : text.replace(company, ' '));
  const known = [...understood, ...phrasesFor(stage, words.stages), words.round, words.interview, words.generic];
  const left = withoutAll(withoutDates(plain, words), known);
  return /\p{L}/u.test(left) || !(words.round.find(plain) ? NUMBER_OF_ROUND.test(left) : /^\D*$/.test(left));
}

/** Whether a value is one day and nothing else. */
export function isDayAlone(value: string, words: NoteWords): boolean {
  return value.length <= LONGEST && datesIn(value, words).length < 2 && !saysMore(withoutDates(plainForm(value), words), []);
}

/** Whether a value says how long something took and nothing else: "about 40 minutes", but not from when to when. */
export function isLengthAlone(value: string, { durations }: NoteWords): boolean {
  const { minutes, hours, lasted, half, andHalf, numbers } = durations;
  const spaced = plainForm(value).replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ');
  const units = withoutAll(spaced, [half, andHalf, hours, minutes, lasted]);
  const left = numbers.has(units.trim()) ? '' : units;
  // A number of hours, and one of minutes.
  const told = [hours.find(spaced), minutes.find(spaced), HOURS_AND_MINUTES.test(spaced)].filter(Boolean).length;
  return value.length <= LONGEST && !/\p{L}/u.test(left) && (left.match(/\d+(?:[.,]\d+)?/g) ?? []).length <= told;
}

/** The phrases of what was read by a table: of "rejected" all that mean it. */
export function phrasesFor<K>(read: K | undefined, table: readonly (readonly [K, Phrases])[]): Phrases[] {
  return table.flatMap(([name, phrases]) => (name === read ? [phrases] : []));
}

function withoutAll(plain: string, understood: readonly Phrases[]): string {
  return understood.reduce((left, phrases) => phrases.without(left), plain);
}
