import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../../../src/journal/calendar.js';
import type { Answered, Card, Interview, Journal, Question } from '../../../src/journal/journal.js';
import { type Aim, aimed, expectedIfWell, expectedRecall } from '../../../src/journal/practice/aim.js';
import { candidatesOf } from '../../../src/journal/practice/candidates.js';
import { dueDay, type Memory } from '../../../src/journal/practice/memory.js';
import { retention } from '../../../src/journal/practice/numbers.js';
import { planned } from '../../../src/journal/practice/plan.js';
import { queue } from '../../../src/journal/practice/queue.js';

const now = new Date(2026, 10, 23, 10);
const today = '2026-11-23';
const at = (day: string, hour = 9) => new Date(`${day}T${String(hour).padStart(2, '0')}:00`).toISOString();

interface Told {
  id: string;
  answered?: Answered;
  company?: string;
  date?: string;
  topics?: string[];
  followUpTo?: string;
  reviews?: Card['reviews'];
  better?: string;
  dropped?: boolean;
}

/** A journal with an interview a question, but for follow-ups, and with these interviews ahead. */
function journalOf(told: readonly Told[], ahead: readonly [company: string, date: string][] = []): Journal {
  const interviews = new Map<string, Interview>();
  for (const { id, answered = 'no', company = 'Acme', date = '2026-11-01', topics = [], followUpTo } of told) {
    const question: Question = {
      id: `q${id}`,
      card: `c${id}`,
      text: `${id}?`,
      answered,
      topics,
      ...(followUpTo && { followUpTo: `q${followUpTo}` }),
    };
    const home = followUpTo ? interviews.get(followUpTo) : undefined;
    if (home) home.questions?.push(question);
    else interviews.set(id, { id: `i${id}`, company, date, questions: [question] });
  }
  return {
    version: 1,
    revision: 1,
    interviews: [
      ...interviews.values(),
      ...ahead.map(([company, date], index): Interview => ({ id: `ia${index}`, company, date, time: '14:00' })),
    ],
    cards: told.map(({ id, reviews, better, dropped }) => ({
      id: `c${id}`,
      ...(reviews && { reviews }),
      ...(better && { answers: [{ at: at('2026-11-02'), text: better }] }),
      ...(dropped && { dropped }),
    })),
  };
}

const practised = (grade: 'again' | 'good', day: string) => [{ id: 'raaaaaa', at: at(day), grade }];
const queued = (journal: Journal, options: Partial<Parameters<typeof queue>[2]> = {}) =>
  queue(candidatesOf(journal), journal.interviews, { now, today, ...options }).map(({ row, why }) => [row.card.slice(1), why.kind]);

