import { mintFor, type RandomBytes } from './ids.js';
import { type Card, type Interview, type Journal, questionsOf } from './journal.js';
import type { Classify } from './lexicon.js';
import { withCards, withInterviews } from './merge.js';
import { withSameCard } from './sameCard.js';
import { type CompleteInterview, withRewritten, withWritten } from './written.js';

/** What an import is to bring in: texts as new interviews, records in the place of what is there, and cards. */
export interface Import {
  written: CompleteInterview[];
  interviews: Interview[];
  cards: Card[];
}

/** What an import has done, or would do. */
export interface ImportTally {
  files: number;
  /** New ones, as far as their names go. */
  added: { company: string; date: string }[];
  changed: number;
  unchanged: number;
  /** Cards that are here and get answers or reviews from there. */
  cards: number;
  /** Files that were imported before. */
  repeated: string[];
  leftOut: number;
}

/** What keeping an import takes from outside; `at` is the UTC instant of better answers that come with texts. */
export interface ImportKeeping {
  random: RandomBytes;
  classify: Classify;
  at: string;
}

/** Brings everything in at once. */
export function withImport(journal: Journal, { written, interviews, cards }: Import, { random, classify, at }: ImportKeeping): Journal {
  const merged = withoutCardsLeft(journal, withInterviews(withCards(journal, cards), interviews));
  return withWritten(merged, written, { mint: mintFor(merged, random), classify, at });
}

/** Where a question came to another card, and nobody asks the one that it had, what that holds goes with it. */
function withoutCardsLeft(before: Journal, after: Journal): Journal {
  const cardNow = new Map(after.interviews.flatMap(questionsOf).map(({ id, card }) => [id, card]));
  const asked = new Set(cardNow.values());
  const left = before.interviews.flatMap(questionsOf).filter(({ card }) => !asked.has(card));
  return left.reduce((journal, { id, card }) => withSameCard(journal, cardNow.get(id) ?? card, card), after);
}

/** The interview that is there, as a text with its id tells it. */
export function rewritten(
  journal: Journal,
  here: Interview,
  text: CompleteInterview,
  { random, classify, at }: ImportKeeping,
): { interview: Interview; cards: Card[] } {
  const { interviews, cards } = withRewritten(journal, here.id, text, { mint: mintFor(journal, random), classify, at });
  const before = new Set(journal.cards);
  return { interview: interviews.find(({ id }) => id === here.id) ?? here, cards: cards.filter((card) => !before.has(card)) };
}
