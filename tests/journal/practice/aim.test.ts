import { describe, expect, it } from '@jest/globals';
import { daysAfter } from '../../../src/journal/calendar.js';
import type { Interview, Journal, Question } from '../../../src/journal/journal.js';
import { aimAt, aimed, expectedRecall, isWorthwhile, type Worth, weightsFor } from '../../../src/journal/practice/aim.js';
import { type Candidate, candidatesOf } from '../../../src/journal/practice/candidates.js';
import { recallAt } from '../../../src/journal/practice/memory.js';

const TODAY = '2026-11-23';
const now = new Date(`${TODAY}T18:00`);

function asked(card: string, topics?: string[]): Question {
  return { id: `q${card}`, card, text: 'Why?', answered: 'no', ...(topics && { topics }) };
}

const interviews: Interview[] = [
  { id: 'i1', company: 'Acme', date: '2026-10-01', questions: [asked('cThere', ['sql']), asked('cBare')] },
  { id: 'i2', company: 'Globex', date: '2026-10-02', questions: [asked('cTopic', ['tls', 'sql']), asked('cOther', ['rust'])] },
];
const journal: Journal = { version: 1, revision: 0, interviews, cards: [] };
const candidates = candidatesOf(journal);
const byCard = (of: (candidate: Candidate) => number) => Object.fromEntries(candidates.map((one) => [one.row.card, of(one)]));

describe('a gain', () => {
  it('counts for most where the card was asked at the company, for less where it shares a topic with what was, and for little else', () => {
    const weightOf = weightsFor(aimAt('2026-11-27', '14:00', 'ACME'), interviews);
    expect(byCard(weightOf)).toEqual({ cThere: 1, cBare: 1, cTopic: 0.6, cOther: 0.3 });
  });

  it('counts for the same everywhere without a company', () => {
    expect(byCard(weightsFor(aimAt('2026-11-27'), interviews))).toEqual({ cThere: 1, cBare: 1, cTopic: 1, cOther: 1 });
  });

  it('is worth a practice from one in a hundred on', () => {
    const gains = [0, 0.0099, 0.01, 0.5];
    expect(gains.map((gain) => isWorthwhile({ gain } as Worth))).toEqual([false, false, true, true]);
  });
});

it('what is expected is the mean over the cards that were practised', () => {
  const at = new Date(`${daysAfter(TODAY, 4)}T14:00`);
  const reviewed = (id: string, grade: 'again' | 'easy') => ({ id, reviews: [{ id: `r${id}`, at: '2026-11-20T10:00:00Z', grade }] });
  const practised = candidatesOf({ ...journal, cards: [reviewed('cThere', 'again'), reviewed('cOther', 'easy')] });
  const [one, other] = practised.flatMap(({ memory, practised: was }) => (was && memory ? [recallAt(memory, at)] : []));
  expect(expectedRecall(practised, at)).toEqual({ recall: ((one ?? 0) + (other ?? 0)) / 2, known: 2, all: 4 });
  expect(expectedRecall(candidates, at)).toEqual({ recall: 0, known: 0, all: 4 });
});

it('what is chosen for a day alternates its topics, whatever each is worth', () => {
  const questions = [asked('c1', ['sql']), asked('c2', ['sql']), asked('c3', ['tls'])];
  const alone: Journal = { ...journal, interviews: [{ id: 'i1', company: 'Acme', date: '2026-10-01', questions }] };
  const chosen = aimed(candidatesOf(alone), alone.interviews, aimAt('2026-11-27', '14:00', 'Acme'), now);
  expect(chosen.map(({ row }) => row.card)).toEqual(['c1', 'c3', 'c2']);
});
