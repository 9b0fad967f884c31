import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { KINDS } from '../../src/journal/journal.js';
import { classifierFor, type TopicLexicon, topicTables } from '../../src/journal/lexicon.js';
import { fold } from '../../src/journal/words.js';

const lexicon: TopicLexicon = JSON.parse(readFileSync(new URL('../../data/topics.json', import.meta.url), 'utf8'));
const classify = classifierFor(topicTables(lexicon));

describe('the lexicon that ships', () => {
  it('has more than sixty topics, each alias once, folded', () => {
    expect(lexicon.topics.length).toBeGreaterThanOrEqual(60);
    const aliases = lexicon.topics.flatMap((topic) => topic.aliases);
    expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([]);
    expect(aliases.filter((alias) => alias !== fold(alias) || alias.trim() !== alias)).toEqual([]);
  });

  it('knows no kind that the journal does not', () => {
    expect(lexicon.kinds.map(({ kind }) => kind).filter((kind) => !KINDS.includes(kind))).toEqual([]);
  });
});

describe('the topics of a question', () => {
  it.each([
    ['What do containers give you over VMs?', ['containers', 'virtual-machines']],
    ['SQL injection: how do you prevent it?', ['security']],
    ['indexes and query plans', ['indexing']],
    ['database indices', ['databases']],
    ['Compare two load-balancing algorithms', ['load-balancing']],
    ['What is C++?', ['cpp']],
    ['How do you react to criticism?', []],
    ['Where do you want to go from here?', []],
    ['Redis 缓存击穿怎么解决', ['redis', 'caching']],
    ['用docker部署', ['containers']],
    ['執行緒和线程', ['concurrency']],
    ['トランザクション分離レベル', ['transactions']],
  ])('of %j are %j', (text, topics) => {
    expect(classify(text).topics).toEqual(topics);
  });
});

describe('the kind of a question', () => {
  it.each([
    ['Why do you want to work here?', 'motivation'],
    ['Tell me about a time you disagreed with your manager', 'behavioural'],
    ['Design a URL shortener', 'system-design'],
    ['Implement an LRU cache', 'coding'],
    ['How does HashMap work?', 'knowledge'],
    ['What are design patterns?', 'knowledge'],
    ['25 horses, 5 tracks', 'puzzle'],
    ['Introduce yourself', 'experience'],
    ['When can you start?', 'logistics'],
    ['反转链表', 'coding'],
    ['期望薪资', 'logistics'],
    ['自己紹介をお願いします', 'experience'],
    ['Mutexes', 'knowledge'],
    ['And then?', 'other'],
  ])('%j is %s', (text, kind) => {
    expect(classify(text).kind).toBe(kind);
  });
});
