import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchFold } from '../../../src/journal/folding.js';
import type { Interview, Journal, Question } from '../../../src/journal/journal.js';
import { NEEDS_FOLDING } from '../../../src/journal/scripts.js';
import { nearestWords } from '../../../src/journal/search/nearest.js';
import { occurrencesIn, placesIn } from '../../../src/journal/search/occurrences.js';
import { type SearchOrder, search } from '../../../src/journal/search/search.js';
import { piecesOf, type Term, termsOf } from '../../../src/journal/search/terms.js';
import { anyJournal } from '../../support/anyJournal.js';

/** An interview a day, the first one on the first, with these questions. */
function journalOf(...interviews: (Partial<Interview> & { asked?: (string | Partial<Question>)[] })[]): Journal {
  return {
    version: 1,
    revision: 1,
    interviews: interviews.map(({ asked = [], ...fields }, index) => ({
      ...{ id: `i${index + 1}`, company: `Company ${index + 1}`, date: `2026-11-${String(index + 1).padStart(2, '0')}` },
      ...fields,
      questions: asked.map((question, place) => ({
        ...{ id: `q${index + 1}${place + 1}`, card: `c${index + 1}${place + 1}`, text: '' },
        ...(typeof question === 'string' ? { text: question } : question),
      })),
    })),
    cards: [],
  };
}

const terms = (...given: string[]) => termsOf(given) ?? [];
const found = (journal: Journal, given: string[], order: SearchOrder = 'best', fits: (interview: Interview) => boolean = () => true) =>
  search(journal, terms(...given), fits, order);
/** What was found, as "interview field" or "question field", in order. */
const places = (journal: Journal, ...given: string[]) =>
  found(journal, given).matches.map(({ interview, question, field }) => `${question?.id ?? interview.id} ${field}`);
const remarks = (journal: Journal, ...given: string[]) => found(journal, given).remarks;

describe('the letters of a text', () => {
  it('are as they are, but for the case of ASCII, where nothing in it needs folding', () => {
    const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    const harmless = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) => !NEEDS_FOLDING.test(sign));
    expect(harmless.length).toBeGreaterThan(32_000);
    expect(harmless.filter((sign) => lettersOf(searchFold(sign)) !== lettersOf(sign).toLowerCase())).toEqual([]);
    expect(harmless.filter((sign) => lettersOf(searchFold(`か${sign}`)) !== `か${lettersOf(sign).toLowerCase()}`)).toEqual([]);
  });
});

describe('what a command line searches for', () => {
  it.each([
    [
      ['message', 'QUEUE'],
      [['message'], ['queue']],
    ],
    [['message queue'], [['message', 'queue']]],
    [['"message queue" kafka'], [['message', 'queue'], ['kafka']]],
    [['"message', 'queue"'], [['message', 'queue']]],
    [['“message queue”'], [['message', 'queue']]],
    [['queue', 'Queue'], [['queue']]],
    [
      ['what?', '(queue)', "'x'", 'c++.'],
      [['what'], ['queue'], ['x'], ['c++']],
    ],
    [
      ['.NET', 'C#', 'C++', 'node.js', '?', '--force'],
      [['.net'], ['c#'], ['c++'], ['node.js'], ['?'], ['--force']],
    ],
    [
      ['ＣＡＦÉ', 'Straße', 'don’t'],
      [['cafe'], ['strasse'], ["don't"]],
    ],
    [
      ['"unclosed', 'x'],
      [['unclosed'], ['x']],
    ],
    [['', ' ', '""', '" "'], []],
  ])('of %j is %j', (given, forms) => {
    expect(terms(...given).map((term) => term.forms[0])).toEqual(forms);
  });

  it('is at most 64 terms and a thousand characters', () => {
    expect(terms(...Array.from({ length: 64 }, (_, index) => `w${index}`))).toHaveLength(64);
    expect(termsOf(Array.from({ length: 65 }, (_, index) => `w${index}`))).toBeUndefined();
    expect(termsOf(['a'.repeat(100_000)])).toBeUndefined();
  });
});

