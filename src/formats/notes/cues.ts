import type { Answered } from '../../journal/journal.js';
import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** What a writer says of an answer. */
export type Cue = Exclude<Answered, 'unknown'>;

const WEIGHT: Record<Cue, number> = { no: 3, partly: 2, yes: 1 };

/** How a writer says that something was answered; undefined where nothing is said of it. Not knowing weighs more than hesitating, and that more than a good word. */
export function answeredIn(text: string, words: NoteWords): Cue | undefined {
  const plain = plainForm(text);
  const { no, partly, yes } = words.answered;
  const not = no.find(plain);
  const half = partly.find(plain);
  // "没答" is said of nothing, "没答全" of a part of it.
  const isPart = not && half && half.at <= not.at && half.end > not.end && !no.find(plain.slice(half.end));
  if (not && !isPart) return 'no';
  return half ? 'partly' : yes.find(plain) ? 'yes' : undefined;
}

/** How a writer says that several questions were answered: "all of these I could not answer"; undefined where nothing is said of them all. */
export function answeredOfAll(text: string, words: NoteWords): Cue | undefined {
  return words.all.find(plainForm(text)) && answeredIn(text, words);
}

/** The one of two words on an answer that weighs more. */
export function worse(a: Cue | undefined, b: Cue | undefined): Cue | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return WEIGHT[a] > WEIGHT[b] ? a : b;
}
