import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byDate, type Interview, questionsOf } from '../../src/journal/journal.js';
import { cardBook } from '../../src/journal/keeping.js';
import { sameQuestionKey } from '../../src/journal/words.js';

/** Wordings of a few questions, in ways that are the same and in ways that are not. */
const anyWording = fc.constantFrom(
  ...['What is C?', 'what is c', '“What is C?”', 'Ｗhat is C？', 'What is C++?', 'WHAT IS  C++'],
  ...[
    '进程和线程的区别？',
    '进程和线程的区别',
    '「进程和线程的区别」',
    '进程',
    '⼀个',
    '一个',
    'What’s a mutex?',
    "What's a mutex",
    '?',
    '??',
  ],
);
const anyAskings = fc.array(
  fc.record({ date: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'), texts: fc.array(anyWording, { maxLength: 4 }) }),
  { maxLength: 6 },
);

function journalWith(askings: readonly { date: string; texts: readonly string[] }[]) {
  let count = 0;
  const interviews: Interview[] = askings.map(({ date, texts }, index) => ({
    ...{ id: `i${index}`, company: 'Acme', date },
    ...(texts.length > 0 && { questions: texts.map((text) => ({ id: `q${++count}`, card: `c${count}`, text })) }),
  }));
  return { interviews, cards: interviews.flatMap(questionsOf).map(({ card }) => ({ id: card })) };
}

function mint() {
  let count = 0;
  return () => `new${++count}`;
}

describe('the cards to which questions are added', () => {
  it('are those of the same question as it was asked latest, else new ones, one for each question', () => {
    fc.assert(
      fc.property(anyAskings, fc.array(anyWording, { minLength: 1, maxLength: 5 }), (askings, texts) => {
        const journal = journalWith(askings);
        const book = cardBook(journal, { mint: mint() });
        const known = new Map<string, string>();
        for (const { text, card } of [...journal.interviews].sort(byDate).flatMap(questionsOf)) known.set(sameQuestionKey(text), card);
        const added: string[] = [];
        // Again and again: after a few all wordings are read at once.
        for (const text of Array.from({ length: 12 }, () => texts).flat()) {
          const key = sameQuestionKey(text);
          if (!known.has(key)) {
            known.set(key, `new${added.length + 1}`);
            added.push(`new${added.length + 1}`);
          }
          expect(book.cardFor(text)).toBe(known.get(key));
        }
        expect(book.cards()).toEqual([...journal.cards, ...added.map((id) => ({ id }))]);
      }),
      { numRuns: 500 },
    );
  });

  it('are the ones that are named, where they are there', () => {
    const book = cardBook(journalWith([{ date: '2026-11-01', texts: ['One?', 'Two?'] }]), { mint: mint() });
    expect([book.cardFor('One?', 'c2'), book.cardFor('One?', 'gone'), book.cardFor('Three?', 'gone')]).toEqual(['c2', 'c1', 'new1']);
    expect(book.cardFor('Other words', 'new1')).toBe('new1');
  });

  it('get a better answer once, old and new ones', () => {
    const book = cardBook(journalWith([{ date: '2026-11-01', texts: ['One?', 'Two?'] }]), { mint: mint(), at: '2026-11-02T10:00:00Z' });
    const fresh = book.cardFor('Three?');
    for (const card of ['c1', fresh, 'nowhere']) for (const text of ['So.', 'So.', 'Or so.']) book.better(card, text);
    const answers = ['So.', 'Or so.'].map((text) => ({ at: '2026-11-02T10:00:00Z', text }));
    expect(book.cards()).toEqual([{ id: 'c1', answers }, { id: 'c2' }, { id: fresh, answers }]);
  });
});
