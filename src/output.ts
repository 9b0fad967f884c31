import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

/** Where the text of a command goes. */
export interface Output {
  /** It is shown on a terminal. */
  readonly isTerminal: boolean;
  /** How wide that is, where it says so. */
  readonly columns: number | undefined;
  write(text: string): void;
  /** Waits until all that was written is out, or is known to be lost. */
  ended(): Promise<void>;
}

/**
 * An output of this process, by its file descriptor. A file or a pipe gets the text from the system itself, for Node's stream takes 2 ms to be made; a terminal has that `stream`, and a pipe that takes
 * no more for now. `failed` is told what the system says, once; not when the terminal has gone.
 */
export function outputOn(fd: number, stream: () => NodeJS.WriteStream, failed: (error: NodeJS.ErrnoException) => void): Output {
  let how: 'directly' | 'streaming' | 'no more' = mayBeTerminal(fd) ? 'streaming' : 'directly';
  let ended: Promise<void> = Promise.resolve();
  const fail = (error: NodeJS.ErrnoException) => {
    if (how !== 'no more') failed(error);
    how = 'no more';
  };
  /** Gives what is left. */
  const writtenDirectly = (bytes: Uint8Array): Uint8Array => {
    let rest = bytes;
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      // The stream waits until there is room again.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') how = 'streaming';
      else fail(error as NodeJS.ErrnoException);
    }
    return rest;
  };
  const streamed = (bytes: Uint8Array) => {
    const to = stream();
    const told = (error?: Error | null) => error && !to.isTTY && fail(error);
    if (to.listenerCount('error') === 0) to.on('error', told);
    ended = new Promise((resolve) => {
      to.write(bytes, (error) => {
        told(error);
        resolve();
      });
    });
  };
  return {
    // Asked of the stream when it is wanted: most commands print no remark, and so need none for them.
    get isTerminal() {
      return how === 'streaming' && stream().isTTY === true;
    },
    get columns() {
      return how === 'streaming' ? stream().columns : undefined;
    },
    write(text) {
      const bytes = Buffer.from(text);
      const rest = how === 'directly' ? writtenDirectly(bytes) : bytes;
      if (how === 'streaming' && rest.length > 0) streamed(rest);
    },
    ended: () => ended,
  };
}

/** Whether a terminal may stand behind a file descriptor: not where it is a file, a pipe, or what takes everything and keeps nothing. */
export function mayBeTerminal(fd: number): boolean {
  const found = ifKnown(() => fstatSync(fd));
  if (!found) return true;
  if (found.isCharacterDevice()) return found.rdev !== ifKnown(() => statSync('/dev/null'))?.rdev;
  return !(found.isFile() || found.isFIFO() || found.isSocket());
}

function ifKnown(stats: () => Stats): Stats | undefined {
  try {
    return stats();
  } catch {
    return undefined;
  }
}
