import type { Answered } from '../journal/journal.js';

/** The boxes of the Markdown form: how a question was answered. */
export const BOXES: Record<Answered, string> = { yes: '[x]', partly: '[~]', no: '[ ]', unknown: '[?]' };

/** Reads one box before a question, "[~] Why layers?"; without one it is not assessed. A text that begins with a box of its own keeps it after the first. */
export function readBox(text: string): { answered: Answered; text: string } {
  const [, mark, rest] = /^\s*\[([ xX~?]?)\](?:\s+|$)(.*)$/s.exec(text) ?? [];
  if (mark === undefined || rest === undefined) return { answered: 'unknown', text: text.trim() };
  return { answered: ANSWERED_OF[mark.toLowerCase()] ?? 'no', text: rest.trim() };
}

const ANSWERED_OF: Readonly<Record<string, Answered>> = { x: 'yes', '~': 'partly', ' ': 'no', '': 'no', '?': 'unknown' };
