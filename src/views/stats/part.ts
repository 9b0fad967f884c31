import { longDate } from '../../journal/longDate.js';
import type { Rate } from '../../journal/metrics/wilson.js';
import type { Look } from '../look.js';
import { percent } from '../practice.js';
import { wrapped } from '../text.js';

/** The columns that are taken where there is no terminal. */
const IN_A_PIPE = 80;
export const TOO_FEW = 'too few to tell';

/** How many columns there are to lay out in. */
export function roomIn({ width }: Look): number {
  return Number.isFinite(width) ? Math.max(20, width) : IN_A_PIPE;
}

/** One section: its title with how many of what it tells of, then its blocks; what is false is left out, and '' is an empty line. */
export function part(title: string, of: string, blocks: readonly (string | false)[], look: Look): string {
  const head = `${look.paint.underline(title)} ${look.paint.dim(`(${of})`)}`;
  return [wrapped(head, roomIn(look)), ...blocks.filter((block) => block !== false)].join('\n');
}

/** A sentence, wrapped. */
export function sentence(text: string, look: Look): string {
  return wrapped(text, roomIn(look));
}

/** "80% (38% to 96%)", or that it is of too few to tell. */
export function rateText({ n, rate, low, high }: Rate, least: number): string {
  return n < least ? TOO_FEW : `${percent(rate)} (${percent(low)} to ${percent(high)})`;
}

/** How many there are of each, where nothing is no number. */
export function counts(periods: readonly { n: number }[]): (number | null)[] {
  return periods.map(({ n }) => (n > 0 ? n : null));
}

/** "24 Nov 2026" */
export function dayText(date: string): string {
  return longDate(date).slice(4);
}

/** "3.5" */
export function oneDecimal(value: number): string {
  return value.toFixed(1);
}
