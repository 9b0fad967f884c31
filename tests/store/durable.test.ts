import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isLeftover, writeDurably, writeMeanwhile } from '../../src/store/durable.js';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, fullJournal } from './journals.js';
import { opened } from './opening.js';
import { BIN, environment, IS_ROOT, interview, NOBODY, type Ran, start } from './running.js';

const ADD = ['add', '--company', 'Hooli', '--yes', '-q', '[x] Why?'];
const asRoot = IS_ROOT ? it : it.skip;
/** Who has no rights of their own: nobody where the tests run as root, else whoever runs them. */
const NORMAL_USER = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};

function modeOf(path: string): string {
  return (statSync(path).mode & 0o7777).toString(8);
}

/** Runs `interview` under an umask. */
function underUmask(umask: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return start('/bin/sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, BIN, ...argv], { env: environment(env) }).ended;
}

/** A sound journal in a new folder, with this mode. */
function journalFile(mode = 0o600): string {
  const path = join(tempFolder(), 'journal.json');
  writeFileSync(path, bytesOf(fullJournal()));
  chmodSync(path, mode);
  return path;
}

/** Gives what is in a folder, with what lies in it, to the normal user. */
function giveAway(folder: string): void {
  if (!IS_ROOT) return;
  chownSync(folder, NOBODY, NOBODY);
  for (const name of readdirSync(folder)) chownSync(join(folder, name), NOBODY, NOBODY);
}

function temporaryFilesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.tmp'));
}

/** That a command refused to write in words, and left the file as it was. */
function expectRefused({ code, out, err }: Ran, said: RegExp): void {
  expect(err).toMatch(said);
  expect(err).not.toMatch(/bug in this program|\n\s+at /);
  expect(out).toBe('');
  expect(code).toBe(1);
}

describe('who may read the journal', () => {
  it.each(['000', '022', '077'])('a new journal and what belongs to it is for its owner alone, under umask %s', async (umask) => {
    const folder = tempFolder();
    const path = join(folder, 'journal.json');
    for (let time = 0; time < 2; time++) expect(await underUmask(umask, ['--journal', path, ...ADD])).toMatchObject({ code: 0 });
    const modes = Object.fromEntries(readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]));
    expect(modes).toEqual({
      'journal.json': '600',
      'journal.json.lock': '600',
      'journal.json.history': '600',
      'journal.json.backups': '700',
    });
    const backups = `${path}.backups`;
    expect(readdirSync(backups).map((name) => modeOf(join(backups, name)))).toEqual(['600']);
  });

  it.each(['000', '022', '077'])('the default place is created with folders for their owner alone, under umask %s', async (umask) => {
    const home = join(tempFolder(), 'not', 'there');
    expect(await underUmask(umask, ADD, { XDG_DATA_HOME: home })).toMatchObject({ code: 0 });
    expect(modeOf(join(home, 'interview'))).toBe('700');
    expect(modeOf(home)).toBe('700');
    expect(modeOf(join(home, 'interview', 'journal.json'))).toBe('600');
  });

  it.each(['600', '640', '644', '664', '660'])('the mode %s of a journal stays through changes, undo and redo', async (mode) => {
    const path = journalFile(Number.parseInt(mode, 8));
    const store = opened(path);
    await store.change('removed', (journal) => ({ ...journal, interviews: journal.interviews.slice(0, 1) }));
    expect(modeOf(path)).toBe(mode);
    await store.undo();
    expect(modeOf(path)).toBe(mode);
    await store.redo();
    expect(modeOf(path)).toBe(mode);
  });

  it('the mode 640 of a journal stays under a narrow umask and when a backup is restored', async () => {
    const path = journalFile(0o640);
    await underUmask('077', ['--journal', path, ...ADD]);
    expect(modeOf(path)).toBe('640');
    await underUmask('077', ['--journal', path, 'doctor', '--restore', '--yes']);
    expect(modeOf(path)).toBe('640');
  });

  asRoot.each([
    [NOBODY, 12_345],
    [NOBODY, 0],
    [0, 12_345],
  ])('the owner (%d) and the group (%d) of a journal stay when root writes it', async (uid, gid) => {
    const path = journalFile();
    chownSync(path, uid, gid);
    expect(await interview(['--journal', path, ...ADD])).toMatchObject({ code: 0 });
    expect(statSync(path)).toMatchObject({ uid, gid });
  });
});

