import { expect, it } from '@jest/globals';
import { afterReview, dueDay } from '../../../src/journal/practice/memory.js';
import type { Queued } from '../../../src/journal/practice/queue.js';
import { type Done, dueDaysAfter } from '../../../src/journal/practice/session.js';

it('what was graded in a session is due on its days, in the order of the cards', () => {
  const cardWith = (card: string, memory: Queued['memory']) => ({ row: { card }, memory }) as Queued;
  const on = (day: string) => afterReview(undefined, 'good', new Date(`${day}T12:00`));
  const cards = [
    cardWith('a', on('2026-11-23')),
    cardWith('b', on('2026-11-20')),
    cardWith('c', on('2026-11-10')),
    cardWith('d', undefined),
  ];
  const [a, b, c, d] = cards as [Queued, Queued, Queued, Queued];
  const graded = (card: Queued): Done => ({ card, kind: 'graded', grade: 'good', review: 'raaaaaa' });
  expect(dueDaysAfter({ cards, done: [graded(b), graded(a), graded(b), { card: c, kind: 'dropped' }, graded(d)] })).toEqual([
    dueDay(on('2026-11-23')),
    dueDay(on('2026-11-20')),
  ]);
  expect(dueDaysAfter({ cards, done: [] })).toEqual([]);
});
