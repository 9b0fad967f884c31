import type { Look } from './look.js';
import { wrapped } from './text.js';

/** A part of a page that may show fewer items than it has. */
export interface Part {
  title: string;
  /** Each laid out already, in one line or several; the most important first. */
  items: readonly string[];
  /** So many are shown in any case. */
  least: number;
  /** No more are shown, however much room there is. */
  most?: number;
  /** The command that shows what is left out, by how many items are shown. */
  rest: (shown: number) => string;
  /** What stands at the end of it. */
  end?: string | undefined;
}

/**
 * Lays parts out in so many rows: the least of each, then one more of each in turn, the first part first, as long as there is room. What is left out is told in a line. A part without items is left
 * out; only where the least of all takes more rows is the page longer.
 */
export function fitted(parts: readonly Part[], rows: number, look: Look): string {
  const filled = parts.filter(({ items }) => items.length > 0);
  const shown = filled.map(({ items, least }) => Math.min(least, items.length));
  const text = (counts: readonly number[]) => filled.map((part, index) => partText(part, counts[index] ?? 0, look)).join('\n\n');
  const grown = (index: number) => shown.map((count, place) => (place === index ? count + 1 : count));
  for (let grew = true; grew; ) {
    grew = false;
    for (const [index, { items, most = items.length }] of filled.entries()) {
      const more = grown(index);
      if ((shown[index] ?? 0) >= Math.min(most, items.length) || rowsOf(text(more)) > rows) continue;
      shown[index] = more[index] ?? 0;
      grew = true;
    }
  }
  return text(shown);
}

/** How many rows a text takes that is wrapped already. */
export function rowsOf(text: string): number {
  return text === '' ? 0 : text.split('\n').length;
}

function partText({ title, items, rest, end }: Part, shown: number, { paint, width }: Look): string {
  const hidden = items.length - shown;
  const more = hidden > 0 && paint.dim(wrapped(`and ${hidden} more: ${rest(shown)}`, width));
  return [paint.underline(title), ...items.slice(0, shown), more, end].filter(Boolean).join('\n');
}
