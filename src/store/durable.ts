import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  write,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../errors.js';

// What waits for the disk waits for each call in turn, so the calls are made where they are: by way of Node's threads each one takes several times as long as the system does.

/** What is written to a file: bytes, or texts one behind another as UTF-8, none of which ends within a character. */
export type Content = Uint8Array | Iterable<string>;

/** What keeps a new file private: the owner alone may read and write it. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Where O_NOFOLLOW does not exist (Windows), O_EXCL alone refuses a link. */
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Replaces a file so that a crash at any moment leaves the old content or the new: a new file in the same folder, every byte written, fsync, its size checked,
 * rename, fsync of the folder. Mode and owner stay those of the old file. Throws what the system says; then the old file is as it was.
 */
export function writeDurably(path: string, content: Content, token: string): void {
  const old = statSync(path, { throwIfNoEntry: false });
  const temporary = join(dirname(path), `.${basename(path)}.${token}.tmp`);
  try {
    withFile(openSync(temporary, NEW_FILE, PRIVATE_FILE), (file) => {
      if (old) likeTheOld(file, old);
      writeWhole(file, content);
    });
    renameSync(temporary, path);
  } catch (error) {
    remove(temporary);
    throw error;
  }
  try {
    syncFolder(dirname(path));
  } catch (error) {
    throw new UserError(
      `${path} was written, but the disk did not confirm it (${(error as Error).message}): a power cut may take the change back.`,
      'Look after the disk, and copy the journal elsewhere.',
    );
  }
}

/**
 * Writes a file where none is yet; a link that leads nowhere counts as one. Throws what the system says, EEXIST where something stands there; then nothing is left behind.
 */
export function writeNew(path: string, content: Content): void {
  const file = openSync(path, NEW_FILE, PRIVATE_FILE);
  try {
    withFile(file, () => writeWhole(file, content));
  } catch (error) {
    remove(path);
    throw error;
  }
  syncFolder(dirname(path));
}

/** Does something with an open file, and closes it. */
export function withFile<T>(file: number, act: (file: number) => T): T {
  try {
    return act(file);
  } finally {
    closeSync(file);
  }
}

/** Removes a file of ours that is of no use; whether that goes through is not what matters then. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // What was to be told is told.
  }
}

/** The names of temporary files that a killed process left beside a file. */
export function isLeftover(name: string, path: string): boolean {
  return name.startsWith(`.${basename(path)}.`) && name.endsWith('.tmp');
}

function likeTheOld(file: number, old: { mode: number; uid: number; gid: number }): void {
  const { uid, gid } = fstatSync(file);
  if (uid !== old.uid || gid !== old.gid) fchownSync(file, old.uid, old.gid);
  fchmodSync(file, old.mode & 0o7777);
}

/** Writes every byte to the end of a file of `before` bytes, whatever the system takes at a time, and has it on the disk when it returns. */
export function writeWhole(file: number, content: Content, before = 0): void {
  let length = 0;
  for (const bytes of content instanceof Uint8Array ? [content] : utf8Parts(content)) {
    for (let written = 0; written < bytes.length; ) {
      const more = writeSync(file, bytes, written);
      if (more === 0) throw Object.assign(new Error('the system wrote nothing'), { code: 'EIO' });
      written += more;
    }
    length += bytes.length;
  }
  fsyncSync(file);
  const { size } = fstatSync(file);
  if (size < before + length) throw Object.assign(new Error(`${size - before} of ${length} bytes arrived`), { code: 'EIO' });
}

/** So many bytes of a text are made at a time: to make all of them in new memory takes longer than to write them. */
const PART = 2 ** 18;

/** The bytes of texts, in parts that share their memory: each is gone with the next one. */
function* utf8Parts(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const part = new Uint8Array(PART);
  let filled = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; ) {
      // Of so many characters the last one finds no room for half of another: each before it has taken a byte at least.
      const { read, written } = encoder.encodeInto(text.slice(at, at + PART), part.subarray(filled));
      at += read;
      filled += written;
      if (at === text.length) continue;
      yield part.subarray(0, filled);
      filled = 0;
    }
  }
  yield part.subarray(0, filled);
}

/** The same while a person types: a slow disk must not hold up the keys. */
export async function writeMeanwhile(file: number, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await promisify(write)(file, bytes, written);
    if (bytesWritten === 0) throw Object.assign(new Error('the system wrote nothing'), { code: 'EIO' });
    written += bytesWritten;
  }
  await promisify(fsync)(file);
}

/** Makes a new name in a folder survive a power cut. Systems that cannot open or flush a folder (Windows) keep names by themselves; every other refusal is thrown. */
export function syncFolder(folder: string): void {
  try {
    withFile(openSync(folder, 'r'), fsyncSync);
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Refuses a file that its owner has made read-only: renaming over it would go through, and against their will. */
export function refuseReadOnly(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || (isWritable(path) && (found.mode & 0o222) !== 0)) return;
  throw new UserError(`${path} is read-only, so nothing was written.`, `Allow it: chmod u+w ${path}`);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return false;
  }
}

/** Creates a folder for its owner alone, unless it is there; with those above it only where that is said. */
export function createFolder(path: string, above?: 'and those above it'): void {
  try {
    mkdirSync(path, { recursive: above !== undefined, mode: PRIVATE_FOLDER });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** What is read of a file or a folder that may not be there yet: undefined for "no such file", and every other error thrown on. */
export function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
