import { describe, expect, it } from '@jest/globals';
import type { Interview } from '../../src/journal/journal.js';
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

  it('come best first, by the wording that is most like it', () => {
    const wordings = [
      ['ca', 'Deadlocks'],
      ['cb', 'How does a deadlock come about?'],
      ['cb', 'Tell me about deadlocks in databases'],
      ['cc', 'What is a deadlock?'],
    ] as const;
    const interviews = wordings.map(([card, text], index) => ({
      ...{ id: `i${index}`, company: 'Acme', date: `2026-11-0${index + 1}` },
      questions: [{ id: `q${index}`, card, text }],
    }));
    const like = seenAmong({ ...journal, interviews }, 'What is a deadlock?', vocabulary);
    const best = (card: string) =>
      Math.max(
        ...wordings
          .filter(([of]) => of === card)
          .map(([, text]) => likeness(meaningOf('What is a deadlock?', vocabulary), meaningOf(text, vocabulary)).score),
      );
    expect(like.map(({ score }) => score)).toEqual(like.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(like.map(({ card, score }) => [card, score])).toEqual(
      expect.arrayContaining(['ca', 'cb', 'cc'].map((card) => [card, best(card)])),
    );
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

it('what is hardly like a question is no row', () => {
  const texts = [
    'What is a mutex?',
    'Tell me about the mutex of a database connection, the queue behind it and the cache in front of it',
    'Mutex, semaphore, monitor, condition variable, spinlock, barrier: what is each of them good for?',
  ];
  const interviews = texts.map((text, index) => ({
    ...{ id: `i${index}`, company: 'Acme', date: '2026-11-01' },
    questions: [{ id: `q${index}`, card: `c${index}`, text }],
  }));
  const scores = texts.map((text) => likeness(meaningOf('mutex', vocabulary), meaningOf(text, vocabulary)).score);
  expect(scores.filter((score) => score > 0 && score < 0.2)).not.toEqual([]);
  const rows = seenAmong({ ...journal, interviews }, 'mutex', vocabulary);
  expect(rows.map(({ score }) => score)).toEqual(scores.filter((score) => score >= 0.2).toSorted((a, b) => b - a));
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
  const asked = (id: string, date: string, ...texts: string[]): Interview => ({
    ...{ id: `i${id}`, company: 'Hooli', date },
    questions: texts.map((text, index) => ({ id: `q${id}${index}`, card: `c${id}${index}`, text })),
  });

  it('is the latest asking elsewhere of the card that is most like it, with how many others are as good as the same', () => {
    const now = asked('now', '2026-11-23', 'How do you cook rice?', '什么是互斥锁', 'What is a mutex, really?');
    const again = asked('again', '2026-11-22', 'What is a mutex?');
    const known = { ...again, questions: again.questions?.map((question) => ({ ...question, card: 'ceeeeee' })) };
    const other = asked('other', '2026-11-21', 'Explain what a mutex is');
    const answered = { ...other, questions: other.questions?.map((question) => ({ ...question, answered: 'yes' as const })) };
    const before = { ...journal, interviews: [...journal.interviews, known, answered, now] };
    expect(metBefore(before, [now], vocabulary).map(({ question, asking, others }) => [question.id, asking.question, others])).toEqual([
      ['qnow1', 'qagain0', 1],
      ['qnow2', 'qagain0', 1],
    ]);
  });

  it('is looked for of fifty questions, for an import may bring in years of them', () => {
    const many = asked('many', '2026-11-23', ...Array.from({ length: 51 }, () => 'What is a mutex?'));
    expect(metBefore({ ...journal, interviews: [...journal.interviews, many] }, [many], vocabulary)).toHaveLength(50);
  });

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
