import { UserError } from '../../errors.js';
import { closest, fold } from '../../journal/words.js';

/** A mistake in a text of the Markdown form: its line, counted from 1, what is wrong there (`problem`, without the line), and what to do. */
export class FormFault extends UserError {
  constructor(
    readonly line: number,
    readonly problem: string,
    hint: string,
  ) {
    super(`Line ${line}: ${problem}`, hint);
  }
}

/** A text in quotation marks, shortened so that a message stays readable. */
export function quoted(text: string): string {
  const [...signs] = text.trim().slice(0, 80);
  return `"${signs.length > 40 ? `${signs.slice(0, 39).join('')}…` : signs.join('')}"`;
}

/** "Did you mean technical? " where one of the words is near; else nothing. */
export function meant(word: string, words: readonly string[]): string {
  const near = closest(word.slice(0, 40), words);
  return near === undefined ? '' : `Did you mean ${near}? `;
}

/** Reads one of some words, with case and blanks for dashes understood. Throws FormFault with the one that was probably meant. */
export function oneOf<T extends string>(text: string, words: readonly T[], name: string, line: number): T {
  const wanted = fold(text)
    .trim()
    .replace(/[\s_]+/g, '-');
  const found = words.find((word) => word === wanted);
  if (found) return found;
  throw new FormFault(line, `There is no ${name} ${quoted(text)}.`, `${meant(wanted, words)}It is one of: ${words.join(', ')}.`);
}
