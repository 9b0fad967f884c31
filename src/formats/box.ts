import type { Answered } from '../journal/journal.js';

/** The boxes of the Markdown form: how a question was answered. */
export const BOXES: Record<Answered, string> = { yes: '[x]', partly: '[~]', no: '[ ]', unknown: '[?]' };

/** Reads one box before a question, "[~] Why layers?"; without one it is not assessed. A text that begins with a box of its own keeps it after the first. */
export function readBox(text: string): { answered: Answered; text: string } {
  const { answered = 'unknown', rest } = takeBox(text.trim());
  return { answered, text: rest.trim() };
}

/** Takes one box from the beginning of a text; the end of the rest stays as it is. Without a box `answered` is absent. */
export function takeBox(text: string): { answered?: Answered; rest: string } {
  const [box, mark] = /^\[([ xX~?]?)\](?:\s+|$)/.exec(text) ?? [];
  if (box === undefined || mark === undefined) return { rest: text };
  return { answered: ANSWERED_OF[mark.toLowerCase()] ?? 'no', rest: text.slice(box.length) };
}

const ANSWERED_OF: Readonly<Record<string, Answered>> = { x: 'yes', '~': 'partly', ' ': 'no', '': 'no', '?': 'unknown' };
