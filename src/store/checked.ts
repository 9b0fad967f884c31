import { closeSync, constants, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { SHAPE_ID } from '../generated/shape.js';
import type { Outline } from '../journal/outline.js';

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

/** Changes with what is kept here, as outlines do. */
const FORM = 1;

/** What is known of a journal since it was read. */
export interface CheckedMark {
  /** Whether this is what was looked through and found whole, in the shape that this program knows. */
  holds(stamp: Stamp): boolean;
  /** The outlines of its interviews; undefined where they are not known of this very file. */
  outlines(stamp: Stamp): Outline[] | undefined;
  keep(stamp: Stamp, outlines: readonly Outline[]): void;
}

/**
 * Keeps in a file beside the journal, until that changes, what spares reading or checking it again: in the first line of which file it was made, in the second the outlines. Where it cannot be kept,
 * the journal is read and looked through every time.
 */
export function checkedMark(path: string): CheckedMark {
  const markOf = (stamp: Stamp) => `${FORM} ${SHAPE_ID} ${stamp}\n`;
  return {
    holds: (stamp) => {
      const mark = markOf(stamp);
      return beginningOf(path, mark.length)?.toString('latin1') === mark;
    },
    outlines: (stamp) => {
      try {
        const mark = markOf(stamp);
        const text = readFileSync(path, 'utf8');
        return text.startsWith(mark) ? JSON.parse(text.slice(mark.length)) : undefined;
      } catch {
        // There is none, or it was cut short.
        return undefined;
      }
    },
    keep: (stamp, outlines) => {
      try {
        const flag = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
        const file = openSync(path, flag, 0o600);
        try {
          writeFileSync(file, markOf(stamp) + JSON.stringify(outlines));
        } finally {
          closeSync(file);
        }
      } catch {
        // A folder that is not one's own, a full disk: nothing is lost.
      }
    },
  };
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
