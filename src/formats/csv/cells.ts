import { UserError } from '../../errors.js';
import { lazily } from '../../journal/remembering.js';

/** One row of a CSV: its cells as texts, and the line of the file where it begins, counted from 1. */
export interface Row {
  cells: string[];
  line: number;
}

/**
 * A cell that a spreadsheet would take for a formula: after blanks and invisible characters it begins with = + - @ or a full-width form of one, or it begins with a tab or a line end.
 * An apostrophe counts as well, so that taking one away again is exact. The rule is OWASP's (CSV Injection: "prepend each cell field with a single quote"), and somewhat wider.
 */
const LIVE = lazily(() => /^(?:[\s\p{Cc}\p{Cf}]*['=+\-@＝＋－＠]|[\t\r\n])/u);
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$|^'/;

/** What ends a row. */
export const ROW_END = '\r\n';

/** Cells as they stand in a row of a CSV (RFC 4180): commas, double quotes where they are needed; what a spreadsheet would run gets an apostrophe in front. */
export function csvCells(cells: readonly string[]): string {
  return cells.map(written).join(',');
}

function written(cell: string): string {
  if (cell === '') return cell;
  const calm = LIVE().test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(calm) ? `"${calm.replaceAll('"', '""')}"` : calm;
}

/** A cell as it was before it was kept from being a formula: the apostrophe that `csvCells` put there is taken away, and no other. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && LIVE().test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * Reads the rows of a CSV (RFC 4180; also with other line ends, with blanks around a cell in quotes, and with quotes in a cell that does not begin with one). Throws UserError, with the line, for a quote
 * that is never closed, and for what follows a closed one.
 *
 * Our own, for the libraries did not fit: csv-parse takes 1.2 s for 1 MB and d3-dsv brings three packages, Papa Parse guesses one line end for the whole file and runs rows
 * together where both occur, and neither it nor d3-dsv tells the line of a row.
 */
export function csvRows(text: string, separator: string): Row[] {
  const token = new RegExp(` *"((?:[^"]+|"")*)("?) *|[^${escaped(separator)}\\r\\n]*`, 'y');
  const rows: Row[] = [];
  let row: Row = { cells: [], line: 1 };
  let line = 1;
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const [whole = '', quoted, closing] = token.exec(text) ?? [];
    if (quoted !== undefined && closing === '') throw lineFault(line, 'a double quote is opened here and never closed');
    row.cells.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    if (quoted !== undefined) line += lineEnds(whole);
    at += whole.length;
    const end = text[at];
    if (end === separator) {
      at++;
      if (at === text.length) row.cells.push('');
      continue;
    }
    if (end !== undefined && end !== '\r' && end !== '\n') {
      throw lineFault(
        line,
        'text follows a closing double quote; a quote within a cell is written twice, and the cell begins and ends with one',
      );
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    rows.push(row);
    row = { cells: [], line };
  }
  return row.cells.length > 0 ? [...rows, row] : rows;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function escaped(separator: string): string {
  return separator === '|' ? '\\|' : separator;
}

/** What is wrong in a line, without the name of the file. */
export function lineFault(line: number, problem: string, hint = 'Correct the line, and import the file again.'): UserError {
  return new UserError(`line ${line}: ${problem}`, hint);
}
