import { describe, expect, it } from '@jest/globals';
import { areOpposed, type Side, sidesOf } from '../../../src/journal/meaning/facets.js';
import { phraseBookIn, phraseTable } from '../../../src/journal/phrases.js';

const SIDES: [Side, string[]][] = [
  [{ of: 'left', side: '0' }, ['left', 'left join']],
  [{ of: 'left', side: '1' }, ['right']],
];
const book = phraseBookIn(phraseTable(SIDES));
const sides = (text: string) => Object.fromEntries([...sidesOf(text, book)].map(([of, taken]) => [of, [...taken].sort().join(' ')]));
const opposed = (one: string, other: string) => areOpposed(sidesOf(one, book), sidesOf(other, book));

describe('the sides that a text takes', () => {
  it.each<[text: string, taken: Record<string, string>]>([
    ['what is a left join?', { left: '0' }],
    ['left and right', { left: '0 1' }],
    ['http 2 and tls 1.3', { number: '1.3 2' }],
    ['the 12 factors', { number: '12' }],
    ['version 20.11.1', { number: '20.11' }],
    ['two sum, three ways', { number: '2 3' }],
    ['one of them, and a second one', {}],
    ['二叉树和三次握手', { number: '2 3' }],
    ['两个栈实现一个队列', { number: '2' }],
    ['twofold twos', {}],
    ['why is it so?', {}],
  ])('%s', (text, expected) => {
    expect(sides(text)).toEqual(expected);
  });
});

describe('two texts are opposed', () => {
  it.each([
    ['left join', 'right join', true],
    ['http 1.1', 'http 2', true],
    ['two sum', '3 sum', true],
    ['two sum', '两数之和', false],
    ['left join', 'left and right join', false],
    ['left join', 'what is a join?', false],
    ['left join 2', 'left join 3', true],
    ['1 2 3', '3 4', false],
    ['', '', false],
  ])('%j and %j: %j', (one, other, expected) => {
    expect(opposed(one, other)).toBe(expected);
    expect(opposed(other, one)).toBe(expected);
  });
});
