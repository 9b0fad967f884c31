import { faultOf } from '../journal/fault.js';
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
  const known = new Set<object>([...before.interviews, ...before.cards]);
  const isNew = (record: object) => !known.has(record);
  const changed = { ...after, interviews: after.interviews.filter(isNew), cards: after.cards.filter(isNew) };
  return shapeProblem(changed) ?? faultOf(after)?.problem;
}
