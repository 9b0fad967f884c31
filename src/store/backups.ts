import { constants, copyFileSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate } from '../journal/calendar.js';
import { createFolder, ifThere } from './durable.js';

/** How many of the newest are kept, and for how many days one each. */
const NEWEST = 3;
const DAYS = 7;
/** The name of a backup that is not whole yet. */
export const PART = 'part';

/** One earlier state of the journal. */
export interface Backup {
  name: string;
  /** When the journal was last in this state. */
  at: Date;
}

/** Keeps a copy of the file as it is now, before it is replaced, and lets go of what is superfluous then. */
export function keepBackup(path: string, folder: string, revision: number): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  createFolder(folder);
  const backup = join(folder, nameOf(found.mtime, revision));
  // Under another name until it is whole. Not a second name for the same content: an editor that writes in place would spoil that.
  const part = join(folder, PART);
  copyFileSync(path, part, constants.COPYFILE_FICLONE);
  renameSync(part, backup);
  // The one just made stays in any case: a file copied here may carry a time of long ago.
  const superfluous = superfluousOf(listBackups(folder)).filter(({ name }) => join(folder, name) !== backup);
  for (const { name } of superfluous) letGo(join(folder, name));
}

/** Removes a backup that is superfluous; where that fails it stays. */
function letGo(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Nothing is lost by one too many.
  }
}

/** The backups, newest first. */
export function listBackups(folder: string): Backup[] {
  const names = ifThere(() => readdirSync(folder)) ?? [];
  const found = names.flatMap((name) => {
    const told = toldBy(name);
    return told ? [{ name, ...told }] : [];
  });
  // Several changes may fall into one tick of the file system's clock.
  return found.sort((a, b) => b.at.getTime() - a.at.getTime() || b.revision - a.revision).map(({ name, at }) => ({ name, at }));
}

export function readBackup(folder: string, name: string): Buffer {
  return readFileSync(join(folder, name));
}

/** All but the newest three and the last one of each of the last seven days that have any: many changes of one day never push out those of the days before. */
export function superfluousOf(newestFirst: readonly Backup[]): Backup[] {
  const kept = new Set(newestFirst.slice(0, NEWEST));
  const days = new Set<string>();
  for (const backup of newestFirst) {
    const day = calendarDate(backup.at);
    if (days.has(day) || days.size === DAYS) continue;
    days.add(day);
    kept.add(backup);
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** "20261120T150000.123Z-r7.json": the instant in UTC and the revision. */
function nameOf(at: Date, revision: number): string {
  return `${at.toISOString().replace(/[-:]/g, '')}-r${revision}.json`;
}

function toldBy(name: string): { at: Date; revision: number } | undefined {
  const [, year, month, day, hour, minute, rest, revision] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3}Z)-r(\d+)\.json$/.exec(name) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${rest}`);
  return Number.isNaN(at.getTime()) ? undefined : { at, revision: Number(revision) };
}
