import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askingsOf } from '../../src/journal/cards.js';
import { applied, changesBetween, inverted } from '../../src/journal/changes.js';
import { withQuestions } from '../../src/journal/edit.js';
import { faultOf } from '../../src/journal/fault.js';
import { mintFor } from '../../src/journal/ids.js';
import { type Card, type Journal, questionsOf } from '../../src/journal/journal.js';
import { cardOf, withOwnCard, withSameCard } from '../../src/journal/sameCard.js';
import { anyJournal } from '../support/anyJournal.js';
import { sampleJournal } from '../support/sample.js';

function mintIn(journal: Journal) {
  let seed = 0;
  return mintFor(journal, (length) => Uint8Array.from({ length }, () => (seed = (seed * 5 + 3) % 256)));
}

/** A journal with at least two questions, and two of them. */
const withTwoQuestions = fc
  .tuple(anyJournal, fc.nat(), fc.nat())
  .map(([journal, one, other]) => {
    const questions = journal.interviews.flatMap(questionsOf);
    return { journal, first: questions[one % questions.length], second: questions[other % questions.length] };
  })
  .filter(({ first, second }) => first !== undefined && first !== second);

const cardsOfAskings = ({ interviews }: Journal) => interviews.flatMap(questionsOf).map(({ id, card }) => [id, card]);
const answersIn = ({ cards }: Journal) => new Set(cards.flatMap(({ answers = [] }) => answers.map(({ at, text }) => `${at}\n${text}`)));
const reviewsIn = ({ cards }: Journal) => cards.flatMap(({ reviews = [] }) => reviews.map(({ id }) => id)).sort();
const undone = (before: Journal, after: Journal) => applied(after, inverted(changesBetween(before, after)));

/** Checks a law for any two questions of any journal. */
function holds(law: (journal: Journal, first: string, second: string) => void): void {
  fc.assert(
    fc.property(withTwoQuestions, ({ journal, first, second }) => law(journal, first?.id ?? '', second?.id ?? '')),
    { numRuns: 150 },
  );
}

const oneOf = (journal: Journal, first: string, second: string) =>
  withSameCard(journal, cardOf(journal, first)?.id ?? '', cardOf(journal, second)?.id ?? '');

describe('two questions made one', () => {
  it('have one card with the answers by their times, each version once, and the reviews of both', () => {
    const journal = sampleJournal();
    const answers = [
      { at: '2026-10-01T09:00:00.000Z', text: 'It is a lock.' },
      { at: '2026-11-01T09:00:00.000Z', text: 'It takes load off the caller.' },
      { at: '2026-11-11T09:00:00.000Z', text: 'A lock that one may hold.' },
    ];
    journal.cards[4] = { ...(journal.cards[4] as Card), answers, dropped: true };
    const after = withSameCard(journal, 'cbbbbbb', 'ceeeeee');
    expect(after.cards.map(({ id }) => id)).toEqual(['caaaaaa', 'cbbbbbb', 'ccccccc', 'cdddddd']);
    expect(after.cards[1]).toEqual({ id: 'cbbbbbb', answers, reviews: journal.cards[4]?.reviews });
    expect(askingsOf(after, 'cbbbbbb')).toHaveLength(3);
  });

  it.each([
    [true, true, true],
    [true, false, undefined],
    [false, true, undefined],
    [false, false, undefined],
  ])('are dropped where both were: %p and %p', (one, other, expected) => {
    const journal = sampleJournal();
    journal.cards[0] = { id: 'caaaaaa', ...(one && { dropped: true }) };
    journal.cards[1] = { id: 'cbbbbbb', ...(other && { dropped: true }) };
    expect(withSameCard(journal, 'caaaaaa', 'cbbbbbb').cards[0]?.dropped).toBe(expected);
  });

  it('keep what this program does not know of either', () => {
    const journal = sampleJournal();
    journal.cards[0] = { id: 'caaaaaa', colour: 'red' } as Card;
    journal.cards[1] = { id: 'cbbbbbb', shape: 'round' } as Card;
    expect(withSameCard(journal, 'caaaaaa', 'cbbbbbb').cards[0]).toEqual({ id: 'caaaaaa', colour: 'red', shape: 'round' });
  });

  it('once more change nothing, and neither does a card that is not there', () => {
    const journal = sampleJournal();
    expect(withSameCard(journal, 'caaaaaa', 'caaaaaa')).toBe(journal);
    expect(withSameCard(journal, 'caaaaaa', 'czzzzzz')).toBe(journal);
  });

  it('lose no answer and no review, whatever the journal holds; all askings have the one card, the others theirs, and undo brings all back', () => {
    holds((journal, first, second) => {
      const after = oneOf(journal, first, second);
      expect(faultOf(after)).toBeUndefined();
      expect(answersIn(after)).toEqual(answersIn(journal));
      expect(reviewsIn(after)).toEqual(reviewsIn(journal));
      const [kept, gone] = [cardOf(journal, first)?.id, cardOf(journal, second)?.id];
      expect(cardsOfAskings(after)).toEqual(cardsOfAskings(journal).map(([id, card]) => [id, card === gone ? kept : card]));
      expect(undone(journal, after)).toEqual({ journal });
    });
  });
});

