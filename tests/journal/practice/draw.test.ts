import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Interview, Journal, Kind, Question } from '../../../src/journal/journal.js';
import { candidatesOf } from '../../../src/journal/practice/candidates.js';
import { type Chance, drawn, minutesAQuestion, mockName } from '../../../src/journal/practice/draw.js';

/** Repeatable chance (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let made = 0;
const questionsOfKind = (kind: Kind, count: number, more: Partial<Question> = {}): Question[] =>
  Array.from({ length: count }, () => ({
    id: `q${++made}`,
    card: `c${made}`,
    text: `${made}?`,
    kind,
    topics: [kind],
    answered: 'yes' as const,
    ...more,
  }));
const interviewWith = (company: string, questions: Question[], more: Partial<Interview> = {}): Interview => ({
  id: `i${++made}`,
  company,
  date: '2026-11-01',
  questions,
  ...more,
});
const journalOf = (...interviews: Interview[]): Journal => ({
  version: 1,
  revision: 1,
  interviews,
  cards: interviews.flatMap(({ questions = [] }) => questions.map(({ card }) => ({ id: card }))),
});
const kindsIn = (cards: ReturnType<typeof drawn>) => cards.map(({ row }) => row.kind).sort();

const journal = journalOf(
  interviewWith('Acme', [...questionsOfKind('coding', 15), ...questionsOfKind('knowledge', 5)], { stage: 'technical' }),
  interviewWith('Globex', questionsOfKind('behavioural', 30), { stage: 'hiring-manager' }),
);
const candidates = candidatesOf(journal);

describe('the questions of a mock interview', () => {
  it('are of the kinds that the company asks, in their proportions', () => {
    for (let seed = 1; seed < 40; seed++)
      expect(kindsIn(drawn(candidates, journal, { company: 'acme' }, 8, chanceFrom(seed)))).toEqual([
        ...Array(6).fill('coding'),
        ...Array(2).fill('knowledge'),
      ]);
  });

  it('are as the company asks them at that stage, where it asked as many as five', () => {
    const stages = journalOf(
      interviewWith('Acme', questionsOfKind('coding', 20), { stage: 'technical' }),
      interviewWith('Acme', questionsOfKind('behavioural', 5), { stage: 'hiring-manager' }),
      interviewWith('Globex', questionsOfKind('puzzle', 20), { stage: 'hiring-manager' }),
    );
    const cards = drawn(candidatesOf(stages), stages, { company: 'Acme', stage: 'hiring-manager' }, 5, chanceFrom(3));
    expect(kindsIn(cards)).toEqual(Array(5).fill('behavioural'));
  });

  it('are as many as are wanted, though of a kind there are too few', () => {
    const few = [
      ...candidates.filter(({ row }) => row.kind === 'coding').slice(0, 2),
      ...candidates.filter(({ row }) => row.kind !== 'coding'),
    ];
    for (let seed = 1; seed < 20; seed++) {
      const cards = drawn(few, journal, { company: 'acme' }, 20, chanceFrom(seed));
      expect(new Set(cards).size).toBe(20);
    }
  });

  it('are as at that stage anywhere where the company is not known well', () => {
    const cards = drawn(candidates, journal, { company: 'Hooli', stage: 'hiring-manager' }, 6, chanceFrom(3));
    expect(new Set(kindsIn(cards))).toEqual(new Set(['behavioural']));
  });

  it('are as everywhere where neither is known', () => {
    const counts = { coding: 0, knowledge: 0, behavioural: 0 } as Record<string, number>;
    for (let seed = 1; seed <= 200; seed++)
      for (const kind of kindsIn(drawn(candidates, journal, {}, 10, chanceFrom(seed)))) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts.coding).toBe(600);
    expect(counts.behavioural).toBe(1200);
  });

  it('come oftener where one is weak', () => {
    const weak = journalOf(interviewWith('Acme', [...questionsOfKind('coding', 10), ...questionsOfKind('coding', 10, { answered: 'no' })]));
    let drawnWeak = 0;
    for (let seed = 1; seed <= 300; seed++)
      drawnWeak += drawn(candidatesOf(weak), weak, {}, 4, chanceFrom(seed)).filter(({ row }) => row.weak).length;
    expect(drawnWeak / 1200).toBeGreaterThan(0.58);
    expect(drawnWeak / 1200).toBeLessThan(0.75);
  });

  it('are about the topics that the company asks, oftener what it asks oftener', () => {
    const about = (topic: string, count: number) => questionsOfKind('knowledge', count, { topics: [topic] });
    const known = journalOf(
      interviewWith('Acme', [...about('sql', 8), ...about('linux', 2)]),
      interviewWith('Globex', [...about('sql', 5), ...about('linux', 5), ...about('css', 10)]),
    );
    const counts: Record<string, number> = { sql: 0, linux: 0, css: 0 };
    for (let seed = 1; seed <= 200; seed++)
      for (const { row } of drawn(candidatesOf(known), known, { company: 'Acme' }, 4, chanceFrom(seed)))
        counts[row.topics[0] ?? ''] = (counts[row.topics[0] ?? ''] ?? 0) + 1;
    expect(counts.sql).toBeGreaterThan(600);
    expect(counts.linux).toBeGreaterThan(counts.css ?? 0);
  });

  it('never count a mock interview for what is asked', () => {
    const mocked = journalOf(...journal.interviews, interviewWith('Acme', questionsOfKind('puzzle', 50), { stage: 'mock' }));
    expect(kindsIn(drawn(candidatesOf(mocked), mocked, { company: 'Acme' }, 4, chanceFrom(5)))).not.toContain('puzzle');
  });

  it('are each drawn once, as many as are wanted or are there, a follow-up behind its question', () => {
    const [first, ...others] = questionsOfKind('knowledge', 9) as [Question, ...Question[]];
    const followed = journalOf(
      interviewWith('Acme', [first, ...others.map((one, index) => (index < 4 ? { ...one, followUpTo: first.id } : one))]),
    );
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
        const cards = drawn(candidatesOf(followed), followed, {}, count, chanceFrom(seed));
        expect(cards).toHaveLength(Math.min(count, 9));
        expect(new Set(cards).size).toBe(cards.length);
        const parentAt = cards.findIndex(({ row }) => row.card === first.card);
        for (const [at, { parents }] of cards.entries()) if (parents.has(first.card) && parentAt >= 0) expect(at).toBeGreaterThan(parentAt);
      }),
    );
  });

  it('share what is left of their places by chance, a larger remainder more likely', () => {
    const mixed = journalOf(
      interviewWith('Acme', [...questionsOfKind('coding', 50), ...questionsOfKind('knowledge', 32), ...questionsOfKind('puzzle', 18)]),
    );
    const counts: Record<string, number> = { coding: 0, knowledge: 0, puzzle: 0 };
    for (let seed = 1; seed <= 400; seed++) {
      const kinds = kindsIn(drawn(candidatesOf(mixed), mixed, { company: 'Acme' }, 5, chanceFrom(seed)));
      expect(kinds).toHaveLength(5);
      const number = (kind: Kind) => kinds.filter((one) => one === kind).length;
      // 2.5, 1.6 and 0.9 of five: two, one and none for certain, and no kind more than one besides.
      expect([2, 3]).toContain(number('coding'));
      expect([1, 2]).toContain(number('knowledge'));
      expect([0, 1]).toContain(number('puzzle'));
      for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const besides = [(counts.coding ?? 0) - 800, (counts.knowledge ?? 0) - 400, counts.puzzle ?? 0];
    expect(besides.reduce((sum, one) => sum + one)).toBe(800);
    expect([...besides].sort((a, b) => a - b)).toEqual(besides);
  });

  it('each have their follow-ups right behind them', () => {
    const [first, second, ...others] = questionsOfKind('knowledge', 4) as [Question, Question, ...Question[]];
    const [third, fourth] = others.map((one, index) => ({ ...one, followUpTo: index === 0 ? first.id : second.id }));
    const followed = journalOf(interviewWith('Acme', [first, second, third as Question, fourth as Question]));
    for (let seed = 1; seed < 30; seed++) {
      const order = drawn(candidatesOf(followed), followed, {}, 4, chanceFrom(seed)).map(({ row }) => row.card);
      expect(order.indexOf(third?.card ?? '')).toBe(order.indexOf(first.card) + 1);
      expect(order.indexOf(fourth?.card ?? '')).toBe(order.indexOf(second.card) + 1);
    }
  });

  it('are held under a name that says for which company', () => {
    expect(mockName('Acme')).toBe('Mock for Acme');
  });

  it('take the median of several paces, of interviews with as many as five questions', () => {
    const paced = (minutes: number, count = 5) => interviewWith('Acme', questionsOfKind('coding', count), { minutes });
    expect(minutesAQuestion({ interviews: [paced(50), paced(5), paced(20), paced(15)] })).toBe(3);
    expect(minutesAQuestion({ interviews: [paced(50), paced(5), paced(20)] })).toBe(4);
    expect(minutesAQuestion({ interviews: [paced(4, 4), paced(60)] })).toBe(12);
    expect(minutesAQuestion({ interviews: [paced(4, 4)] })).toBe(4);
    expect(minutesAQuestion({ interviews: [paced(40, 4), { id: 'i', company: 'Acme', date: '2026-11-01', minutes: 30 }] })).toBe(4);
  });

  it('take as many minutes each as in the interviews that tell it', () => {
    expect(minutesAQuestion(journal)).toBe(4);
    const timed = [20, 40, 60].map((minutes) => interviewWith('Acme', questionsOfKind('coding', 10), { minutes }));
    expect(minutesAQuestion({ interviews: timed })).toBe(4);
    expect(minutesAQuestion({ interviews: timed.slice(1) })).toBe(4);
    expect(minutesAQuestion({ interviews: timed.slice(2) })).toBe(6);
  });
});
