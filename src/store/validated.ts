import { differingPart } from '../journal/changes.js';
import { faultOf, faultOfChange } from '../journal/fault.js';
import type { Journal } from '../journal/journal.js';
import { shapeProblem } from '../journal/shape.js';
import { JournalFault, parseBytes } from './parse.js';

/** Reads a journal from the bytes of its file. Throws JournalFault for everything that is not a journal of a version known here. */
export function parseJournal(bytes: Uint8Array, path: string): Journal {
  return validated(parseBytes(bytes, path), path);
}

/** The same object when it is a valid journal. Throws JournalFault, with the place of what is wrong, when it is not. */
export function validated(candidate: unknown, path: string): Journal {
  const problem = shapeProblem(candidate);
  if (problem) throw new JournalFault(path, problem);
  const journal = candidate as Journal;
  const found = faultOf(journal);
  if (found) throw new JournalFault(path, `at ${found.place}, ${found.problem}`);
  return journal;
}

/** Why a journal that is to replace another could not be read again, in words; undefined where it could. The records that were there before were looked through when they were read. */
export function problemOf(before: Journal, after: Journal): string | undefined {
  const interviews = changeOf(before.interviews, after.interviews);
  const cards = changeOf(before.cards, after.cards);
  const [out, put] = [
    { interviews: interviews.out, cards: cards.out },
    { interviews: interviews.put, cards: cards.put },
  ];
  const fault = () => (interviews.isAll && cards.isAll ? faultOfChange(before, out, put) : faultOf(after));
  return shapeProblem({ ...after, ...put }) ?? fault()?.problem;
}

/** The records that were taken out and put in, as they are; whether that is all: every other one stands there once, as it did. */
function changeOf<T>(before: readonly T[], after: readonly T[]): { out: T[]; put: T[]; isAll: boolean } {
  const part = differingPart(before, after);
  const [earlier, later] = [new Set(part.before), new Set(part.after)];
  const out = part.before.filter((record) => !later.has(record));
  const put = part.after.filter((record) => !earlier.has(record));
  return { out, put, isAll: part.after.length - put.length === part.before.length - out.length };
}
