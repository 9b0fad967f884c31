import { type AskedQuestion, type Asking, askingOf, askingsAmong, type CardRow, rowsOf } from './cards.js';
import { byDate, compare, type Interview, type Journal, type Question, questionsOf } from './journal.js';
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
  return seenOf(journal, [text], vocabulary, LEAST, among)[0] ?? [];
}

/** The cards that are like each of some questions, from a score on. Only of those askings are gathered and rows are made. */
function seenOf(
  journal: Journal,
  texts: readonly string[],
  vocabulary: Vocabulary,
  least: number,
  among: (asked: AskedQuestion) => boolean = () => true,
): SeenRow[][] {
  const likest = likestOf(journal, texts, vocabulary, least);
  const isLike = (card: string) => likest.some((like) => like.has(card));
  const cards = journal.cards.filter(({ id }) => isLike(id));
  const rows = rowsOf({ ...journal, cards }, askingsAmong(journal, among, isLike));
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
function likestOf(journal: Journal, texts: readonly string[], vocabulary: Vocabulary, least: number): Map<string, Likeness>[] {
  const questions = texts.map((text) => meaningOf(text, vocabulary));
  const reachedBy = sieveFor(questions, vocabulary, least);
  const wordings = wordingsIn(journal);
  const likenesses = questions.map(() => new Map<string, Likeness>());
  for (const [index, searched] of allSearchable(wordings).entries()) {
    const reached = reachedBy(searched);
    if (reached.length === 0) continue;
    const wording = wordings[index] ?? '';
    const meaning = meaningOf(wording, vocabulary);
    for (const place of reached) {
      const question = questions[place];
      const found = question && likeness(question, meaning);
      if (found && found.score >= least) likenesses[place]?.set(wording, found);
    }
  }
  // Of wordings that are as like, the one that was asked first.
  const interviews = [...journal.interviews].sort(byDate);
  return likenesses.map((byWording) => {
    const likest = new Map<string, Likeness>();
    if (byWording.size === 0) return likest;
    for (const interview of interviews) {
      for (const { card, text } of questionsOf(interview)) {
        const found = byWording.get(text);
        if (found && found.score > (likest.get(card)?.score ?? 0)) likest.set(card, found);
      }
    }
    return likest;
  });
}

/** Every wording once. */
function wordingsIn({ interviews }: Journal): string[] {
  const wordings = new Set<string>();
  for (const interview of interviews) for (const { text } of questionsOf(interview)) wordings.add(text);
  return [...wordings];
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
  const like = seenOf(journal, texts, vocabulary, SAME);
  return questions.flatMap(({ interview, question }, index) => {
    const others = like[index]?.filter(({ card }) => card !== question.card) ?? [];
    const [asking, ...more] = others.flatMap(({ asked }) => asked.findLast((one) => one.interview.id !== interview.id) ?? []);
    const { id, text } = question;
    return asking ? [{ question: { id, text }, asking: askingOf(asking), others: more.length }] : [];
  });
}
