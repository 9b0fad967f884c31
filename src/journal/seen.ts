import type { CardRow } from './cards.js';
import { compare } from './journal.js';
import { likeness } from './meaning/likeness.js';
import { type Meaning, meaningOf } from './meaning/meaning.js';
import { sieveFor } from './meaning/sieve.js';
import type { Vocabulary } from './meaning/vocabulary.js';

/** A card that is like a question, with how like, by the wording of its askings that is most so. */
export interface SeenRow extends CardRow {
  /** From 0 to 1. */
  score: number;
  /** It would be suggested as the same question. */
  same: boolean;
  /** The terms that met, and those that only one of the two has. */
  met: string[];
  apart: string[];
}

/** What is less like is not worth a look. */
const LEAST = 0.2;

/** The cards that are like a question, or like some words of one, best first; of equals in the order in which they came. */
export function seenRows(rows: readonly CardRow[], text: string, vocabulary: Vocabulary): SeenRow[] {
  const asked = meaningOf(text, vocabulary);
  const mayMeet = sieveFor(asked, vocabulary);
  const known = new Map<string, Meaning>();
  const meaning = (wording: string) => {
    const found = known.get(wording) ?? meaningOf(wording, vocabulary);
    known.set(wording, found);
    return found;
  };
  return rows
    .flatMap((row) => {
      const wordings = new Set(row.asked.map(({ text: wording }) => wording).filter(mayMeet));
      const [best] = Array.from(wordings, (wording) => likeness(asked, meaning(wording))).sort((a, b) => compare(b.score, a.score));
      return best && best.score >= LEAST ? [{ ...row, score: best.score, same: best.same, met: best.met, apart: best.apart }] : [];
    })
    .sort((a, b) => compare(b.score, a.score));
}
