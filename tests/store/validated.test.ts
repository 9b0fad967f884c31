import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../src/journal/fault.js';
import type { Card, Interview, Journal } from '../../src/journal/journal.js';
import { shapeProblem } from '../../src/journal/shape.js';
import { problemOf } from '../../src/store/validated.js';
import { anyJournal } from '../support/anyJournal.js';

/** A fresh copy of some records, of which some ids are others and a value may be wrong. */
const anyChange = fc.record({
  of: anyJournal,
  /** Which ids are made new: all but those that end so. */
  same: fc.constantFrom('', 'a', 'b', 'c'),
  wrong: fc.constantFrom(
    '',
    '"date":"2026-02-30"',
    '"at":"2026-02-30T99:00:00Z"',
    '"card":"cgonexx"',
    '"followUpTo":"qgonexx"',
    '"text":7',
  ),
  at: fc.nat(5),
  removed: fc.constantFrom<'nothing' | 'an interview' | 'a card'>('nothing', 'nothing', 'an interview', 'a card'),
  twice: fc.boolean(),
});

/** Expects that the quick look finds something where the look at the whole does; gives whether it does. */
function expectAsWhole(before: Journal, after: Journal): boolean {
  const isRefused = problemOf(before, after) !== undefined;
  expect(isRefused).toBe((shapeProblem(after) ?? faultOf(after)) !== undefined);
  return isRefused;
}

/** Counts what was refused and what was not, for a law that meets only one of them says nothing. */
function tally() {
  const counts = { refused: 0, accepted: 0 };
  return {
    add: (isRefused: boolean) => counts[isRefused ? 'refused' : 'accepted']++,
    expectBoth: () => expect(Math.min(counts.refused, counts.accepted)).toBeGreaterThan((counts.refused + counts.accepted) / 20),
  };
}

/** Two interviews: both ask the first card, the later one the second card as well. */
const before: Journal = {
  version: 1,
  revision: 1,
  interviews: [
    { id: 'iaaaaaa', company: 'Acme', date: '2026-11-01', questions: [{ id: 'qaaaaaa', card: 'caaaaaa', text: 'One?' }] },
    {
      ...{ id: 'ibbbbbb', company: 'Globex', date: '2026-11-02' },
      questions: [
        { id: 'qbbbbbb', card: 'caaaaaa', text: 'One?' },
        { id: 'qcccccc', card: 'cbbbbbb', text: 'Two?' },
      ],
    },
  ],
  cards: [{ id: 'caaaaaa' }, { id: 'cbbbbbb' }],
};
const [one, two] = before.interviews as [Interview, Interview];
const [first, second] = before.cards as [Card, Card];
const other: Interview = { ...two, id: 'icccccc', questions: [{ id: 'qdddddd', card: 'caaaaaa', text: 'One?' }] };

it.each<[string, Partial<Journal>, string | undefined]>([
  ['nothing is changed', {}, undefined],
  ['an interview with a card of another is added', { interviews: [one, two, other] }, undefined],
  ['an interview is taken out', { interviews: [two] }, undefined],
  ['an interview is taken out with its card', { interviews: [one], cards: [first] }, undefined],
  ['a card is changed', { cards: [first, { ...second, dropped: true }] }, undefined],
  ['a card is taken out that is asked', { cards: [first] }, 'the question qcccccc has the card cbbbbbb, which is not there'],
  [
    'an interview is added with a card that is taken out',
    { interviews: [one, { ...other, questions: [{ id: 'qdddddd', card: 'cbbbbbb', text: 'Two?' }] }], cards: [first] },
    'the question qdddddd has the card cbbbbbb, which is not there',
  ],
  [
    'a question is added with the id of another',
    { interviews: [one, two, { ...other, questions: one.questions ?? [] }] },
    'the id qaaaaaa stands there twice',
  ],
  ['an interview stands there twice', { interviews: [one, two, one] }, 'the id qaaaaaa stands there twice'],
  ['an interview stands there twice, in another order', { interviews: [two, one, one] }, 'the id iaaaaaa stands there twice'],
  ['a card is added with the id of another', { cards: [second, { id: 'cbbbbbb' }, first] }, 'the id cbbbbbb stands there twice'],
  ['the order is another', { interviews: [two, one], cards: [second, first] }, undefined],
])('where %s', (_, change, problem) => {
  expect(problemOf(before, { ...before, ...change })).toBe(problem);
});

it('a journal that is to replace another is refused exactly where it could not be read again', () => {
  const found = tally();
  fc.assert(
    fc.property(anyJournal, anyChange, (before, { of, same, wrong, at, removed, twice }) => {
      const key = wrong.split(':')[0] ?? '';
      const text = JSON.stringify({ interviews: of.interviews, cards: of.cards })
        .replace(/"([iqcsr])([a-z]{6})"/g, (whole, kind, rest) => (same && rest.endsWith(same) ? whole : `"${kind}${rest.slice(1)}z"`))
        .replace(wrong ? new RegExp(String.raw`${key}:"(?:[^"\\]|\\.)*"`) : /^$/, wrong);
      const { interviews, cards } = JSON.parse(text);
      const old = {
        interviews: before.interviews.slice(removed === 'an interview' ? 1 : 0),
        cards: before.cards.slice(removed === 'a card' ? 1 : 0),
      };
      const after = {
        ...before,
        interviews: old.interviews.toSpliced(at, 0, ...interviews, ...(twice ? old.interviews.slice(0, 1) : [])),
        cards: old.cards.toSpliced(at, 0, ...cards),
      };
      found.add(expectAsWhole(before, after));
    }),
    { numRuns: 2000 },
  );
  found.expectBoth();
});

/** What becomes of each record, by its place: most stay; an interview may lose a question, or have one on another card. */
const anyFate = fc.record({
  interviews: fc.array(fc.constantFrom('stays', 'goes', 'loses a question', 'has another card', 'is new again'), {
    minLength: 4,
    maxLength: 4,
  }),
  cards: fc.array(fc.constantFrom('stays', 'stays', 'goes', 'gets an answer', 'is new again'), { minLength: 10, maxLength: 10 }),
  card: fc.nat(9),
});

it('so is one in which records were changed and taken out', () => {
  const found = tally();
  fc.assert(
    fc.property(anyJournal, anyFate, (before, fate) => {
      const after = {
        ...before,
        interviews: before.interviews.flatMap((interview, index): Interview[] => {
          const [first, ...more] = interview.questions ?? [];
          const card = before.cards[fate.card]?.id;
          if (fate.interviews[index] === 'goes') return [];
          if (fate.interviews[index] === 'loses a question') return [{ ...interview, questions: more }];
          if (fate.interviews[index] === 'has another card' && first && card)
            return [{ ...interview, questions: [{ ...first, card }, ...more] }];
          if (fate.interviews[index] === 'is new again') return [interview, { ...interview, questions: [], nextSteps: [] }];
          return [interview];
        }),
        cards: before.cards.flatMap((card, index): Card[] => {
          if (fate.cards[index] === 'goes') return [];
          if (fate.cards[index] === 'gets an answer') return [{ ...card, answers: [{ at: '2026-11-27T10:00:00Z', text: 'So.' }] }];
          if (fate.cards[index] === 'is new again') return [{ ...card, id: `${card.id}z` }];
          return [card];
        }),
      };
      found.add(expectAsWhole(before, after));
    }),
    { numRuns: 3000 },
  );
  found.expectBoth();
});
