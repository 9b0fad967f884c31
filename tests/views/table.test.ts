import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { look } from '../../src/views/look.js';
import { widthOf } from '../../src/views/measure.js';
import { type Column, table } from '../../src/views/table.js';

interface Row {
  name: string;
  note: string;
  id: string;
}

const columns: Column<Row>[] = [
  { title: 'Name', cell: ({ name }) => name, least: 6 },
  { title: 'Note', cell: ({ note }) => note, least: 4, expendable: 1 },
  { title: 'Id', cell: ({ id }) => id },
];
const rows: Row[] = [
  { name: 'Acme', note: 'short', id: 'i1' },
  { name: '纸鹤云仓有限公司', note: '👩‍💻 remote', id: 'i2' },
  { name: 'Cafe\u0301 Ltd', note: '', id: 'i3' },
];

describe('a table', () => {
  it('lines up wide, combined and emoji characters', () => {
    expect(`\n${table(look(80, 0), columns, rows)}`).toMatchInlineSnapshot(`
     "
     Name              Note       Id
     Acme              short      i1
     纸鹤云仓有限公司  👩‍💻 remote  i2
     Café Ltd                     i3"
    `);
  });

  it('has no blanks at the end of a line', () => {
    const texts = ['trail  ', '   ', '', 'x'];
    const drawn = table(
      look(80, 0),
      [
        { title: 'One', cell: (text: string) => text },
        { title: 'Two', cell: (text: string) => text, align: 'right' },
        { title: 'Three', cell: (text: string) => text },
      ],
      texts,
    );
    expect(drawn.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it('cuts what may be cut when the terminal is narrow', () => {
    expect(`\n${table(look(24, 0), columns, rows)}`).toMatchInlineSnapshot(`
"
Name            Note  Id
Acme            sho…  i1
纸鹤云仓有限…   👩‍💻 …  i2
Café Ltd              i3"
`);
  });

  it('leaves out what is expendable when cutting is not enough', () => {
    expect(`\n${table(look(12, 0), columns, rows)}`).toMatchInlineSnapshot(`
     "
     Name      Id
     Acme      i1
     纸鹤云…   i2
     Café Ltd  i3"
    `);
  });

  it('leaves out a column that is empty, and in a pipe cuts only what is longer than 200', () => {
    const long = [
      { name: 'A'.repeat(200), note: '', id: 'i1' },
      { name: 'B'.repeat(300), note: '', id: 'i2' },
    ];
    expect(table(look(Number.POSITIVE_INFINITY, 0), columns, long)).toBe(
      `${'Name'.padEnd(200)}  Id\n${'A'.repeat(200)}  i1\n${'B'.repeat(199)}…  i2`,
    );
  });

  it('has no line wider than the terminal, and its last column always in the same place', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: cell,
            note: cell,
            id: fc.constantFrom('i1', 'i2'),
          }),
          { minLength: 1 },
        ),
        fc.integer({ min: 10, max: 90 }),
        (list, width) => {
          const lines = table(look(width, 0), columns, list).split('\n');
          expect(lines).toHaveLength(list.length + 1);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(new Set(lines.slice(1).map(widthOf)).size).toBe(1);
        },
      ),
    );
  });

  it('takes no room for its colours', () => {
    const painted = table(
      look(80, 1),
      columns.map((column) => ({
        ...column,
        paint: (text: string) => look(80, 1).paint.red(text),
      })),
      rows,
    );
    expect(painted).toContain('\u001b[31m');
    expect(painted.split('\n').map(widthOf)).toEqual(table(look(80, 0), columns, rows).split('\n').map(widthOf));
  });
});
