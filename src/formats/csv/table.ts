import { UserError } from '../../errors.js';
import { isCalendarDate } from '../../journal/calendar.js';
import { tidyText } from '../../journal/tidy.js';
import { readWhen } from '../when.js';
import { csvRows, lineFault, type Row, withoutGuard } from './cells.js';
import { COLUMNS, type ColumnName, columnNamed, QUESTION_COLUMNS } from './columns.js';

/** What one row tells. */
export interface Told {
  /** The line of the file where the row begins. */
  line: number;
  values: Partial<Record<ColumnName, unknown>>;
  /** What stands in columns that are not known, by their names. */
  others: Map<string, string>;
}

/** A column of the file: one that is known, or its name. */
type Heading = ColumnName | { name: string };

/** Reads the columns and rows of a CSV, each cell as its column says. Throws UserError, with the line, for what cannot be understood. */
export async function tableOf(text: string, now: Date): Promise<{ columns: ReadonlySet<unknown>; table: Told[] }> {
  const { columns, rows } = rowsOf(text);
  const known = new Set(columns);
  const read = cellReader(now);
  const table: Told[] = [];
  for (const { cells, line } of rows) {
    const told: Told = { line, values: known.has('line') ? {} : { line }, others: new Map() };
    for (const [index, given] of cells.slice(0, columns.length).entries()) {
      const column = columns[index] as Heading;
      const cell = tidyText(withoutGuard(given));
      if (!cell) continue;
      if (typeof column !== 'string') told.others.set(column.name, cell);
      else told.values[column] = await read(column, cell, line);
    }
    refuseAnswerToNothing(told);
    // The topics of a question that was kept once are all its topics, also when there are none.
    if (told.values.questionId !== undefined && known.has('topics')) told.values.topics ??= [];
    table.push(told);
  }
  return { columns: known, table };
}

function rowsOf(text: string): { columns: Heading[]; rows: Row[] } {
  const separator = separatorOf(text);
  const [heading, ...rows] = csvRows(text, separator).filter(
    ({ cells }) => cells.some((cell) => cell.trim()) && !(cells.length < 3 && /^sep=.?$/.test(cells.join(separator))),
  );
  const columns = headingsOf(heading?.cells ?? []);
  if (!columns.some((column) => typeof column === 'string')) {
    throw new UserError(
      'none of its columns is known',
      'The first line names the columns, such as: company,date,question,answered,answer. See all: interview export --format csv',
    );
  }
  for (const { cells, line } of rows) {
    if (cells.slice(columns.length).some((cell) => cell.trim())) {
      throw lineFault(
        line,
        `it has ${cells.length} cells, and the first line names ${columns.length} columns; a cell with a comma in it stands between double quotes`,
      );
    }
  }
  return { columns, rows };
}

/** The sign with which the first line names the most known columns: European spreadsheets write semicolons, and some say so in a line of their own. */
function separatorOf(text: string): string {
  const first = /^(?:sep=.?[\r\n]+)?\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  const known = (separator: string) => first.split(separator).filter((cell) => cell && columnNamed(cell.replaceAll('"', ''))).length;
  return [',', ';', '\t', '|'].reduce((best, separator) => (known(separator) > known(best) ? separator : best));
}

/** A name that stands twice is known the first time. */
function headingsOf(cells: readonly string[]): Heading[] {
  const seen = new Set<ColumnName>();
  return cells.map((cell, index): Heading => {
    const name = tidyText(withoutGuard(cell));
    const column = name ? columnNamed(name) : undefined;
    if (!column || seen.has(column)) return { name: name || `Column ${index + 1}` };
    seen.add(column);
    return column;
  });
}

/** Reads cells by their columns, days as they are written everywhere else. What stands in many rows is understood once. */
function cellReader(now: Date): (column: ColumnName, cell: string, line: number) => unknown {
  const understood = new Map<ColumnName, Map<string, unknown>>();
  return (column, cell, line) => {
    const ofColumn = understood.get(column) ?? new Map<string, unknown>();
    understood.set(column, ofColumn);
    const known =
      ofColumn.get(cell) ?? (column === 'date' ? dayOf(cell, line, now) : COLUMNS[column].read(cell)) ?? misread(line, column, cell);
    ofColumn.set(cell, known);
    return known;
  };
}

async function dayOf(cell: string, line: number, now: Date): Promise<string> {
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) {
    if (!isCalendarDate(cell)) throw lineFault(line, `there is no ${cell} in the calendar`);
    return cell;
  }
  const when = await readWhen(cell.replace(/[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/, ''), 'past', now);
  if (when && 'problem' in when) throw lineFault(line, when.problem);
  return when?.date ?? misread(line, 'date', cell);
}

function misread(line: number, column: ColumnName, cell: string): never {
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  throw lineFault(
    line,
    `${column} is ${JSON.stringify(shown)}, and should be ${COLUMNS[column].expects}`,
    'Correct it, or give the column another name: then it goes to the notes as it is.',
  );
}

function refuseAnswerToNothing({ line, values: { question, line: _, ...values } }: Told): void {
  const left = question === undefined && (Object.keys(values) as ColumnName[]).find((column) => column in QUESTION_COLUMNS);
  if (left) throw lineFault(line, `there is "${left}", and no question`);
}
