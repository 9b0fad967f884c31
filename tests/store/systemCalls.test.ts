import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, fullJournal } from './journals.js';
import { BIN, environment, interview, outputOf, type Ran, start } from './running.js';

const ADD = ['add', '--company', 'Hooli', '--yes', '-q', '[x] Why?'];
const TRACED = 'openat,read,write,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,fcntl,fchmod,close';

/** One call as strace shows it, with the lines of the trace where it began and where it ended. */
interface Call {
  /** The thread that made it. */
  thread: string;
  name: string;
  /** What stands between the brackets, with the path behind every descriptor. */
  args: string;
  result: string;
  began: number;
  ended: number;
}

/** Runs `interview` under strace with these options; one thread does all the work on files, so that calls can be counted. */
function traced(options: readonly string[], argv: readonly string[]): Promise<Ran> {
  const env = environment({ UV_THREADPOOL_SIZE: '1' });
  return start('strace', ['-f', '-qq', ...options, process.execPath, BIN, ...argv], { env }).ended;
}

/** The calls of a trace that ended, in the order in which they began. */
function callsIn(trace: string): Call[] {
  const unfinished = new Map<string, { head: string; began: number }>();
  const calls: Call[] = [];
  for (const [ended, line] of trace.split('\n').entries()) {
    const [, pid = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const head = /^(.*) <unfinished \.\.\.>$/.exec(text)?.[1];
    if (head !== undefined) {
      unfinished.set(pid, { head, began: ended });
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1];
    const begun = resumed === undefined ? { head: '', began: ended } : unfinished.get(pid);
    const [, name, args, result] = /^(\w+)\((.*)\)\s+= (.*)$/.exec(`${begun?.head ?? ''}${resumed ?? text}`) ?? [];
    if (name && args !== undefined && result !== undefined)
      calls.push({ thread: pid, name, args, result, began: begun?.began ?? ended, ended });
  }
  return calls.sort((a, b) => a.began - b.began);
}

/** Which `fcntl` of its thread takes the lock, counted from 1: Node itself makes some as it starts. */
async function lockingCall(): Promise<number> {
  const folder = tempFolder();
  const traceFile = join(folder, 'trace');
  await traced(['-o', traceFile, '-e', 'trace=fcntl'], ['--journal', join(folder, 'journal.json'), ...ADD]);
  const calls = callsIn(readFileSync(traceFile, 'utf8'));
  const locking = calls.find(({ args }) => args.includes('F_OFD_SETLK'));
  return calls.filter(({ thread }) => thread === locking?.thread).indexOf(locking as Call) + 1;
}

/** A journal after one change, so that its history and lock are there. */
async function changedOnce(): Promise<string> {
  const path = join(tempFolder(), 'journal.json');
  writeFileSync(path, bytesOf(fullJournal()));
  expect(await interview(['--journal', path, 'add', '--company', 'Initech', '--yes'])).toMatchObject({ code: 0 });
  return path;
}

const allowed = outputOf('strace', ['-f', '-o', '/dev/null', 'true']) !== undefined;
const describeTraced = allowed ? describe : describe.skip;
const note = allowed ? '' : ' (skipped: strace is not installed, or may not trace here)';

describeTraced(`the system calls of one "interview add"${note}`, () => {
  it('lock, read, keep the history, keep the journal, say so: each on the disk before the next begins', async () => {
    const path = await changedOnce();
    const folder = dirname(path);
    const traceFile = join(tempFolder(), 'trace');
    const ran = await traced(['-y', '-s', '64', '-o', traceFile, '-e', `trace=${TRACED}`], ['--journal', path, ...ADD]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const calls = callsIn(readFileSync(traceFile, 'utf8'));

    const all = (name: string, part: string) => calls.filter((call) => call.name === name && call.args.includes(part));
    const only = (name: string, part: string): Call => {
      const [found, another] = all(name, part);
      if (!found || another) throw new Error(`${another ? 'more than one' : 'no'} ${name} with ${part}`);
      return found;
    };
    const rename = calls.filter(({ name, args }) => name.startsWith('rename') && args.includes(`"${path}"`));
    expect(rename).toHaveLength(1);
    const renamed = rename[0] as Call;
    const temporary = /"([^"]+\.tmp)"/.exec(renamed.args)?.[1] ?? '';
    expect(dirname(temporary)).toBe(folder);
    expect(basename(temporary)).toMatch(/^\.journal\.json\.[0-9a-f]{12}\.tmp$/);

    const lockOpened = only('openat', `"${path}.lock"`);
    const locked = only('fcntl', `<${path}.lock>`);
    const journalOpened = all('openat', `"${path}"`)[0] as Call;
    const historyOpened = only('openat', `"${path}.history"`);
    const historyWritten = only('write', `<${path}.history>`);
    const historySynced = only('fsync', `<${path}.history>`);
    const kept = calls.find(({ name, args }) => name.startsWith('rename') && args.includes(`"${path}.backups/part"`)) as Call;
    const opened = only('openat', `"${temporary}"`);
    const written = all('write', `<${temporary}>`);
    const synced = only('fsync', `<${temporary}>`);
    const folderOpened = calls.filter(({ name, args }) => name === 'openat' && args.includes(`"${folder}"`)).at(-1) as Call;
    const folderSynced = only('fsync', `<${folder}>`);
    const unlocked = only('close', `<${path}.lock>`);
    const said = calls.find(({ name, args }) => name === 'write' && args.startsWith('1<') && args.includes('"Kept Hooli')) as Call;

    expect(locked.args).toMatch(/F_OFD_SETLK.*F_WRLCK/);
    expect(locked.result).toBe('0');
    expect(journalOpened.args).toContain('O_RDONLY');
    expect(historyOpened.args).toContain('O_APPEND');
    for (const flag of ['O_CREAT', 'O_EXCL', 'O_NOFOLLOW', '0600']) expect(opened.args).toContain(flag);
    expect(written.reduce((sum, { result }) => sum + Number(result), 0)).toBe(readFileSync(path).length);
    expect(Number(historyWritten.result)).toBeGreaterThan(100);
    for (const { result } of [historySynced, synced, renamed, folderSynced, kept]) expect(result).toBe('0');

    const order = [lockOpened, locked, journalOpened, historyOpened, historyWritten, historySynced, opened, ...written, synced, renamed];
    const line = [...order, folderOpened, folderSynced, unlocked, said];
    for (const [index, call] of line.slice(1).entries()) {
      const earlier = line[index] as Call;
      if (call.began <= earlier.ended)
        throw new Error(`${call.name}(${call.args}) began before ${earlier.name}(${earlier.args}) had ended`);
    }
    expect(kept.ended).toBeLessThan(renamed.began);
  });

  it('reading takes no lock, creates nothing and writes nothing', async () => {
    const path = await changedOnce();
    const traceFile = join(tempFolder(), 'trace');
    const before = readdirSync(dirname(path));
    expect(await traced(['-y', '-o', traceFile, '-e', `trace=${TRACED}`], ['--journal', path, 'list'])).toMatchObject({ code: 0 });
    const there = callsIn(readFileSync(traceFile, 'utf8')).filter(({ args }) => args.includes(dirname(path)));
    expect(
      there.filter(({ name, args }) => /^(write|fsync|rename|link|unlink|fcntl|fchmod)/.test(name) || /O_(WRONLY|RDWR|CREAT)/.test(args)),
    ).toEqual([]);
    expect(there.some(({ name }) => name === 'openat')).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(before);
  });
});

