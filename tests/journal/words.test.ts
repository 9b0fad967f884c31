import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Journal, questionsOf } from '../../src/journal/journal.js';
import { closest, editDistances, holdsWords, mayHaveKey, sameQuestionKey, sameQuestionKeys, wordsOf } from '../../src/journal/words.js';

describe('the key under which two wordings are the same question', () => {
  it.each([
    ['What is Docker?', 'what is docker'],
    ['  What   is\nDocker ?', 'What is Docker?'],
    ['Ｗｈａｔ is Docker？', 'What is Docker?'],
    ['“What is Docker?”', 'What is Docker'],
    ['进程和线程的区别？', '进程和线程的区别'],
    ["What's a mutex?", 'What’s a mutex'],
  ])('is one for %j and %j', (a, b) => {
    expect(sameQuestionKey(a)).toBe(sameQuestionKey(b));
  });

  it.each([
    ['What is C?', 'What is C++?'],
    ['What is C#?', 'What is C++?'],
    ['Process or thread', 'Process and thread'],
    ['What does && do?', 'What does || do?'],
    ['What is .NET?', 'What is net?'],
    ['What does {} mean?', 'What does [] mean?'],
  ])('is another for %j and %j', (a, b) => {
    expect(sameQuestionKey(a)).not.toBe(sameQuestionKey(b));
  });

  it('is never empty for a text that is not, and is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && text.normalize('NFKC').trim() !== '');
        const key = sameQuestionKey(text);
        expect(key).not.toBe('');
        expect(sameQuestionKey(key)).toBe(key);
      }),
    );
  });
});

describe('what a text shows of its key at a glance', () => {
  it.each([
    ['What is Docker?', 'where is docker', false],
    ['What is Docker?', 'what if', false],
    ['What is Docker?', 'what is docker', true],
    ['进程和线程', '线程', false],
    ['进程 线程', '进程线程', false],
    ['Ｗｈａｔ is Docker？', 'what is docker', true],
    ['A\u0301lgebra', 'álgebra', true],
    ['.NET or Java?', '.net or java', true],
    [' a b', 'a b', true],
    ['a\u0080', 'b', true],
    ['', '', true],
  ])('%j may have the key %j: %s', (text, key, may) => {
    expect(mayHaveKey(text, key)).toBe(may);
  });

  it('is never that it has another one', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'K', '1', '\u0301', '\u3099', '一', '．', 'ｗ', '\u{20dd}', ' ', '\t', '.', '-') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(mayHaveKey(text, sameQuestionKey(text))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([...'aAzZ09一鿿'])('tells what begins with %j from what goes on otherwise', (first) => {
    expect(mayHaveKey(`${first}b`, `${first.toLowerCase()}c`)).toBe(false);
    expect(mayHaveKey(`x ${first}`, `x y`)).toBe(false);
  });

  it('tells most questions from another', () => {
    const demo: Journal = JSON.parse(readFileSync(new URL('../../data/demo.json', import.meta.url), 'utf8'));
    const all = demo.interviews.flatMap(questionsOf).map(({ text }) => text);
    const may = all.filter((text) => mayHaveKey(text, 'what is a process'));
    expect(may.length).toBeLessThan(all.length / 10);
  });
});

describe('what is done to many texts at once', () => {
  it('is what is done to each', () => {
    const anyTexts = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\0', 'a\0b', '一\0')));
    fc.assert(
      fc.property(anyTexts, (texts) => {
        expect(sameQuestionKeys(texts)).toEqual(texts.map(sameQuestionKey));
      }),
    );
  });
});

describe('the words of a search', () => {
  it('are found in any order, case and width folded', () => {
    expect(holdsWords('When would you use a Message QUEUE?', wordsOf('queue ｍｅｓｓａｇｅ'))).toBe(true);
    expect(holdsWords('When would you use a queue?', wordsOf('queue message'))).toBe(false);
  });
});

describe('how many letters differ', () => {
  /** Optimal string alignment, as it is defined. */
  const distance = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const [i, j] = [a.length, b.length];
    const ways = [
      distance(a.slice(0, -1), b) + 1,
      distance(a, b.slice(0, -1)) + 1,
      distance(a.slice(0, -1), b.slice(0, -1)) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
    return Math.min(...ways);
  };

  it('is counted to each beginning of a word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistances(a, b)).toEqual(Array.from({ length: b.length + 1 }, (_, length) => distance(a, b.slice(0, length))));
      }),
    );
  });

  it.each([
    ['ab', 'ba', [2, 1, 1]],
    ['abc', 'ca', [3, 2, 3]],
    ['xab', 'xba', [3, 2, 1, 1]],
    ['', 'ab', [0, 1, 2]],
  ])('from %j to %j: %j', (a, b, expected) => {
    expect(editDistances(a, b)).toEqual(expected);
  });
});

describe('the word that was probably meant', () => {
  const verbs = ['list', 'show', 'search', 'schedule', 'questions', 'question'];
  it.each([
    ['lsit', 'list'],
    ['serach', 'search'],
    ['quesitons', 'questions'],
    ['SHOW', 'show'],
  ])('for %j is %j', (typed, meant) => {
    expect(closest(typed, verbs)).toBe(meant);
  });

  it('is none where nothing is near, and the first of those that are as near', () => {
    expect(closest('xyzzy', verbs)).toBeUndefined();
    expect(closest('ab', ['cd'])).toBeUndefined();
    expect(closest('abcdefghijkl', ['wxyzefghijkl'])).toBeUndefined();
    expect(closest('lost', ['last', 'list'])).toBe('last');
  });
});
