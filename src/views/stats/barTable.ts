import type { Look } from '../look.js';
import { widthOf } from '../measure.js';
import { oneLine } from '../printable.js';
import { type Column, table } from '../table.js';
import { bar } from './blocks.js';
import { roomIn } from './part.js';

/** No bar is longer, and a shorter one than the other tells nothing. */
const LONGEST = 30;
const SHORTEST = 6;
const GAP = 2;

/** A table with a bar for each row behind its first `before` columns, as long as the room allows; where it does not allow any, the digits are enough. */
export function barTable<T>(
  look: Look,
  columns: readonly Column<T>[],
  rows: readonly T[],
  { before, share, colour }: { before: number; share: (row: T) => number; colour: (row: T) => (bar: string) => string },
): string {
  const room = roomIn(look);
  const wanted = ({ title, cell }: Column<T>) => rows.reduce((most, row) => Math.max(most, widthOf(oneLine(cell(row)))), widthOf(title));
  const taken = columns.reduce((sum, column) => sum + wanted(column) + GAP, 0);
  const length = Math.min(LONGEST, room - taken);
  const bars: Column<T> = { title: '', cell: (row) => bar(share(row), length), paint: (cell, row) => colour(row)(cell) };
  const all = length < SHORTEST ? columns : [...columns.slice(0, before), bars, ...columns.slice(before)];
  return table({ ...look, width: room }, all, rows);
}
