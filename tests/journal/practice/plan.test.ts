import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../../../src/journal/calendar.js';
import { aimAt, aimed } from '../../../src/journal/practice/aim.js';
import { candidatesOf } from '../../../src/journal/practice/candidates.js';
import { afterReview } from '../../../src/journal/practice/memory.js';
import { MINUTES_A_CARD, planned } from '../../../src/journal/practice/plan.js';
import { anyJournal } from '../../support/anyJournal.js';

const TODAY = '2026-11-23';

it('a plan has for each day what a session aimed at its day would choose of all cards that evening', () => {
  const cases = fc.record({ journal: anyJournal, days: fc.integer({ min: 1, max: 12 }), perDay: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(cases, fc.boolean(), ({ journal, days, perDay }, isFor) => {
      const aim = aimAt(daysAfter(TODAY, days), '14:00', isFor ? journal.interviews[0]?.company : undefined);
      const plan = planned(candidatesOf(journal), journal.interviews, aim, TODAY, perDay * MINUTES_A_CARD);
      expect(plan.days.map(({ date }) => date)).toEqual(Array.from({ length: days }, (_, index) => daysAfter(TODAY, index)));

      let cards = candidatesOf(journal);
      for (const day of plan.days) {
        const evening = new Date(`${day.date}T18:00`);
        const chosen = aimed(cards, journal.interviews, aim, evening, perDay);
        expect(day.cards).toEqual(chosen);
        const ids = new Set(chosen.map(({ row }) => row.card));
        cards = cards.map((card) =>
          ids.has(card.row.card) ? { ...card, practised: true, memory: afterReview(card.memory, 'good', evening) } : card,
        );
      }
    }),
    { numRuns: 100 },
  );
});
