import { gradeIn } from './cues.js';
import { datesIn } from './dates.js';
import { isDayAlone } from './leftovers.js';
import type { NoteLine } from './lines.js';
import type { NoteWords } from './words.js';

type Row = NoteLine & { row: NonNullable<NoteLine['row']> };

/** The boxes that stand for what a column says of the answers. */
const BOX = { yes: 'x', partly: '~', no: ' ' } as const;

/** Takes out of the rows of each table what is no part of a question: a column of "yes" and "no" becomes its box, one of days a day of its own. */
export function withReadTables(lines: readonly NoteLine[], words: NoteWords): NoteLine[] {
  const tables: Row[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!isRow(line)) continue;
    const goesOn = lines[index - 1]?.row !== undefined && !line.row.head;
    if (goesOn && tables.length > 0) tables.at(-1)?.push(line);
    else tables.push([line]);
  }
  const read = new Map(tables.flatMap((rows) => readTable(rows, words)).map((line) => [line.number, line]));
  return lines.map((line) => (line.row ? (read.get(line.number) ?? line) : line));
}

function isRow(line: NoteLine): line is Row {
  return line.row !== undefined;
}

function readTable(rows: readonly Row[], words: NoteWords): NoteLine[] {
  const body = rows.filter(({ row }) => !row.head);
  const columns = [...(body[0]?.row.cells.keys() ?? [])];
  const holdsOnly = (column: number, fits: (cell: string) => boolean) => {
    const cells = body.map(({ row }) => row.cells[column] ?? '').filter(Boolean);
    return cells.length > 0 && cells.every(fits);
  };
  const graded = columns.filter((column) => holdsOnly(column, (cell) => gradeIn(cell, words) !== undefined));
  const days = columns.filter((column) => holdsOnly(column, (cell) => datesIn(cell, words).length > 0 && isDayAlone(cell, words)));
  // Of two columns of "yes" and "no" neither is known to tell of the answers.
  const isOneDay = new Set(body.map(({ row }) => row.cells[days[0] ?? 0])).size === 1;
  const [grade, day] = [graded.length === 1 ? graded[0] : undefined, days[0]];
  return body.map((line) => {
    const { cells } = line.row;
    const rest = cells.filter((cell, column) => cell !== '' && column !== grade && column !== day);
    if (rest.length === 0) return line;
    const said = grade === undefined ? undefined : gradeIn(cells[grade] ?? '', words);
    return {
      ...line,
      text: rest.join(' | '),
      ...(grade !== undefined && { box: said ? BOX[said] : '?' }),
      row: { ...line.row, graded: grade !== undefined, ...(day !== undefined && { [isOneDay ? 'day' : 'ownDay']: cells[day] }) },
    };
  });
}
