import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package that is tested; its bin runs what `npm run build` made. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const BIN = join(ROOT, 'bin', 'interview.cjs');

/** Whether the tests may do what root alone may: mount, and become somebody else. */
export const IS_ROOT = process.getuid?.() === 0;
/** A user without any rights of their own. */
export const NOBODY = 65_534;

/** How a process ended, and what it printed. */
export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

export interface Running {
  process: ChildProcess;
  ended: Promise<Ran>;
  /** What was printed so far. */
  readonly out: string;
  readonly err: string;
}

/** What a program of this machine prints; undefined where it is not there or fails. */
export function outputOf(file: string, argv: readonly string[]): string | undefined {
  try {
    return execFileSync(file, argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/** Starts a program with nothing on its standard input; what it prints is gathered. */
export function start(file: string, argv: readonly string[], options: SpawnOptions = {}): Running {
  const process = spawn(file, argv, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const printed = { out: '', err: '' };
  process.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text;
  });
  process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed.err += text;
  });
  const ended = new Promise<Ran>((resolve, reject) => {
    process.once('error', reject);
    process.once('close', (code, signal) => resolve({ code, signal, ...printed }));
  });
  return {
    process,
    ended,
    get out() {
      return printed.out;
    },
    get err() {
      return printed.err;
    },
  };
}

/** An environment without any trace of the journal of whoever runs the tests; where they are held against mutants (stryker.config.js), with that which the program is to be. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, __STRYKER_ACTIVE_MUTANT__ } = process.env;
  return { PATH, __STRYKER_ACTIVE_MUTANT__, HOME: '/nonexistent', TZ: 'UTC', LANG: 'C.UTF-8', ...more };
}

/** Starts the built `interview`. */
export function startInterview(argv: readonly string[], { env, ...options }: SpawnOptions = {}): Running {
  return start(process.execPath, [BIN, ...argv], { env: environment(env), ...options });
}

/** Runs the built `interview` to its end. */
export function interview(argv: readonly string[], options?: SpawnOptions): Promise<Ran> {
  return startInterview(argv, options).ended;
}

/** Resolves when the condition holds, looking every few milliseconds. Throws after `patience` milliseconds. */
export async function until(holds: () => boolean, patience = 10_000): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
