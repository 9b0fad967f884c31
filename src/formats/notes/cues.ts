import type { Answered } from '../../journal/journal.js';
import { type NoteWords, plainForm } from './words.js';

/** How a writer says that something was answered; undefined where nothing is said of it. Not knowing weighs more than hesitating, and that more than a good word. */
export function answeredIn(text: string, words: NoteWords): Exclude<Answered, 'unknown'> | undefined {
  const plain = plainForm(text);
  for (const answered of ['no', 'partly', 'yes'] as const) {
    if (words.answered[answered].find(plain)) return answered;
  }
  return undefined;
}
