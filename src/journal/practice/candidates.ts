import { type AskedQuestion, type CardRow, cardRows } from '../cards.js';
import { type Journal, questionsOf } from '../journal.js';
import { type Memory, memoryOf, type Seeds } from './memory.js';

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
  const parents = parentsOf(journal);
  const seeds: Seeds = new Map();
  const candidates: Candidate[] = [];
  for (const row of cardRows(journal, among)) {
    const card = cards.get(row.card);
    if (card?.dropped) continue;
    const practised = (card?.reviews?.length ?? 0) > 0;
    candidates.push({ row, memory: memoryOf(card, row.asked, seeds), practised, parents: parents.get(row.card) ?? NONE });
  }
  return candidates;
}

const NONE: ReadonlySet<string> = new Set();

/** Of each card the cards of the questions that its askings followed up. */
function parentsOf({ interviews }: Journal): Map<string, Set<string>> {
  const parents = new Map<string, Set<string>>();
  for (const interview of interviews) {
    const questions = questionsOf(interview);
    for (const { card, followUpTo } of questions) {
      if (followUpTo === undefined) continue;
      const parent = questions.find(({ id }) => id === followUpTo);
      if (parent) parents.set(card, (parents.get(card) ?? new Set()).add(parent.card));
    }
  }
  return parents;
}
