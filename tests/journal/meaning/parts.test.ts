import { describe, expect, it } from '@jest/globals';
import { partsOfNames } from '../../../src/journal/meaning/parts.js';
import type { Concept } from '../../../src/journal/meaning/vocabulary.js';

const concept = (...aliases: string[]): Concept => ({ name: aliases[0] ?? '', aliases });
const partOf = partsOfNames();

describe('a concept is a part of another', () => {
  it.each<[part: string[], whole: string[], expected: boolean]>([
    [['tcp'], ['three-way handshake', 'tcp handshake'], true],
    [['tcp'], ['tcp'], false],
    [['tcp'], ['tcp', 'tcp handshake'], true],
    [['cache'], ['lru cache'], true],
    [['cache'], ['cache line'], true],
    [['cache'], ['caches'], false],
    [['cache'], ['precache'], false],
    [['cache'], ['my precached cache line'], true],
    [['c'], ['c pointer'], false],
    [['c#'], ['c# delegate'], true],
    [['缓存'], ['缓存击穿'], true],
    [['缓存'], ['缓存'], false],
    [['缓存'], ['redis缓存x'], true],
    [['tcp'], ['握手tcp握手'], true],
    [['nothing', 'lru'], ['lru cache'], true],
    [['nothing'], ['lru cache'], false],
  ])('%j of %j: %j', (part, whole, expected) => {
    const [one, other] = [concept(...part), concept(...whole)];
    expect(partOf(one, other)).toBe(expected);
    expect(partOf(one, other)).toBe(expected);
  });
});

describe('a word is a part of a concept', () => {
  it.each<[word: string, whole: string[], expected: boolean]>([
    ['handshak', ['tcp handshake'], true],
    ['tcp', ['tcp'], true],
    ['hake', ['tcp handshake'], false],
    ['hand', ['shorthand', 'left hand'], true],
    ['击穿', ['缓存击穿'], true],
    ['击穿', ['x击穿'], true],
    ['t', ['tcp'], false],
    ['udp', ['tcp'], false],
  ])('%j of %j: %j', (word, whole, expected) => {
    expect(partOf(word, concept(...whole))).toBe(expected);
  });
});
