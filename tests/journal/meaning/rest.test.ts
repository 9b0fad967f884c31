import { describe, expect, it } from '@jest/globals';
import { restOf } from '../../../src/journal/meaning/rest.js';

const ALONE = new Set('的在了');
const words = (text: string, ...found: [from: number, to: number][]) =>
  restOf(
    text,
    found.map(([from, to]) => ({ is: undefined, from, to })),
    ALONE,
  ).map(({ word, weight, at }) => [word, Number(weight.toFixed(3)), at]);
const stems = (text: string) => words(text).map(([word]) => word);

describe('the words that no list knows', () => {
  it('stand between what was found, each with its place', () => {
    expect(words('zorb mutex blat', [5, 10])).toEqual([
      ['zorb', 0.6, 0],
      ['blat', 0.6, 11],
    ]);
    expect(words('mutex', [0, 5])).toEqual([]);
    expect(words('aa bb cc', [0, 5], [3, 5])).toEqual([['cc', 0.6, 6]]);
    expect(words('')).toEqual([]);
  });

  it('are Latin words, numbers, Chinese, kana and Hangul, each by itself', () => {
    expect(words('node.js 1.25 c++ 缓存キャッシュ 캐시')).toEqual([
      ['node.js', 0.6, 0],
      ['1.25', 0.6, 8],
      ['c++', 0.6, 13],
      ['缓存', 0.6, 17],
      ['キャッシュ', 0.6, 19],
      ['캐시', 0.6, 25],
    ]);
  });

  it('of Chinese are a character, two, or pairs of more, which weigh together as much', () => {
    expect(words('锁')).toEqual([['锁', 0.3, 0]]);
    expect(words('死锁')).toEqual([['死锁', 0.6, 0]]);
    expect(words('互斥锁')).toEqual([
      ['互斥', 0.45, 0],
      ['斥锁', 0.45, 0],
    ]);
    expect(words('一致性哈希').map(([, weight]) => weight)).toEqual([0.375, 0.375, 0.375, 0.375]);
  });

  it('are none that are made of characters which say nothing by themselves', () => {
    expect(words('的在')).toEqual([]);
    expect(words('的锁')).toEqual([['的锁', 0.6, 0]]);
  });

  it('are numbers in words as digits', () => {
    expect(stems('six ways, ten')).toEqual(['6', 'ways', '10']);
  });

  it.each([
    ['renders rendering rendered', 'render render render'],
    ['caches cached caching cache', 'cach cach cach cach'],
    ['queries query', 'query query'],
    ['stopping stopped stops', 'stop stop stop'],
    ['falling passes', 'fal pas'],
    ["node's node. node'", 'node node node'],
    ["it's isn't", "it isn't"],
    ['does uses', 'does uses'],
    ['speed sped', 'sp sped'],
    ['v8engines', 'v8engines'],
    ['sass', 'sass'],
    ['ceiling seeing', 'ceil se'],
    ['free trees', 'free tr'],
  ])('lose the endings of their forms: %s', (text, expected) => {
    expect(stems(text).join(' ')).toBe(expected);
  });
});
