import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness, SAME } from '../../../src/journal/meaning/likeness.js';
import { meaningOf } from '../../../src/journal/meaning/meaning.js';
import { sieveFor } from '../../../src/journal/meaning/sieve.js';
import { searchable } from '../../../src/journal/phrases.js';
import { askingLexicon, termLexicon, vocabulary } from '../../support/vocabulary.js';

const reached = (questions: string[], text: string, least = 0.2) =>
  sieveFor(
    questions.map((question) => meaningOf(question, vocabulary)),
    vocabulary,
    least,
  )(searchable(text));

describe('the sieve', () => {
  // Few of each, so that two texts often have something in common.
  const concepts = termLexicon.concepts.filter((_, index) => index % 220 === 0).map(({ aliases }) => fc.constantFrom(...aliases));
  const cues = askingLexicon.asking.flatMap((group) => group.cues.slice(0, 2));
  const others = ['zorblat', 'zorblats', 'queries', 'query', 'five', '5', 'rendering', 'renders', '哈希环', 'v1.2', 'c++', 'in', 'the'];
  const word = fc.oneof({ arbitrary: fc.oneof(...concepts), weight: 3 }, fc.constantFrom(...cues), fc.constantFrom(...others));
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  it('leaves out no text that reaches the score', () => {
    let like = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, fc.constantFrom(0.2, 0.4, SAME, 0.9), (questions, other, least) => {
        const meaning = meaningOf(other, vocabulary);
        const places = questions.flatMap((question, place) =>
          likeness(meaningOf(question, vocabulary), meaning).score >= least ? place : [],
        );
        like += places.length;
        expect(reached(questions, other, least)).toEqual(expect.arrayContaining(places));
      }),
      { numRuns: 600 },
    );
    expect(like).toBeGreaterThan(0);
  });

  it('leaves out what has nothing in common, and what has too little', () => {
    const questions = ['What is a deadlock?', 'What is a mutex?', 'Five zorblats'];
    expect(reached(questions, 'What is a deadlock?')).toEqual([0]);
    expect(reached(questions, '死锁和互斥锁')).toEqual([0, 1]);
    expect(reached(questions, '5 things')).toEqual([2]);
    expect(reached(questions, 'five things')).toEqual([2]);
    expect(reached(questions, 'Why did you leave?')).toEqual([]);
    expect(reached(['mutex, deadlock, tcp, dns and http'], 'What is a mutex?', 0.2)).toEqual([0]);
    for (const one of ['mutex', 'deadlock', 'tcp', 'dns', 'http'])
      expect(reached(['mutex, deadlock, tcp, dns and http'], `What is ${one}?`, 0.4)).toEqual([]);
    expect(reached(['mutex, deadlock, tcp, dns and http'], 'What are mutex and tcp?', 0.4)).toEqual([0]);
    expect(reached(['What is a mutex in Java?'], 'Java', 0.6)).toEqual([]);
    expect(reached(['What is a mutex in Java?'], 'mutex', 0.6)).toEqual([0]);
    expect(reached([], 'What is a mutex?')).toEqual([]);
    expect(reached([''], 'What is a mutex?')).toEqual([]);
  });

  it('finds a word in each of its forms', () => {
    expect(reached(['zorblaty'], 'two zorblaties')).toEqual([0]);
    expect(reached(['zorblats'], 'a zorblat')).toEqual([0]);
  });
});
