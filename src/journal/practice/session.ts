import { dueDay, type Grade } from './memory.js';
import type { Queued } from './queue.js';

/** What has become of a card in a session. */
export type Done = { card: Queued; kind: 'graded'; grade: Grade; review: string } | { card: Queued; kind: 'dropped' };

/** A session as it went: each action in its order, the cards with what is remembered of them now, and whether it was stopped by Ctrl-C. */
export interface Session {
  done: Done[];
  cards: Queued[];
  stopped: boolean;
}

/** The days on which the cards that were graded in a session are due next. */
export function dueDaysAfter({ cards, done }: Pick<Session, 'cards' | 'done'>): string[] {
  const graded = new Set(done.flatMap(({ kind, card }) => (kind === 'graded' ? [card.row.card] : [])));
  return cards.flatMap(({ row, memory }) => (memory && graded.has(row.card) ? [dueDay(memory)] : []));
}
