import { lazily } from '../journal/remembering.js';
import type { Place } from '../journal/search/occurrences.js';
import { cut, widthOf } from './measure.js';

/** How far before the first place an excerpt may begin, as a part of its width. */
const BEFORE = 0.4;
/** How close terms must stand to be shown together, as a part of the width: a character may take two columns. */
const NEAR = 0.3;
/** How many places are looked at in a long text. */
const MOST_PLACES = 500;
/** A word that is longer is cut. */
const LONG_WORD = 30;
/** Where a sentence ends, and the next one begins. */
const SENTENCE_END = /(?:[.!?…]["'”’)\]]*\s+|[。！？]["'”’」』）]*\s*|\n\s*)(?=\S)/g;
const ELLIPSIS = '…';
/** Nothing may begin with these: marks, joiners, the second half of a character; nor with what is joined. */
const GOES_ON = lazily(() => /^(?:[\p{M}\p{Cf}]|[\udc00-\udfff])/u);
const JOINER = '\u200d';

/** A piece of a text, to be marked or not. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/**
 * The part of a text around what was found in it, in at most so many columns: from the beginning of the sentence, where that is near, cut at words, with an ellipsis for what is left out.
 * Where the places are far apart it is the part with most different terms.
 */
export function excerpt(text: string, places: readonly Place[], width: number): Piece[] {
  // Line ends count, for they are shown as blanks.
  const shown = text.replace(/\p{Cc}/gu, ' ');
  if (widthOf(shown) <= width) return pieces(text, places, 0, text.length);
  const place = bestPlace(places, width);
  const start = startBefore(text, place, Math.floor(width * BEFORE));
  const end = start + wholeWords(shown.slice(start), width - 2, place - start);
  return [
    ...(start > 0 ? [{ text: ELLIPSIS, isMarked: false }] : []),
    ...pieces(text, places, start, end),
    ...(end < text.length ? [{ text: ELLIPSIS, isMarked: false }] : []),
  ];
}

/** Where the first of the places begins that have most different terms close by. */
function bestPlace(places: readonly Place[], width: number): number {
  const some = places.slice(0, MOST_PLACES);
  let best = { start: 0, terms: 0 };
  for (const { start } of some) {
    const near = some.filter((other) => other.start >= start && other.end <= start + width * NEAR);
    const terms = new Set(near.map(({ term }) => term)).size;
    if (terms > best.terms) best = { start, terms };
  }
  return best.start;
}

/** Where to begin so that at most so many columns stand before a place: at the beginning of its sentence, else of a word. */
function startBefore(text: string, place: number, width: number): number {
  let from = Math.max(0, place - width);
  while (widthOf(text.slice(from, place)) > width) from++;
  if (from === 0) return 0;
  const before = text.slice(from, place + 1);
  const sentence = [...before.matchAll(SENTENCE_END)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const blank = /\s+(?=\S)/.exec(before);
  if (blank) return from + blank.index + blank[0].length;
  while (from < place && (GOES_ON().test(text.slice(from, from + 2)) || text.charAt(from - 1) === JOINER)) from++;
  return from;
}

/** How much of a text fits into so many columns, in characters, without the beginning of a word that does not; but more than so many. */
function wholeWords(text: string, width: number, least: number): number {
  const part = cut(text, width);
  if (part === text) return text.length;
  const length = part.length - ELLIPSIS.length;
  const from = Math.max(0, length - LONG_WORD);
  const blank = /\s+\S*$/.exec(text.slice(from, length + 1));
  return blank && from + blank.index > least ? from + blank.index : length;
}

function pieces(text: string, places: readonly Place[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let at = start;
  for (const place of places.filter((each) => each.end > start && each.start < end)) {
    found.push({ text: text.slice(at, Math.max(at, place.start)), isMarked: false });
    found.push({ text: text.slice(Math.max(at, place.start), Math.min(end, place.end)), isMarked: true });
    at = Math.min(end, place.end);
  }
  return [...found, { text: text.slice(at, end), isMarked: false }].filter((piece) => piece.text !== '');
}
