import { searchable } from '../phrases.js';
import type { Meaning } from './meaning.js';
import { NUMBERS } from './rest.js';
import type { Vocabulary } from './vocabulary.js';

/** Whether a text can reach a score with one of some questions: fast, and never wrong where it says no. */
export function sieveFor(meanings: readonly Meaning[], { namesOf }: Vocabulary, least: number): (searched: string) => boolean {
  const terms = new Set(meanings.flatMap((meaning) => telling(meaning, least)));
  const names = [...terms].flatMap((term) => namesOf(term) ?? [term, ...numberWords(term)]);
  // What is left of a word in each of its forms: "queries" holds "quer".
  const stems = [...new Set(names.map((name) => searchable(name).replace(/y$/, '')))];
  if (stems.length === 0) return () => false;
  const any = new RegExp(stems.map((stem) => stem.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
  return (searched) => any.test(searched);
}

/** The terms of a question of which a text must have one: all but the lightest that could not reach the score by themselves, however much they say there. */
function telling({ terms }: Meaning, least: number): string[] {
  const lightestFirst = [...terms].sort(([, a], [, b]) => a - b);
  let left = lightestFirst.reduce((total, [, weight]) => total + weight, 0);
  const first = lightestFirst.findIndex(([, weight], index) => {
    left -= weight;
    return (index + 1) / (index + 1 + left) >= least;
  });
  return lightestFirst.slice(Math.max(0, first)).map(([term]) => term);
}

/** "five" for "5". */
function numberWords(term: string): string[] {
  return Object.entries(NUMBERS).flatMap(([word, digits]) => (digits === term ? [word] : []));
}
