import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../../../src/journal/calendar.js';
import { type Card, type Interview, type Journal, questionsOf } from '../../../src/journal/journal.js';
import { type Aim, aimAt, aimed, expectedRecall } from '../../../src/journal/practice/aim.js';
import { type Candidate, candidatesOf } from '../../../src/journal/practice/candidates.js';
import { afterReview } from '../../../src/journal/practice/memory.js';
import { MINUTES_A_CARD, planned } from '../../../src/journal/practice/plan.js';
import { anyJournal } from '../../support/anyJournal.js';

const TODAY = '2026-11-23';

/** What a plan is by its definition: on each evening what a session aimed at the day would choose of all cards. */
function expectChosen(journal: Journal, aim: Aim, days: number, perDay: number): void {
  const plan = planned(candidatesOf(journal), journal.interviews, aim, TODAY, perDay * MINUTES_A_CARD);
  expect(plan.days.map(({ date }) => date)).toEqual(Array.from({ length: days }, (_, index) => daysAfter(TODAY, index)));

  let cards = candidatesOf(journal);
  const practised = new Set<string>();
  for (const day of plan.days) {
    const evening = new Date(`${day.date}T18:00`);
    const chosen = aimed(cards, journal.interviews, aim, evening, perDay);
    expect(day.cards).toEqual(chosen);
    const ids = new Set(chosen.map(({ row }) => row.card));
    for (const id of ids) practised.add(id);
    cards = cards.map((card) =>
      ids.has(card.row.card) ? { ...card, practised: true, memory: afterReview(card.memory, 'good', evening) } : card,
    );
  }
  const among = (list: readonly Candidate[]) => list.filter(({ row }) => practised.has(row.card));
  expect(plan.before).toEqual(expectedRecall(among(candidatesOf(journal)), aim.at));
  expect(plan.after).toBeCloseTo(expectedRecall(among(cards), aim.at).recall, 10);
}

it('a plan has for each day what a session aimed at its day would choose of all cards that evening', () => {
  const cases = fc.record({ journal: anyJournal, days: fc.integer({ min: 1, max: 12 }), perDay: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(cases, fc.boolean(), ({ journal, days, perDay }, isFor) => {
      expectChosen(journal, aimAt(daysAfter(TODAY, days), '14:00', isFor ? journal.interviews[0]?.company : undefined), days, perDay);
    }),
    { numRuns: 100 },
  );
});

it.each([
  [2, 1],
  [9, 3],
  [12, 7],
])('so it has of hundreds of cards, on %j days %j a day', (days, perDay) => {
  let state = 7;
  const chance = (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
  const interviews = Array.from({ length: 40 }, (_, index): Interview => {
    const questions = Array.from({ length: 6 }, (_, place) => ({
      ...{ id: `q${index}-${place}`, card: `c${chance(200)}`, text: 'Why?' },
      answered: (['yes', 'partly', 'no', 'unknown'] as const)[chance(4)] ?? 'unknown',
      topics: [`t${chance(9)}`],
    }));
    return { id: `i${index}`, company: `Company ${chance(5)}`, date: daysAfter('2026-01-01', chance(320)), questions };
  });
  const cards = [...new Set(interviews.flatMap(questionsOf).map(({ card }) => card))].map((id): Card => {
    const reviews = Array.from({ length: chance(3) === 0 ? 1 + chance(3) : 0 }, (_, index) => ({
      ...{ id: `r${id}${index}`, at: `${daysAfter('2026-08-01', chance(100))}T10:00:00Z` },
      grade: (['again', 'hard', 'good', 'easy'] as const)[chance(4)] ?? 'good',
    }));
    return { id, reviews };
  });
  for (const company of [undefined, 'Company 1'])
    expectChosen({ version: 1, revision: 0, interviews, cards }, aimAt(daysAfter(TODAY, days), '14:00', company), days, perDay);
});

it('so it has of cards that will be asked within its days', () => {
  const interviews = Array.from({ length: 30 }, (_, index): Interview => {
    const answered = (['yes', 'partly', 'no'] as const)[index % 3] ?? 'no';
    const questions = [{ id: `q${index}`, card: `c${(index * 7) % 30}`, text: 'Why?', answered }];
    return { id: `i${index}`, company: 'Acme', date: daysAfter(TODAY, (index % 14) - 4), questions };
  });
  const cards = interviews.flatMap(questionsOf).map(({ card }): Card => ({ id: card }));
  for (const days of [1, 5, 9, 30])
    expectChosen({ version: 1, revision: 0, interviews, cards }, aimAt(daysAfter(TODAY, days), '14:00'), days, 2);
});
