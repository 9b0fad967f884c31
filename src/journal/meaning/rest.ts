import type { Found } from '../phrases.js';
import { CHINESE_FIRST, expressionFor, RUNS } from '../scripts.js';

const LATIN_WORD = 0.6;
const CHARACTER = 0.3;
/** English words for numbers, with their digits. */
export const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [word, String(index + 1)]),
);

/** A word that no list knows. */
export interface RestWord {
  word: string;
  weight: number;
  at: number;
}

/** The words between what was found, with how much each says: Latin words without their endings, numbers as digits, Chinese as pairs of characters. */
export function restOf(searched: string, found: readonly Found<unknown>[], alone: ReadonlySet<string>): RestWord[] {
  const words: RestWord[] = [];
  let at = 0;
  const runs = expressionFor(searched, RUNS);
  for (const { from, to } of [...found, { from: searched.length, to: searched.length }]) {
    for (const { 0: run, index } of from > at ? searched.slice(at, from).matchAll(runs) : []) {
      if ([...run].every((character) => alone.has(character))) continue;
      words.push(...wordsOfRun(run).map(([word, weight]) => ({ word, weight, at: at + index })));
    }
    at = Math.max(at, to);
  }
  return words;
}

function wordsOfRun(run: string): [string, number][] {
  if (!expressionFor(run, CHINESE_FIRST).test(run)) return [[NUMBERS[run] ?? stem(run), LATIN_WORD]];
  const characters = [...run];
  if (characters.length < 3) return [[run, CHARACTER * characters.length]];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return pairs.map((pair) => [pair, (CHARACTER * characters.length) / pairs.length]);
}

/** An English word without the endings of its forms: "rendering" and "renders" are one. */
function stem(word: string): string {
  const bare = word.replace(/[.']+$/, '').replace(/'s$/, '');
  if (bare.length < 5 || !/^[a-z]+$/.test(bare)) return bare;
  return bare
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/e$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
