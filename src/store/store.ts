import type { Low } from 'lowdb';
import type { Copy, Drafts, PastChange, Store } from '../context.js';
import { UserError } from '../errors.js';
import { applied, changesBetween, differingPart, inverted, type RecordChange } from '../journal/changes.js';
import type { Derived } from '../journal/derived.js';
import { emptyJournal, type Journal } from '../journal/journal.js';
import { tidyCard, tidyInterview } from '../journal/tidy.js';
import type { Examination } from '../views/examinationPage.js';
import type { HistoryEntry, HistoryLog } from './history.js';
import type { Lock } from './lock.js';

/** What a store is made of: real files, or memory for the demo journal and for tests. */
export interface Parts {
  path: string;
  throwaway: boolean;
  db: Low<Journal>;
  /** What was derived from the journal as it is now, by name, where all of that is known without reading it. */
  known(names: readonly string[]): readonly unknown[] | undefined;
  /** Keeps what was derived from the journal that was read. */
  keepKnown(journal: Journal, name: string, value: unknown): void;
  history(): Promise<HistoryLog>;
  takeLock(): Promise<Lock>;
  drafts: Drafts;
  now: () => Date;
  /** A random name. */
  token: () => string;
  copies(): Promise<string[]>;
  examine(): Promise<Examination>;
  restore(backup: string | Copy): Promise<string | undefined>;
  /** Puts what the system says into words: of a reading it must not say what became of a writing. */
  inWords: (error: unknown, doing: 'reading' | 'writing') => unknown;
}

/** A store over its parts; every rule of how a journal changes stands here. */
export function createStore(parts: Parts): Store {
  const { db, now } = parts;

  const read = async (): Promise<Journal> => {
    db.data = emptyJournal();
    await db.read();
    return db.data;
  };

  const underLock = <T>(act: (journal: Journal) => Promise<T>): Promise<T> =>
    told(async () => {
      const lock = await parts.takeLock();
      try {
        return await act(await read());
      } finally {
        await lock.release();
      }
    });

  /** The history first, then the journal: an entry beyond the journal's revision never came to be. */
  const keep = async (
    before: Journal,
    after: Journal,
    entry: Omit<HistoryEntry, 'revision' | 'at'>,
    refusal = impossible,
  ): Promise<void> => {
    const revision = before.revision + 1;
    const next = { ...after, revision };
    // The last line of defence against ourselves: what could not be read again is never written.
    const problem = (await import('./validated.js')).problemOf(before, next);
    if (problem) throw refusal(problem);
    const history = await parts.history();
    await history.append({ revision, at: now().toISOString(), ...entry }, parts.token());
    db.data = next;
    await db.write();
  };

  const stepBack = (direction: 'undo' | 'redo'): Promise<string> =>
    underLock(async (journal) => {
      const { recentChanges, stacksOf } = await import('./history.js');
      const entries = recentChanges(await (await parts.history()).read(journal.revision));
      const entry = stacksOf(entries)[direction].at(-1);
      if (!entry) throw new UserError(`There is nothing to ${direction}.`, 'See what was done: interview history');
      const changes = direction === 'undo' ? inverted(entry.changes) : entry.changes;
      const result = applied(journal, changes);
      if ('changedSince' in result) throw changedSince(direction, entry, result.changedSince);
      const mark = direction === 'undo' ? { undoes: entry.revision } : { redoes: entry.revision };
      await keep(journal, result.journal, { label: entry.label, changes, ...mark }, (problem) => unfit(direction, entry, problem));
      return entry.label;
    });

  const told = async <T>(act: () => Promise<T>, doing: 'reading' | 'writing' = 'writing'): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw parts.inWords(error, doing);
    }
  };

  return {
    path: parts.path,
    throwaway: parts.throwaway,
    drafts: { begin: () => told(parts.drafts.begin), left: () => told(parts.drafts.left) },
    read: () => told(read, 'reading'),
    derived: <T extends readonly unknown[]>(...what: { [K in keyof T]: Derived<T[K]> }) =>
      told(async () => {
        const known = parts.known(what.map(({ name }) => name));
        if (known) return known as T;
        const journal = await read();
        const derived: unknown[] = [];
        for (const { name, of } of what) {
          const value = await of(journal);
          parts.keepKnown(journal, name, value);
          derived.push(value);
        }
        return derived as unknown as T;
      }, 'reading'),

    change: (label, edit) =>
      underLock(async (before) => {
        const after = tidied(before, edit(before));
        const changes: RecordChange[] = changesBetween(before, after);
        if (changes.length === 0) return false;
        await keep(before, after, { label, changes });
        return true;
      }),

    undo: () => stepBack('undo'),
    redo: () => stepBack('redo'),

    history: () =>
      told(async () => {
        const { recentChanges, stacksOf } = await import('./history.js');
        const entries = recentChanges(await (await parts.history()).read((await read()).revision));
        const standing = new Set(stacksOf(entries).undo);
        return entries
          .filter(isChange)
          .map((entry) => pastChange(entry, standing))
          .reverse();
      }, 'reading'),

    copies: () => told(parts.copies, 'reading'),
    examine: () => told(parts.examine, 'reading'),
    restore: (backup) => told(() => parts.restore(backup)),
  };
}

/** The changed records in the one form in which they are kept. */
function tidied(before: Journal, after: Journal): Journal {
  return {
    ...after,
    interviews: withChanged(before.interviews, after.interviews, tidyInterview),
    cards: withChanged(before.cards, after.cards, tidyCard),
  };
}

/** The records of `after`, each that was not there before changed once more. */
function withChanged<T>(before: readonly T[], after: readonly T[], change: (record: T) => T): T[] {
  const part = differingPart(before, after);
  const unchanged = new Set(part.before);
  const changed = part.after.map((record) => (unchanged.has(record) ? record : change(record)));
  return [...after.slice(0, part.from), ...changed, ...after.slice(part.from + changed.length)];
}

function isChange({ undoes, redoes }: HistoryEntry): boolean {
  return undoes === undefined && redoes === undefined;
}

function pastChange(entry: HistoryEntry, standing: ReadonlySet<HistoryEntry>): PastChange {
  const { revision, at, label } = entry;
  return { revision, at, label, undone: !standing.has(entry) };
}

function changedSince(direction: string, { label }: HistoryEntry, ids: readonly string[]): UserError {
  return new UserError(
    `"${label}" cannot be ${direction === 'undo' ? 'undone' : 'redone'}: ${ids.join(', ')} ${ids.length === 1 ? 'is' : 'are'} no longer as it left ${ids.length === 1 ? 'it' : 'them'}, and what was changed since stays.`,
    'See what was done: interview history',
  );
}

function impossible(problem: string): Error {
  return new Error(`this would have made the journal invalid, so nothing was written: ${problem}`);
}

function unfit(direction: string, { label }: HistoryEntry, problem: string): UserError {
  return new UserError(
    `"${label}" cannot be ${direction === 'undo' ? 'undone' : 'redone'}: with what was changed since, ${problem}.`,
    'See what was done: interview history',
  );
}
