import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createEmptyCard, type Grade as FsrsGrade, fsrs, Rating, State } from 'ts-fsrs';
import { calendarDate } from '../../../src/journal/calendar.js';
import type { AskedQuestion } from '../../../src/journal/cards.js';
import type { Answered, Card, Interview, Review } from '../../../src/journal/journal.js';
import { afterReview, dueDay, type Grade, memoryOf, recallAt } from '../../../src/journal/practice/memory.js';

const reference = fsrs({ enable_fuzz: false, enable_short_term: false });
const RATINGS: Record<Grade, FsrsGrade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };
const DAY = 86_400_000;
const start = Date.UTC(2026, 0, 5, 9);

const asked = (date: string, answered: Answered, time?: string): AskedQuestion => ({
  interview: { id: 'iaaaaaa', company: 'Acme', date, ...(time && { time }) } as Interview,
  question: { id: 'qaaaaaa', card: 'caaaaaa', text: 'Why?', answered },
});
const cardWith = (reviews: readonly Omit<Review, 'id'>[]): Card => ({
  id: 'caaaaaa',
  reviews: reviews.map((review, index) => ({ id: `r${index}`, ...review })),
});

/** Months of practice: a grade, and hours until the next. */
const months = fc.array(
  fc.record({ grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'), hours: fc.integer({ min: 0, max: 60 * 24 }) }),
  { minLength: 1, maxLength: 40 },
);
const reviewsOf = (history: readonly { grade: Grade; hours: number }[]) => {
  let at = start;
  return history.map(({ grade, hours }) => {
    const review = { grade, at: new Date(at).toISOString() };
    at += hours * 3_600_000;
    return review;
  });
};

describe('what is remembered of a card', () => {
  it('is what ts-fsrs reschedules from the same reviews, over months', () => {
    fc.assert(
      fc.property(months, (history) => {
        const reviews = reviewsOf(history);
        const memory = memoryOf(cardWith(reviews), []);
        const { collections } = reference.reschedule(
          createEmptyCard(new Date(start)),
          reviews.map(({ grade, at }) => ({ rating: RATINGS[grade], review: new Date(at) })),
        );
        const expected = collections.at(-1)?.card;
        if (!memory || !expected) throw new Error('there is a memory');
        expect(memory.stability).toBeCloseTo(expected.stability, 7);
        expect(memory.difficulty).toBeCloseTo(expected.difficulty, 7);
        expect(dueDay(memory)).toBe(calendarDate(expected.due));
      }),
      { numRuns: 300 },
    );
  });

  it('fades as the forgetting curve of ts-fsrs says, and never grows with time alone', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 400 }), (history, days) => {
        const memory = memoryOf(cardWith(reviewsOf(history)), []);
        if (!memory) throw new Error('there is a memory');
        const at = new Date(memory.last.getTime() + days * DAY);
        const state = { ...createEmptyCard(memory.last), state: State.Review, stability: memory.stability, last_review: memory.last };
        expect(recallAt(memory, at)).toBeCloseTo(reference.get_retrievability(state, at, false), 6);
        expect(recallAt(memory, new Date(at.getTime() + DAY / 3))).toBeLessThanOrEqual(recallAt(memory, at));
      }),
    );
  });

  it('is at nine in ten on the day when it is due, give or take the rounding to days', () => {
    const memory = afterReview(afterReview(undefined, 'good', new Date(start)), 'good', new Date(start + 3 * DAY));
    const due = new Date(`${dueDay(memory)}T09:00:00Z`);
    expect(due > memory.last).toBe(true);
    expect(recallAt(memory, due)).toBeGreaterThan(0.88);
    expect(recallAt(memory, due)).toBeLessThan(0.92);
  });

  it.each<[Answered, Grade]>([
    ['no', 'again'],
    ['partly', 'hard'],
    ['yes', 'good'],
  ])('begins, where a real interview was answered "%s", as after a practice that was %s', (answered, grade) => {
    expect(memoryOf(undefined, [asked('2026-01-05', answered, '09:00')])).toEqual(afterReview(undefined, grade, new Date(2026, 0, 5, 9)));
  });

  it('begins with the latest assessed asking before the first practice; later ones, and those that were not assessed, do not count', () => {
    const reviews = [{ grade: 'good' as const, at: new Date(2026, 0, 20, 10).toISOString() }];
    const whole = [asked('2026-01-01', 'yes'), asked('2026-01-10', 'no'), asked('2026-01-15', 'unknown'), asked('2026-01-25', 'yes')];
    const seeded = afterReview(undefined, 'again', new Date(2026, 0, 10, 12));
    expect(memoryOf(cardWith(reviews), whole)).toEqual(afterReview(seeded, 'good', new Date(2026, 0, 20, 10)));
    expect(memoryOf(cardWith([]), whole)).toEqual(afterReview(undefined, 'good', new Date(2026, 0, 25, 12)));
  });

  it('is nothing where it was neither practised nor assessed', () => {
    expect(memoryOf(cardWith([]), [asked('2026-01-01', 'unknown')])).toBeUndefined();
  });

  it('does not depend on the order in which reviews stand, as after a merge', () => {
    fc.assert(
      fc.property(months, (history) => {
        const reviews = reviewsOf(history.map((one) => ({ ...one, hours: one.hours + 1 })));
        expect(memoryOf(cardWith([...reviews].reverse()), [])).toEqual(memoryOf(cardWith(reviews), []));
      }),
      { numRuns: 50 },
    );
  });

  it('survives a clock that went back: no time has passed then', () => {
    const memory = afterReview(undefined, 'good', new Date(start));
    const back = afterReview(memory, 'good', new Date(start - 5 * DAY));
    expect(back.last).toEqual(new Date(start));
    expect(recallAt(back, new Date(start - 5 * DAY))).toBe(1);
    // An interview that is dated after the first practice of its day.
    const early = [{ grade: 'good' as const, at: new Date(2026, 0, 10, 8).toISOString() }];
    expect(memoryOf(cardWith(early), [asked('2026-01-10', 'no')])?.last).toEqual(new Date(2026, 0, 10, 8));
  });
});
