import { Low, Memory } from 'lowdb';
import type { Draft, Store } from '../context.js';
import type { Journal } from '../journal/journal.js';
import { contentsOf } from './contents.js';
import { type HistoryEntry, upTo } from './history.js';
import { createStore } from './store.js';

/** A store that lives as long as the process: for the demo journal, and for tests of commands. */
export function memoryStore(journal: Journal, now: () => Date): Store & { leave(content: unknown): void } {
  const memory = new Memory<Journal>();
  memory.write(journal);
  const db = new Low({ read: async () => memory.read(), write: async (data: Journal) => memory.write(data) }, journal);
  const entries: HistoryEntry[] = [];
  const drafts: Draft[] = [];
  const store = createStore({
    path: 'the demo journal',
    throwaway: true,
    db,
    known: () => undefined,
    keepKnown: () => undefined,
    history: async () => ({
      read: async (revision) => upTo(revision, entries),
      append: async (entry) => void entries.push(entry),
    }),
    takeLock: async () => ({ release: async () => undefined }),
    drafts: {
      begin: async () => memoryDraft(drafts, undefined),
      left: async () => drafts.filter(({ content }) => content !== undefined),
    },
    now,
    token: () => 'memory',
    copies: async () => [],
    examine: async () => ({
      path: 'the demo journal',
      state: 'sound',
      contents: contentsOf(db.data),
      backups: [],
      removed: [],
      copies: [],
    }),
    restore: async () => undefined,
    inWords: (error) => error,
  });
  return { ...store, leave: (content) => void memoryDraft(drafts, content) };
}

function memoryDraft(drafts: Draft[], content: unknown): Draft {
  const draft: Draft & { content: unknown } = {
    content,
    savedAt: undefined,
    async save(next) {
      this.content = next;
    },
    release: async () => undefined,
    discard: async () => void drafts.splice(drafts.indexOf(draft), 1),
  };
  drafts.push(draft);
  return draft;
}
