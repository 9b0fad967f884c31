import { foldedWithPlaces, LETTER, searchFold } from '../folding.js';
import { lazily } from '../remembering.js';
import { BEYOND_ASCII, NEEDS_FOLDING } from '../scripts.js';
import type { Term } from './terms.js';

/** How often a term stands in a text, and whether once as a whole word. */
export interface Occurrences {
  count: number;
  isWhole: boolean;
}

/** More of them say nothing new. */
const MOST_COUNTED = 20;

/** What a folded text holds of a term; undefined for nothing. */
export function occurrencesIn(folded: string, { forms }: Term): Occurrences | undefined {
  let count = 0;
  let isWhole = false;
  for (const words of forms) {
    for (const { end } of stretches(folded, words)) {
      isWhole ||= !(isLetter(folded, end - 1) && isLetter(folded, end));
      if (++count >= MOST_COUNTED) break;
    }
  }
  return count > 0 ? { count, isWhole } : undefined;
}

interface Stretch {
  start: number;
  end: number;
}

/** A stretch of a text at which a term was found. */
export interface Place extends Stretch {
  /** Which of the terms. */
  term: number;
}

/** Where the terms stand in a text as it is written, in order; of overlapping ones the first and longest. */
export function placesIn(original: string, terms: readonly Term[]): Place[] {
  const { text, startOf, endOf } = searchable(original);
  const found = terms.flatMap(({ forms }, term) =>
    forms.flatMap((words) => Array.from(stretches(text, words), ({ start, end }) => ({ start: startOf(start), end: endOf(end), term }))),
  );
  let free = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= free && end > start;
      if (isFree) free = end;
      return isFree;
    });
}

/** A text folded, and where its places are in the text as it is written: whole characters, though one may have become several. */
function searchable(original: string): { text: string; startOf: (place: number) => number; endOf: (place: number) => number } {
  const asIs = (place: number) => place;
  if (!BEYOND_ASCII.test(original)) return { text: original.toLowerCase(), startOf: asIs, endOf: asIs };
  const { text, places } = foldedWithPlaces(original, searchFold);
  const startOf = (place: number) => places[place] ?? original.length;
  const endOf = (place: number) => {
    let next = place;
    while (next < text.length && startOf(next) === startOf(place - 1)) next++;
    return startOf(next);
  };
  return { text, startOf, endOf };
}

/**
 * Where words stand together in a folded text. The first one is found where a word begins; in a script without blanks between words, and where it begins with a sign, anywhere. The last one
 * may go on.
 */
function* stretches(text: string, [first = '', ...others]: readonly string[]): Iterable<Stretch> {
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (isLetter(text, start) && isLetter(text, start - 1)) continue;
    let end: number | undefined = start + first.length;
    for (const word of others) end = end === undefined ? undefined : endOfNext(text, end, word);
    if (end === undefined) continue;
    yield { start, end };
    start = end - 1;
  }
}

/** As much may stand between two words that stand together: blanks and punctuation. */
const WIDEST_GAP = 8;

/** Where the word ends that comes next after another one, which has to be whole; undefined where something else comes. */
function endOfNext(text: string, end: number, word: string): number | undefined {
  if (isLetter(text, end - 1) && isLetter(text, end)) return undefined;
  for (let at = end; at <= end + WIDEST_GAP; at++) {
    if (text.startsWith(word, at)) return at + word.length;
    if (matchesAt(ANY_LETTER(), text, at)) return undefined;
  }
  return undefined;
}

const LETTER_AT = lazily(() => new RegExp(LETTER, 'uy'));
const ANY_LETTER = lazily(() => /[\p{L}\p{N}\p{M}]/uy);

/** Whether a letter stands at a place, of a script that puts blanks between words. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return matchesAt(LETTER_AT(), text, at);
}

/** Also where the place is the second half of a character beyond the basic plane. */
function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at > 0 && /^[\udc00-\udfff]/.test(text.charAt(at)) && /^[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
  return at >= 0 && pattern.test(text);
}

/**
 * A pattern for texts as they are, which finds every one that may hold a term: those with its first word, and those that have to be folded to see it. Most texts are neither, and this takes a
 * tenth of the time of folding them.
 */
export function firstPattern(terms: readonly Term[]): RegExp {
  const words = terms.flatMap(({ forms }) => forms.map(([word = '']) => word));
  const foreign = words.every((word) => ONLY_LETTERS().test(word)) ? NEEDS_FOLDING : BEYOND_ASCII;
  return new RegExp([foreign.source, ...words.map(escaped)].join('|'), 'i');
}

const ONLY_LETTERS = lazily(() => /^[\p{L}\p{N}\p{M}]*$/u);

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
