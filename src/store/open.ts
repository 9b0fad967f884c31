import { dirname } from 'node:path';
import { Low } from 'lowdb';
import type { Store } from '../context.js';
import { emptyJournal } from '../journal/journal.js';
import { journalFile, sidecarsOf } from './journalFile.js';
import { type Place, realFile } from './place.js';
import { createStore } from './store.js';
import { inWords } from './troubles.js';

export interface Opening {
  now: () => Date;
  token: () => string;
  /** Says what takes long. */
  remark: (text: string) => void;
}

/** The store over a journal file. Nothing is touched before the first reading or writing; what only writing needs is loaded then. */
export function openStore({ path, mayCreateFolder }: Place, { now, token, remark }: Opening): Store {
  const real = realFileOf(path);
  const sidecars = sidecarsOf(real);
  const file = journalFile({ path: real, mayCreateFolder }, { now, token });
  return createStore({
    path,
    throwaway: false,
    db: new Low(file, emptyJournal()),
    known: file.known,
    keepKnown: file.keepKnown,
    history: async () => (await import('./history.js')).historyFile(sidecars.history),
    takeLock: async () => {
      const { takeLock } = await import('./lock.js');
      await prepareFolder();
      return takeLock(sidecars.lock, { onWait: () => remark('Waiting for another interview command to finish...') });
    },
    drafts: {
      begin: async () => {
        await prepareFolder();
        return (await drafts()).begin();
      },
      left: async () => (await drafts()).left(),
    },
    now,
    token,
    copies: async () => (await import('./conflictCopies.js')).conflictCopies(real),
    examine: async () => (await import('./examine.js')).examine(real),
    restore: async (backup) => {
      const { restore } = await import('./examine.js');
      await prepareFolder();
      return restore(real, backup, now(), token());
    },
    inWords: (error, doing) => inWords(error, path, doing),
  });

  async function prepareFolder() {
    const { createFolder } = await import('./durable.js');
    if (mayCreateFolder) createFolder(dirname(real), 'and those above it');
  }

  async function drafts() {
    const { draftsIn } = await import('./drafts.js');
    return draftsIn(sidecars.drafts, token);
  }
}

function realFileOf(path: string): string {
  try {
    return realFile(path);
  } catch (error) {
    throw inWords(error, path, 'reading');
  }
}