describe('a word', () => {
  it.each([
    ['queue', 'A Message QUEUE?', true],
    ['que', 'A message queue?', true],
    ['ueue', 'A message queue?', false],
    ['script', 'JavaScript', false],
    ['cache', 'write-back/cache_line', true],
    ['naive', 'Naïvely done', true],
    ['naïve', 'NAIVE', true],
    ['acme', 'ＡＣＭＥ', true],
    ['ｷｭｰ', 'メッセージキュー', true],
    ['队列', '消息队列怎么用', true],
    ['列', '消息队列怎么用', true],
    ['redis', '使用Redis集群', true],
    ['集群', '使用Redis集群', true],
    ['큐', '메시지큐를', true],
    ['очер', 'Очередь сообщений', true],
    ['чередь', 'Очередь сообщений', false],
    ['c++', 'Why C++?', true],
    ['c++', 'Why c, and not that', false],
    ['c#', 'C#', true],
    ['.net', 'ASP.NET', true],
    ['net', 'ASP.NET', true],
    ['?', '为什么？', true],
    ['[a-z', 'what does [a-z] do', true],
    ['.*', 'nothing', false],
    ['cooperate', 'co\u00adoperate', true],
    ['éa', 'e\u0301a', true],
  ])('%j stands in %j: %j', (word, text, stands) => {
    expect(occurrencesIn(searchFold(text), terms(word)[0] as Term) !== undefined).toBe(stands);
  });
});

describe('a phrase', () => {
  it.each([
    ['a message queue', true],
    ['the message\n  queues', true],
    ['message-queue', true],
    ['message "queue"', true],
    ['messages queue', false],
    ['message the queue', false],
    ['queue message', false],
    ['message. . . . . . queue', false],
  ])('stands together in %j: %j', (text, stands) => {
    expect(occurrencesIn(searchFold(text), terms('message queue')[0] as Term) !== undefined).toBe(stands);
  });

  it('in a script without blanks needs none', () => {
    expect(occurrencesIn('消息队列', terms('消息 队列')[0] as Term)).toBeDefined();
  });
});

describe('what is found', () => {
  it('are the interviews that hold every word, anywhere in them', () => {
    const journal = journalOf(
      { company: 'Acme', asked: ['What is a queue?', 'What is a mutex?'] },
      { company: 'Globex', asked: ['What is a mutex?'], notes: 'A queue at the door.' },
      { company: 'Initech', asked: ['What is a queue?'] },
    );
    expect(places(journal, 'mutex', 'queue')).toEqual(['q12 question', 'q11 question', 'q21 question', 'i2 notes']);
    expect(remarks(journal, 'mutex', 'queue')).toEqual([]);
  });

  it('are the questions that hold all of the words, where there are such; the company counts for each', () => {
    const journal = journalOf({
      company: 'Acme',
      asked: ['What is a priority queue?', { text: 'What is a queue?', note: 'Forgot the message.' }, 'Why Acme?'],
    });
    expect(places(journal, 'message', 'queue')).toEqual(['q12 question', 'q12 note']);
    expect(places(journal, 'acme', 'message', 'queue')).toEqual(['i1 company', 'q12 question', 'q12 note']);
    expect(places(journal, 'message', 'acme', 'priority')).toEqual(['i1 company', 'q13 question', 'q11 question', 'q12 note']);
  });

  it('are those with most of the words, where none holds all', () => {
    const journal = journalOf({ asked: ['One two'] }, { asked: ['two'] }, { asked: ['three'] });
    expect(places(journal, 'one', 'two', 'three')).toEqual(['q11 question']);
    expect(remarks(journal, 'one', 'two', 'three')).toEqual([{ about: 'most', held: 2, of: 3 }]);
  });

  it('is also what has to be folded to be seen', () => {
    const journal = journalOf({ asked: ['为什么？', 'ＫＡＦＫＡ', 'Naïve', 'Кэш', 'ｷｭｰ'] });
    expect(['?', 'kafka', 'naive', 'кэш', 'キュー', '什么'].map((word) => places(journal, word)[0])).toEqual([
      ...['q11 question', 'q12 question', 'q13 question', 'q14 question', 'q15 question', 'q11 question'],
    ]);
  });

  it('is every text that a person wrote', () => {
    const fields = {
      ...{ company: 'word 1', role: 'word 2', interviewers: ['x', 'word 3'], tags: ['word 4'], notes: 'word 5' },
      ...{ assessment: { wentWell: 'word 6', toImprove: 'word 7' }, iAsked: [{ text: 'word 8', reply: 'word 9' }] },
      nextSteps: [{ id: 's1', text: 'word 10' }],
    };
    const journal = journalOf({ ...fields, asked: [{ text: 'word 11', said: 'word 12', note: 'word 13' }] });
    journal.cards.push({
      id: 'c11',
      answers: [
        { at: '', text: 'older word' },
        { at: '', text: 'word 14' },
      ],
    });
    const { matches } = found(journal, ['word']);
    expect(matches.map(({ text }) => text).sort()).toEqual(
      Array.from({ length: 14 }, (_, at) => (at === 2 ? 'x, word 3' : `word ${at + 1}`)).sort(),
    );
  });
});

