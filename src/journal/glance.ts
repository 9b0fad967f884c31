import { askingsByCard, standingOf } from './cards.js';
import type { Derived } from './derived.js';
import { answeredOf, type Interview, type Journal, type Question, type Review } from './journal.js';

/** What the dashboard counts. */
export interface Glance {
  /** Cards that could not be answered in full, and those that were not assessed. */
  unanswered: number;
  unassessed: number;
  /** The cards that were practised and are worth it: what decides when they are due. */
  practised: Practised[];
}

/** A card's reviews, and its assessed askings from the first to the latest. When it is due is the time zone's business too. */
export interface Practised {
  reviews: Pick<Review, 'at' | 'grade'>[];
  asked: { interview: Pick<Interview, 'date' | 'time'>; question: Pick<Question, 'answered'> }[];
}

export const GLANCE: Derived<Glance> = { name: 'glance', of: glanceOf };

function glanceOf(journal: Journal): Glance {
  const glance: Glance = { unanswered: 0, unassessed: 0, practised: [] };
  const cards = new Map(journal.cards.map((card) => [card.id, card]));
  for (const [id, asked] of askingsByCard(journal)) {
    const card = cards.get(id);
    const { unanswered, answered } = standingOf(card, asked);
    if (unanswered) glance.unanswered++;
    if (answered === 'unknown') glance.unassessed++;
    if (!card?.reviews?.length || card.dropped) continue;
    glance.practised.push({
      reviews: card.reviews.map(({ at, grade }) => ({ at, grade })),
      asked: asked
        .filter(({ question }) => answeredOf(question) !== 'unknown')
        .map(({ interview: { date, time }, question: { answered } }) => ({ interview: { date, time }, question: { answered } })),
    });
  }
  return glance;
}
