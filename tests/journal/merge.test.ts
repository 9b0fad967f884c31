import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Card, Interview, Journal } from '../../src/journal/journal.js';
import { compared, differingFields, withCards, withInterviews } from '../../src/journal/merge.js';
import { anyJournal } from '../support/anyJournal.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const [first] = journal.interviews as [Interview];

describe('interviews of another copy', () => {
  it.each<[string, Partial<Interview>, 'unchanged' | 'grown' | 'differing' | 'added']>([
    ['the same', {}, 'unchanged'],
    ['one that lacks a field', { role: undefined }, 'unchanged'],
    ['one that says more', { tags: ['remote'] }, 'grown'],
    ['one with a question more', { questions: [...(first.questions ?? []), { id: 'qzzzzzz', card: 'czzzzzz', text: 'Why?' }] }, 'grown'],
    ['one with a question that says more', { questions: first.questions?.map((one) => ({ ...one, note: 'Not yet here.' })) }, 'grown'],
    ['one with another role', { role: 'Another' }, 'differing'],
    ['one whose outcome is not known there', { outcome: 'pending' }, 'unchanged'],
    ['one whose notes go on', { notes: `${first.notes ?? ''}\n\nMore.` }, 'grown'],
    ['one that is not here', { id: 'izzzzzz' }, 'added'],
  ])('%s', (_, change, where) => {
    const there = { ...first, ...change };
    const { differing, ...lists } = compared(journal, [there]);
    const counts = { ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])), differing: differing.length };
    expect(counts).toEqual({ added: 0, grown: 0, unchanged: 0, differing: 0, [where]: 1 });
  });

  it('that say something else come with both states and what is in conflict', () => {
    const there = { ...first, role: 'Another' };
    expect(compared(journal, [there]).differing).toEqual([
      { here: first, there, conflicts: [{ where: 'role', here: first.role, there: 'Another' }] },
    ]);
  });

  it('are told apart field by field', () => {
    expect(differingFields(first, { ...first, role: 'Another', notes: 'New.', tags: [] })).toEqual(['role', 'notes']);
    expect(differingFields({ ...first, tags: ['a', 'b'] }, { ...first, tags: ['b', 'a'] })).toEqual([]);
  });

  it.each<[unknown, unknown]>([
    [null, { from: 1 }],
    ['1', { from: 1 }],
    [['a'], { 0: 'a' }],
    [['a'], ['a', 'b']],
    [{ from: 1 }, { from: 1, to: 2 }],
  ])('are told apart by a field that is not known: %j and %j', (one, other) => {
    const withSalary = (salary: unknown) => Object.assign({}, first, { salary });
    expect(differingFields(withSalary(one), withSalary(other))).toEqual(['salary']);
    expect(differingFields(withSalary(other), withSalary(one))).toEqual(['salary']);
  });

  it('go in the place of those that are here, and new ones behind all by their days', () => {
    const [, second, ...others] = journal.interviews as [Interview, Interview];
    const late = { ...first, id: 'iyyyyyy', date: '2027-01-02' };
    const early = { ...first, id: 'izzzzzz', date: '2026-01-02' };
    const changed = { ...second, role: 'Another' };
    expect(withInterviews(journal, [late, changed, early]).interviews).toEqual([first, changed, ...others, early, late]);
  });
});

describe('cards of another copy', () => {
  const here: Card = {
    id: 'caaaaaa',
    answers: [{ at: '2026-11-20T10:00:00.000Z', text: 'One.' }],
    reviews: [{ id: 'raaaaaa', at: '2026-11-20T10:00:00.000Z', grade: 'good' }],
  };
  const there: Card = {
    id: 'caaaaaa',
    dropped: true,
    answers: [
      { at: '2026-11-19T10:00:00.000Z', text: 'Zero.' },
      { at: '2026-11-20T10:00:00.000Z', text: 'One.' },
    ],
    reviews: [{ id: 'rbbbbbb', at: '2026-11-19T10:00:00.000Z', grade: 'again' }],
  };
  const merged = (mine: Card, other: Card) => withCards({ ...journal, cards: [mine] }, [other]).cards[0];

  it('keep the answers of both in the order of their times, and the reviews of both', () => {
    expect(merged(here, there)).toEqual({
      id: 'caaaaaa',
      dropped: true,
      answers: [there.answers?.[0], here.answers?.[0]],
      reviews: [there.reviews?.[0], here.reviews?.[0]],
    });
  });

  it('merged twice are what they were after the first time', () => {
    const once = merged(here, there) as Card;
    expect(merged(once, there)).toBe(once);
  });

  it('without answers or reviews get none, and keep what only one of them has', () => {
    const coloured = { id: 'caaaaaa', colour: 'red' } as Card;
    expect(merged({ id: 'caaaaaa', dropped: true }, coloured)).toEqual({ id: 'caaaaaa', dropped: true, colour: 'red' });
  });

  it('bring no review that is on another card already, here or among those that come', () => {
    const review = (id: string, at: string) => ({ id, at: `2026-11-${at}T10:00:00.000Z`, grade: 'good' as const });
    const [one, two, three] = [review('raaaaaa', '20'), review('rbbbbbb', '21'), review('rcccccc', '22')];
    const made: Journal = { ...journal, cards: [{ id: 'caaaaaa', reviews: [one] }] };
    const { cards } = withCards(made, [
      { id: 'cbbbbbb', answers: here.answers, reviews: [one, two] },
      { id: 'ccccccc', reviews: [two, three] },
      { id: 'caaaaaa', reviews: [one, three] },
      { id: 'cdddddd' },
    ]);
    expect(cards).toEqual([
      { id: 'caaaaaa', reviews: [one] },
      { id: 'cbbbbbb', answers: here.answers, reviews: [two] },
      { id: 'ccccccc', reviews: [three] },
      { id: 'cdddddd' },
    ]);
  });

  it('merged either way hold the same answers and reviews', () => {
    expect(merged(there, here)).toEqual(merged(here, there));
  });
});

it('bringing a journal home to itself changes nothing, and to an empty one gives it back', () => {
  fc.assert(
    fc.property(anyJournal, (any: Journal) => {
      const { added, grown, differing } = compared(any, any.interviews);
      expect([added, grown, differing]).toEqual([[], [], []]);
      expect(withCards(any, any.cards).cards).toEqual(any.cards);
      const empty: Journal = { ...any, interviews: [], cards: [] };
      const home = withInterviews(withCards(empty, any.cards), compared(empty, any.interviews).added);
      expect(new Set(home.interviews)).toEqual(new Set(any.interviews));
      expect(home.cards).toEqual(any.cards);
    }),
    { numRuns: 60 },
  );
});
