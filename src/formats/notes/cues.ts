import type { Answered } from '../../journal/journal.js';
import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** What a writer says of an answer. */
export type Cue = Exclude<Answered, 'unknown'>;

const WEIGHT: Record<Cue, number> = { no: 3, partly: 2, yes: 1 };

const LETTER = /[\p{L}\p{N}]/u;

/** How a writer says that something was answered; undefined where nothing is said of it. Not knowing weighs more than hesitating, and that more than a good word. */
export function answeredIn(text: string, words: NoteWords): Cue | undefined {
  const plain = plainForm(text);
  const { no, partly, yes } = words.answered;
  if (words.hedges.atStart(plain)) return 'partly';
  const not = no.find(plain);
  const half = partly.find(plain);
  // "没答" is said of nothing, "没答全" of a part of it.
  const isPart = not && half && half.at <= not.at && half.end > not.end && !no.find(plain.slice(half.end));
  if (not && !isPart) return 'no';
  if (half) return 'partly';
  return yes.find(plain) ? 'yes' : LETTER.test(plain) ? undefined : gradeIn(plain, words);
}

/** What a mark says, or one word that stands for it: "✓", "no". */
export function gradeIn(text: string, words: NoteWords): Cue | undefined {
  const plain = plainForm(text).trim();
  // In the lexicon this sign means inflection.
  if (plain === '~') return 'partly';
  return (['no', 'partly', 'yes'] as const).find((grade) => words.grades[grade].is(plain));
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
