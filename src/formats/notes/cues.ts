import type { Answered } from '../../journal/journal.js';
import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** How a writer says that something was answered; undefined where nothing is said of it. Not knowing weighs more than hesitating, and that more than a good word. */
export function answeredIn(text: string, words: NoteWords): Exclude<Answered, 'unknown'> | undefined {
  const plain = plainForm(text);
  const { no, partly, yes } = words.answered;
  const not = no.find(plain);
  const half = partly.find(plain);
  // "没答" is said of nothing, "没答全" of a part of it.
  const isPart = not && half && half.at <= not.at && half.end > not.end && !no.find(plain.slice(half.end));
  if (not && !isPart) return 'no';
  return half ? 'partly' : yes.find(plain) ? 'yes' : undefined;
}
