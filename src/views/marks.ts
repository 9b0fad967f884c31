import { BOXES } from '../formats/box.js';
import type { Answered, Outcome } from '../journal/journal.js';
import type { Look } from './look.js';

/** How a question was answered, as a coloured box. */
export function box(answered: Answered, { paint }: Look): string {
  const colour = { yes: paint.green, partly: paint.yellow, no: paint.red, unknown: paint.dim };
  return colour[answered](BOXES[answered]);
}

export function outcomeColour(outcome: Outcome, { paint }: Look): (text: string) => string {
  const colour = {
    pending: paint.reset,
    advanced: paint.green,
    offer: paint.green.bold,
    rejected: paint.red,
    withdrawn: paint.dim,
    'no-reply': paint.dim,
  };
  return colour[outcome];
}

/** "3/5", or nothing. */
export function rating(value: number | undefined): string {
  return value === undefined ? '' : `${value}/5`;
}
