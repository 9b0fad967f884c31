import type { Mint } from './ids.js';
import {
  type Answered,
  answeredOf,
  betterAnswerOf,
  byDate,
  type Card,
  type Interview,
  type Journal,
  type Kind,
  type Question,
  questionsOf,
} from './journal.js';
import type { Classify } from './lexicon.js';
import { mayHaveKey, sameQuestionKey, sameQuestionKeys } from './words.js';

/** A question as a person gives it, before it has ids; kind and topics are found from the text unless they are given. */
export interface NewQuestion {
  /** Where a text names one: the id that it had, or had elsewhere. */
  id?: string | undefined;
  /** Where a text names it: the card that the question had, or had elsewhere. */
  card?: string | undefined;
  text: string;
  answered?: Answered | undefined;
  said?: string | undefined;
  note?: string | undefined;
  kind?: Kind | undefined;
  topics?: string[] | undefined;
  /** The better answer, for the question's card. */
  better?: string | undefined;
  /** The line of the note that it came from, counted from 1. */
  line?: number | undefined;
  followUps?: NewQuestion[];
}

/** What keeping a question takes from outside; `at` is the UTC instant of better answers that come with it. */
export interface Keeping {
  mint: Mint;
  classify: Classify;
  at?: string;
}

/** The cards of a journal, to which questions are added. */
export interface CardBook {
  /** The one that is named if it is there; else the card of the same question (equal after normalising) as it was asked latest, by the days of the interviews; or a new one. */
  cardFor(text: string, named?: string): string;
  /** Adds a version to a card's better answer, unless it is the newest already. */
  better(card: string, text: string): void;
  /** Every card, with what was added. */
  cards(): Card[];
}

export function cardBook(
  { interviews, cards }: Pick<Journal, 'interviews' | 'cards'>,
  { mint, at = '' }: Pick<Keeping, 'mint' | 'at'>,
): CardBook {
  const cardOf = cardsByKey(interviews);
  const minted = new Map<string, string>();
  const [added, changed] = [new Map<string, Card>(), new Map<string, Card>()];
  let byId: ReadonlyMap<string, Card> | undefined;
  const known = (id: string): Card | undefined => {
    byId ??= new Map(cards.map((card) => [card.id, card]));
    return added.get(id) ?? changed.get(id) ?? byId.get(id);
  };
  return {
    cardFor(text, named) {
      if (named !== undefined && known(named)) return named;
      const key = sameQuestionKey(text);
      const before = minted.get(key) ?? cardOf(key);
      if (before) return before;
      const id = mint('c');
      minted.set(key, id);
      added.set(id, { id });
      return id;
    },
    better(id, text) {
      const card = known(id);
      if (card && betterAnswerOf(card) !== text)
        (added.has(id) ? added : changed).set(id, { ...card, answers: [...(card.answers ?? []), { at, text }] });
    },
    cards: () => [...(changed.size > 0 ? cards.map((card) => changed.get(card.id) ?? card) : cards), ...added.values()],
  };
}

/** So many wordings are looked for one by one before all are read. */
const FEW = 16;

/** Gives the card that was asked latest in a wording, by its key: the same wording may have several cards, where one was split off by hand. */
function cardsByKey(interviews: readonly Interview[]): (key: string) => string | undefined {
  let all: ReadonlyMap<string, string> | undefined;
  let looked = 0;
  return (key) => {
    if (!all && looked++ < FEW) return latestCard(interviews, key);
    all ??= latestCards(interviews);
    return all.get(key);
  };
}

function latestCard(interviews: readonly Interview[], key: string): string | undefined {
  let latest: { interview: Interview; card: string } | undefined;
  for (const interview of interviews) {
    for (const { text, card } of interview.questions ?? []) {
      if (!mayHaveKey(text, key) || sameQuestionKey(text) !== key) continue;
      if (!latest || byDate(latest.interview, interview) <= 0) latest = { interview, card };
    }
  }
  return latest?.card;
}

function latestCards(interviews: readonly Interview[]): Map<string, string> {
  const asked = [...interviews].sort(byDate).flatMap(questionsOf);
  const keys = sameQuestionKeys(asked.map(({ text }) => text));
  return new Map(keys.map((key, index) => [key, asked[index]?.card ?? '']));
}

/**
 * The questions of an interview as the journal keeps them, follow-ups behind their parents. A question whose id is among the `earlier` ones goes on being that one: it keeps its card, its
 * line and the fields that the text does not know; its kind and topics stay unless the text gives others. `taken` are ids that belong to other interviews.
 */
export function keptQuestions(
  given: readonly NewQuestion[],
  book: CardBook,
  keeping: Keeping,
  earlier: readonly Question[] = [],
  taken: ReadonlySet<string> = new Set(),
): Question[] {
  const known = new Map(earlier.map((question) => [question.id, question]));
  const kept: Question[] = [];
  const keep = ({ id: named, card, text, better, followUps = [], ...fields }: NewQuestion, followUpTo: string | undefined): void => {
    const before = named === undefined ? undefined : known.get(named);
    const id = before?.id ?? (named !== undefined && !taken.has(named) ? named : keeping.mint('q'));
    const found = before ?? keeping.classify(text);
    const question: Question = {
      ...before,
      said: undefined,
      note: undefined,
      ...fields,
      id,
      card: before?.card ?? book.cardFor(text, card),
      followUpTo,
      text,
      kind: fields.kind ?? found.kind,
      topics: fields.topics ?? found.topics,
      // Where nothing stands for "not assessed" it stays so: the text would say that something was changed.
      answered: before && answeredOf(before) === (fields.answered ?? 'unknown') ? before.answered : (fields.answered ?? 'unknown'),
      line: fields.line ?? before?.line,
    };
    kept.push(question);
    if (better !== undefined) book.better(question.card, better);
    for (const followUp of followUps) keep(followUp, id);
  };
  for (const question of given) keep(question, undefined);
  return kept;
}

/** Every id of an interview, its questions and its next steps. */
export function idsIn({ id, questions = [], nextSteps = [] }: Interview): string[] {
  return [id, ...questions.map((question) => question.id), ...nextSteps.map((step) => step.id)];
}
