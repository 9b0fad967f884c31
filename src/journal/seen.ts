import { type AskedQuestion, type Asking, type Askings, askingOf, askingsAmong, askingsByCard, type CardRow, rowsOf } from './cards.js';
import { compare, type Interview, type Journal, type Question, questionsOf } from './journal.js';
import { type Likeness, likeness, SAME } from './meaning/likeness.js';
import { meaningOf } from './meaning/meaning.js';
import { sieveFor } from './meaning/sieve.js';
import type { Vocabulary } from './meaning/vocabulary.js';
import { allSearchable } from './phrases.js';

/** A card that is like a question, with how like, by the wording of its askings that is most so. */
export interface SeenRow extends CardRow, Omit<Likeness, 'accord'> {}

/** What is less like is not worth a look. */
const LEAST = 0.2;

/** The cards that are like a question, or like some words of one: best first, of equals the weakest. `among` may take only the cards with an asking that it accepts. */
export function seenAmong(
  journal: Journal,
  text: string,
  vocabulary: Vocabulary,
  among: (asked: AskedQuestion) => boolean = () => true,
): SeenRow[] {
  return seenOf(journal, askingsAmong(journal, among), [text], vocabulary, LEAST)[0] ?? [];
}

/** The cards that are like each of some questions, from a score on. Rows are made of those alone. */
function seenOf(journal: Journal, askings: Askings, texts: readonly string[], vocabulary: Vocabulary, least: number): SeenRow[][] {
  const likest = likestOf(askings, texts, vocabulary, least);
  const rows = rowsOf(
    journal,
    askings.filter(([card]) => likest.some((like) => like.has(card))),
  );
  return likest.map((like) =>
    rows
      .flatMap((row) => {
        const found = like.get(row.card);
        if (!found) return [];
        const { accord: _, ...told } = found;
        return [{ ...row, ...told }];
      })
      .sort((a, b) => compare(b.score, a.score)),
  );
}

/** How like the cards are to each of some questions, from a score on. Each wording is read once, and none that cannot reach it. */
function likestOf(askings: Askings, texts: readonly string[], vocabulary: Vocabulary, least: number): Map<string, Likeness>[] {
  const questions = texts.map((text) => meaningOf(text, vocabulary));
  const likest = questions.map(() => new Map<string, Likeness>());
  const reachedBy = sieveFor(questions, vocabulary, least);
  const wordings = [...cardsByWording(askings)];
  const searched = allSearchable(wordings.map(([wording]) => wording));
  for (const [index, [wording, cards]] of wordings.entries()) {
    const reached = reachedBy(searched[index] ?? '');
    if (reached.length === 0) continue;
    const meaning = meaningOf(wording, vocabulary);
    for (const place of reached) {
      const [question, like] = [questions[place], likest[place]];
      if (!question || !like) continue;
      const found = likeness(question, meaning);
      if (found.score < least) continue;
      for (const card of cards) if (found.score > (like.get(card)?.score ?? 0)) like.set(card, found);
    }
  }
  return likest;
}

/** In which words questions were asked, with the cards that were asked so. */
function cardsByWording(askings: Askings): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [card, asked] of askings) {
    for (const { question } of asked) {
      const cards = found.get(question.text);
      if (!cards) found.set(question.text, [card]);
      else if (cards.at(-1) !== card) cards.push(card);
    }
  }
  return found;
}

/** A question that was met in another interview, as another card: a suggestion, never more. */
export interface MetBefore {
  question: Pick<Question, 'id' | 'text'>;
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
  const like = seenOf(journal, [...askingsByCard(journal)], texts, vocabulary, SAME);
  return questions.flatMap(({ interview, question }, index) => {
    const others = like[index]?.filter(({ card }) => card !== question.card) ?? [];
    const [asking, ...more] = others.flatMap(({ asked }) => asked.findLast((one) => one.interview.id !== interview.id) ?? []);
    const { id, text } = question;
    return asking ? [{ question: { id, text }, asking: askingOf(asking), others: more.length }] : [];
  });
}
