import { constants, copyFileSync, linkSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Copy } from '../context.js';
import { UserError } from '../errors.js';
import type { BackupRow, Contents, Examination } from '../views/examinationPage.js';
import { type Backup, listBackups, PART, readBackup } from './backups.js';
import { conflictCopies } from './conflictCopies.js';
import { contentsOf } from './contents.js';
import { ifThere, isLeftover, refuseReadOnly, writeDurably } from './durable.js';
import { sidecarsOf } from './journalFile.js';
import { takeLock } from './lock.js';
import { JournalFault } from './parse.js';
import { parseJournal } from './validated.js';

/** Looks a journal over, with its backups; clears away what killed commands left behind. */
export async function examine(path: string): Promise<Examination> {
  const bytes = ifThere(() => readFileSync(path));
  const backups = listBackups(sidecarsOf(path).backups);
  const names = ifThere(() => readdirSync(dirname(path))) ?? [];
  return {
    path,
    ...(bytes ? looked(bytes, path) : { state: 'missing' }),
    backups: backups.map((backup) => examined(backup, sidecarsOf(path).backups)),
    removed: await removeLeftovers(path, names).catch(() => []),
    copies: conflictCopies(path),
  };
}

/** What a backup holds; one that cannot be read is told as such, and the others are shown. */
function examined(backup: Backup, folder: string): BackupRow {
  let bytes: Uint8Array;
  try {
    bytes = readBackup(folder, backup.name);
  } catch (error) {
    return { ...backup, interviews: 0, questions: 0, problem: `it cannot be read (${(error as Error).message})` };
  }
  return { ...backup, ...summary(bytes, backup.name) };
}

/**
 * Puts a backup, by its name, or a copy from elsewhere in the journal's place. The file that stood there is kept under another name, which is given back.
 * Throws UserError when there is no such backup, or it is damaged itself.
 */
export async function restore(path: string, backup: string | Copy, now: Date, token: string): Promise<string | undefined> {
  const { path: from, bytes } = typeof backup === 'string' ? backupNamed(backup, sidecarsOf(path).backups) : backup;
  parseJournal(bytes, from);
  const lock = await takeLock(sidecarsOf(path).lock);
  try {
    refuseReadOnly(path);
    const aside = keepAside(path, now);
    try {
      writeDurably(path, bytes, token);
    } catch (error) {
      if (aside && isSameFile(path, aside)) ifThere(() => unlinkSync(aside));
      throw error;
    }
    return aside;
  } finally {
    await lock.release();
  }
}

function backupNamed(name: string, folder: string): Copy {
  if (!listBackups(folder).some((backup) => backup.name === name))
    throw new UserError(`There is no backup "${name}".`, 'See them: interview doctor');
  return { path: join(folder, name), bytes: readBackup(folder, name) };
}

/** A second name for the file as it is, so that at no moment there is no journal; none that is taken already. */
function keepAside(path: string, now: Date, attempt = 1): string | undefined {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const aside = `${path}.replaced-${time}${attempt > 1 ? `-${attempt}` : ''}`;
  try {
    return ifThere(() => {
      secondName(path, aside);
      return aside;
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return keepAside(path, now, attempt + 1);
    throw error;
  }
}

/** By a copy where the file system has no second names. */
function secondName(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}

/** Whether two names are of one file: then one of them can go. */
function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
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
  if (statSync(join(backups, PART), { throwIfNoEntry: false })) leftovers.push(part);
  if (leftovers.length === 0) return [];
  const lock = await takeLock(sidecarsOf(path).lock);
  try {
    for (const name of leftovers) ifThere(() => unlinkSync(join(dirname(path), name)));
  } finally {
    await lock.release();
  }
  return leftovers;
}
