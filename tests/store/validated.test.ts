import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../src/journal/fault.js';
import type { Card, Interview } from '../../src/journal/journal.js';
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

it('a journal that is to replace another is refused exactly where it could not be read again', () => {
  let [refused, accepted] = [0, 0];
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
      const problem = problemOf(before, after);
      expect(problem === undefined).toBe((shapeProblem(after) ?? faultOf(after)) === undefined);
      if (problem === undefined) accepted++;
      else refused++;
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(refused, accepted)).toBeGreaterThan(200);
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
  let [refused, accepted] = [0, 0];
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
      const problem = problemOf(before, after);
      expect(problem === undefined).toBe((shapeProblem(after) ?? faultOf(after)) === undefined);
      if (problem === undefined) accepted++;
      else refused++;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(refused, accepted)).toBeGreaterThan(200);
});
