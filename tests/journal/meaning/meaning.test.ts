import { describe, expect, it } from '@jest/globals';
import { meaningOf } from '../../../src/journal/meaning/meaning.js';
import { vocabulary } from '../../support/vocabulary.js';

const read = (text: string) => {
  const { terms, intents } = meaningOf(text, vocabulary);
  return [Object.fromEntries(terms), [...intents]];
};

describe('the meaning of a question', () => {
  it.each([
    ['a concept and what is asked of it', 'What is a deadlock?', { deadlock: 1 }, ['define']],
    ['one in Chinese', '死锁是什么', { deadlock: 1 }, ['define']],
    ['one in Korean, with particles', '데드락이 무엇인가요?', { deadlock: 1 }, ['define']],
    ['a name alone, which asks nothing', 'Deadlocks', { deadlock: 1 }, []],
    ['where it lives, which says less', 'What is a race condition in Java?', { 'race-condition': 1, java: 0.3 }, ['define']],
    ['a part of its name beside it, which says less', 'The three-way handshake of TCP', { tcp: 0.3, 'three-way-handshake': 1 }, []],
    ['what stands after "when", which says less', 'What is a semaphore when using threads?', { semaphore: 1, thread: 0.35 }, ['define']],
    ['a word that no list knows', 'What is a zorblat?', { zorblat: 0.6 }, ['define']],
    ['a number as digits', 'Six zorblats', { 6: 0.6, zorblat: 0.6 }, []],
    ['a later sentence, which says less', 'What is a mutex? And a deadlock?', { mutex: 1, deadlock: 0.35 }, ['define']],
    ['one of two that a phrase names at once', 'deep and shallow copy', { 'deep-copy': 1, 'shallow-copy': 1 }, []],
    ['a weakness of a thing', '死锁的缺点', { deadlock: 1 }, ['proscons']],
    ['a weakness of your own', '你的缺点', { weaknesses: 1 }, []],
  ])('holds %s', (_, text, terms, intents) => {
    expect(read(text)).toEqual([terms, intents]);
  });

  it('asks for one thing only where "what is" only introduces it', () => {
    expect(meaningOf('What is the difference between a mutex and a semaphore?', vocabulary).intents).toEqual(new Set(['compare']));
  });

  it('asks for a reason where its name does', () => {
    expect(meaningOf('Redis为什么快', vocabulary).intents).toContain('why');
  });

  it('is empty for nothing', () => {
    expect(read(' ?! ')).toEqual([{}, []]);
  });
});

it('reads a text of any length in no time', () => {
  const long = 'Why is a mutex, in Java, 死锁 或者 zorblat? '.repeat(5000);
  const before = process.cpuUsage();
  meaningOf(long, vocabulary);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
});
