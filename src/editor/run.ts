import { spawn } from 'node:child_process';

/** These come to every program of the terminal; they are meant for the editor. */
const PASSED_OVER = ['SIGINT', 'SIGQUIT'] as const;
/** These end this program, but not before the editor has ended and what was written there is safe. */
const PASSED_ON = ['SIGHUP', 'SIGTERM'] as const;

/** Runs an editor on the terminal, without a shell, to its end. Gives in words what went wrong ("editor (vim) ended with exit code 1"); undefined when it ended well. */
export function runEditor(file: string, words: readonly string[], name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let asked: string | undefined;
    const child = begin(file, words);
    if (child instanceof Error) return resolve(couldNotStart(child, name));
    const passOver = () => undefined;
    const passOn = (signal: NodeJS.Signals) => {
      asked = signal;
      child.kill(signal);
    };
    const finish = (failure: string | undefined) => {
      for (const signal of PASSED_OVER) process.removeListener(signal, passOver);
      for (const signal of PASSED_ON) process.removeListener(signal, passOn);
      resolve(failure);
    };
    for (const signal of PASSED_OVER) process.on(signal, passOver);
    for (const signal of PASSED_ON) process.on(signal, passOn);
    child.once('error', (error) => finish(couldNotStart(error, name)));
    child.once('exit', (code, signal) => finish(wayOfEnding(name, code, signal ?? asked)));
  });
}

/** Where the standard output is led elsewhere the editor shows itself on stderr, as the questions do. */
function begin(file: string, words: readonly string[]) {
  try {
    return spawn(file, words, { stdio: ['inherit', process.stdout.isTTY ? 'inherit' : process.stderr, 'inherit'] });
  } catch (error) {
    return error as Error;
  }
}

function wayOfEnding(name: string, code: number | null, signal: string | null | undefined): string | undefined {
  if (signal) return `editor (${name}) was stopped (${signal})`;
  return code === 0 ? undefined : `editor (${name}) ended with exit code ${code}`;
}

function couldNotStart({ code, message }: NodeJS.ErrnoException, name: string): string {
  if (code === 'ENOENT') return `editor (${name}) is not to be found`;
  if (code === 'EACCES') return `editor (${name}) may not be run`;
  return `editor (${name}) did not start: ${message}`;
}
