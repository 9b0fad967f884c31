import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, jest } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { describeWith } from '../support/programs.js';
import { tempFolder } from '../support/tempFolder.js';

export const describeInTerminal = describeWith('tmux');

const BIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'interview.cjs');

/** On a machine that is busy with something else a terminal may miss its moment once; the first failure is shown all the same. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** How long a screen may take to show what is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 20_000;
const GLANCE = 12;

/**
 * The shell of the tests: no line editing and so no escape sequences of its own, job control as in a real one, and the exit code after each command, because a person at
 * `echo $?` would see that too.
 */
const SHELL = `while printf '$ ' && IFS= read -r line; do eval "$line"; printf 'exit code %s\\n' $?; done`;

export interface Opening {
  /** Another terminal of the same person: their home. A new one otherwise. */
  home?: string;
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}

/** How a screen is read: with the escape sequences that colour it, or with lines that the terminal has wrapped put together again. */
export interface Reading {
  coloured?: boolean;
  unwrapped?: boolean;
}

/** A real terminal (tmux) with a shell in it, and a person who types, presses keys and reads. */
export interface Terminal {
  readonly home: string;
  /** The keys that were pressed: everything but text typed or pasted, and commands of the shell. */
  readonly keys: number;
  /** Types text, character by character. */
  type(text: string): Promise<void>;
  /** Presses keys by their tmux names, such as Enter, C-c, Down, or a letter that is an answer by itself. */
  press(...keys: string[]): Promise<void>;
  /** Pastes as a terminal does: line feeds become carriage returns unless `raw`; with the marks of bracketed paste where the program asked for them and `marked`. */
  paste(text: string, how: { marked: boolean; raw?: boolean }): Promise<void>;
  /** Types a line and Enter; waits for the question first where one is given. */
  enter(text: string, question?: string): Promise<void>;
  /** Presses Enter at each of these questions. */
  skip(...questions: string[]): Promise<void>;
  /** Types a command on an empty screen, and Enter. */
  run(command: string): Promise<void>;
  /** Waits until the command has ended and gives its exit code. */
  ended(): Promise<number>;
  /** Waits until the screen shows it, and gives the screen. */
  shows(what: string | RegExp): Promise<string>;
  /** Waits until the program asks this. */
  asks(question: string): Promise<string>;
  screen(reading?: Reading): Promise<string>;
  /** The columns at which texts begin, as the terminal itself counts them; each text is on the screen once. */
  columnsOf(texts: readonly string[]): Promise<number[]>;
  /** Gathers every byte that is sent to the terminal from now on; gives a function that waits for an end and gives what came before it. */
  record(): Promise<(end: string) => Promise<string>>;
  /** The process id of the command that runs. */
  runningPid(): Promise<number>;
  /** Closes the window, as its cross does. */
  close(): Promise<void>;
}

const open = new Set<Tmux>();
let opened = 0;

afterEach(async () => {
  await Promise.all([...open].map((tmux) => tmux.end('kill-server')));
  open.clear();
});

