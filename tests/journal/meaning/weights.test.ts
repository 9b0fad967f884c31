import { expect, it } from '@jest/globals';
import { meaningOf } from '../../../src/journal/meaning/meaning.js';
import { vocabularyWith } from '../../support/vocabulary.js';

const few = vocabularyWith(
  {
    concepts: [
      { name: 'mutex', aliases: ['mutex', '互斥锁'] },
      { name: 'thread', aliases: ['thread'] },
      { name: 'tcp', aliases: ['tcp'] },
      { name: 'handshake', aliases: ['handshake', 'tcp handshake'] },
      { name: 'java', aliases: ['java'], light: true },
      { name: 'keyword', aliases: ['keyword'], light: true },
      { name: 'streams', aliases: ['streams', 'java stream'] },
    ],
    pairs: [],
  },
  { asking: [], narrows: ['in'], narrowed: [], idle: ['of', 'the'], opposites: [], alone: '的' },
);
const weights = (text: string) =>
  Object.fromEntries([...meaningOf(text, few).terms].map(([term, weight]) => [term, Number(weight.toFixed(3))]));

it.each<[what: string, text: string, expected: Record<string, number>]>([
  ['what is asked about says all', 'mutex', { mutex: 1 }],
  ['two things say as much', 'mutex thread', { mutex: 1, thread: 1 }],
  ['where it lives says less', 'mutex java', { mutex: 1, java: 0.3 }],
  ['what lives nowhere else is asked about', 'java', { java: 1 }],
  ['of two such both are', 'java keyword', { java: 1, keyword: 1 }],
  ['but not beside another word', 'java zorb', { java: 0.3, zorb: 0.6 }],
  ['what only narrows says less', 'mutex in thread', { mutex: 1, thread: 0.35 }],
  ['what narrows alone is asked about', 'in thread', { thread: 1 }],
  ['and not what it lives in', 'java in thread', { java: 0.3, thread: 1 }],
  ['nor beside another word', 'zorb in thread', { zorb: 0.6, thread: 0.35 }],
  ['what is a part of a name says less', 'handshake of tcp', { handshake: 1, tcp: 0.3 }],
  ['what it lives in and is a part of its name says nothing', 'streams of java', { streams: 1 }],
  ['another word that is a part of a name says nothing', 'handshake hand zorb', { handshake: 1, zorb: 0.6 }],
  ['a later sentence says less', 'mutex? thread', { mutex: 1, thread: 0.35 }],
  ['a later sentence says less, right behind its end', 'mutex。thread', { mutex: 1, thread: 0.35 }],
  ['a part of a sentence does not', 'mutex, thread', { mutex: 1, thread: 1 }],
  ['a point in a name ends none', 'mutex v1.2 thread', { mutex: 1, 'v1.2': 0.6, thread: 1 }],
  ['a point at the end does', 'mutex. thread.', { mutex: 1, thread: 0.35 }],
  ['a sentence before names what is asked', 'zorb? mutex. thread', { zorb: 0.18, mutex: 1, thread: 0.35 }],
  ['a word aside says little', 'mutex blat, zorb', { mutex: 1, blat: 0.6, zorb: 0.18 }],
  ['a word aside says little before it too', 'zorb, mutex', { zorb: 0.18, mutex: 1 }],
  ['a word between two says little', 'mutex, zorb, thread', { mutex: 1, zorb: 0.18, thread: 1 }],
  ['a word aside of what says little itself says all it can', 'java, zorb', { java: 0.3, zorb: 0.6 }],
  ['said twice it counts as where it says most', 'in thread, mutex, thread', { thread: 1, mutex: 1 }],
  ['said twice a word counts as where it says most', 'mutex zorb, zorb', { mutex: 1, zorb: 0.6 }],
])('%s: %s', (_, text, expected) => {
  expect(weights(text)).toEqual(expected);
});
