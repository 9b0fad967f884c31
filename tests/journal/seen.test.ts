import { describe, expect, it } from '@jest/globals';
import { cardRows } from '../../src/journal/cards.js';
import { likeCards, metBefore, seenAmong } from '../../src/journal/seen.js';
import { sampleJournal } from '../support/sample.js';
import { vocabulary } from '../support/vocabulary.js';

const journal = sampleJournal();
const seen = seenAmong(cardRows(journal), vocabulary);

describe('the cards like a question', () => {
  it('are those that would be suggested as one with it, but for one', () => {
    expect(likeCards(seen, '什么是互斥锁').map(({ card }) => card)).toEqual(['ceeeeee']);
    expect(likeCards(seen, '什么是互斥锁', { except: 'ceeeeee' })).toEqual([]);
    expect(likeCards(seen, 'mutex vs semaphore')).toEqual([]);
  });

  it('are found through the numbers, plurals and endings that a text has', () => {
    const rows = cardRows({
      ...journal,
      interviews: [
        {
          id: 'izzzzzz',
          company: 'Acme',
          date: '2026-11-01',
          questions: [{ id: 'qzzzzzz', card: 'czzzzzz', text: 'Five zorblat queries' }],
        },
      ],
    });
    expect(seenAmong(rows, vocabulary)('5 zorblat query')).toMatchObject([{ card: 'czzzzzz', score: 1 }]);
  });
});

describe('what was met before', () => {
  it('is nothing of the same interview, and nothing of the same card', () => {
    const twice = {
      ...journal,
      interviews: journal.interviews.map((one) => ({ ...one, questions: one.questions?.map((q) => ({ ...q, text: 'What is a mutex?' })) })),
    };
    const [only] = twice.interviews.filter(({ id }) => id === 'ibbbbbb');
    expect(metBefore({ ...twice, interviews: only ? [only] : [] }, only ? [only] : [], vocabulary)).toEqual([]);
    expect(metBefore(journal, journal.interviews, vocabulary)).toEqual([]);
    expect(metBefore(twice, only ? [only] : [], vocabulary)[0]?.asking.interview).not.toBe('ibbbbbb');
  });
});
