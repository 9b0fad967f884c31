import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvCells, csvRows, ROW_END, withoutGuard } from '../../../src/formats/csv/cells.js';
import { anyText } from '../../support/anyJournal.js';

/** What a spreadsheet may run: OWASP's list (CSV Injection), full-width forms included, also behind blanks. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

const cellsOf = (text: string, separator = ',') => csvRows(text, separator).map(({ cells }) => cells);

describe('a row', () => {
  it.each([
    [['a', 'b c'], 'a,b c\r\n'],
    [['', ''], ',\r\n'],
    [['a,b', 'say "why"', 'two\nlines'], '"a,b","say ""why""","two\nlines"\r\n'],
    [[' a', 'b;c'], '" a","b;c"\r\n'],
    [['=1+1', '-1', "'", '@x', '＝1'], `"'=1+1","'-1","''","'@x","'＝1"\r\n`],
    [[' =1', '\u0000+1', '\ufeff=1'], `"' =1","'\u0000+1","'\ufeff=1"\r\n`],
    [['a=1', "don't", '消息'], "a=1,don't,消息\r\n"],
  ])('of %j is %j', (cells, text) => {
    expect(csvCells(cells) + ROW_END).toBe(text);
    expect(cellsOf(text).map((row) => row.map(withoutGuard))).toEqual([cells]);
  });

  it('comes back exactly, and no cell of it begins a formula', () => {
    const cell = fc.oneof(
      anyText,
      fc.constantFrom('', '\t', '\r', '\n', ' ', "'"),
      fc.tuple(anyText, anyText).map((two) => two.join('\r\n')),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        const read = cellsOf(given.map((cells) => csvCells(cells) + ROW_END).join(''));
        expect(read.map((row) => row.map(withoutGuard))).toEqual(given);
        for (const text of read.flat()) expect(text).not.toMatch(FORMULA);
      }),
      { numRuns: 1000 },
    );
  });

  it('may come from elsewhere: other line ends, other separators, blanks around quotes, quotes within, no end', () => {
    expect(cellsOf('a,b\nc,d\r\ne,f\rg,')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', ''],
    ]);
    expect(cellsOf('a; "b;c" ;d', ';')).toEqual([['a', 'b;c', 'd']]);
    expect(cellsOf('a|b', '|')).toEqual([['a', 'b']]);
    expect(cellsOf('say "why",5" disk')).toEqual([['say "why"', '5" disk']]);
    expect(cellsOf('\n\na\n')).toEqual([[''], [''], ['a']]);
  });

  it('knows the line where it begins', () => {
    expect(csvRows('a\r\n"b\r\nc\nd"\r\n\r\ne\n"f"\rg', ',').map(({ cells, line }) => [cells[0], line])).toEqual([
      ['a', 1],
      ['b\r\nc\nd', 2],
      ['', 5],
      ['e', 6],
      ['f', 7],
      ['g', 8],
    ]);
  });

  it.each([
    ['a\n"b\nc', 'line 2: a double quote is opened here and never closed'],
    [
      'a\n"b\nc" d',
      'line 3: text follows a closing double quote; a quote within a cell is written twice, and the cell begins and ends with one',
    ],
  ])('%j is refused with its line', (text, message) => {
    expect(() => csvRows(text, ',')).toThrow(message);
  });

  it.each(["'Tell me'", "don't", "'", "'a"])('of a person keeps the apostrophe of %j', (cell) => {
    expect(withoutGuard(cell)).toBe(cell);
  });
});