/** Opens a terminal; it is closed after the test. Fails where tmux is not installed. */
export async function openTerminal({ home = tempFolder(), columns = 100, rows = 60, env = {} }: Opening = {}): Promise<Terminal> {
  const tmux = startTmux({ home, columns, rows, env });
  open.add(tmux);
  let keys = 0;
  const terminal: Terminal = {
    home,
    get keys() {
      return keys;
    },
    type: async (text) => void (await tmux.does('send-keys', '-l', '--', text)),
    press: async (...pressed) => {
      keys += pressed.length;
      await tmux.does('send-keys', '--', ...pressed);
    },
    paste: async (text, { marked, raw = false }) => {
      const file = join(tempFolder(), 'copied');
      writeFileSync(file, text);
      await tmux.does('load-buffer', file);
      await tmux.does('paste-buffer', '-d', ...(marked ? ['-p'] : []), ...(raw ? ['-r'] : []));
    },
    enter: async (text, question) => {
      if (question !== undefined) await terminal.asks(question);
      await terminal.type(text);
      await terminal.press('Enter');
    },
    skip: async (...questions) => {
      for (const question of questions) {
        await terminal.asks(question);
        await terminal.press('Enter');
      }
    },
    run: async (command) => {
      await tmux.does('send-keys', '-R');
      await tmux.does('clear-history');
      await terminal.type(command);
      await tmux.does('send-keys', 'Enter');
    },
    ended: async () => Number(/^exit code (\d+)$/m.exec(await terminal.shows(/^exit code \d+$/m))?.[1]),
    shows: (what) =>
      waitFor(
        () => terminal.screen(),
        (screen) => (typeof what === 'string' ? screen.includes(what) : what.test(screen)),
        `The terminal should show ${what}`,
      ),
    asks: (question) => terminal.shows(new RegExp(`^(?:\\$ )?\\? ${question.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm')),
    screen: async ({ coloured = false, unwrapped = false } = {}) => {
      const screen = await tmux.does('capture-pane', '-p', ...(coloured ? ['-e'] : []), ...(unwrapped ? ['-J'] : []));
      return screen.replace(/ +$/gm, '').trimEnd();
    },
    columnsOf: async (texts) => {
      const columns: number[] = [];
      // In the manner of vi the cursor stands at the beginning of what was found.
      await tmux.does('set-option', '-g', 'mode-keys', 'vi');
      await tmux.does('copy-mode');
      for (const text of texts) {
        await tmux.does('send-keys', '-X', 'history-top');
        await tmux.does('send-keys', '-X', 'start-of-line');
        await tmux.does('send-keys', '-X', 'search-forward-text', text);
        columns.push(Number(await tmux.does('display-message', '-p', '#{copy_cursor_x}')));
      }
      await tmux.does('send-keys', '-X', 'cancel');
      return columns;
    },
    record: async () => {
      const file = join(tempFolder(), 'recording');
      await tmux.does('pipe-pane', `cat > ${quoted(file)}`);
      return (end) =>
        waitFor(
          async () => readIfThere(file),
          (bytes) => bytes.includes(end),
          `The recording should hold ${end}`,
        );
    },
    runningPid: async () => {
      const shell = (await tmux.does('display-message', '-p', '#{pane_pid}')).trim();
      const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,pid=']);
      const children = stdout.split('\n').map((row) => row.trim().split(/\s+/));
      const child = children.find(([parent]) => parent === shell)?.[1];
      if (!child) throw new Error('No command runs in the terminal.');
      return Number(child);
    },
    close: () => tmux.end('kill-session'),
  };
  await terminal.shows('$');
  return terminal;
}

/** What is kept in the journal of a person, or undefined where nothing was ever kept. */
export function journalOf({ home }: { home: string }): Journal | undefined {
  const text = readIfThere(journalFileOf(home));
  return text === '' ? undefined : JSON.parse(text);
}

/** The drafts of a person as they lie on the disk, one text each. */
export function draftsOf({ home }: { home: string }): string[] {
  const folder = `${journalFileOf(home)}.drafts`;
  return existsSync(folder) ? readdirSync(folder).map((name) => readIfThere(join(folder, name))) : [];
}

/** Waits until a draft with this text is on the disk. */
export async function draftHolds(person: { home: string }, text: string): Promise<void> {
  await waitFor(
    async () => draftsOf(person).join('\n'),
    (drafts) => drafts.includes(text),
    `A draft should hold ${text}`,
  );
}

function journalFileOf(home: string): string {
  const folder = process.platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'share'];
  return join(home, ...folder, 'interview', 'journal.json');
}

/** Waits until a process has ended. */
export async function processEnded(pid: number): Promise<void> {
  const state = () =>
    promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
  await waitFor(state, (found) => found === '' || found.startsWith('Z'), `Process ${pid} should have ended`);
}

/** A tmux of its own, spoken to in its control mode (tmux(1), CONTROL MODE): one process for all commands of a test. */
interface Tmux {
  /** Gives a command and gives what it printed. */
  does(...argv: string[]): Promise<string>;
  /** Gives the last command, and waits until all is over. */
  end(command: 'kill-server' | 'kill-session'): Promise<void>;
}

/** Own socket, no settings of whoever runs the tests, and an environment in which only `interview` is known beside the system. */
function startTmux({ home, columns, rows, env }: Required<Opening>): Tmux {
  const socket = `interview-${process.pid}-${++opened}`;
  const opening = ['new-session', '-x', String(columns), '-y', String(rows), `exec sh -mc ${quoted(SHELL)}`];
  const child = spawn('tmux', ['-u', '-f', '/dev/null', '-L', socket, '-C', ...opening], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: `${binFolder(home)}:${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: home,
      TMUX_TMPDIR: home,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      ...(process.env.TZ && { TZ: process.env.TZ }),
      ...env,
    },
  });
  const waiting: Answering[] = [];
  let reason = new Error('The terminal is closed.');
  const over = new Promise<void>((resolve) => {
    const finish = () => {
      for (const { reject } of waiting.splice(0)) reject(reason);
      resolve();
    };
    child.once('close', finish).once('error', (error: NodeJS.ErrnoException) => {
      reason = error.code === 'ENOENT' ? new Error('tmux is not installed, and these tests need a real terminal: apt install tmux') : error;
      finish();
    });
  });
  child.stdin.on('error', () => undefined);
  answersTo(waiting, child.stdout);
  let isOver = false;
  over.then(() => {
    isOver = true;
  });

  const does = (...argv: string[]) =>
    new Promise<string>((resolve, reject) => {
      if (isOver) return reject(reason);
      waiting.push({ resolve, reject });
      child.stdin.write(`${argv.map(quoted).join(' ')}\n`);
    });
  return {
    does,
    end: async (command) => {
      await does(command).catch(() => undefined);
      await over;
    },
  };
}

interface Answering {
  resolve: (printed: string) => void;
  reject: (error: Error) => void;
}

/** Reads the blocks in which the control mode answers, in the order of the commands: %begin TIME NUMBER FLAGS, what was printed, %end or %error. FLAGS is 1 where the command was ours. */
function answersTo(waiting: Answering[], output: NodeJS.ReadableStream): void {
  let block: { number: string; isOurs: boolean; lines: string[] } | undefined;
  createInterface({ input: output, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    const [, mark, number = '', flags] = /^%(begin|end|error) \d+ (\d+) (\d+)$/.exec(line) ?? [];
    if (!block) {
      if (mark === 'begin') block = { number, isOurs: flags === '1', lines: [] };
    } else if (mark === undefined || mark === 'begin' || number !== block.number) {
      block.lines.push(line);
    } else {
      const printed = block.lines.join('\n');
      const command = block.isOurs ? waiting.shift() : undefined;
      block = undefined;
      if (mark === 'end') command?.resolve(printed);
      else command?.reject(new Error(`tmux: ${printed}`));
    }
  });
}

/** A word as the shell and tmux both read it. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A folder in which `interview` is, as npm links it. */
function binFolder(home: string): string {
  const folder = join(home, '.bin');
  if (mkdirSync(folder, { recursive: true })) symlinkSync(BIN, join(folder, 'interview'));
  return folder;
}

async function waitFor(look: () => Promise<string>, isThere: (seen: string) => boolean, message: string): Promise<string> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (performance.now() > end) throw new Error(`${message}; it shows:\n${seen}\n(end)`);
    await pause(GLANCE);
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
