import { describe, expect, it } from '@jest/globals';
import { blocksOf } from '../../../src/formats/notes/blocks.js';
import type { NoteLine } from '../../../src/formats/notes/lines.js';

type Short = [shape: NoteLine['shape'], level: number, label: string | undefined, text: string];
const short = ({ shape, level, label, text }: NoteLine): Short => [shape, level, label, text];
const linesOf = (text: string): Short[] => blocksOf(text).map(short);

describe('one line of a note', () => {
  it.each<[source: string, ...Short]>([
    ['1. Why?', 'item', 1, '1', 'Why?'],
    ['7) Why?', 'item', 1, '7', 'Why?'],
    ['1、为什么', 'item', 1, '1', '为什么'],
    ['１．なぜ', 'item', 1, '1', 'なぜ'],
    ['（3）なぜ', 'item', 1, '3', 'なぜ'],
    ['(2) Why?', 'item', 1, '2', 'Why?'],
    ['\\1. Why?', 'item', 1, '1', 'Why?'],
    ['① 自己紹介', 'item', 1, '1', '自己紹介'],
    ['二、项目经历', 'item', 1, '二', '项目经历'],
    ['2a. Why?', 'item', 1, '2a', 'Why?'],
    ['- Why?', 'item', 1, undefined, 'Why?'],
    ['* Why?', 'item', 1, undefined, 'Why?'],
    ['+ Why?', 'item', 1, undefined, 'Why?'],
    ['・なぜ', 'item', 1, undefined, 'なぜ'],
    ['• Why?', 'item', 1, undefined, 'Why?'],
    ['# Why?', 'heading', 1, undefined, 'Why?'],
    ['### 2. Why?', 'heading', 3, '2', 'Why?'],
    ['Why?\n---', 'heading', 2, undefined, 'Why?'],
    ['■ 一次面接', 'heading', 7, undefined, '一次面接'],
    ['【技術】', 'heading', 7, undefined, '技術'],
    ['3.14 is a number', 'text', 0, undefined, '3.14 is a number'],
    ['2026 was a year', 'text', 0, undefined, '2026 was a year'],
    ['5.1 of them', 'text', 0, undefined, '5.1 of them'],
    ['Why?', 'text', 0, undefined, 'Why?'],
    ['    Why?', 'text', 0, undefined, 'Why?'],
    ['**Why?**', 'text', 0, undefined, 'Why?'],
    ['a [link](https://example.com) and `code`', 'text', 0, undefined, 'a link and `code`'],
    ['a List<String> and <b>bold</b>', 'text', 0, undefined, 'a List<String> and  bold'],
  ])('%j has its shape', (source, ...expected) => {
    const [[shape, level, label, text] = []] = linesOf(source);
    expect([shape, level, label, text?.replace(/\s+/g, ' ')]).toEqual([...expected.slice(0, 3), expected[3].replace(/\s+/g, ' ')]);
  });
});

describe('the lines of a note', () => {
  it('are back at the margin with a marker of plain text there', () => {
    expect(linesOf('\\1. Why?\n   - a tree\n\\2. How?').map(([, level, label]) => [level, label])).toEqual([
      [1, '1'],
      [1, undefined],
      [1, '2'],
    ]);
  });

  it('go on counting from an outline elsewhere where a second such number follows', () => {
    expect(linesOf('5.1 Why?\n5.2 How?')).toEqual([
      ['item', 1, '5.1', 'Why?'],
      ['item', 1, '5.2', 'How?'],
    ]);
    expect(linesOf('5. Which?\n5.1 Why?\n5.2 How?').map(([, level]) => level)).toEqual([1, 2, 2]);
    expect(linesOf('5.1 of them')).toEqual([['text', 0, undefined, '5.1 of them']]);
  });

  it('keep their numbers, whatever order they count in', () => {
    expect(linesOf('1. a\n1. b\n7. c\n\nx\n\n1. d')).toEqual([
      ['item', 1, '1', 'a'],
      ['item', 1, '1', 'b'],
      ['item', 1, '7', 'c'],
      ['text', 0, undefined, 'x'],
      ['item', 1, '1', 'd'],
    ]);
  });

  it('lie deeper under the items that hold them', () => {
    expect(linesOf('- a\n  - b\n    - c\n\n      d\n- e')).toEqual([
      ['item', 1, undefined, 'a'],
      ['item', 2, undefined, 'b'],
      ['item', 3, undefined, 'c'],
      ['text', 3, undefined, 'd'],
      ['item', 1, undefined, 'e'],
    ]);
  });

  it('count 5.1 as a part of 5, where 5 stands before it', () => {
    expect(linesOf('5、a\n5.1 b\n5.2 c\n6、d').map(([, level, label]) => [level, label])).toEqual([
      [1, '5'],
      [2, '5.1'],
      [2, '5.2'],
      [1, '6'],
    ]);
  });

  it('of a task list have their boxes', () => {
    expect(blocksOf('- [x] a\n- [ ] b\n1. [~] c\n- d').map(({ box, text }) => [box, text])).toEqual([
      ['x', 'a'],
      [' ', 'b'],
      ['~', 'c'],
      [undefined, 'd'],
    ]);
  });

  it('are known as quoted, bold, apart and continued', () => {
    expect(blocksOf('> a\n> b\n\n**c**\nd').map(({ quoted, bold, apart, continues }) => [quoted, bold, apart, continues])).toEqual([
      [true, false, true, false],
      [true, false, false, true],
      [false, true, true, false],
      [false, false, false, true],
    ]);
  });

  it('of a table have their cells', () => {
    expect(blocksOf('| a | b |\n|---|---|\n| **c** | d |').map(({ row, number }) => [number, row])).toEqual([
      [1, { cells: ['a', 'b'], head: true }],
      [3, { cells: ['c', 'd'], head: false }],
    ]);
  });

  it('of a program stay as they are, and its comments are no headings', () => {
    expect(linesOf('```python\n# a\n  - b\n```')).toEqual([
      ['code', 0, undefined, '# a'],
      ['code', 0, undefined, '  - b'],
    ]);
    expect(linesOf('let a = 1;\n# b').map(([shape]) => shape)).toEqual(['text', 'text']);
  });

  it('of a paragraph over a row of dashes are no headings', () => {
    expect(linesOf('He was kind.\nSo was she.\n---\nWhy?').map(([shape, , , text]) => [shape, text])).toEqual([
      ['text', 'He was kind.'],
      ['text', 'So was she.'],
      ['text', 'Why?'],
    ]);
  });

  it('are all found, deeper than any list goes', () => {
    const deep = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- item${depth}`);
    expect(blocksOf(deep.join('\n')).map(({ number }) => number)).toEqual(deep.map((_, index) => index + 1));
  });

  it('count from where the note begins in its file', () => {
    expect(blocksOf('a\n\nb', 10).map(({ number }) => number)).toEqual([11, 13]);
  });
});