describe('what comes in a session', () => {
  const journal = journalOf(
    [
      { id: 'due', reviews: practised('good', '2026-10-01'), better: 'B' },
      { id: 'later', reviews: practised('good', '2026-11-22'), better: 'B' },
      { id: 'globex', company: 'Globex' },
      { id: 'hooli', company: 'hooli' },
      { id: 'weak', answered: 'partly' },
      { id: 'solved', better: 'B' },
      { id: 'fresh', answered: 'unknown' },
      { id: 'dropped', dropped: true },
    ],
    [
      ['Globex', '2026-12-05'],
      ['Hooli', '2026-12-20'],
      ['Hooli', '2026-11-26'],
    ],
  );

  it('is what is due, then what is unanswered at the next interviews, then what is weak, then what was never practised', () => {
    expect(queued(journal)).toEqual([
      ['due', 'due'],
      ['hooli', 'ahead'],
      ['globex', 'ahead'],
      ['weak', 'weak'],
      ['fresh', 'new'],
      ['solved', 'new'],
    ]);
  });

  it('can be what is due alone, at most so many new ones, and at most so many', () => {
    expect(queued(journal, { due: true })).toEqual([['due', 'due']]);
    expect(queued(journal, { fresh: 2 }).map(([card]) => card)).toEqual(['due', 'hooli', 'globex']);
    expect(queued(journal, { fresh: 0 }).map(([card]) => card)).toEqual(['due']);
    expect(queued(journal, { number: 3 })).toHaveLength(3);
  });

  it('names the company and the day of the next interview there', () => {
    const [, hooli] = queue(candidatesOf(journal), journal.interviews, { now, today });
    expect(hooli?.why).toEqual({ kind: 'ahead', company: 'hooli', date: '2026-11-26' });
  });

  it('names the first of several companies where it was asked, and none for what has a better answer', () => {
    const [card = '', ...places] = ['aaaaaa', 'Hooli', 'Globex'];
    const asked = places.map(
      (company, index): Interview => ({
        id: `i${index}`,
        company,
        date: '2026-11-01',
        questions: [{ id: `q${index}`, card, text: 'Why?', answered: 'no' }],
      }),
    );
    const known = journalOf(
      [{ id: 'solved', company: 'Globex', better: 'B' }],
      [
        ['Hooli', '2026-12-20'],
        ['Globex', '2026-12-05'],
      ],
    );
    const all = { ...known, interviews: [...known.interviews, ...asked], cards: [...known.cards, { id: card }] };
    expect(queue(candidatesOf(all), all.interviews, { now, today }).map(({ row, why }) => [row.card, why])).toEqual([
      ['aaaaaa', { kind: 'ahead', company: 'Globex', date: '2026-12-05' }],
      ['csolved', { kind: 'new' }],
    ]);
  });

  it('says of what is weak how likely it is remembered, where that is known', () => {
    const weak = journalOf([{ id: 'asked', date: '2026-11-22' }]);
    expect(queue(candidatesOf(weak), [], { now, today })[0]?.why).toEqual({ kind: 'weak', recall: expect.any(Number) });
    const [never] = candidatesOf(weak).map((candidate) => ({ ...candidate, memory: undefined }));
    expect(never && queue([never], [], { now, today })[0]?.why).toEqual({ kind: 'weak', recall: undefined });
  });

  it('changes topics among cards that come for the same reason alone', () => {
    const told = journalOf([
      { id: 'a1', topics: ['sql'] },
      { id: 'a2', topics: ['sql'] },
      { id: 'z', answered: 'unknown', topics: ['linux'] },
    ]);
    expect(queued(told).map(([card]) => card)).toEqual(['a1', 'a2', 'z']);
  });

  it('knows which question of several a follow-up followed', () => {
    const told: Told[] = [{ id: 'a' }, { id: 'b', followUpTo: 'a' }, { id: 'c', followUpTo: 'a' }];
    const { interviews, ...rest } = journalOf(told);
    const [first] = interviews;
    const followed = {
      ...rest,
      interviews: [{ ...first, questions: first?.questions?.map((one) => (one.id === 'qc' ? { ...one, followUpTo: 'qb' } : one)) }],
    } as Journal;
    expect(Object.fromEntries(candidatesOf(followed).map(({ row, parents }) => [row.card, [...parents]]))).toEqual({
      ca: [],
      cb: ['ca'],
      cc: ['cb'],
    });
  });

  it('takes what has no card of its own, and follow-ups to what is gone', () => {
    const { interviews, ...rest } = journalOf([{ id: 'a', answered: 'unknown' }]);
    const orphan = {
      ...rest,
      cards: [],
      interviews: interviews.map((one) => ({
        ...one,
        questions: one.questions?.map((question) => ({ ...question, followUpTo: 'qgone' })),
      })),
    } as Journal;
    expect(candidatesOf(orphan)).toMatchObject([{ row: { card: 'ca' }, practised: false, parents: new Set() }]);
  });

  it('is due from its day on, and not a day earlier', () => {
    const candidates = candidatesOf(journalOf([{ id: 'due', reviews: practised('good', '2026-11-01'), better: 'B' }]));
    const day = dueDay(candidates[0]?.memory as Memory);
    const on = (date: string) => queue(candidates, [], { now, today: date }).map(({ why }) => why);
    expect(on(day)).toEqual([{ kind: 'due', days: 0 }]);
    expect(on(daysAfter(day, 3))).toEqual([{ kind: 'due', days: 3 }]);
    expect(on(daysAfter(day, -1))).toEqual([]);
  });

  it('begins with the stalest', () => {
    const stale = journalOf([
      { id: 'young', date: '2026-11-20' },
      { id: 'old', date: '2026-02-20' },
    ]);
    expect(queued(stale)).toEqual([
      ['old', 'weak'],
      ['young', 'weak'],
    ]);
  });

  it('counts what failed last as weak, though it has a better answer, until it is due', () => {
    expect(queued(journalOf([{ id: 'failed', better: 'B', reviews: practised('again', '2026-11-23') }]))).toEqual([['failed', 'weak']]);
  });

  it('changes topics from card to card where it can', () => {
    const topics = journalOf([
      { id: 'a1', topics: ['sql'] },
      { id: 'a2', topics: ['sql'] },
      { id: 'b1', topics: ['linux'] },
      { id: 'b2', topics: ['linux'] },
    ]);
    expect(queued(topics).map(([card]) => card)).toEqual(['a1', 'b1', 'a2', 'b2']);
  });

  it('puts another question between, or the follow-up first', () => {
    const told: Told[] = [{ id: 'a' }, { id: 'b', followUpTo: 'a' }, { id: 'c' }];
    expect(queued(journalOf(told)).map(([card]) => card)).toEqual(['a', 'c', 'b']);
    expect(queued(journalOf(told.slice(0, 2))).map(([card]) => card)).toEqual(['b', 'a']);
    const chain: Told[] = [
      { id: 'a', answered: 'partly' },
      { id: 'b', followUpTo: 'a', answered: 'unknown' },
    ];
    expect(queued(journalOf(chain)).map(([card]) => card)).toEqual(['b', 'a']);
  });

  it('never puts a follow-up right behind its question, where there are others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { minLength: 3, maxLength: 14 }),
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        (parents, weak) => {
          const told = parents.map(
            (parent, index): Told => ({
              id: String.fromCharCode(97 + index),
              answered: weak[index] ? 'no' : 'unknown',
              // Some stand by themselves, so that there always is something to put between.
              ...(index > 2 && parent < index && parent % 2 === 0 && { followUpTo: String.fromCharCode(97 + (parent % 3)) }),
            }),
          );
          const journal = journalOf(told);
          const cards = queue(candidatesOf(journal), journal.interviews, { now, today });
          expect(cards).toHaveLength(told.length);
          const parentOf = new Map(told.map(({ id, followUpTo }) => [`c${id}`, `c${followUpTo}`]));
          for (const [index, { row }] of cards.entries()) expect(parentOf.get(row.card)).not.toBe(cards[index - 1]?.row.card);
        },
      ),
    );
  });

  it('is the same every time', () => {
    expect(queued(journal)).toEqual(queued(structuredClone(journal)));
  });
});

