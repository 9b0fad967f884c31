import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { nothingThere } from './durable.js';

/** The files beside a journal that are named as Syncthing, Dropbox, Nextcloud and others name the second version of a file that was changed in two places. */
export async function conflictCopies(path: string): Promise<string[]> {
  const names = (await readdir(dirname(path)).catch(nothingThere)) ?? [];
  const journal = basename(path);
  const stem = journal.replace(/\.json$/, '');
  return names.filter(
    (name) => name !== journal && name.startsWith(stem) && name.endsWith('.json') && /conflict|\(\d+\)\.json$| \d+\.json$/i.test(name),
  );
}
