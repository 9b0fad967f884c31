import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../src/context.js';
import type { Journal } from '../../src/journal/journal.js';
import { type Opening, openStore } from '../../src/store/open.js';
import { tempFolder } from '../support/tempFolder.js';

let tokens = 0;

/** A store over a real file, with what the file holds at hand. */
export interface OpenedStore extends Store {
  /** The bytes of the journal as they are in the file now. */
  bytes(): Buffer;
  /** The journal as it stands in the file. */
  onDisk(): Journal;
}

/** Opens the store over a file as `main.ts` does; what it remarks is gathered nowhere. */
export function opened(path = join(tempFolder(), 'journal.json'), opening: Partial<Opening> = {}): OpenedStore {
  const token = () => `test${++tokens}`;
  const store = openStore({ path, mayCreateFolder: false }, { now: () => new Date(), token, remark: () => undefined, ...opening });
  const bytes = () => readFileSync(path);
  return { ...store, bytes, onDisk: () => JSON.parse(bytes().toString()) as Journal };
}