const aim: Aim = { at: new Date(2026, 10, 30, 14), date: '2026-11-30', company: 'Globex' };

describe('a session that is aimed at a day', () => {
  const journal = journalOf([
    { id: 'there', company: 'Globex', topics: ['sql'] },
    { id: 'topic', topics: ['sql'] },
    { id: 'other', topics: ['linux'] },
    { id: 'known', answered: 'yes', date: '2026-11-22' },
    { id: 'fresh', reviews: practised('good', '2026-11-23') },
  ]);
  const cards = aimed(candidatesOf(journal), journal.interviews, aim, now);

  it('begins with what the company asked, then with what is near it, by what practice would gain', () => {
    expect(cards.map(({ row }) => row.card.slice(1)).slice(0, 1)).toEqual(['there']);
    const place = (id: string) => cards.findIndex(({ row }) => row.card === `c${id}`);
    expect(place('topic')).toBeLessThan(place('known') === -1 ? 99 : place('known'));
    expect(place('other')).toBeGreaterThan(place('there'));
  });

  it('says of each card what is expected on the day, without and with practice', () => {
    for (const { why } of cards) {
      if (why.kind !== 'aim') throw new Error('every card is aimed');
      expect(why.after).toBeGreaterThan(why.before ?? 0);
    }
  });

  it('leaves out what practice would not change', () => {
    const just = journalOf([
      {
        id: 'just',
        reviews: ['2026-11-01', '2026-11-10', '2026-11-23'].map((day, index) => ({ id: `r${index}`, at: at(day), grade: 'easy' })),
      },
    ]);
    expect(aimed(candidatesOf(just), just.interviews, aim, now)).toEqual([]);
  });

  it('tells of cards that were practised alone; a seed from an interview is no practice', () => {
    const { known, all, recall } = expectedRecall(candidatesOf(journal), aim.at);
    expect({ known, all }).toEqual({ known: 1, all: 5 });
    expect(recall).toBeGreaterThan(0.5);
    expect(expectedIfWell(candidatesOf(journal), aim, now)).toBeGreaterThan(0.7);
  });
});

