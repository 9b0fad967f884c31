import { type Asking, askingOf, isLikely } from './asking.js';
import { answeredOfAll } from './cues.js';
import { fieldOf, type Label, labelOf, speechOf, weight } from './labels.js';
import { plainForm } from './phrases.js';
import { listedInRound } from './rounds.js';
import type { Scoped } from './sections.js';
import { countSentences, isQuotation } from './sentences.js';
import { wordingOf } from './wording.js';
import type { NoteWords, Speech } from './words.js';

/** A line with what its words say of it. */
export interface Worded extends Scoped {
  asking: Asking;
  speech?: Speech | undefined;
  /** What stands after the label that says so. */
  spoken?: Pick<Label, 'rest' | 'aside'> | undefined;
  /** It states a problem to be solved. */
  isTask: boolean;
  /** It tells how something was asked, and is no question itself. */
  isStory: boolean;
  /** All of it in quotation marks. */
  isQuotation: boolean;
}

/** A line that stands so often in one note comes from a form. */
const TEMPLATE = 4;
/** A line that is heavier may tell a story. */
const STORY = 12;

/** Looks at each line by itself. */
export function wordedLines(scoped: readonly Scoped[], words: NoteWords): Worded[] {
  const times = new Map<string, number>();
  for (const { line } of scoped) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  return scoped.map((entry) => worded(entry, (times.get(entry.line.text) ?? 0) >= TEMPLATE, words));
}

function worded(entry: Scoped, isOfForm: boolean, words: NoteWords): Worded {
  const { text, shape } = entry.line;
  const label = labelOf(text) ?? (shape === 'heading' ? { name: text.replace(/[(（].*/, ''), rest: '' } : undefined);
  const named = label && speechOf(label, words);
  const matter = named && label?.rest ? label.rest : text;
  const asking = shape === 'code' || shape === 'rule' ? 'no' : askingOf(wordingOf(matter, words).text, words);
  // "Interviewer: Mori" names a person, "Interviewer: why?" a question.
  const namesPerson = named === 'question' && label && fieldOf(label, words) === 'interviewers' && !isLikely(asking);
  const speech = namesPerson ? undefined : named;
  const speaksOfAll = asking !== 'surely' && answeredOfAll(text, words) !== undefined;
  return {
    ...entry,
    asking: isOfForm || speaksOfAll ? 'told' : asking,
    speech,
    spoken: speech && label ? { rest: label.rest, aside: label.aside } : undefined,
    isTask: words.asks.task.atStart(plainForm(named && label ? label.rest : text)) !== undefined,
    isStory: isStory(text, words),
    isQuotation: isQuotation(text),
  };
}

/** Whether a text tells how something was asked, in more than one sentence or more than once. */
export function isStory(text: string, words: NoteWords): boolean {
  const plain = plainForm(text);
  const posed = words.posed.all(plain).length;
  const told = words.asked.all(plain).length + posed;
  if (listedInRound(text, words).length > 0) return true;
  return told > 0 && ((weight(text) > STORY && told > 1) || (!/[?？]/.test(text) && (countSentences(plain) > 1 || posed > 0)));
}

/** Whether a line asks by its label or its words. */
export function asks({ asking, speech }: Pick<Worded, 'asking' | 'speech'>): boolean {
  return isOfQuestion(speech) || isLikely(asking);
}

/** Whether a label says that something was asked. */
export function isOfQuestion(speech: Speech | undefined): boolean {
  return speech === 'question' || speech === 'followUp';
}
