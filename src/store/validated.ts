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

/** The last line of defence against ourselves: what could not be read again is never written. The records that were there before were looked through when they were read. Throws where something is wrong. */
export function refuseInvalid(before: Journal, after: Journal): void {
  const known = new Set<object>([...before.interviews, ...before.cards]);
  const isNew = (record: object) => !known.has(record);
  const changed = { ...after, interviews: after.interviews.filter(isNew), cards: after.cards.filter(isNew) };
  const problem = shapeProblem(changed) ?? faultOf(after)?.problem;
  if (problem) throw new Error(`this would have made the journal invalid, so nothing was written: ${problem}`);
}
