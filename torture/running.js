/** The built program in processes of its own, and folders that go with this one. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const BIN = join(ROOT, 'bin', 'interview.cjs');

const folders = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new, empty folder, which is removed when this process ends. */
export function tempFolder(above = tmpdir()) {
  const folder = mkdtempSync(join(realpathSync(above), 'interview-torture-'));
  folders.push(folder);
  return folder;
}

/** The same in memory where the system has a place for it: for what is not about the disk, ten thousand times. */
export function quickFolder() {
  return tempFolder(existsSync('/dev/shm') ? '/dev/shm' : undefined);
}

/** An environment without any trace of the journal of whoever runs this. */
export function environment(more = {}) {
  return { PATH: process.env.PATH, HOME: '/nonexistent', TZ: 'UTC', LANG: 'C.UTF-8', ...more };
}

/** Starts a program with nothing, or with `input`, on its standard input; `ended` gives `{ code, signal, out, err }`. */
export function start(file, argv, { input, ...options } = {}) {
  const child = spawn(file, argv, { stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'], env: environment(), ...options });
  const printed = { out: '', err: '' };
  for (const [stream, name] of [
    [child.stdout, 'out'],
    [child.stderr, 'err'],
  ])
    stream.setEncoding('utf8').on('data', (text) => {
      printed[name] += text;
    });
  if (input !== undefined) child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...printed }));
  });
  return { child, ended };
}

/** Starts `interview` on a journal. */
export function startInterview(journal, argv, options) {
  return start(process.execPath, [BIN, '--journal', journal, ...argv], options);
}

/** Runs `interview` on a journal to its end. */
export function interview(journal, argv, options) {
  return startInterview(journal, argv, options).ended;
}

/** Whether a program of this machine runs without an error. */
export function succeeds(file, argv) {
  try {
    execFileSync(file, argv, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The id of the interview that `add` says it has kept, if it says so. */
export function acknowledged(out) {
  return /^Kept .*: (i[a-z2-7]{6})\n/.exec(out)?.[1];
}

/** The command line that adds an interview at a company of this name: a question of its own, and one that all ask. */
export function adding(company) {
  return ['add', '--company', company, '--yes', '-q', `[x] Why ${company}?`, '-q', '[ ] What is a mutex?'];
}
