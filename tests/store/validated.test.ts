import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../src/journal/fault.js';
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
