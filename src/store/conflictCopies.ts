import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ifThere } from './durable.js';

/** The files beside a journal that are named as Syncthing, Dropbox, Nextcloud and others name the second version of a file that was changed in two places. */
export function conflictCopies(path: string): string[] {
  const names = ifThere(() => readdirSync(dirname(path))) ?? [];
  const journal = basename(path);
  const stem = journal.replace(/\.json$/, '');
  return names.filter(
    (name) => name !== journal && name.startsWith(stem) && name.endsWith('.json') && /conflict|\(\d+\)\.json$| \d+\.json$/i.test(name),
  );
}