describe('a symbolic link in the place of the journal', () => {
  it('stays a link, and what it leads to changes', async () => {
    const path = journalFile();
    const link = join(tempFolder(), 'link.json');
    symlinkSync(path, link);
    const before = readFileSync(path);
    expect(await interview(['--journal', link, ...ADD])).toMatchObject({ code: 0 });
    expect(readlinkSync(link)).toBe(path);
    expect(readFileSync(path)).not.toEqual(before);
    expect(JSON.parse(readFileSync(path, 'utf8')).interviews).toHaveLength(3);
    expect(readdirSync(dirname(link))).toEqual(['link.json']);
    expect(readdirSync(dirname(path)).sort()).toEqual([
      'journal.json',
      'journal.json.backups',
      'journal.json.history',
      'journal.json.lock',
    ]);
  });

  it('shares lock, history and backups with the file itself', async () => {
    const path = journalFile();
    const link = join(tempFolder(), 'link.json');
    symlinkSync(path, link);
    await interview(['--journal', link, ...ADD]);
    expect(await interview(['--journal', path, 'undo'])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...fullJournal(), revision: 9 });
  });

  it('may lead through another link, and through a folder that is a link', async () => {
    const path = journalFile();
    const folder = tempFolder();
    symlinkSync(dirname(path), join(folder, 'there'));
    symlinkSync('there/journal.json', join(folder, 'second.json'));
    symlinkSync('second.json', join(folder, 'first.json'));
    expect(await interview(['--journal', join(folder, 'first.json'), ...ADD])).toMatchObject({ code: 0 });
    expect(lstatSync(join(folder, 'first.json')).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(folder, 'second.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8')).interviews).toHaveLength(3);
  });

  it('may lead to a file that does not exist yet: it is created there', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'cloud'));
    const link = join(folder, 'journal.json');
    symlinkSync('cloud/real.json', link);
    expect(await interview(['--journal', link, ...ADD])).toMatchObject({ code: 0 });
    expect(readlinkSync(link)).toBe('cloud/real.json');
    expect(lstatSync(join(folder, 'cloud', 'real.json')).isFile()).toBe(true);
    expect(modeOf(join(folder, 'cloud', 'real.json'))).toBe('600');
    expect((await interview(['--journal', link, 'list'])).out).toContain('Hooli');
  });

  it('may lead to such a file relative to a folder that is a link itself', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    symlinkSync('deep/er', join(folder, 'short'));
    symlinkSync('../real.json', join(folder, 'deep', 'er', 'journal.json'));
    expect(await interview(['--journal', join(folder, 'short', 'journal.json'), ...ADD])).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'deep', 'real.json'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['deep', 'short']);
  });

  it('that leads in a circle is refused', async () => {
    const folder = tempFolder();
    symlinkSync('b.json', join(folder, 'a.json'));
    symlinkSync('a.json', join(folder, 'b.json'));
    expectRefused(await interview(['--journal', join(folder, 'a.json'), ...ADD]), /a\.json.*circle/);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });

  it('that leads into a folder that does not exist is refused', async () => {
    const folder = tempFolder();
    symlinkSync('gone/real.json', join(folder, 'a.json'));
    expectRefused(await interview(['--journal', join(folder, 'a.json'), ...ADD]), /folder.*does not exist/);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('where nothing may be written', () => {
  it.each(['400', '444'])('a file that its owner made read-only (%s) is refused and stays as it is', async (mode) => {
    const path = journalFile(Number.parseInt(mode, 8));
    const before = readFileSync(path);
    for (const argv of [ADD, ['remove', 'Globex', '--yes']]) {
      const ran = await interview(['--journal', path, ...argv]);
      expectRefused(ran, /journal\.json is read-only/);
      expect(ran.err).toContain(`chmod u+w ${path}`);
    }
    expect(readFileSync(path)).toEqual(before);
    expect(modeOf(path)).toBe(mode);
    expect(temporaryFilesIn(dirname(path))).toEqual([]);
    expect((await interview(['--journal', path, 'list'])).out).toContain('Globex');
  });

  it('a read-only file is refused to a normal user too', async () => {
    const path = journalFile(0o400);
    giveAway(dirname(path));
    expectRefused(await interview(['--journal', path, ...ADD], NORMAL_USER), /read-only/);
    expect(readFileSync(path)).toEqual(bytesOf(fullJournal()));
  });

  asRoot('a file of somebody else is refused to a normal user, though the folder is theirs', async () => {
    const path = journalFile(0o644);
    chownSync(dirname(path), NOBODY, NOBODY);
    expectRefused(await interview(['--journal', path, ...ADD], NORMAL_USER), /read-only/);
    expect(readFileSync(path)).toEqual(bytesOf(fullJournal()));
    expect(statSync(path).uid).toBe(0);
  });

  it('a read-only folder: writing is refused to a normal user, reading works', async () => {
    const path = journalFile();
    giveAway(dirname(path));
    chmodSync(dirname(path), 0o500);
    expectRefused(await interview(['--journal', path, ...ADD], NORMAL_USER), /journal\.json may not be read or written/);
    expect(readdirSync(dirname(path))).toEqual(['journal.json']);
    expect(readFileSync(path)).toEqual(bytesOf(fullJournal()));
    const listed = await interview(['--journal', path, 'list'], NORMAL_USER);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toContain('Globex');
    expect(await interview(['--journal', path, 'doctor'], NORMAL_USER)).toMatchObject({ code: 0 });
    chmodSync(dirname(path), 0o700);
  });

  it('a folder that became read-only after some changes: the file and its sidecars stay as they are', async () => {
    const path = journalFile();
    giveAway(dirname(path));
    expect(await interview(['--journal', path, ...ADD], NORMAL_USER)).toMatchObject({ code: 0 });
    const before = readFileSync(path);
    chmodSync(dirname(path), 0o500);
    expectRefused(await interview(['--journal', path, ...ADD], NORMAL_USER), /may not be read or written/);
    expectRefused(await interview(['--journal', path, 'undo'], NORMAL_USER), /may not be read or written/);
    expect(readFileSync(path)).toEqual(before);
    chmodSync(dirname(path), 0o700);
    expect(await interview(['--journal', path, 'undo'], NORMAL_USER)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...fullJournal(), revision: 9 });
  });

  it('a journal that may not be read is refused, not taken as empty', async () => {
    const path = journalFile(0o000);
    giveAway(dirname(path));
    for (const argv of [ADD, ['list']]) expectRefused(await interview(['--journal', path, ...argv], NORMAL_USER), /may not be read/);
    chmodSync(path, 0o600);
    expect(readFileSync(path)).toEqual(bytesOf(fullJournal()));
  });

  it('a folder in the place of the file is refused', async () => {
    const folder = join(tempFolder(), 'journal.json');
    mkdirSync(folder);
    for (const argv of [ADD, ['list'], ['undo'], ['doctor']]) expectRefused(await interview(['--journal', folder, ...argv]), /is a folder/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('the missing folder of a named file is not created', async () => {
    const folder = tempFolder();
    const path = join(folder, 'gone', 'journal.json');
    for (const argv of [ADD, ['list'], ['undo']]) {
      expectRefused(await interview(['--journal', path, ...argv]), /folder of .*gone\/journal\.json does not exist/);
    }
    expectRefused(await interview(ADD, { env: { INTERVIEW_JOURNAL: path } }), /does not exist/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a file in the place of the folder is refused', async () => {
    const path = journalFile();
    expectRefused(await interview(['--journal', join(path, 'journal.json'), ...ADD]), /something that is not a folder/);
    expect(readFileSync(path)).toEqual(bytesOf(fullJournal()));
  });

  it('a name that is too long is refused', async () => {
    const folder = tempFolder();
    expectRefused(await interview(['--journal', join(folder, 'x'.repeat(300)), ...ADD]), /too long/);
    expectRefused(await interview(['--journal', join(folder, 'x'.repeat(245)), ...ADD]), /too long/);
    expect(readdirSync(folder).filter((name) => /^x+$|tmp$/.test(name))).toEqual([]);
  });
});

describe('replacing a file', () => {
  it('never writes through a link that somebody laid in the place of the temporary file', async () => {
    const path = journalFile();
    const victim = join(tempFolder(), 'victim');
    writeFileSync(victim, 'precious');
    symlinkSync(victim, join(dirname(path), '.journal.json.guessed.tmp'));
    expect(() => writeDurably(path, Buffer.from('{}'), 'guessed')).toThrow(/EEXIST|ELOOP/);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(path)).toEqual(bytesOf(fullJournal()));
  });

  it('leaves the bytes and nothing else', async () => {
    const path = journalFile();
    const bytes = Buffer.alloc(3_000_000, 'ä');
    writeDurably(path, bytes, 'token');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['journal.json']);
  });

  it('writes texts as UTF-8, whatever stands where one part of their bytes ends and the next begins', () => {
    const path = journalFile();
    const around = 2 ** 18;
    for (const length of [around - 2, around - 1, around, around + 1]) {
      for (const filling of ['a', 'ä', '一', '😀']) {
        const texts = [`${filling.repeat(length / filling.length)}😀`, '', `${'b'.repeat(length)}😀`, '\ud800', 'end'];
        writeDurably(path, texts, 'token');
        expect(readFileSync(path).equals(Buffer.from(texts.join('')))).toBe(true);
      }
    }
  });

  it('gives the new bytes to whoever opens it afterwards, and the old ones to whoever has it open', async () => {
    const path = journalFile();
    const inode = statSync(path).ino;
    writeDurably(path, Buffer.from('{}'), 'token');
    expect(statSync(path).ino).not.toBe(inode);
  });
});

describe('what a killed process left', () => {
  it.each([
    ['.journal.json.0123456789ab.tmp', true],
    ['journal.json.0123456789ab.tmp', false],
    ['.journal.json.0123456789ab', false],
    ['.journal.json.tmp.0123456789ab', false],
    ['.other.json.0123456789ab.tmp', false],
    ['mine.journal.json.tmp', false],
  ])('is known by its name: %s, %j', (name, expected) => {
    expect(isLeftover(name, '/anywhere/journal.json')).toBe(expected);
  });
});

describe('writing while a person types', () => {
  it('writes every byte, behind what is there', async () => {
    const path = join(tempFolder(), 'grades');
    writeFileSync(path, 'before\n');
    const bytes = new TextEncoder().encode('缓存 and more\n'.repeat(50_000));
    const file = openSync(path, 'a');
    await writeMeanwhile(file, bytes);
    await writeMeanwhile(file, new Uint8Array());
    closeSync(file);
    expect(readFileSync(path).equals(Buffer.concat([Buffer.from('before\n'), bytes]))).toBe(true);
  });

  it('says what the system says', async () => {
    await expect(writeMeanwhile(9999, new Uint8Array(1))).rejects.toThrow('EBADF');
  });
});
