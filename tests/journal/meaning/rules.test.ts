import { describe, expect, it } from '@jest/globals';
import { meaningOf } from '../../../src/journal/meaning/meaning.js';
import type { Concept } from '../../../src/journal/meaning/vocabulary.js';
import { vocabularyWith } from '../../support/vocabulary.js';

const concept = (name: string, aliases: string[], more: Partial<Concept> = {}): Concept => ({ name, aliases, ...more });

/** A few words, so that each test shows what a rule does with them, whatever the lexicons hold. */
const few = vocabularyWith(
  {
    concepts: [
      concept('mutex', ['mutex', '뮤텍스', '互斥锁']),
      concept('thread', ['thread']),
      concept('java', ['java'], { light: true }),
      concept('get', ['get']),
      concept('post', ['post']),
      concept('use', ['用']),
      concept('make', ['make']),
      concept('table', ['표']),
      concept('weaknesses', ['weaknesses', '缺点'], { own: true }),
      concept('costs', ['costs']),
      concept('goal', ['goal'], { own: true }),
      concept('fast-redis', ['why is redis fast']),
      concept('y', ['y is']),
    ],
    pairs: [],
  },
  {
    asking: [
      { intent: 'define', cues: ['what is', '란'] },
      { intent: 'compare', cues: ['difference'] },
      { intent: 'proscons', cues: ['weaknesses', '缺点', 'costs', 'main costs'] },
      { intent: 'why', cues: ['why', 'y'] },
      { intent: 'do', cues: ['do', 'make'] },
    ],
    narrows: ['in', 'when'],
    narrowed: ['中'],
    idle: ['get', 'the', 'a', '用', 'you', 'between', 'and'],
    opposites: [],
    alone: '的',
  },
);
const read = (text: string) => {
  const { terms, intents, own } = meaningOf(text, few);
  return { terms: [...terms.keys()].sort().join(' '), intents: [...intents].sort().join(' '), own };
};
const termsIn = (text: string) => read(text).terms;
const intentsIn = (text: string) => read(text).intents;
const saysLess = (text: string) =>
  [...meaningOf(text, few).terms]
    .filter(([, weight]) => weight < 0.5)
    .map(([term]) => term)
    .join(' ');

describe('a word of asking that is a term as well', () => {
  it.each([
    ['is one where no other is named', 'your weaknesses', 'weaknesses your'],
    ['is none where one is', 'weaknesses mutex', 'mutex'],
    ['is one beside what says little', 'weaknesses java', 'java weaknesses'],
    ['is one beside what is your own, where it is that too', 'goal weaknesses', 'goal weaknesses'],
    ['is none beside what is your own, where it is not', 'goal costs', 'goal'],
    ['is none beside what is your own and something else', 'goal weaknesses mutex', 'goal mutex'],
    ['is none within longer words of asking', 'main costs', ''],
    ['is the name that it can be where names are compared', 'difference between get and post', 'get post'],
    ['is that among other scripts', 'get 的 post', 'get post'],
    ['is that in English alone', '互斥锁用', 'mutex'],
    ['is none where nothing is compared', 'get a mutex', 'mutex'],
    ['is none that says what to do, whatever is compared', 'difference mutex make', 'mutex'],
  ])('%s: %s', (_, text, expected) => {
    expect(termsIn(text)).toBe(expected);
  });
});

describe('one syllable of Korean', () => {
  it.each([
    ['is a word where one begins', '표', 'table'],
    ['is one behind a blank', 'mutex 표', 'mutex table'],
    ['is none within another', '발표', '발표'],
  ])('%s: %s', (_, text, expected) => {
    expect(termsIn(text)).toBe(expected);
  });

  it.each([
    ['asks behind a name', '뮤텍스란', 'define'],
    ['asks behind a name, though the word goes on', '뮤텍스란다', 'define'],
    ['asks at the end of a word', '자바란', 'define'],
    ['asks nothing within another', '자바란다', ''],
  ])('%s: %s', (_, text, expected) => {
    expect(intentsIn(text)).toBe(expected);
  });
});

describe('what only narrows a question says less', () => {
  it.each([
    ['behind "in"', 'mutex in thread', 'thread'],
    ['behind "in" and words that say nothing', 'mutex in the thread', 'thread'],
    ['not where other words of asking stand between', 'mutex in why thread', ''],
    ['before 中', 'thread中mutex', 'thread'],
    ['not where another name stands between', 'mutex thread中', 'thread'],
    ['not before it', 'thread in', ''],
  ])('%s: %s', (_, text, expected) => {
    expect(saysLess(text)).toBe(expected);
  });
});

describe('"what is"', () => {
  it.each([
    ['asks for what a thing is', 'what is a mutex', 'define'],
    ['says no more than other words of asking beside it', 'what is the difference', 'compare'],
    ['says no more than those before it', 'why what is', 'why'],
    ['asks by itself far from them', 'what is it now, so why', 'define why'],
    ['asks by itself where a name stands between', 'what is mutex why', 'define why'],
    ['asks by itself where a name stands before and behind', 'mutex what is why', 'why'],
    ['asks by itself behind what is to be done', 'do what is', 'define do'],
  ])('%s: %s', (_, text, expected) => {
    expect(intentsIn(text)).toBe(expected);
  });
});

describe('a name', () => {
  it('that asks why gives a reason, unless it is short', () => {
    expect(intentsIn('why is redis fast')).toBe('why');
    expect(intentsIn('y is')).toBe('');
  });

  it('of what is your own says so, whatever else is named', () => {
    expect(read('mutex goal').own).toBe(true);
    expect(read('mutex').own).toBe(false);
  });
});
