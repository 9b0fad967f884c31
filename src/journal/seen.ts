import { type Asking, type CardRow, cardRows } from './cards.js';
import { compare, type Interview, type Journal, type Question, questionsOf } from './journal.js';
import { type Likeness, likeness } from './meaning/likeness.js';
import { type Meaning, meaningOf } from './meaning/meaning.js';
import { sieveFor } from './meaning/sieve.js';
import type { Vocabulary } from './meaning/vocabulary.js';

/** A card that is like a question, with how like, by the wording of its askings that is most so. */
export interface SeenRow extends CardRow, Omit<Likeness, 'accord'> {}

/** What is less like is not worth a look. */
const LEAST = 0.2;

/** Finds, among cards, those that are like a question or like some words of one: best first, of equals in the order in which they came. Each wording is read once. */
export function seenAmong(rows: readonly CardRow[], vocabulary: Vocabulary): (text: string) => SeenRow[] {
  const known = new Map<string, Meaning>();
  const meaning = (wording: string) => {
    const found = known.get(wording) ?? meaningOf(wording, vocabulary);
    known.set(wording, found);
    return found;
  };
  return (text) => {
    const asked = meaning(text);
    const mayMeet = sieveFor(asked, vocabulary);
    return rows
      .flatMap((row) => {
        const wordings = new Set(row.asked.map(({ text: wording }) => wording).filter(mayMeet));
        const [best] = Array.from(wordings, (wording) => likeness(asked, meaning(wording))).sort((a, b) => compare(b.score, a.score));
        if (!best || best.score < LEAST) return [];
        const { accord: _, ...likest } = best;
        return [{ ...row, ...likest }];
      })
      .sort((a, b) => compare(b.score, a.score));
  };
}

/** A question that was met in another interview, as another card: a suggestion, never more. */
export interface MetBefore {
  question: Question;
  /** The latest asking of the card that is most like it. */
  asking: Asking;
  /** How many cards besides are as good as the same. */
  others: number;
}

/** So many questions at most are looked up, for an import may bring in years of them. */
const LOOKED_UP = 50;

/** Which questions of some interviews would be suggested as one with a card that was asked in another interview. A card is never suggested for itself. */
export function metBefore(journal: Journal, interviews: readonly Interview[], vocabulary: Vocabulary): MetBefore[] {
  const seen = seenAmong(cardRows(journal), vocabulary);
  const questions = interviews.flatMap((interview) => questionsOf(interview).map((question) => ({ interview, question })));
  return questions.slice(0, LOOKED_UP).flatMap(({ interview, question }) => {
    const like = likeCards(seen, question.text, { except: question.card });
    const [asking, ...others] = like.flatMap(({ asked }) => asked.findLast((one) => one.interview !== interview.id) ?? []);
    return asking ? [{ question, asking, others: others.length }] : [];
  });
}

/** The cards, but for one, that would be suggested as the same question, best first. */
export function likeCards(seen: (text: string) => SeenRow[], text: string, { except }: { except?: string } = {}): SeenRow[] {
  return seen(text).filter(({ same, card }) => same && card !== except);
}
