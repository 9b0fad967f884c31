import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { type Lock, takeLock, takeLockIfFree } from '../../src/store/lock.js';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, smallJournal } from './journals.js';
import { opened } from './opening.js';
import { environment, interview, ROOT, type Running, start, startInterview, until } from './running.js';

const ADD = ['add', '--company', 'Hooli', '--yes'];
const children: Running[] = [];

afterEach(() => {
  for (const { process } of children.splice(0)) process.kill('SIGKILL');
});

/** Another process that takes the lock and holds it for so many milliseconds, or until it is killed. */
async function holder(path: string, milliseconds = 60_000): Promise<Running> {
  const script = `
    const { openSync } = require('node:fs');
    const { tryLock } = require(${JSON.stringify(join(ROOT, 'node_modules', 'fs-native-extensions'))});
    process.stdout.write(tryLock(openSync(${JSON.stringify(path)}, 'a', 0o600)) ? 'held' : 'refused');
    setTimeout(() => process.exit(), ${milliseconds});`;
  const running = start(process.execPath, ['-e', script]);
  children.push(running);
  await until(() => running.out !== '');
  expect(running.out).toBe('held');
  return running;
}

function lockPath(): string {
  return join(tempFolder(), 'journal.json.lock');
}

/** How long something took, in milliseconds, and what came of it. */
async function timed<T>(act: Promise<T>): Promise<{ took: number; result: T | undefined; error: unknown }> {
  const begin = performance.now();
  const [result, error] = await act.then(
    (value) => [value, undefined] as const,
    (reason: unknown) => [undefined, reason] as const,
  );
  return { took: performance.now() - begin, result, error };
}

