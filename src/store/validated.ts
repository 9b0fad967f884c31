import { differingPart } from '../journal/changes.js';
import { faultOf, faultOfAdded } from '../journal/fault.js';
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
  const interviews = changedIn(before.interviews, after.interviews);
  const cards = changedIn(before.cards, after.cards);
  const changed = { ...after, interviews: interviews.records, cards: cards.records };
  const fault = () => (interviews.areAdded && cards.areAdded ? faultOfAdded(changed, before) : faultOf(after));
  return shapeProblem(changed) ?? fault()?.problem;
}

/** The records that were not there before, as they are; whether they are added to those, all of which stand there once as they did. */
function changedIn<T>(before: readonly T[], after: readonly T[]): { records: T[]; areAdded: boolean } {
  const part = differingPart(before, after);
  const [earlier, later] = [new Set(part.before), new Set(part.after)];
  const records = part.after.filter((record) => !earlier.has(record));
  const areAdded = part.before.every((record) => later.has(record)) && part.after.length === part.before.length + records.length;
  return { records, areAdded };
}
