import type { PhraseBook } from '../phrases.js';
import { expressionFor, NUMBER } from '../scripts.js';
import { NUMBERS } from './rest.js';

/** A side that a text takes: "left" of left and right, or a number. */
export interface Side {
  /** Of which opposition. */
  of: string;
  side: string;
}

const CHINESE: Readonly<Record<string, string>> = {
  二: '2',
  两: '2',
  兩: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const ENGLISH = /\b[a-z]{3,5}\b/g;

/** The sides that a searchable text takes, by opposition: those within names too, for left join and right join are two things. */
export function sidesOf(searched: string, sides: PhraseBook<Side>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (of: string, side: string) => found.set(of, (found.get(of) ?? new Set()).add(side));
  for (const { is } of sides(searched)) add(is.of, is.side);
  for (const [digits] of searched.matchAll(expressionFor(searched, NUMBER))) add('number', CHINESE[digits] ?? digits);
  for (const [word] of searched.matchAll(ENGLISH)) if (NUMBERS[word] && word !== 'one') add('number', NUMBERS[word]);
  return found;
}

/** Whether two texts take different sides somewhere: each one takes one, and they have none in common. */
export function areOpposed(one: ReadonlyMap<string, ReadonlySet<string>>, other: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...one].some(([of, sides]) => {
    const others = other.get(of);
    return others !== undefined && [...sides].every((side) => !others.has(side));
  });
}
