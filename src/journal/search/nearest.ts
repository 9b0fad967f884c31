import { LETTER, searchFold } from '../folding.js';
import { lazily } from '../remembering.js';
import { NEEDS_FOLDING } from '../scripts.js';
import { editDistances } from '../words.js';

/** Mistakes that a word of so many letters may have. */
const ONE_FROM = 4;
const TWO_FROM = 8;
/** From here on it may be the beginning of the word that was meant: "deadlok" of "deadlocks". */
const BEGINNING_FROM = 6;
/** How much less likely than the whole word that is. */
const ONLY_BEGINNING = 0.5;
const LONGEST = 40;
/** How many words are taken, where several are equally near. */
const MOST = 3;

/**
 * The words of some texts that a word was most likely meant to be, folded; none of them begins with another. A word has one mistake from four letters on, two from eight (a letter that is
 * missing, too many, another, or swapped with its neighbour). The first letter is right or swapped, or else all the rest is: people seldom miss it, and it spares looking at most words.
 */
export function nearestWords(word: string, eachText: (visit: (text: string) => void) => void): string[] {
  const most = word.length >= TWO_FROM ? 2 : 1;
  if (word.length < ONE_FROM || word.length > LONGEST || !ONLY_LETTERS().test(word)) return [];
  const counts = new Map<string, number>();
  const take = (found: string) => counts.set(found, (counts.get(found) ?? 0) + 1);
  const alike = new RegExp(`(?<!${LETTER})[${word[0]}${word[1]}](?:${LETTER}){${word.length - most - 1},}`, 'giu');
  const tail = word.slice(1);
  const isSpecial = new RegExp(`${NEEDS_FOLDING.source}|${tail}`, 'i');
  eachText((original) => {
    const text = isSpecial.test(original) ? searchFold(original) : original;
    for (const found of text.match(alike) ?? []) take(found.toLowerCase());
    if (text.includes(tail)) for (const found of text.match(WORDS()) ?? []) if (found.includes(tail)) take(found);
  });

  const ranked = Array.from(counts, ([candidate, count]) => ({ candidate, count, distance: distanceOf(word, candidate, most) }))
    .filter(({ distance }) => distance <= most + ONLY_BEGINNING)
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.candidate < b.candidate ? -1 : 1));
  const best = ranked.filter(({ distance }) => distance === ranked[0]?.distance).map(({ candidate }) => candidate);
  return best.filter((found) => !best.some((other) => other !== found && found.startsWith(other))).slice(0, MOST);
}

const ONLY_LETTERS = lazily(() => new RegExp(`^(?:${LETTER})+$`, 'u'));
const WORDS = lazily(() => new RegExp(`(?:${LETTER})+`, 'gu'));

/** Mistakes between the word and the other one, or a beginning of that. */
function distanceOf(word: string, other: string, most: number): number {
  const distances = editDistances(word, other.slice(0, word.length + most + 1));
  const whole = other.length <= word.length + most ? (distances[other.length] ?? 0) : Number.POSITIVE_INFINITY;
  return word.length < BEGINNING_FROM ? whole : Math.min(whole, Math.min(...distances) + ONLY_BEGINNING);
}
