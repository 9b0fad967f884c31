import { closeSync, constants, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { SHAPE_ID } from '../generated/shape.js';

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

/**
 * Remembers in a file beside the journal that it was looked through and found whole, in the shape that this program knows: a third of a reading is spared until the journal changes. Where it cannot be
 * kept, the journal is looked through every time.
 */
export function checkedMark(path: string): { holds(stamp: Stamp): boolean; keep(stamp: Stamp): void } {
  const textOf = (stamp: Stamp) => `${SHAPE_ID} ${stamp}\n`;
  return {
    holds: (stamp) => {
      try {
        return readFileSync(path, 'latin1') === textOf(stamp);
      } catch {
        return false;
      }
    },
    keep: (stamp) => {
      try {
        const flag = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
        const file = openSync(path, flag, 0o600);
        try {
          writeSync(file, textOf(stamp));
        } finally {
          closeSync(file);
        }
      } catch {
        // A folder that is not one's own, a full disk: nothing is lost.
      }
    },
  };
}