describe('an asking that is split off', () => {
  it('has a card of its own with the same answers; the reviews stay, and both are dropped', () => {
    const journal = sampleJournal();
    const card = {
      ...(journal.cards[1] as Card),
      dropped: true,
      reviews: [{ id: 'rzzzzzz', at: '2026-11-12T09:00:00.000Z', grade: 'good' as const }],
    };
    journal.cards[1] = card;
    const after = withOwnCard(journal, 'qcccccd', mintIn(journal));
    expect(cardOf(after, 'qcccccd')).toEqual({ id: after.cards[5]?.id, dropped: true, answers: card.answers });
    expect(cardOf(after, 'qbbbbbb')).toBe(card);
  });

  it('has one already where it is asked once; one that is gone is an error', () => {
    const journal = sampleJournal();
    expect(withOwnCard(journal, 'qaaaaaa', mintIn(journal))).toBe(journal);
    expect(() => withOwnCard(journal, 'qzzzzzz', mintIn(journal))).toThrow('no longer in the journal');
  });

  it.each([
    ['the later one', 'qcccccd', 'qcccccd'],
    ['the earlier one', 'qbbbbbb', 'qcccccd'],
  ])('the same words asked again are those asked latest, be %s split off', (_, which, expected) => {
    const journal = sampleJournal();
    // The order in which they were written down says nothing.
    journal.interviews.reverse();
    const split = withOwnCard(journal, which, mintIn(journal));
    const keeping = { mint: mintIn(split), classify: () => ({ kind: 'other' as const, topics: [] }) };
    const after = withQuestions(split, 'iaaaaaa', [{ text: 'When would you use a message queue?' }], keeping);
    const asked = after.interviews.find(({ id }) => id === 'iaaaaaa')?.questions?.at(-1);
    expect(asked?.card).toBe(cardOf(split, expected)?.id);
  });

  it('loses no answer and no review, whatever the journal holds, and undo brings all back', () => {
    holds((journal, which) => {
      const after = withOwnCard(journal, which, mintIn(journal));
      expect(faultOf(after)).toBeUndefined();
      expect(answersIn(after)).toEqual(answersIn(journal));
      expect(reviewsIn(after)).toEqual(reviewsIn(journal));
      expect(askingsOf(after, cardOf(after, which)?.id ?? '')).toHaveLength(1);
      expect(cardOf(after, which)?.answers).toEqual(cardOf(journal, which)?.answers);
      expect(undone(journal, after)).toEqual({ journal });
    });
  });

  it('and made one again is as it was', () => {
    holds((journal, which, other) => {
      const joined = oneOf(journal, other, which);
      const split = withOwnCard(joined, which, mintIn(joined));
      expect(oneOf(split, other, which)).toEqual(joined);
    });
  });
});
