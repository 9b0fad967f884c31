import { daysAfter, daysBetween } from '../../journal/calendar.js';
import { longDate } from '../../journal/longDate.js';
import type { Look } from '../look.js';
import { wrapped } from '../text.js';
import { NONE } from './blocks.js';
import { roomIn } from './part.js';

const WEEKS = 53;
const LABEL = 4;
const SHADES = ['░', '▒', '▓', '█'] as const;
const WEEKDAYS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'] as const;
const A_MONDAY = '1970-01-05';

/** A year of days to the end of a week, a column a week and a row a weekday; fewer weeks where there is no room for them, two signs a day where there is. With the months above and a legend below. */
export function heatmap(counts: ReadonlyMap<string, number>, until: string, look: Look): string {
  const room = roomIn(look) - LABEL;
  const cell = room >= 2 * WEEKS ? 2 : 1;
  const weeks = Math.min(WEEKS, Math.floor(room / cell));
  const monday = daysAfter(until, -mondayOffset(until));
  const columns = Array.from({ length: weeks }, (_, index) => daysAfter(monday, 7 * (index + 1 - weeks)));
  const placed = new Map([...counts].map(([date, count]) => [daysBetween(columns[0] ?? until, date), count]));
  const last = daysBetween(columns[0] ?? until, until);
  const rows = WEEKDAYS.map((name, weekday) => {
    const signs = columns.map((_, week) => {
      const place = 7 * week + weekday;
      return place > last ? ' '.repeat(cell) : shade(placed.get(place) ?? 0, look).repeat(cell);
    });
    return `${look.paint.dim(name.padEnd(LABEL))}${signs.join('')}`.trimEnd();
  });
  return [look.paint.dim(' '.repeat(LABEL) + months(columns, cell)), ...rows, legend(look)].join('\n');
}

function mondayOffset(date: string): number {
  return ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
}

function shade(count: number, { paint }: Look): string {
  if (count === 0) return paint.dim(NONE);
  return paint.green(SHADES[Math.min(SHADES.length, count) - 1] ?? '');
}

/** The name of each month over the week in which it begins, where there is room for it. */
function months(columns: readonly string[], cell: number): string {
  let line = '';
  const begins = columns.flatMap((start, index) => (start.slice(0, 7) === columns[index - 1]?.slice(0, 7) ? [] : index));
  begins.forEach((index, place) => {
    const name = longDate(columns[index] ?? '').split(' ')[2] ?? '';
    const end = (begins[place + 1] ?? columns.length) * cell;
    if (end - index * cell > name.length) line = line.padEnd(index * cell) + name;
  });
  return line;
}

function legend(look: Look): string {
  const [one, two, three, four] = SHADES.map((sign) => look.paint.green(sign));
  const text = `${look.paint.dim(NONE)} none, ${one} 1, ${two} 2, ${three} 3, ${four} 4 or more a day`;
  return wrapped(text, roomIn(look), ' '.repeat(LABEL));
}
