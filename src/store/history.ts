import { fstatSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RecordChange } from '../journal/changes.js';
import { FORBIDDEN_KEYS } from '../journal/forbiddenKeys.js';
import { ifThere, PRIVATE_FILE, syncFolder, withFile, writeDurably, writeWhole } from './durable.js';

/** One line of the history: a change, or the undoing or redoing of an earlier one. */
export interface HistoryEntry {
  /** The revision that the journal had after it. */
  revision: number;
  /** When, a UTC instant. */
  at: string;
  /** In words: "removed Acme, Fri 20 Nov 2026". */
  label: string;
  changes: RecordChange[];
  /** The revision of the change that this one took back, or brought back. */
  undoes?: number;
  redoes?: number;
}

/** The changes that stand, and those that can be brought back, the latest last. */
export interface Stacks {
  undo: HistoryEntry[];
  redo: HistoryEntry[];
}

/** How many changes can be taken back. */
export const KEPT_CHANGES = 100;

/** Where the history is kept; in memory for a journal that is in memory. */
export interface HistoryLog {
  /** Oldest first, and those alone that led to the journal at this revision. */
  read(revision: number): Promise<HistoryEntry[]>;
  append(entry: HistoryEntry, token: string): Promise<void>;
}

/** A history in a file beside the journal, a line an entry. */
export function historyFile(path: string): HistoryLog {
  const readAll = () => linesOf(ifThere(() => readFileSync(path, 'utf8')));
  return {
    read: async (revision) => upTo(revision, readAll()),

    async append(entry, token) {
      appendLine(path, entry);
      if (entry.revision % KEPT_CHANGES === 0) {
        const kept = recentChanges(upTo(entry.revision, readAll()));
        writeDurably(
          path,
          kept.map((line) => `${JSON.stringify(line)}\n`),
          token,
        );
      }
    },
  };
}

function appendLine(path: string, entry: HistoryEntry): void {
  withFile(openSync(path, 'a', PRIVATE_FILE), (file) => {
    const { size } = fstatSync(file);
    const isNew = size === 0;
    // A line break on both sides: a line that a crash cut short then spoils none but itself.
    writeWhole(file, [isNew ? '' : '\n', JSON.stringify(entry), '\n'], size);
    if (isNew) syncFolder(dirname(path));
  });
}

/** The entries of a history; a line that is none, cut short by a crash or put there by somebody else, does no harm. */
function linesOf(text = ''): HistoryEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = parsed(line);
    return isEntry(entry) ? [entry] : [];
  });
}

function parsed(line: string): unknown {
  try {
    // To fail at hundreds of thousands of lines of something else would take seconds.
    return line.startsWith('{"') ? JSON.parse(line, refusingForbiddenKeys) : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing that the journal would refuse may come into it by way of the history. */
function refusingForbiddenKeys(key: string, value: unknown): unknown {
  if (FORBIDDEN_KEYS.includes(key)) throw new SyntaxError(`the key ${key} is not allowed`);
  return value;
}

function isEntry(value: unknown): value is HistoryEntry {
  const { revision, at, label, changes } = (value ?? {}) as Partial<HistoryEntry>;
  return (
    Number.isInteger(revision) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof label === 'string' &&
    Array.isArray(changes) &&
    changes.every(isChange)
  );
}

function isChange(value: unknown): value is RecordChange {
  const change = (value ?? {}) as Partial<RecordChange>;
  const isRecord = (record: unknown, id: unknown) =>
    record === undefined || (typeof record === 'object' && record !== null && (record as { id?: unknown }).id === id);
  return (
    (change.in === 'interviews' || change.in === 'cards') &&
    typeof change.id === 'string' &&
    Number.isInteger(change.at) &&
    isRecord(change.before, change.id) &&
    isRecord(change.after, change.id)
  );
}

/**
 * The entries that led to a revision. An entry is written before the journal, so one that is beyond the revision never came to be; of two for one revision, the later
 * one did.
 */
export function upTo(revision: number, entries: readonly HistoryEntry[]): HistoryEntry[] {
  const byRevision = new Map<number, HistoryEntry>();
  for (const entry of entries) {
    if (entry.revision > revision) continue;
    byRevision.delete(entry.revision);
    byRevision.set(entry.revision, entry);
  }
  return [...byRevision.values()].sort((a, b) => a.revision - b.revision);
}

/** Replays the entries: the changes that stand, and those that were taken back and can be brought back until the next change. */
export function stacksOf(entries: readonly HistoryEntry[]): Stacks {
  const stacks: Stacks = { undo: [], redo: [] };
  for (const entry of entries) {
    if (entry.undoes !== undefined) move(stacks.undo, stacks.redo, entry.undoes);
    else if (entry.redoes !== undefined) move(stacks.redo, stacks.undo, entry.redoes);
    else {
      stacks.undo.push(entry);
      stacks.redo = [];
    }
  }
  return stacks;
}

function move(from: HistoryEntry[], to: HistoryEntry[], revision: number): void {
  if (from.at(-1)?.revision !== revision) return;
  to.push(from.pop() as HistoryEntry);
}

/** The entries from the hundredth change from the end on. */
export function recentChanges(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const changes = entries.filter(({ undoes, redoes }) => undoes === undefined && redoes === undefined);
  const oldest = changes.at(-KEPT_CHANGES)?.revision ?? 0;
  return entries.filter(({ revision }) => revision >= oldest);
}
