import { datesIn, type FoundDate, lastBefore } from './dates.js';
import { fieldOf, labelOf } from './labels.js';
import { plainForm } from './phrases.js';
import type { Told } from './roles.js';
import type { Field, NoteWords } from './words.js';

/** A value that a label names, and the line where it stands. */
export interface Labelled {
  field: Field;
  value: string;
  line: number;
}

/** Lines that speak of the conversation, not of what was said in it. */
export const SPEAKS_OF_IT: readonly Told['role'][] = ['round', 'heading', 'remark'];
/** A note has its subject in its first lines. */
const HEAD = 6;

/** Where a note tells the day: of the interview itself, in the name of a file or folder, or as the day of a post. */
export type DateFrom = 'told' | 'name' | 'post';

/** The day of the interview as far as a note tells it. */
export interface When {
  date?: string | undefined;
  from: DateFrom;
  /** By what a day without a year gets its year. */
  anchor?: string | undefined;
}

/** A date that is said of the interview counts before one in the name of the file, and that before those of the front matter and of the post. */
export function whenOf(
  labelled: readonly Labelled[],
  told: readonly Told[],
  path: readonly string[],
  words: NoteWords,
): When & { line?: number } {
  const inField = (field: Field) => {
    for (const { field: name, value, line } of labelled) {
      const date = name === field ? datesIn(value, words)[0] : undefined;
      if (date?.hasYear) return { line, date: date.date };
    }
    return undefined;
  };
  const inPath = path
    .slice(0, 2)
    .flatMap((part) => datesIn(part, words))
    .find(({ hasYear }) => hasYear)?.date;
  const field = inField('date');
  const posted = inField('posted');
  const anchor = field?.date ?? inPath ?? posted?.date;
  const said = saidDate(told, anchor, words);
  if (said) return { date: said, from: 'told', anchor: anchor ?? said, ...(said === field?.date && { line: field.line }) };
  if (field) return { ...field, from: 'told', anchor };
  if (inPath) return { date: inPath, from: 'name', anchor };
  const inHead = told
    .slice(0, HEAD)
    .flatMap(({ line, role }) => (SPEAKS_OF_IT.includes(role) ? datesIn(line.text, words) : []))
    .find(({ hasYear }) => hasYear)?.date;
  const date = inHead ?? posted?.date;
  return { date, from: date !== undefined && date === posted?.date ? 'post' : 'told', anchor: date };
}

/** "The interview was held on 24th June": a day in a line about the interview, its year from the date of the post. */
function saidDate(told: readonly Told[], anchor: string | undefined, words: NoteWords): string | undefined {
  for (const { line, role } of told) {
    if (!SPEAKS_OF_IT.includes(role)) continue;
    const label = labelOf(line.text);
    if (label && fieldOf(label, words) === 'posted') continue;
    const plain = plainForm(line.text);
    if (!words.interview.find(plain) && !words.round.find(plain)) continue;
    const [found] = datesIn(line.text, words);
    const date = found && wholeDate(found, anchor);
    if (date) return date;
  }
  return undefined;
}

/** The day with its year: its own, or the one by which it lies last before the anchor. */
export function wholeDate({ date, hasYear }: FoundDate, anchor: string | undefined): string | undefined {
  if (hasYear) return date;
  return anchor === undefined ? undefined : lastBefore(date, anchor);
}
