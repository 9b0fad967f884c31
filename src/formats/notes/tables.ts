import { gradeIn } from './cues.js';
import { datesIn } from './dates.js';
import { inlineText } from './inline.js';
import { isDayAlone } from './leftovers.js';
import type { NoteLine } from './lines.js';
import type { NoteWords } from './words.js';

type Row = NoteLine & { row: NonNullable<NoteLine['row']> };

/** The boxes that stand for what a column says of the answers. */
const BOX = { yes: 'x', partly: '~', no: ' ' } as const;
const NUMBER = /^\d{1,3}[.)]?$/;
/** In longer rows nobody looks for what belongs together. */
const MOST_CELLS = 40;

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

/** The cells of a row as they are written, blanks included. */
export function cellsOfRow(raw: string): string[] {
  return raw
    .replace(/^[\s>]*\|?/, '')
    .replace(/(?<!\\)\|\s*$/, '')
    .split(/(?<!\\)\|/);
}

/** What a cell says. */
export function cellText(cell: string): string {
  return inlineText(cell.trim().replaceAll('\\|', '|')).text;
}

function isRow(line: NoteLine): line is Row {
  return line.row !== undefined;
}

function readTable(rows: readonly Row[], words: NoteWords): NoteLine[] {
  const columns = [...(rows[0]?.row.cells.keys() ?? [])];
  const body = alignedRows(
    rows.filter(({ row }) => !row.head),
    columns.length,
    words,
  );
  const holdsOnly = (column: number, fits: (cell: string) => boolean) => {
    const cells = body.map(({ row }) => row.cells[column] ?? '').filter(Boolean);
    return cells.length > 0 && cells.every(fits);
  };
  const graded = columns.filter((column) => holdsOnly(column, (cell) => gradeIn(cell, words) !== undefined));
  const days = columns.filter((column) => holdsOnly(column, (cell) => datesIn(cell, words).length > 0 && isDayAlone(cell, words)));
  // Of two columns of "yes" and "no" neither is known to tell of the answers.
  const isOneDay = new Set(body.map(({ row }) => row.cells[days[0] ?? 0])).size === 1;
  const [grade, day] = [graded.length === 1 ? graded[0] : undefined, days[0]];
  const number = columns.find((column) =>
    body.every(({ row }, index) => isNumber(row.cells[column] ?? '', index, body[0]?.row.cells[column])),
  );
  return body.map((line) => {
    const { cells } = line.row;
    const rest = cells.filter((cell, column) => cell !== '' && column !== grade && column !== day && column !== number);
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

/** Whether a cell counts the rows from what the first one has: "1", "2.", "3)". */
function isNumber(cell: string, index: number, first = ''): boolean {
  return NUMBER.test(cell) && Number.parseInt(cell, 10) === Number.parseInt(first, 10) + index;
}

/**
 * The rows, those with too many cells as they were meant: a "|" within a sentence is no end of its cell where the other cells then say what they say in the other rows. Where that is not clear, such a row
 * is one cell.
 */
function alignedRows(body: readonly Row[], columns: number, words: NoteWords): Row[] {
  const sample = body.filter(({ row }) => row.cells.length === columns);
  const kinds = [
    (cell: string) => gradeIn(cell, words) !== undefined,
    (cell: string) => isDayAlone(cell, words),
    (cell: string) => NUMBER.test(cell),
  ];
  const kindsOf = Array.from({ length: columns }, (_, column) =>
    kinds.filter((isOfKind) => sample.length > 0 && sample.every(({ row }) => isOfKind(row.cells[column] ?? ''))),
  );
  const isMeant = (cells: readonly string[]) =>
    kindsOf.every((ofColumn, column) => ofColumn.every((isOfKind) => isOfKind(cells[column] ?? '')));
  return body.map((line) => {
    const written = cellsOfRow(line.raw);
    const beyond = written.length - columns;
    if (beyond <= 0) return line;
    const one = { ...line, row: { ...line.row, cells: [cellText(written.join('|'))] } };
    if (written.length > MOST_CELLS) return one;
    const ways = Array.from({ length: columns }, (_, at) =>
      [...written.slice(0, at), written.slice(at, at + beyond + 1).join('|'), ...written.slice(at + beyond + 1)].map(cellText),
    );
    const [meant, ...others] = ways.filter(isMeant);
    return meant && others.length === 0 ? { ...line, row: { ...line.row, cells: meant } } : one;
  });
}
