import { askingsByCard } from '../cards.js';
import type { Journal } from '../journal.js';
import { dueDay, memoryOf, recallAt } from '../practice/memory.js';

/** A card that was practised: how likely it is remembered now, 0 to 1, and whether it is due. */
export interface PractisedCard {
  recall: number;
  due: boolean;
}

/** The cards that have reviews and are worth practising, with what FSRS says of them. Loads the scheduler: only to be imported where there are reviews. */
export function practisedCards(journal: Journal, today: string, now: Date): Map<string, PractisedCard> {
  const askings = askingsByCard(journal);
  return new Map(
    journal.cards.flatMap((card) => {
      const asked = askings.get(card.id);
      const memory = asked && card.reviews?.length && !card.dropped ? memoryOf(card, asked) : undefined;
      return memory ? [[card.id, { recall: recallAt(memory, now), due: dueDay(memory) <= today }]] : [];
    }),
  );
}
