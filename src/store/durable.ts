import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';

/** What keeps a new file private: the owner alone may read and write it. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Where O_NOFOLLOW does not exist (Windows), O_EXCL alone refuses a link. */
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Replaces a file so that a crash at any moment leaves the old content or the new: a new file in the same folder, every byte written, fsync, its size checked,
 * rename, fsync of the folder. Mode and owner stay those of the old file. Throws what the system says; then the old file is as it was.
 */
export async function writeDurably(path: string, bytes: Uint8Array, token: string): Promise<void> {
  const old = await stat(path).catch(nothingThere);
  const temporary = join(dirname(path), `.${basename(path)}.${token}.tmp`);
  try {
    const file = await open(temporary, NEW_FILE, PRIVATE_FILE);
    try {
      if (old) await likeTheOld(file, old);
      await writeWhole(file, bytes);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path)).catch((error) => {
    throw new UserError(
      `${path} was written, but the disk did not confirm it (${error.message}): a power cut may take the change back.`,
      'Look after the disk, and copy the journal elsewhere.',
    );
  });
}

/**
 * Writes a file where none is yet; a link that leads nowhere counts as one. Throws what the system says, EEXIST where something stands there; then nothing is left behind.
 */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, NEW_FILE, PRIVATE_FILE);
  try {
    await writeWhole(file, bytes);
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** The names of temporary files that a killed process left beside a file. */
export function isLeftover(name: string, path: string): boolean {
  return name.startsWith(`.${basename(path)}.`) && name.endsWith('.tmp');
}

async function likeTheOld(file: FileHandle, old: { mode: number; uid: number; gid: number }): Promise<void> {
  const { uid, gid } = await file.stat();
  if (uid !== old.uid || gid !== old.gid) await file.chown(old.uid, old.gid);
  await file.chmod(old.mode & 0o7777);
}

/** Writes every byte to the end of a file of `before` bytes, whatever the system takes at a time, and has it on the disk when it returns. */
export async function writeWhole(file: FileHandle, bytes: Uint8Array, before = 0): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written);
    if (bytesWritten === 0) throw Object.assign(new Error('the system wrote nothing'), { code: 'EIO' });
    written += bytesWritten;
  }
  await file.sync();
  const { size } = await file.stat();
  if (size < before + bytes.length) throw Object.assign(new Error(`${size - before} of ${bytes.length} bytes arrived`), { code: 'EIO' });
}

/** Makes a new name in a folder survive a power cut. Systems that cannot open or flush a folder (Windows) keep names by themselves; every other refusal is thrown. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(notForFolders);
  try {
    await handle?.sync().catch(notForFolders);
  } finally {
    await handle?.close();
  }
}

function notForFolders(error: NodeJS.ErrnoException): undefined {
  if (!['EINVAL', 'EPERM', 'EISDIR'].includes(error.code ?? '')) throw error;
}

/** Refuses a file that its owner has made read-only: renaming over it would go through, and against their will. */
export async function refuseReadOnly(path: string): Promise<void> {
  const found = await stat(path).catch(nothingThere);
  if (!found) return;
  const writable = await access(path, constants.W_OK).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error;
      return false;
    },
  );
  if (writable && (found.mode & 0o222) !== 0) return;
  throw new UserError(`${path} is read-only, so nothing was written.`, `Allow it: chmod u+w ${path}`);
}

/** Creates a folder for its owner alone, unless it is there; with those above it only where that is said. */
export async function createFolder(path: string, above?: 'and those above it'): Promise<void> {
  await mkdir(path, { recursive: above !== undefined, mode: PRIVATE_FOLDER }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** For a file that may not be there yet: undefined for "no such file", and every other error thrown on. */
export function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
