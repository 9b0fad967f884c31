import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allSearchable, phraseBookIn, phraseBookOver, phrasesByLead, phraseTable, searchable } from '../../src/journal/phrases.js';

const WORD = fc.constantFrom('a', 'ab', 'b', 'ba', 'bab', 'cache', 'caches', 'queue', '缓', '缓存', 'é', '😀', 'z');
const PHRASE = fc.array(WORD, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const ENTRIES = fc.array(fc.tuple(fc.string(), fc.array(PHRASE, { maxLength: 4 })), { maxLength: 12 });
const TEXT = fc.array(WORD, { maxLength: 12 }).map((words) => words.join(' '));

describe('a table of phrases, looked up by halving', () => {
  it('finds what is found where all phrases are known', () => {
    fc.assert(
      fc.property(ENTRIES, TEXT, (entries, text) => {
        const table = JSON.parse(JSON.stringify(phraseTable(entries)));
        const byLead = phrasesByLead(entries);
        const searched = searchable(text);
        expect(phraseBookIn(table)(searched)).toEqual(phraseBookOver((lead) => byLead.get(lead) ?? [])(searched));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the first and the last of its lines, and nothing in an empty one', () => {
    const book = phraseBookIn(phraseTable([['it', ['alpha', 'middle', 'zulu']]]));
    expect(book('alpha middle zulu').map(({ from }) => from)).toEqual([0, 6, 13]);
    expect(book('aaa mmm zzz')).toEqual([]);
    expect(phraseBookIn(phraseTable([]))('alpha')).toEqual([]);
  });
});

describe('a phrase stands', () => {
  const PHRASES = [
    'query',
    'queue',
    'class',
    'day',
    'sql',
    'sql injection',
    'c',
    'c++',
    'box',
    'join',
    'left join',
    '缓存',
    '缓存击穿',
    'キュー',
    '캐시',
    'redis缓存',
    'über',
    'b tree',
  ];
  const book = phraseBookIn(phraseTable(PHRASES.map((phrase) => [phrase, [phrase]] as const)));
  const found = (text: string) => book(searchable(text)).map(({ is, from, to }) => `${is} ${from}-${to}`);

  it.each<[where: string, text: string, expected: string[]]>([
    ['as a whole word', 'a queue of sql', ['queue 2-7', 'sql 11-14']],
    ['not within one', 'mysql queueing enqueue', []],
    ['in the plural', 'queues classes boxes', ['queue 0-6', 'class 7-14', 'box 15-20']],
    ['in the plural of a word with y', 'queries', ['query 0-7']],
    ['not in one that no word has', 'querys daies', []],
    ['in that of one with a vowel before it', 'days', ['day 0-4']],
    ['in the plural of several words', 'left joins', ['left join 0-10']],
    ['the longest of those that begin alike', 'sql injection, sql injected', ['sql injection 0-13', 'sql 15-18']],
    ['not before a sign that goes on it', 'c++ c# c', ['c++ 0-3', 'c 7-8']],
    ['anywhere in Chinese, the longest first', '说说缓存击穿和缓存', ['缓存击穿 2-6', '缓存 7-9']],
    ['anywhere in Japanese and Korean', 'メッセージキューは캐시를', ['キュー 5-8', '캐시 9-11']],
    ['across a blank that Chinese does without', 'Redis 缓存', ['redis缓存 0-7']],
    ['across a hyphen', 'B-tree', ['b tree 0-6']],
    ['beyond ASCII', 'Über übers', ['über 0-4', 'über 5-10']],
    ['nowhere in nothing', '', []],
  ])('%s: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('only where that is accepted', () => {
    expect(book('sql sql', (from) => from > 0).map(({ from }) => from)).toEqual([4]);
  });

  it('in many texts as in each', () => {
    const texts = ['Redis 缓存', ' Load-Balancing ', 'ＴＬＳ  1.3', '', 'It’s', 'a\nb'];
    expect(allSearchable(texts)).toEqual(texts.map((text) => searchable(text).trim()));
    expect(searchable('Redis 缓存 Load-Balancing')).toBe('redis缓存load balancing');
  });
});
