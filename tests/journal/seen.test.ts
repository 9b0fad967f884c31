import { describe, expect, it } from '@jest/globals';
import { likeness } from '../../src/journal/meaning/likeness.js';
import { meaningOf } from '../../src/journal/meaning/meaning.js';
import { metBefore, seenAmong } from '../../src/journal/seen.js';
import { sampleJournal } from '../support/sample.js';
import { vocabulary } from '../support/vocabulary.js';

const journal = sampleJournal();

describe('the cards like a question', () => {
  it('are told with whether they would be suggested as one with it', () => {
    const same = (text: string) => seenAmong(journal, text, vocabulary).flatMap(({ card, same }) => (same ? [card] : []));
    expect(same('什么是互斥锁')).toEqual(['ceeeeee']);
    expect(same('mutex vs semaphore')).toEqual([]);
  });

  it('are found through the numbers, plurals and endings that a text has', () => {
    const asked = {
      ...journal,
      interviews: [
        {
          id: 'izzzzzz',
          company: 'Acme',
          date: '2026-11-01',
          questions: [{ id: 'qzzzzzz', card: 'czzzzzz', text: 'Five zorblat queries' }],
        },
      ],
    };
    expect(seenAmong(asked, '5 zorblat query', vocabulary)).toMatchObject([{ card: 'czzzzzz', score: 1 }]);
  });
});

describe('what is passed over unread', () => {
  const WORDINGS = [
    ...[
      'What is the difference between a process and a thread?',
      '进程和线程',
      'thread pools in Java',
      'Java',
      'SQL queries',
      '쿼리 최적화',
    ],
    ...[
      'deep and shallow copy',
      '浅拷贝',
      'left join vs right join',
      'Five zorblat queries',
      '5 zorblats',
      'GET 和 POST',
      'Why is Redis fast?',
    ],
    ...[
      'Redis 为什么快',
      'a list of strings in Python',
      'ストリング',
      '你的缺点',
      '死锁的缺点',
      'Tell me about a time you failed',
      '失敗した経験',
      'Five',
      '5',
      'zorblaty',
      'zorblaties',
      '...',
    ],
  ];
  const asked = {
    ...journal,
    interviews: WORDINGS.map((text, index) => ({
      id: `i${index}`,
      company: 'Acme',
      date: '2026-11-01',
      questions: [{ id: `q${index}`, card: `c${index}`, text }],
    })),
  };

  it.each(WORDINGS)('is nothing that is like %j', (text) => {
    const question = meaningOf(text, vocabulary);
    const like = WORDINGS.flatMap((other, index) => (likeness(question, meaningOf(other, vocabulary)).score >= 0.2 ? [`c${index}`] : []));
    expect(new Set(seenAmong(asked, text, vocabulary).map(({ card }) => card))).toEqual(new Set(like));
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