/** Runs `interview add` on a journal with a fault in one of the calls on one path. */
function failing(path: string, at: string, inject: string): Promise<Ran> {
  return traced(['-o', '/dev/null', '-P', at, '-e', `inject=${inject}`], ['--journal', path, ...ADD]);
}

/** Makes one call of `interview add` fail: the options of strace, and what the person is told. */
const FAILURES: [what: string, inject: string, said: RegExp][] = [
  ['the history cannot be brought to the disk', 'fsync:error=EIO:when=1', /disk reports an error.*as it was/],
  ['the new journal cannot be brought to the disk', 'fsync:error=EIO:when=2', /disk reports an error.*as it was/],
  ['the share of the disk is used up', 'fsync:error=EDQUOT:when=2', /share of the disk.*as it was/],
  ['the new journal may not take the place of the old', 'rename:error=EACCES:when=1', /may not be read or written/],
  ['the file system became read-only', 'rename:error=EROFS:when=1', /mounted read-only/],
  ['the mode cannot be set', 'fchmod:error=EPERM:when=1', /may not be read or written/],
];

describeTraced(`when a system call of one "interview add" fails${note}`, () => {
  it.each(FAILURES)('%s: refused in words, the journal as it was, nothing beside it', async (_, inject, said) => {
    const path = await changedOnce();
    const before = readFileSync(path);
    const traceFile = join(tempFolder(), 'trace');
    const { code, out, err } = await traced(['-o', traceFile, '-e', `inject=${inject}`], ['--journal', path, ...ADD]);
    expect(readFileSync(traceFile, 'utf8')).toContain('(INJECTED)');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(said);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

    expect(await interview(['--journal', path, ...ADD])).toMatchObject({ code: 0 });
    expect((await interview(['--journal', path, 'undo'])).out).toContain('added Hooli');
    expect((await interview(['--journal', path, 'undo'])).out).toContain('added Initech');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...fullJournal(), revision: 11 });
  });

  it('no lock is to be had from the file system: writing is refused in words', async () => {
    const path = await changedOnce();
    const before = readFileSync(path);
    const options = ['-o', '/dev/null', '-e', `inject=fcntl:error=ENOLCK:when=${await lockingCall()}`];
    const { code, out, err } = await traced(options, ['--journal', path, ...ADD]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/no file locks/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('the folder cannot be brought to the disk after the renaming: no word of success, and none that the journal is as it was', async () => {
    const path = await changedOnce();
    const before = readFileSync(path);
    const { code, out, err } = await traced(['-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=3'], ['--journal', path, ...ADD]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    if (/is as it was|nothing was (kept|written)/.test(err)) expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('the file system knows no bringing of a folder to the disk: it is kept, and said so', async () => {
    const path = await changedOnce();
    const { code, out, err } = await traced(['-o', '/dev/null', '-e', 'inject=fsync:error=EINVAL:when=3'], ['--journal', path, ...ADD]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Kept Hooli/);
  });

  it('the folder cannot even be opened for that: no word of success', async () => {
    const path = await changedOnce();
    const { code, out, err } = await failing(path, dirname(path), 'openat:error=EMFILE:when=1');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/was written, but the disk did not confirm it/);
  });

  it('the lock cannot be closed after everything is kept: it is said to be kept', async () => {
    const path = await changedOnce();
    const { code, out, err } = await failing(path, `${path}.lock`, 'close:error=EIO:when=1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Kept Hooli/);
  });

  it('whether the file may be written cannot be found out: it is not called read-only', async () => {
    const path = await changedOnce();
    const { code, err } = await failing(path, path, 'access:error=EIO:when=1');
    expect(code).toBe(1);
    expect(err).toMatch(/disk reports an error.*as it was/);
  });

  it('a line of the history arrives without its beginning: refused', async () => {
    const path = await changedOnce();
    const before = readFileSync(path);
    const { code, out } = await failing(path, `${path}.history`, 'write:retval=7:when=1');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(readFileSync(path)).toEqual(before);
  });

  it('nothing is read again after it was said that something is kept', async () => {
    const path = await changedOnce();
    const traceFile = join(tempFolder(), 'trace');
    expect(await traced(['-y', '-o', traceFile, '-e', `trace=${TRACED}`], ['--journal', path, ...ADD])).toMatchObject({ code: 0 });
    const calls = callsIn(readFileSync(traceFile, 'utf8'));
    const said = calls.findIndex(({ name, args }) => name === 'write' && args.includes('"Kept Hooli'));
    expect(calls.slice(said).filter(({ args }) => args.includes(path))).toEqual([]);
  });

  it('the file system knows no second names: a backup comes in the place of the journal all the same, and what stood there is kept', async () => {
    const path = await changedOnce();
    writeFileSync(path, '{"precious": ');
    const options = ['-o', '/dev/null', '-e', 'inject=?link,linkat:error=EPERM'];
    expect(await traced(options, ['--journal', path, 'doctor', '--restore', '--yes'])).toMatchObject({ code: 0, err: '' });
    const [aside = '', another] = readdirSync(dirname(path)).filter((name) => name.includes('.replaced-'));
    expect(another).toBeUndefined();
    expect(readFileSync(join(dirname(path), aside), 'utf8')).toBe('{"precious": ');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(fullJournal());
  });

  it.each([1, 2])(
    'a backup cannot be brought to the disk in the place of the journal (fsync %d): what stood there is not lost',
    async (when) => {
      const path = await changedOnce();
      writeFileSync(path, '{"precious": ');
      const inject = `inject=fsync:error=EIO:when=${when}`;
      const { code, out } = await traced(['-o', '/dev/null', '-e', inject], ['--journal', path, 'doctor', '--restore', '--yes']);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      const texts = readdirSync(dirname(path), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => readFileSync(join(dirname(path), name), 'utf8'));
      expect(texts).toContain('{"precious": ');
    },
  );
});