describe('the order', () => {
  const order = (journal: Journal, ...given: string[]) => [...new Set(found(journal, given).matches.map(({ interview }) => interview.id))];

  it.each([
    ['a whole word before a beginning', [{ asked: ['What is Go?'] }, { asked: ['Why Google?'] }], ['go']],
    [
      'words in one text before words apart',
      [{ asked: ['A message queue?'] }, { asked: ['A message?', 'A queue?'] }],
      ['message', 'queue'],
    ],
    ['a question before a note', [{ asked: ['About a queue'] }, { asked: [{ text: 'x', note: 'About a queue' }] }], ['queue']],
    ['a question before an answer', [{ asked: ['About a queue'] }, { asked: [{ text: 'x', said: 'About a queue' }] }], ['queue']],
    ['an answer before notes', [{ asked: [{ text: 'x', said: 'About a queue' }] }, { notes: 'About a queue' }], ['queue']],
    ['a company before a note', [{ company: 'Queue Labs' }, { notes: 'Queue labs' }], ['queue']],
    ['a short text before a long one', [{ notes: 'a queue' }, { notes: `a queue ${'and more '.repeat(40)}` }], ['queue']],
    [
      'the rarer of two words',
      [{ notes: 'kafka x' }, { notes: 'topic x' }, { notes: 'topic y' }, { notes: 'topic z' }],
      ['kafka', 'topic', 'nono'],
    ],
  ] as [string, Parameters<typeof journalOf>, string[]][])('has %s, also where that is older', (_, interviews, given) => {
    expect(order(journalOf(...interviews), ...given)[0]).toBe('i1');
  });

  it('of equals is the newest first, of one day what was written down last', () => {
    const journal = journalOf(
      { asked: ['A queue?'] },
      { asked: ['A queue?'], date: '2026-12-01' },
      { asked: ['A queue?'], date: '2026-12-01' },
    );
    expect(order(journal, 'queue')).toEqual(['i3', 'i2', 'i1']);
  });

  it('by day is as it is asked for', () => {
    const journal = journalOf({ asked: ['A queue?'] }, { notes: 'queue' }, { asked: ['Queues?'] });
    const ids = (sort: SearchOrder) => found(journal, ['queue'], sort).matches.map(({ interview }) => interview.id);
    expect(ids('newest')).toEqual(['i3', 'i2', 'i1']);
    expect(ids('oldest')).toEqual(['i1', 'i2', 'i3']);
  });
});

describe('what stands nowhere', () => {
  it.each([
    ['kuberntes', 'Kubernetes', ['kubernetes']],
    ['Kubernetse', 'Kubernetes', ['kubernetes']],
    ['ubernetes', 'Kubernetes', ['kubernetes']],
    ['htread', 'a thread', ['thread']],
    ['deadlok', 'two deadlocks', ['deadlocks']],
    ['quue', 'a queue', ['queue']],
    ['contaner', 'container or containers', ['container']],
    ['naivly', 'Naïvely', ['naively']],
    ['lock', 'a dock', ['dock']],
    ['cat', 'a bat', []],
    ['mutx', 'mutually', []],
    ['kbrnts', 'kubernetes', []],
  ])('%j in %j is taken for %j', (word, text, instead) => {
    expect(nearestWords(word, (visit) => visit(text))).toEqual(instead);
  });

  it('is said, and what was searched for instead', () => {
    const journal = journalOf({ asked: ['Kubernetes?'] });
    expect(found(journal, ['kuberntes'])).toMatchObject({
      matches: [{ text: 'Kubernetes?' }],
      remarks: [{ about: 'mistyped', given: 'kuberntes', instead: ['kubernetes'] }],
    });
    expect(found(journal, ['kuberntes', 'xyzzy'])).toMatchObject({
      matches: [{ text: 'Kubernetes?' }],
      remarks: [{ about: 'mistyped' }, { about: 'nowhere', given: 'xyzzy' }],
    });
    expect(found(journal, ['xyzzy'])).toMatchObject({ matches: [], remarks: [{ about: 'nowhere', given: 'xyzzy' }] });
  });

  it('is not mended where it stands somewhere, be it not in what fits', () => {
    const journal = journalOf({ asked: ['A lock?'] }, { asked: ['A dock?'] });
    expect(found(journal, ['lock'], 'best', ({ id }) => id === 'i2')).toMatchObject({ matches: [], remarks: [] });
  });

  it('is taken apart: a phrase, joined words, a script without blanks', () => {
    const journal = journalOf({ asked: ['A queue for a message', 'The end in front', '进程和线程的区别'] });
    expect(found(journal, ['message queue'])).toMatchObject({
      matches: [{ question: { id: 'q11' } }],
      remarks: [{ about: 'apart', given: 'message queue' }],
    });
    expect(places(journal, 'front-end')).toEqual(['q12 question']);
    expect(places(journal, '进程线程区别')).toEqual(['q13 question']);
    expect(piecesOf(terms('Redis集群配置')[0] as Term).map(({ given }) => given)).toEqual(['redis', '集群', '群配', '配置']);
    expect(places(journal, 'mesage queue')).toEqual(['q11 question']);
  });

  it.each(['c++', '??', '', '\ud800', '锁', '🧊', '\u0301'])('and has no pieces is not found: %j', (word) => {
    expect(found(journalOf({ asked: ['Nothing'] }), [word]).matches).toEqual([]);
  });
});

