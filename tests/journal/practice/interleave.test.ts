import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Candidate } from '../../../src/journal/practice/candidates.js';
import { interleaved } from '../../../src/journal/practice/interleave.js';

interface Told {
  topics?: string[];
  /** The cards that it followed up. */
  after?: string[];
  group?: string;
}

type Card = Candidate & { group: string };

function cardsOf(told: Record<string, Told>): Card[] {
  return Object.entries(told).map(([card, { topics = [], after = [], group = 'one' }]) => {
    return { row: { card, topics }, parents: new Set(after), practised: false, memory: undefined, group } as unknown as Card;
  });
}

/** The cards in their new order; those of one group may change places. */
function orderOf(cards: readonly Card[]): string {
  return interleaved(cards, (a, b) => a.group === b.group)
    .map(({ row }) => row.card)
    .join('');
}

describe('cards one after the other', () => {
  it.each<[what: string, told: Record<string, Told>, expected: string]>([
    ['stay as they are, where nothing is against it', { a: {}, b: {}, c: {} }, 'abc'],
    ['stay as they are, where all have one topic', { a: { topics: ['x'] }, b: { topics: ['x'] }, c: { topics: ['x'] } }, 'abc'],
    [
      'have no topic in common with the one before, not even one of several',
      { a: { topics: ['x', 'y'] }, b: { topics: ['x', 'z'] }, c: {} },
      'acb',
    ],
    ['change places within their group alone', { a: { topics: ['x'] }, b: { topics: ['x'] }, c: { group: 'two' } }, 'abc'],
    ['do not follow what they followed up', { a: {}, b: { after: ['a'] }, c: {} }, 'acb'],
    ['rather share a topic than follow that', { a: { topics: ['x'] }, b: { after: ['a'] }, c: { topics: ['x'] } }, 'acb'],
    ['come ahead of it where no other can stand between', { a: {}, b: { after: ['a'] } }, 'ba'],
    ['come ahead of it as near as they can', { x: {}, a: {}, b: { after: ['a'], group: 'two' } }, 'xba'],
    ['come further ahead where the nearest place is no better', { x: {}, a: {}, b: { after: ['a', 'x'], group: 'two' } }, 'bxa'],
    [
      'come ahead of nothing that followed them',
      { x: {}, a: { after: ['b'] }, b: { after: ['a'], group: 'two' }, c: { group: 'two' } },
      'xacb',
    ],
    ['come behind others where all ahead of it is worse', { a: { after: ['b'] }, b: { after: ['a'] }, c: { group: 'two' } }, 'acb'],
    [
      'come behind the first that lets them',
      { a: { after: ['b'] }, b: { after: ['a'] }, c: { group: 'two' }, d: { group: 'three' } },
      'acbd',
    ],
    ['stay where no place is better', { a: { after: ['b'] }, b: { after: ['a'] } }, 'ab'],
  ])('%s', (_, told, expected) => {
    expect(orderOf(cardsOf(told))).toBe(expected);
  });

  it('are the same cards, whatever follows what', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const told = fc.dictionary(
      fc.constantFrom(...names),
      fc.record({
        topics: fc.subarray(['x', 'y']),
        after: fc.subarray(names),
        group: fc.constantFrom('one', 'two'),
      }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(told, (given) => {
        const order = orderOf(cardsOf(given));
        expect([...order].sort()).toEqual(Object.keys(given).sort());
      }),
      { numRuns: 300 },
    );
  });
});
