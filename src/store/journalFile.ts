import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { UserError } from '../errors.js';
import { journalTexts } from '../formats/journalText.js';
import type { Journal } from '../journal/journal.js';
import { checkedMark, type Stamp, stampOf } from './checked.js';
import { parseBytes } from './parse.js';
import type { Place } from './place.js';

/** The files that belong to a journal; all lie beside it and begin with its name. */
export interface Sidecars {
  lock: string;
  history: string;
  backups: string;
  drafts: string;
  checked: string;
}

export function sidecarsOf(path: string): Sidecars {
  return {
    lock: `${path}.lock`,
    history: `${path}.history`,
    backups: `${path}.backups`,
    drafts: `${path}.drafts`,
    checked: `${path}.checked`,
  };
}

/** lowdb's adapter, and what is known of the file without reading it. */
export interface JournalFile extends Adapter<Journal> {
  known(names: readonly string[]): readonly unknown[] | undefined;
  keepKnown(journal: Journal, name: string, value: unknown): void;
}

/**
 * lowdb's adapter over one file: validated on the way in, durable on the way out, with a backup of what is replaced.
 * Writing is for the holder of the lock alone. The reading throws JournalFault, or what the system says.
 */
export function journalFile({ path, mayCreateFolder }: Place, { now, token }: { now: () => Date; token: () => string }): JournalFile {
  const checked = checkedMark(sidecarsOf(path).checked);
  let revision = 0;
  let last: { stamp: Stamp; journal: Journal } | undefined;

  /** What stands in the file. It is parsed once, and looked through once, for as long as it is certain that nothing has changed it. */
  async function journalIn(bytes: Buffer, before: Stamp): Promise<Journal> {
    const { stamp, settled } = stampOf(path, now()) ?? {};
    const isCertain = stamp === before && settled === true;
    const isChecked = isCertain && checked.holds(stamp);
    const parsed = parseBytes(bytes, path, { isChecked });
    const journal = isChecked ? (parsed as Journal) : (await import('./validated.js')).validated(parsed, path);
    if (isCertain && !isChecked) checked.mark(stamp);
    if (isCertain) last = { stamp, journal };
    return journal;
  }

  return {
    async read() {
      const found = stampOf(path, now());
      if (!found) {
        if (!mayCreateFolder) statSync(dirname(path));
        return null;
      }
      if (!found.isFile && !found.isFolder) throw new UserError(`${path} is not a file.`, 'Name another one: --journal FILE');
      if (last?.stamp !== found.stamp) last = undefined;
      const journal = last?.journal ?? (await journalIn(readFileSync(path), found.stamp));
      revision = journal.revision;
      return journal;
    },

    known(names) {
      const found = stampOf(path, now());
      return found?.settled ? checked.values(found.stamp, names) : undefined;
    },

    keepKnown(journal, name, value) {
      if (last?.journal === journal) checked.add(last.stamp, name, value);
    },

    async write(journal) {
      const [{ writeDurably, refuseReadOnly }, { keepBackup }] = await Promise.all([import('./durable.js'), import('./backups.js')]);
      refuseReadOnly(path);
      keepBackup(path, sidecarsOf(path).backups, revision);
      writeDurably(path, journalTexts(journal), token());
      revision = journal.revision;
    },
  };
}
