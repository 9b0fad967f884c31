import { lazily } from './remembering.js';
import { BEYOND_ASCII } from './scripts.js';
import { fold } from './words.js';

/** Scripts that put no blanks between words, or hang particles on them, as members of a class in a regular expression. */
export const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;

/** A letter, digit or mark of a script that puts blanks between words, as the source of a regular expression with the flag u. */
export const LETTER = String.raw`(?![${UNSPACED}])[\p{L}\p{N}\p{M}]`;

/** A base character with what is combined with it (marks, invisible characters, the voice marks of half-width kana, Korean letters), or a run of white space. */
const CHUNK = lazily(() => /\s+|\P{M}[\p{M}\p{Cf}\uFF9E\uFF9F\u1160-\u11FF]*|\p{M}+/gu);

/** A text with white space and each of its characters folded, and for each character of that where it came from; then the end. */
export function foldedWithPlaces(original: string, foldChunk: (chunk: string) => string): { text: string; places: number[] } {
  const places: number[] = [];
  let text = '';
  for (const { 0: chunk, index } of original.matchAll(CHUNK())) {
    const form = /^\s/.test(chunk) ? ' ' : foldChunk(chunk).replace(/\p{Cf}/gu, '');
    for (let count = 0; count < form.length; count++) places.push(index);
    text += form;
  }
  return { text, places: [...places, original.length] };
}

/** What is left of a letter besides its mark, where Unicode does not take it apart, and signs that have several forms. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
  ...{ '‘': "'", '’': "'", '“': '"', '”': '"', '‐': '-', '–': '-', '—': '-', '−': '-' },
};
const NOT_PLAIN = lazily(() => new RegExp(`[\\u0300-\\u036f\\p{Cf}${Object.keys(PLAIN).join('')}]`, 'gu'));

/** The form in which a text is searched: case, width and the marks on letters folded ("Ａ", "Ä" and "ä" are "a"), invisible characters gone (Unicode NFKD, then NFC). */
export function searchFold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return fold(text)
    .normalize('NFKD')
    .replace(NOT_PLAIN(), (sign) => PLAIN[sign] ?? '')
    .normalize('NFC');
}
