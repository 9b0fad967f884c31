import { withChangedCard } from '../edit.js';
import { defined, type Journal, type Review } from '../journal.js';

/** Adds a review to its card. Throws UserError when the card is no longer there. */
export function withReview(journal: Journal, card: string, review: Review): Journal {
  return withChangedCard(journal, card, (before) => ({ ...before, reviews: [...(before.reviews ?? []), defined(review) as Review] }));
}

/** Takes one review back. Throws UserError when the card is no longer there. */
export function withoutReview(journal: Journal, card: string, review: string): Journal {
  return withChangedCard(journal, card, (before) => ({ ...before, reviews: (before.reviews ?? []).filter(({ id }) => id !== review) }));
}

/** Notes that a card is not worth practising, or is after all. Throws UserError when it is no longer there. */
export function withDropped(journal: Journal, card: string, dropped: boolean): Journal {
  return withChangedCard(journal, card, (before) => ({ ...before, dropped }));
}
