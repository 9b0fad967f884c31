import { type AskedQuestion, askingsByCard, type CardRow, cardRows } from '../cards.js';
import { type Card, type Journal, questionsOf } from '../journal.js';
import { type Memory, memoryOf } from './memory.js';

/** A card that may be practised. */
export interface Candidate {
  row: CardRow;
  /** Undefined for one that was neither practised nor assessed in an interview. */
  memory: Memory | undefined;
  /** It was practised before: an interview that was only assessed does not count. */
  practised: boolean;
  /** The cards that it followed up somewhere. */
  parents: ReadonlySet<string>;
}

/** Every card that is worth practising, weakest first; `among` may take only those with an asking that it accepts. */
export function candidatesOf(journal: Journal, among?: (asked: AskedQuestion) => boolean): Candidate[] {
  const cards = new Map(journal.cards.map((card) => [card.id, card]));
  const askings = askingsByCard(journal);
  const parents = parentsOf(journal);
  return cardRows(journal, among)
    .filter(({ card }) => cards.get(card)?.dropped !== true)
    .map((row) => candidateOf(row, cards.get(row.card), askings.get(row.card) ?? [], parents.get(row.card)));
}

const NONE: ReadonlySet<string> = new Set();

function candidateOf(row: CardRow, card: Card | undefined, asked: readonly AskedQuestion[], parents = NONE): Candidate {
  return { row, memory: memoryOf(card, asked), practised: (card?.reviews?.length ?? 0) > 0, parents };
}

/** Of each card the cards of the questions that its askings followed up. */
function parentsOf({ interviews }: Journal): Map<string, Set<string>> {
  const parents = new Map<string, Set<string>>();
  for (const interview of interviews) {
    const cardOf = new Map(questionsOf(interview).map(({ id, card }) => [id, card]));
    for (const { card, followUpTo } of questionsOf(interview)) {
      const parent = followUpTo && cardOf.get(followUpTo);
      if (parent) parents.set(card, (parents.get(card) ?? new Set()).add(parent));
    }
  }
  return parents;
}