describe('a plan', () => {
  const told = Array.from(
    { length: 12 },
    (_, index): Told => ({ id: String.fromCharCode(97 + index), answered: index % 2 ? 'no' : 'partly' }),
  );
  const journal = journalOf(told);
  const candidates = candidatesOf(journal);

  it('has every day from today to the one before, and on none more than fit', () => {
    const { days } = planned(candidates, journal.interviews, { ...aim, company: undefined }, today, 7);
    expect(days.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    for (const { cards } of days) expect(cards.length).toBeLessThanOrEqual(3);
  });

  it('has each card on a day at most once, and all of them where there is time', () => {
    const { days } = planned(candidates, journal.interviews, { ...aim, company: undefined }, today, 8);
    for (const { cards } of days) expect(new Set(cards.map(({ row }) => row.card)).size).toBe(cards.length);
    expect(new Set(days.flatMap(({ cards }) => cards.map(({ row }) => row.card))).size).toBe(12);
  });

  it('is worth more with more time', () => {
    const worth = (minutes: number) => {
      const { days } = planned(candidates, journal.interviews, aim, today, minutes);
      return days
        .flatMap(({ cards }) => cards)
        .reduce((sum, { why }) => sum + (why.kind === 'aim' ? why.after - (why.before ?? 0.5) : 0), 0);
    };
    expect(worth(20)).toBeGreaterThan(worth(4));
  });

  it('for today is one day, and a far day is planned for three months', () => {
    expect(planned(candidates, journal.interviews, { ...aim, date: today, at: now }, today, 20).days).toHaveLength(1);
    expect(planned(candidates, journal.interviews, { ...aim, date: '2028-01-01', at: new Date(2028, 0, 1) }, today, 4).days).toHaveLength(
      90,
    );
  });

  it('ends with what is expected after it, never less than before', () => {
    const { before, after } = planned(candidates, journal.interviews, aim, today, 20);
    expect(before).toMatchObject({ known: 0, all: 12 });
    expect(after).toBeGreaterThan(0.9);
  });
});

describe('retention', () => {
  const review = (day: string, grade: 'again' | 'good', hour = 9) => ({ id: `r${day}${hour}`, at: at(day, hour), grade });

  it('counts practices on a later day than the one before', () => {
    const cards: Card[] = [
      {
        id: 'ca',
        reviews: [
          review('2026-11-01', 'again'),
          review('2026-11-01', 'good', 10),
          review('2026-11-03', 'good'),
          review('2026-11-09', 'again'),
        ],
      },
      { id: 'cb', reviews: [review('2026-11-02', 'good')] },
      { id: 'cc' },
    ];
    expect(retention(cards)).toEqual({ passed: 1, reviews: 2 });
    expect(retention(cards, '2026-11-05')).toEqual({ passed: 0, reviews: 1 });
    expect(retention(cards, '2026-11-09')).toEqual({ passed: 0, reviews: 1 });
    expect(retention(cards.map((card) => ({ ...card, reviews: card.reviews?.toReversed() })))).toEqual({ passed: 1, reviews: 2 });
  });
});