describe('the lock', () => {
  it('is taken at once where it is free, on a file for its owner alone that stays', async () => {
    const path = lockPath();
    const lock = await takeLock(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await lock.release();
    expect(existsSync(path)).toBe(true);
    await (await takeLock(path)).release();
  });

  it('leaves the file on which it is as it is', async () => {
    const path = lockPath();
    writeFileSync(path, 'mine');
    await (await takeLock(path)).release();
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('is had by one at a time within a process', async () => {
    const path = lockPath();
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const lock = await takeLock(path);
        most = Math.max(most, ++holders);
        await new Promise((resolve) => setTimeout(resolve, 2));
        holders--;
        await lock.release();
      }),
    );
    expect(most).toBe(1);
  });

  it('is waited for in silence when it comes within a second', async () => {
    const path = lockPath();
    await holder(path, 400);
    let told = 0;
    const lock = await takeLock(path, { onWait: () => told++ });
    expect(told).toBe(0);
    await lock.release();
  });

  it('is waited for with one word after a second', async () => {
    const path = lockPath();
    await holder(path, 2200);
    const told: number[] = [];
    const begin = performance.now();
    const lock = await takeLock(path, { onWait: () => told.push(performance.now() - begin) });
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThanOrEqual(1000);
    expect(told[0]).toBeLessThan(2000);
    await lock.release();
  });

  it('is given up after the patience, with a clear error, and is not taken later', async () => {
    const path = lockPath();
    const running = await holder(path);
    const { took, error } = await timed(takeLock(path, { patience: 300 }));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/Another command has been writing to the journal for 0 seconds, so nothing was written/),
      hint: expect.stringContaining('Try again'),
    });
    expect(took).toBeGreaterThanOrEqual(300);
    expect(took).toBeLessThan(3000);
    running.process.kill('SIGKILL');
    await running.ended;
    await (await takeLock(path, { patience: 0 })).release();
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('goes with a process that ends by %s', async (signal) => {
    const path = lockPath();
    const running = await holder(path);
    const waiting: Promise<Lock> = takeLock(path, { patience: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    running.process.kill(signal);
    const { took, result } = await timed(waiting);
    expect(took).toBeLessThan(3000);
    await result?.release();
  });

  it('is refused in words where the file system has none', async () => {
    const closed = 9999;
    await expect(takeLockIfFree(closed)).rejects.toThrow('The file system of the journal has no file locks (EBADF), so writing is refused');
  });

  it('is not had, and not waited for, where it is only tried', async () => {
    const path = lockPath();
    const file = openSync(path, 'a', 0o600);
    expect(await takeLockIfFree(file)).toBe(true);
    const other = openSync(path, 'a', 0o600);
    expect(await takeLockIfFree(other)).toBe(false);
    closeSync(file);
    expect(await takeLockIfFree(other)).toBe(true);
    closeSync(other);
  });

  it('is never left behind: a lock file of a dead process stands in nobody’s way', async () => {
    const path = lockPath();
    const running = await holder(path);
    running.process.kill('SIGKILL');
    await running.ended;
    expect(existsSync(path)).toBe(true);
    const { took, result } = await timed(takeLock(path));
    expect(took).toBeLessThan(1000);
    await result?.release();
  });

  it('is not given away by a child process of its holder', async () => {
    const path = lockPath();
    const lock = await takeLock(path);
    const child = start('sleep', ['5']);
    children.push(child);
    await lock.release();
    const { took, result } = await timed(takeLock(path, { patience: 1000 }));
    expect(took).toBeLessThan(900);
    await result?.release();
  });
});

describe('a command that finds the journal locked', () => {
  it('says so on stderr after a second, waits, and does its work', async () => {
    const path = join(tempFolder(), 'journal.json');
    writeFileSync(path, bytesOf(smallJournal()));
    const running = await holder(`${path}.lock`);
    const adding = startInterview(['--journal', path, ...ADD]);
    await until(() => adding.err !== '');
    expect(adding.err).toMatch(/^Waiting for another interview command/);
    expect(adding.out).toBe('');
    expect(readFileSync(path)).toEqual(bytesOf(smallJournal()));
    running.process.kill('SIGKILL');
    const { code, out, err } = await adding.ended;
    expect(code).toBe(0);
    expect(out).toMatch(/^Kept Hooli/);
    expect(err.match(/Waiting/g)).toHaveLength(1);
    expect(opened(path).onDisk().interviews).toHaveLength(2);
  });

  it('reads all the same', async () => {
    const path = join(tempFolder(), 'journal.json');
    writeFileSync(path, bytesOf(smallJournal()));
    await holder(`${path}.lock`);
    for (const argv of [['list'], ['questions'], ['history'], ['doctor'], []]) {
      const { took, result } = await timed(interview(['--journal', path, ...argv]));
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(took).toBeLessThan(5000);
    }
  });

  it('remembers nothing of the waiting: what was kept meanwhile is not lost', async () => {
    const path = join(tempFolder(), 'journal.json');
    const store = opened(path);
    const running = await holder(`${path}.lock`);
    const adding = startInterview(['--journal', path, ...ADD]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    writeFileSync(path, bytesOf(smallJournal()));
    running.process.kill('SIGKILL');
    expect(await adding.ended).toMatchObject({ code: 0 });
    expect(store.onDisk().interviews.map(({ company }) => company)).toEqual(['Ácme', 'Hooli']);
    expect(store.onDisk().revision).toBe(2);
  });
});

describe('where the add-on for locks is missing', () => {
  it('writing is refused in words, and reading works', async () => {
    const home = tempFolder();
    for (const part of ['bin', 'dist', 'data', 'package.json']) cpSync(join(ROOT, part), join(home, 'package', part), { recursive: true });
    mkdirSync(join(home, 'journal'));
    const path = join(home, 'journal', 'journal.json');
    writeFileSync(path, bytesOf(smallJournal()));
    const run = (argv: readonly string[]) =>
      start(process.execPath, [join(home, 'package', 'bin', 'interview.cjs'), '--journal', path, ...argv], { env: environment() }).ended;

    for (const argv of [ADD, ['undo'], ['remove', 'last', '--yes']]) {
      const { code, out, err } = await run(argv);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/File locks are not available.*writing is refused/);
      expect(err).toContain('npm install');
    }
    expect(readFileSync(path)).toEqual(bytesOf(smallJournal()));
    const listed = await run(['list']);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toContain('Ácme');
  });
});
