import type { Look } from '../look.js';
import { wrapped } from '../text.js';
import { sparkline } from './blocks.js';
import { dayText, roomIn } from './part.js';

/** What is told of each period on one line: a name, a value for each, and the digits beside it. */
export interface TimeRow {
  name: string;
  values: readonly (number | null)[];
  low: number;
  high: number;
  digits: string;
  paint?: (line: string) => string;
}

const GAP = 2;

/** Sparklines under each other, with the first and the last period they stand for; of more periods than there is room for, the latest. */
export function timeline(unit: 'week' | 'month' | 'day', starts: readonly string[], rows: readonly TimeRow[], look: Look): string {
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const digitsWidth = Math.max(...rows.map(({ digits }) => digits.length));
  const shown = Math.max(1, Math.min(starts.length, roomIn(look) - nameWidth - digitsWidth - 2 * GAP));
  const lines = rows.map(({ name, values, low, high, digits, paint = (line) => line }) =>
    [name.padEnd(nameWidth), paint(sparkline(values.slice(-shown), low, high)), digits].join(' '.repeat(GAP)),
  );
  return [...lines, look.paint.dim(axis(unit, starts.slice(-shown), nameWidth + GAP, roomIn(look)))].join('\n');
}

function axis(unit: 'week' | 'month' | 'day', starts: readonly string[], indent: number, room: number): string {
  const [first = '', last = ''] = [starts[0], starts.at(-1)];
  const each = `a ${unit} a sign`;
  const span = starts.length === 1 ? dayText(first) : `${dayText(first)} to ${dayText(last)}`;
  const text = `${span}, ${each}`;
  return wrapped(text, room, ' '.repeat(Math.max(0, Math.min(indent, room - text.length))));
}
