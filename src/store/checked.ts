import { closeSync, constants, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { PROGRAM_ID } from '../generated/program.js';

/** What changes whenever a file does: which one it is, its size, and when it was last changed. */
export type Stamp = string;

/** A change so soon after another may carry the same time, by the coarsest clock of a file system (FAT: 2 s). git tells apart "racily clean" entries of its index likewise. */
const TICK_MS = 2_000;

/** The stamp of a file, links followed; undefined where nothing stands, and settled where every change after `now` will show in it. Throws what the system says. */
export function stampOf(path: string, now: Date): { stamp: Stamp; isFile: boolean; isFolder: boolean; settled: boolean } | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = found;
  return {
    stamp: [dev, ino, size, mtimeNs, ctimeNs].join(' '),
    isFile: found.isFile(),
    isFolder: found.isDirectory(),
    settled: now.getTime() - Number(ctimeMs) > TICK_MS,
  };
}

/** What is known of a journal since it was read. */
export interface CheckedMark {
  /** Whether this is what was looked through and found whole, by this version of the program. */
  holds(stamp: Stamp): boolean;
  /** Says that it is. */
  mark(stamp: Stamp): void;
  /** What was derived from it, by name; undefined where not all of that is known of this very file. */
  values(stamp: Stamp, names: readonly string[]): unknown[] | undefined;
  add(stamp: Stamp, name: string, value: unknown): void;
}

/**
 * Keeps in a file beside the journal, until that changes, what spares checking it or reading it again: in the first line which file it was, in each further one that again, a name, and what was derived
 * under that name. Where it cannot be kept, the journal is read and looked through every time.
 */
export function checkedMark(path: string): CheckedMark {
  const markOf = (stamp: Stamp) => `${PROGRAM_ID} ${stamp}`;
  // Of which file it is, each line says again: another command may have begun anew for another one meanwhile.
  const beginningOfLine = (stamp: Stamp, name: string) => `${markOf(stamp)} ${name} `;
  const holds = (stamp: Stamp) => {
    const first = `${markOf(stamp)}\n`;
    return beginningOf(path, first.length)?.toString('latin1') === first;
  };
  const values = (stamp: Stamp, names: readonly string[]) => {
    try {
      const bytes = readFileSync(path);
      return names.map((name) => JSON.parse(lastLine(bytes, beginningOfLine(stamp, name))));
    } catch {
      // There is none of this file, or it was cut short.
      return undefined;
    }
  };
  return {
    holds,
    mark: (stamp) => write(path, constants.O_CREAT | constants.O_TRUNC, `${markOf(stamp)}\n`),
    values,
    add: (stamp, name, value) => {
      if (!holds(stamp) || values(stamp, [name])) return;
      // On a line of its own, wherever the one before was cut short.
      write(path, constants.O_APPEND, `\n${beginningOfLine(stamp, name)}${JSON.stringify(value)}\n`);
    },
  };
}

/** What the last line that begins so says; the other lines may be long, and are not looked at. */
function lastLine(bytes: Buffer, beginning: string): string {
  const at = bytes.lastIndexOf(`\n${beginning}`);
  return at < 0 ? '' : bytes.toString('utf8', at + 1 + beginning.length, bytes.indexOf('\n', at + 1) + 1 || bytes.length);
}

function write(path: string, how: number, text: string): void {
  try {
    const file = openSync(path, constants.O_WRONLY | how | (constants.O_NOFOLLOW ?? 0), 0o600);
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
  } catch {
    // A folder that is not one's own, a full disk: nothing is lost.
  }
}

function beginningOf(path: string, length: number): Buffer | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes);
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
