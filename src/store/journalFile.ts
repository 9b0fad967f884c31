import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { UserError } from '../errors.js';
import { journalText } from '../formats/journalText.js';
import type { Journal } from '../journal/journal.js';
import { parseJournal } from './parse.js';
import type { Place } from './place.js';

/** The files that belong to a journal; all lie beside it and begin with its name. */
export interface Sidecars {
  lock: string;
  history: string;
  backups: string;
  drafts: string;
}

export function sidecarsOf(path: string): Sidecars {
  return { lock: `${path}.lock`, history: `${path}.history`, backups: `${path}.backups`, drafts: `${path}.drafts` };
}

/**
 * lowdb's adapter over one file: validated on the way in, durable on the way out, with a backup of what is replaced.
 * Writing is for the holder of the lock alone. The reading throws JournalFault, or what the system says.
 */
export function journalFile({ path, mayCreateFolder }: Place, token: () => string): Adapter<Journal> {
  let revision = 0;
  return {
    async read() {
      const bytes = bytesOf(path);
      if (!bytes) {
        if (!mayCreateFolder) statSync(dirname(path));
        return null;
      }
      const journal = parseJournal(bytes, path);
      revision = journal.revision;
      return journal;
    },

    async write(journal) {
      const [{ writeDurably, refuseReadOnly }, { keepBackup }] = await Promise.all([import('./durable.js'), import('./backups.js')]);
      await refuseReadOnly(path);
      await keepBackup(path, sidecarsOf(path).backups, revision);
      await writeDurably(path, Buffer.from(journalText(journal)), token());
      revision = journal.revision;
    },
  };
}

/** At once rather than in turns: one file is all there is to read, and the promises of node:fs take 3 ms to load. */
function bytesOf(path: string): Buffer | undefined {
  try {
    const found = statSync(path);
    if (!found.isFile() && !found.isDirectory()) throw new UserError(`${path} is not a file.`, 'Name another one: --journal FILE');
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
