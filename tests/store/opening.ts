import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Store } from '../../src/context.js';
import { UserError } from '../../src/errors.js';
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

/** Changes the notes so many times; the label of each is its number, counted from 1. */
export async function changeTimes(store: Store, times: number): Promise<void> {
  for (let time = 1; time <= times; time++) await store.change(`${time}`, noted(`${time}`));
}

/** Undoes until it is refused, and gives the labels. */
export async function undoAll(store: Store): Promise<string[]> {
  const labels: string[] = [];
  for (;;) {
    try {
      labels.push(await store.undo());
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toBe('There is nothing to undo.');
      return labels;
    }
  }
}

/** So many labels of `changeTimes`, from the newest down. */
export function downFrom(newest: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${newest - index}`);
}
