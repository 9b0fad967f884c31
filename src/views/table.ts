import type { Look } from './look.js';
import { cut, filledUp, isPlain, padded, widthOf } from './measure.js';
import { oneLine } from './printable.js';

/** One column: what stands in it, and how it gives way when the terminal is narrow. */
export interface Column<T> {
  title: string;
  /** Plain text; it is made printable and one line here. */
  cell: (row: T) => string;
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
  const cellOf = cells();
  const sized = columns
    .map((column) =>
      sizedColumn(
        column,
        rows.map((row) => cellOf(column.cell(row))),
      ),
    )
    .filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const shown = shrunkToFit(sized, look.width);
  const line = (texts: readonly string[]) => texts.join(' '.repeat(GAP)).trimEnd();

  const head = line(shown.map(({ column, width }) => look.paint.dim(padded(cut(column.title, width), width, column.align))));
  const body = rows.map((row, index) =>
    line(
      shown.map(({ column, cells, width }, place) => {
        const cell = cells[index] ?? EMPTY;
        const fitting = cell.width > width ? measured(cut(cell.text, width)) : cell;
        const text = column.paint && fitting.text ? column.paint(fitting.text, row) : fitting.text;
        const isLast = place === shown.length - 1 && column.align === undefined;
        return isLast ? text : filledUp(text, width - fitting.width, column.align);
      }),
    ),
  );
  return [head, ...body].join('\n');
}

/** A text with the columns that it takes, which are counted once. */
interface Cell {
  text: string;
  width: number;
}

const EMPTY: Cell = { text: '', width: 0 };

function measured(text: string): Cell {
  return { text, width: widthOf(text) };
}

/** Gives the cell of a text, made printable; what is not plain is looked at once, for many texts stand in many rows. */
function cells(): (text: string) => Cell {
  const known = new Map<string, Cell>();
  return (text) => {
    if (text.length <= WIDEST && isPlain(text)) return text ? { text, width: text.length } : EMPTY;
    let cell = known.get(text);
    if (!cell) {
      cell = measured(oneLine(text));
      if (cell.width > WIDEST) cell = measured(cut(cell.text, WIDEST));
      known.set(text, cell);
    }
    return cell;
  };
}

interface Sized<T> {
  column: Column<T>;
  cells: readonly Cell[];
  width: number;
}

function sizedColumn<T>(column: Column<T>, cells: readonly Cell[]): Sized<T> {
  return { column, cells, width: cells.reduce((widest, { width }) => Math.max(widest, width), widthOf(column.title)) };
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
