import { format } from 'date-fns/format';
import type { Look } from './look.js';
import { table } from './table.js';

/** One change as `interview history` lists it; `at` is a UTC instant, shown in local time. */
export interface HistoryRow {
  at: string;
  label: string;
  undone: boolean;
}

/** `interview history`: newest first, what was undone struck out. */
export function historyList(rows: readonly HistoryRow[], look: Look): string {
  const { paint } = look;
  return table<HistoryRow>(
    look,
    [
      { title: 'When', cell: ({ at }) => format(new Date(at), 'yyyy-MM-dd HH:mm') },
      {
        title: 'What',
        cell: ({ label, undone }) => (undone ? `undone: ${label}` : label),
        least: 20,
        paint: (cell, { undone }) => (undone ? paint.dim(cell) : cell),
      },
    ],
    rows,
  );
}
