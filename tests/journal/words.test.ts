import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closest, holdsWords, sameQuestionKey, sameQuestionLead, wordsOf } from '../../src/journal/words.js';

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

describe('the first character of that key', () => {
  it.each([
    ['What is Docker?', 'w'],
    ['3 questions', '3'],
    ['K', 'k'],
    ['进程和线程', '进'],
    ['“What is Docker?”', ''],
    ['Ｗｈａｔ is Docker？', ''],
    ['A\u0301lgebra', ''],
    ['.NET or Java?', ''],
    ['', ''],
  ])('shows at a glance in %j: %j', (text, lead) => {
    expect(sameQuestionLead(text)).toBe(lead);
  });

  it('is its first character, or nothing', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'K', '1', '\u0301', '\u3099', '一', '．', 'ｗ', '\u{20dd}', ' ') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const lead = sameQuestionLead(text);
        expect(sameQuestionKey(text).startsWith(lead)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the words of a search', () => {
  it('are found in any order, case and width folded', () => {
    expect(holdsWords('When would you use a Message QUEUE?', wordsOf('queue ｍｅｓｓａｇｅ'))).toBe(true);
    expect(holdsWords('When would you use a queue?', wordsOf('queue message'))).toBe(false);
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

  it('is none where nothing is near', () => {
    expect(closest('xyzzy', verbs)).toBeUndefined();
  });
});