describe('any search in any journal', () => {
  const anyWords = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('消息', 'note', 'キュー', '"a b"', '(', 'é')),
    { maxLength: 4 },
  );

  it('finds only texts that hold a term, each once', () => {
    fc.assert(
      fc.property(anyJournal, anyWords, (journal, words) => {
        const { matches, terms: wanted } = found(journal, words);
        for (const { text } of matches) expect(wanted.some((term) => occurrencesIn(searchFold(text), term))).toBe(true);
        expect(
          new Set(matches.map(({ interview, question, field, text }) => JSON.stringify([interview.id, question?.id, field, text]))).size,
        ).toBeLessThanOrEqual(matches.length);
      }),
    );
  });

  it('finds a word of each question, and no fewer by its beginning', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), fc.nat(), (journal, which, length) => {
        const words = journal.interviews.flatMap(({ questions = [] }) =>
          questions.flatMap(({ text }) => searchFold(text).match(/(?<![\p{L}\p{N}\p{M}])[a-z]{2,}/gu) ?? []),
        );
        fc.pre(words.length > 0);
        const word = words[which % words.length] as string;
        const keys = (given: string) =>
          found(journal, [given]).matches.map(({ interview, question, field }) => `${interview.id} ${question?.id} ${field}`);
        const whole = keys(word);
        expect(whole.length).toBeGreaterThan(0);
        expect(keys(word.slice(0, 1 + (length % word.length)))).toEqual(expect.arrayContaining(whole));
      }),
    );
  });

  it('under a filter finds the same in the same order, without the rest', () => {
    fc.assert(
      fc.property(anyJournal, fc.constantFrom('a', 'note', '消息', '('), fc.nat(3), (journal, word, left) => {
        const fits = ({ id }: Interview) => id !== journal.interviews[left]?.id;
        const all = found(journal, [word]).matches;
        expect(found(journal, [word], 'best', fits).matches).toEqual(all.filter(({ interview }) => fits(interview)));
      }),
    );
  });

  it('does not depend on the order of the words', () => {
    fc.assert(
      fc.property(anyJournal, anyWords, (journal, words) => {
        const [one, other] = [found(journal, words).matches, found(journal, [...words].reverse()).matches];
        expect(new Set(other.map(({ interview }) => interview.id))).toEqual(new Set(one.map(({ interview }) => interview.id)));
      }),
    );
  });
});

describe('the places of terms in a text', () => {
  it.each([
    ['A Message QUEUE, a queue', ['queue'], ['QUEUE', 'queue']],
    ['Ｑｕｅｕｅ und Straße', ['queue', 'strasse'], ['Ｑｕｅｕｅ', 'Straße']],
    ['cafe\u0301s', ['café'], ['cafe\u0301']],
    ['message\n  queue', ['message queue'], ['message\n  queue']],
    ['queues', ['queue', 'queues'], ['queues']],
    ['消息队列', ['消息', '息队'], ['消息']],
    ['nothing', ['queue'], []],
  ])('in %j of %j are %j', (text, given, stretches) => {
    expect(placesIn(text, terms(...given)).map(({ start, end }) => text.slice(start, end))).toEqual(stretches);
  });

  it('are there for whatever was found', () => {
    fc.assert(
      fc.property(anyJournal, fc.constantFrom('a', 'note', '消息', '(', 'キュー', 'x'), (journal, word) => {
        const { matches, terms: wanted } = found(journal, [word]);
        for (const { text } of matches) expect(placesIn(text, wanted)).not.toEqual([]);
      }),
    );
  });
});
