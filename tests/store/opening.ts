import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../src/context.js';
import { withChangedInterview } from '../../src/journal/edit.js';
import type { Journal } from '../../src/journal/journal.js';
import { type Opening, openStore } from '../../src/store/open.js';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf } from './journals.js';

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

/** A store over a real file that holds this journal. */
export function storeOf(journal: Journal, opening: Partial<Opening> = {}): OpenedStore {
  const path = join(tempFolder(), 'journal.json');
  writeFileSync(path, bytesOf(journal));
  return opened(path, opening);
}

/** Sets the notes of an interview, the first one of the journals that are tested with. */
export function noted(notes: string | undefined, id = 'iaaaaaa') {
  return (journal: Journal) => withChangedInterview(journal, id, (interview) => ({ ...interview, notes }));
}
