import { constants } from 'node:fs';
import { copyFile, link, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Copy } from '../context.js';
import { UserError } from '../errors.js';
import type { BackupRow, Contents, Examination } from '../views/examinationPage.js';
import { type Backup, listBackups, PART, readBackup } from './backups.js';
import { conflictCopies } from './conflictCopies.js';
import { contentsOf } from './contents.js';
import { isLeftover, nothingThere, refuseReadOnly, writeDurably } from './durable.js';
import { sidecarsOf } from './journalFile.js';
import { takeLock } from './lock.js';
import { JournalFault } from './parse.js';
import { parseJournal } from './validated.js';

/** Looks a journal over, with its backups; clears away what killed commands left behind. */
export async function examine(path: string): Promise<Examination> {
  const bytes = await readFile(path).catch(nothingThere);
  const backups = await listBackups(sidecarsOf(path).backups);
  const names = (await readdir(dirname(path)).catch(nothingThere)) ?? [];
  return {
    path,
    ...(bytes ? looked(bytes, path) : { state: 'missing' }),
    backups: await Promise.all(backups.map((backup) => examined(backup, sidecarsOf(path).backups))),
    removed: await removeLeftovers(path, names).catch(() => []),
    copies: await conflictCopies(path),
  };
}

/** What a backup holds; one that cannot be read is told as such, and the others are shown. */
async function examined(backup: Backup, folder: string): Promise<BackupRow> {
  const bytes = await readBackup(folder, backup.name).catch((error: Error) => error);
  const nothing = { interviews: 0, questions: 0 };
  return {
    ...backup,
    ...(bytes instanceof Error ? { ...nothing, problem: `it cannot be read (${bytes.message})` } : summary(bytes, backup.name)),
  };
}

/**
 * Puts a backup, by its name, or a copy from elsewhere in the journal's place. The file that stood there is kept under another name, which is given back.
 * Throws UserError when there is no such backup, or it is damaged itself.
 */
export async function restore(path: string, backup: string | Copy, now: Date, token: string): Promise<string | undefined> {
  const { path: from, bytes } = typeof backup === 'string' ? await backupNamed(backup, sidecarsOf(path).backups) : backup;
  parseJournal(bytes, from);
  const lock = await takeLock(sidecarsOf(path).lock);
  try {
    await refuseReadOnly(path);
    const aside = await keepAside(path, now);
    await writeDurably(path, bytes, token).catch(async (error) => {
      if (aside && (await isSameFile(path, aside))) await unlink(aside).catch(nothingThere);
      throw error;
    });
    return aside;
  } finally {
    await lock.release();
  }
}

async function backupNamed(name: string, folder: string): Promise<Copy> {
  if (!(await listBackups(folder)).some((backup) => backup.name === name))
    throw new UserError(`There is no backup "${name}".`, 'See them: interview doctor');
  return { path: join(folder, name), bytes: await readBackup(folder, name) };
}

/** A second name for the file as it is, so that at no moment there is no journal; none that is taken already. */
async function keepAside(path: string, now: Date, attempt = 1): Promise<string | undefined> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const aside = `${path}.replaced-${time}${attempt > 1 ? `-${attempt}` : ''}`;
  try {
    await link(path, aside).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EEXIST') throw error;
      return copyFile(path, aside, constants.COPYFILE_EXCL);
    });
    return aside;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return keepAside(path, now, attempt + 1);
    return nothingThere(error as NodeJS.ErrnoException);
  }
}

/** Whether two names are of one file: then one of them can go. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a).catch(nothingThere), stat(b).catch(nothingThere)]);
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

function looked(bytes: Uint8Array, path: string): Pick<Examination, 'state' | 'problem' | 'advice' | 'contents'> {
  try {
    return { state: 'sound', contents: contentsOf(parseJournal(bytes, path)) };
  } catch (error) {
    if (!(error instanceof JournalFault)) throw error;
    const { problem, advice } = error;
    return { state: 'damaged', problem, ...(advice && { advice }) };
  }
}

function summary(bytes: Uint8Array, path: string): Contents & { problem?: string } {
  try {
    return contentsOf(parseJournal(bytes, path));
  } catch (error) {
    if (error instanceof JournalFault) return { interviews: 0, questions: 0, problem: error.problem };
    throw error;
  }
}

/** Under the lock nobody else writes, so every temporary file was left by a killed command. */
async function removeLeftovers(path: string, names: readonly string[]): Promise<string[]> {
  const { history, backups } = sidecarsOf(path);
  const leftovers = names.filter((name) => isLeftover(name, path) || isLeftover(name, history));
  const part = join(basename(backups), PART);
  if (await stat(join(backups, PART)).catch(nothingThere)) leftovers.push(part);
  if (leftovers.length === 0) return [];
  const lock = await takeLock(sidecarsOf(path).lock);
  try {
    for (const name of leftovers) await unlink(join(dirname(path), name)).catch(nothingThere);
  } finally {
    await lock.release();
  }
  return leftovers;
}
