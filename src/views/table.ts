import { remembering } from '../journal/remembering.js';
import type { Look } from './look.js';
import { cut, isPlain, widthOf } from './measure.js';
import { oneLine } from './printable.js';

/** One column: what stands in it, and how it gives way when the terminal is narrow. */
export interface Column<T> {
  title: string;
  /** Plain text; it is made printable and one line here. */
  cell: (row: T) => string;
  /** Adds colours alone: it is asked only where there are any. */
  paint?: (cell: string, row: T) => string;
  align?: 'right';
  /** It may be cut down to so many columns; without it it is never cut. */
  least?: number;
  /** It is left out, the highest number first, when cutting is not enough. */
  expendable?: number;
}

const GAP = 2;
/** No cell is wider, in a pipe either: a text of 200 KB would blow up every row. */
const WIDEST = 200;

/** Lays rows out in columns that fit the width; a column in which every cell is empty is left out. */
export function table<T>(look: Look, columns: readonly Column<T>[], rows: readonly T[]): string {
  // Many texts stand in many rows.
  const known = remembering(cellOf);
  const sized = columns
    .map((column) =>
      sizedColumn(
        column,
        rows.map((row) => known(column.cell(row))),
      ),
    )
    .filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const shown = shrunkToFit(sized, look.width).map((column) => shownColumn(column, rows, look));
  const blanks = remembering((count: number) => ' '.repeat(count));
  const head = line(shown, blanks, ({ title }) => title);
  return [head, ...rows.map((_, index) => line(shown, blanks, ({ cells }) => cells[index] ?? EMPTY))].join('\n');
}

/** A text that is printable on one line, with the columns that it takes. */
interface Cell {
  text: string;
  width: number;
}

const EMPTY: Cell = { text: '', width: 0 };

function cellOf(whole: string): Cell {
  const given = whole.trimEnd();
  if (given.length <= WIDEST && isPlain(given)) return { text: given, width: given.length };
  return narrowed(measured(oneLine(given)), WIDEST);
}

function measured(text: string): Cell {
  return { text, width: widthOf(text) };
}

function narrowed(cell: Cell, width: number): Cell {
  return cell.width > width ? measured(cut(cell.text, width)) : cell;
}
interface Sized<T> {
  column: Column<T>;
  cells: readonly Cell[];
  width: number;
}

function sizedColumn<T>(column: Column<T>, cells: readonly Cell[]): Sized<T> {
  return { column, cells, width: cells.reduce((widest, { width }) => Math.max(widest, width), widthOf(column.title)) };
}

/** A column as it is shown: its texts cut and painted, each with the columns that it takes on the screen. */
interface Shown {
  title: Cell;
  cells: readonly Cell[];
  width: number;
  isRight: boolean;
}

function shownColumn<T>({ column: { title, align, paint }, cells, width }: Sized<T>, rows: readonly T[], look: Look): Shown {
  const cut = cells.map((cell) => narrowed(cell, width));
  const isPainted = paint !== undefined && look.paint.level > 0;
  const head = narrowed(cellOf(title), width);
  return {
    title: { ...head, text: look.paint.dim(head.text) },
    cells: isPainted ? cut.map((cell, index) => (cell.text ? { ...cell, text: paint(cell.text, rows[index] as T) } : cell)) : cut,
    width,
    isRight: align === 'right',
  };
}

/** The cells of one line side by side; what follows the last text is left out. */
function line(columns: readonly Shown[], blanks: (count: number) => string, cellIn: (column: Shown) => Cell): string {
  let result = '';
  let gap = 0;
  for (const column of columns) {
    const { text, width } = cellIn(column);
    const before = column.isRight ? gap + column.width - width : gap;
    const after = column.isRight ? 0 : column.width - width;
    if (text) result += blanks(before) + text;
    gap = (text ? 0 : before + width) + after + GAP;
  }
  return result;
}

function shrunkToFit<T>(columns: readonly Sized<T>[], limit: number): Sized<T>[] {
  let kept = [...columns];
  while (least(kept) > limit) {
    const out = kept
      .filter(({ column }) => column.expendable !== undefined)
      .sort((a, b) => (b.column.expendable ?? 0) - (a.column.expendable ?? 0))[0];
    if (!out) break;
    kept = kept.filter((column) => column !== out);
  }
  return shrunk(kept, limit);
}

/** Cuts until all fit: what is expendable first, the most expendable before the others, and then the widest of the rest. */
function shrunk<T>(columns: readonly Sized<T>[], limit: number): Sized<T>[] {
  const widths = columns.map(({ width }) => width);
  const mayGive = (index: number) => (widths[index] ?? 0) > (columns[index]?.column.least ?? Number.POSITIVE_INFINITY);
  const rank = (index: number) => columns[index]?.column.expendable ?? 0;
  const yieldsMore = (a: number, b: number) => rank(a) - rank(b) || (widths[a] ?? 0) - (widths[b] ?? 0);
  for (let over = total(widths) - limit; over > 0; over--) {
    const giving = widths.map((_, index) => index).filter(mayGive);
    if (giving.length === 0) break;
    const next = giving.reduce((best, index) => (yieldsMore(index, best) > 0 ? index : best));
    widths[next] = (widths[next] ?? 0) - 1;
  }
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? 0 }));
}

function least<T>(columns: readonly Sized<T>[]): number {
  return total(columns.map(({ column, width }) => Math.min(width, column.least ?? width)));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1);
}
