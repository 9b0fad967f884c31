import { searchable } from '../phrases.js';
import { remembering } from '../remembering.js';
import type { Meaning } from './meaning.js';
import { NUMBERS } from './rest.js';
import type { Vocabulary } from './vocabulary.js';

/** A term of a question, with how much it says, and what shows that a text may have it. */
interface Trace {
  weight: number;
  isIn: (searched: string) => boolean;
}

/** With which of some questions, by their places, a searchable text can reach a score: fast, and never wrong where it leaves one out. */
export function sieveFor(meanings: readonly Meaning[], { namesOf }: Vocabulary, least: number): (searched: string) => number[] {
  const stemsOf = remembering((term: string) => {
    const names = namesOf(term) ?? [term, ...numberWords(term)];
    // What is left of a word in each of its forms: "queries" holds "quer".
    return [...new Set(names.map((name) => searchable(name).replace(/y$/, '')))];
  });
  const isIn = remembering((term: string) => testOf(stemsOf(term)));
  const questions = meanings.map(({ terms }) => [...terms].map(([term, weight]): Trace => ({ weight, isIn: isIn(term) })));
  const any = testOf([...new Set(meanings.flatMap((meaning) => telling(meaning, least)).flatMap(stemsOf))]);
  return (searched) => (any(searched) ? questions.flatMap((traces, index) => (mayReach(traces, searched, least) ? index : [])) : []);
}

/** The most that a likeness can be where these terms are common, and fully so, and the others are not: see likeness.ts. */
function mayReach(traces: readonly Trace[], searched: string, least: number): boolean {
  let common = 0;
  let apart = 0;
  for (const { weight, isIn } of traces) {
    if (isIn(searched)) common++;
    else apart += weight;
  }
  return common > 0 && common / (common + apart) >= least;
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

function testOf(stems: readonly string[]): (searched: string) => boolean {
  if (stems.length === 0) return () => false;
  const any = new RegExp(stems.map((stem) => stem.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
  return (searched) => any.test(searched);
}

/** "five" for "5". */
function numberWords(term: string): string[] {
  return Object.entries(NUMBERS).flatMap(([word, digits]) => (digits === term ? [word] : []));
}
