import { type Asking, type CardRow, cardRows } from './cards.js';
import { compare, type Interview, type Journal, type Question, questionsOf } from './journal.js';
import { type Likeness, likeness, SAME } from './meaning/likeness.js';
import { type Meaning, meaningOf } from './meaning/meaning.js';
import { sieveFor } from './meaning/sieve.js';
import type { Vocabulary } from './meaning/vocabulary.js';
import { searchable } from './phrases.js';

/** A card that is like a question, with how like, by the wording of its askings that is most so. */
export interface SeenRow extends CardRow, Omit<Likeness, 'accord'> {}

/** What is less like is not worth a look. */
const LEAST = 0.2;

/** The cards that are like a question, or like some words of one: best first, of equals in the order in which they came. */
export function seenAmong(rows: readonly CardRow[], text: string, vocabulary: Vocabulary): SeenRow[] {
  return seenOf(rows, [text], vocabulary, LEAST)[0] ?? [];
}

/** The same for several questions, and from a score on: each wording is read once, and none that cannot reach it. */
function seenOf(rows: readonly CardRow[], texts: readonly string[], vocabulary: Vocabulary, least: number): SeenRow[][] {
  const questions = texts.map((text) => meaningOf(text, vocabulary));
  const mayReach = sieveFor(questions, vocabulary, least);
  const known = new Map<string, Meaning | undefined>();
  const meaning = (wording: string) => {
    if (!known.has(wording)) known.set(wording, mayReach(searchable(wording)) ? meaningOf(wording, vocabulary) : undefined);
    return known.get(wording);
  };
  const read = rows.flatMap((row) => {
    const wordings = [...new Set(row.asked.map(({ text }) => text))].flatMap((wording) => meaning(wording) ?? []);
    return wordings.length > 0 ? [{ row, wordings }] : [];
  });
  return questions.map((question) =>
    read
      .flatMap(({ row, wordings }) => {
        const [best] = wordings.map((wording) => likeness(question, wording)).sort((a, b) => compare(b.score, a.score));
        if (!best || best.score < least) return [];
        const { accord: _, ...likest } = best;
        return [{ ...row, ...likest }];
      })
      .sort((a, b) => compare(b.score, a.score)),
  );
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
  const questions = interviews
    .flatMap((interview) => questionsOf(interview).map((question) => ({ interview, question })))
    .slice(0, LOOKED_UP);
  const texts = questions.map(({ question }) => question.text);
  const like = seenOf(cardRows(journal), texts, vocabulary, SAME);
  return questions.flatMap(({ interview, question }, index) => {
    const others = like[index]?.filter(({ card }) => card !== question.card) ?? [];
    const [asking, ...more] = others.flatMap(({ asked }) => asked.findLast((one) => one.interview !== interview.id) ?? []);
    return asking ? [{ question, asking, others: more.length }] : [];
  });
}

/** The cards that would be suggested as the same question, best first; never those that are said to be it already. */
export function likeCards(
  journal: Journal,
  text: string,
  vocabulary: Vocabulary,
  { except = [] }: { except?: readonly string[] } = {},
): SeenRow[] {
  const [like = []] = seenOf(cardRows(journal), [text], vocabulary, SAME);
  return like.filter(({ card }) => !except.includes(card));
}
