import { closeSync, openSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.js';
import { PRIVATE_FILE } from './durable.js';

/** Something held by this process alone. */
export interface Lock {
  release(): Promise<void>;
}

export interface Waiting {
  /** Called once, when the lock was not to be had for a second. */
  onWait?: () => void;
  /** Milliseconds after which waiting is given up. */
  patience?: number;
}

const PATIENCE = 30_000;

/**
 * Takes a kernel lock on a file of its own, which is created and never deleted. The kernel lets go of it with the process, however that ends, so a lock is never stale.
 * Throws UserError when another process holds it for too long, or where the system or the file system has no locks.
 */
export async function takeLock(path: string, waiting: Waiting = {}): Promise<Lock> {
  const tryLock = await loadTryLock();
  const file = openSync(path, 'a', PRIVATE_FILE);
  try {
    await until(() => granted(tryLock, file), waiting);
    return { release: async () => close(file) };
  } catch (error) {
    close(file);
    throw error;
  }
}

/** The kernel lets go of the lock whatever closing says, and what was kept under it is kept. */
function close(file: number): void {
  try {
    closeSync(file);
  } catch {
    // Nothing is left to be done.
  }
}

/** The same for an open file, without waiting: whether it was to be had. */
export async function takeLockIfFree(file: number): Promise<boolean> {
  return granted(await loadTryLock(), file);
}

type TryLock = (fd: number) => boolean;

async function loadTryLock(): Promise<TryLock> {
  try {
    return (await prebuilt()) ?? (await import('fs-native-extensions')).default.tryLock;
  } catch (error) {
    throw new UserError(
      `File locks are not available on this system, so writing is refused: two commands at once could lose what one of them kept. (${(error as Error).message.split('\n')[0]})`,
      'Reading works. Install the program anew for this system: npm install --global interview-journal',
    );
  }
}

/** What fs-native-extensions calls. */
interface Binding {
  tryLock(fd: number, offset: number, length: number, isExclusive: boolean): void;
}

/** The add-on from where it lies for most kinds of machines: the package's own way to it goes through a dozen modules, which takes longer than the whole lock. Undefined where it is not there. */
async function prebuilt(): Promise<TryLock | undefined> {
  const path = `fs-native-extensions/prebuilds/${platform()}-${arch()}/fs-native-extensions.node`;
  const loaded: { default: Binding } | undefined = await import(path).catch(() => undefined);
  return (
    loaded &&
    ((fd) => {
      try {
        loaded.default.tryLock(fd, 0, 0, true);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return false;
        throw error;
      }
    })
  );
}

function granted(tryLock: TryLock, file: number): boolean {
  try {
    return tryLock(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The file system of the journal has no file locks (${code ?? message}), so writing is refused: two commands at once could lose what one of them kept.`,
      'Keep the journal on a local disk: --journal FILE or INTERVIEW_JOURNAL',
    );
  }
}

async function until(isGranted: () => boolean, { onWait, patience = PATIENCE }: Waiting): Promise<void> {
  if (isGranted()) return;
  // Only now: for the clock Node loads a millisecond's worth of modules.
  const begin = performance.now();
  let told = false;
  for (let pause = 1; !isGranted(); pause = Math.min(pause * 2, 16)) {
    const waited = performance.now() - begin;
    if (waited > patience) {
      throw new UserError(
        `Another command has been writing to the journal for ${Math.round(patience / 1000)} seconds, so nothing was written.`,
        'Try again, or look for it: ps -ef | grep interview',
      );
    }
    if (waited > 1000 && !told) {
      told = true;
      onWait?.();
    }
    await sleep(pause);
  }
}
