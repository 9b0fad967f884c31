import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { filesOnDisk, fileTrouble } from '../../src/store/files.js';
import { tempFolder } from '../support/tempFolder.js';

const files = filesOnDisk(() => 'token');
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('a file beside the journal', () => {
  it('is new, for its owner alone', async () => {
    const folder = join(tempFolder(), 'notes');
    await files.createFolder(folder);
    await files.createFolder(folder);
    const path = files.within(folder, 'a.md');
    await files.write(path, 'Why 🦀?', 'keep');
    expect([readFileSync(path, 'utf8'), modeOf(path), modeOf(folder), readdirSync(folder)]).toEqual(['Why 🦀?', '600', '700', ['a.md']]);
  });

  it('lies in a folder that is created, but never with those above it, nor where a file stands', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(files.createFolder(join(folder, 'none', 'notes'))).rejects.toThrow('The folder of');
    await expect(files.createFolder(join(folder, 'file', 'notes'))).rejects.toThrow('lies in something that is not a folder.');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is written whole, whether it comes in one piece or in many', async () => {
    const path = join(tempFolder(), 'a.md');
    const pieces = Array.from({ length: 3000 }, (_, index) => `${index} ${'森'.repeat(40)} 🦀\n`);
    await files.write(path, pieces, 'keep');
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
    await files.write(path, [], 'replace');
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('is kept where something stands there, also a link that leads nowhere', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), 'old');
    mkdirSync(join(folder, 'folder'));
    symlinkSync(join(folder, 'outside'), join(folder, 'link'));
    for (const name of ['file', 'folder', 'link']) {
      const writing = files.write(join(folder, name), 'new', 'keep');
      await expect(writing).rejects.toThrow(UserError);
      await expect(writing).rejects.toThrow('is there already, so nothing was written to it.');
    }
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(existsSync(join(folder, 'outside'))).toBe(false);
  });

  it('is replaced where that is said; a link is never followed', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), 'old', { mode: 0o640 });
    writeFileSync(join(folder, 'outside'), 'old');
    symlinkSync(join(folder, 'outside'), join(folder, 'link'));
    for (const name of ['file', 'link', 'new']) await files.write(join(folder, name), 'new', 'replace');
    expect(['file', 'link', 'new', 'outside'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'new',
      'new',
      'new',
      'old',
    ]);
    expect([modeOf(join(folder, 'file')), modeOf(join(folder, 'new'))]).toEqual(['640', '600']);
    chmodSync(join(folder, 'file'), 0o400);
    await expect(files.write(join(folder, 'file'), 'newer', 'replace')).rejects.toThrow('is read-only');
  });

  it('is read byte by byte; one that is not there is told in words', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), Uint8Array.of(0, 255, 10));
    expect([...(await files.read(join(folder, 'file'), 3))]).toEqual([0, 255, 10]);
    await expect(files.read(join(folder, 'none'), 9)).rejects.toThrow(/^There is no file .*none\.$/);
    await expect(files.read(folder, 9)).rejects.toThrow('is a folder.');
    await expect(files.read(join(folder, 'file', 'x'), 9)).rejects.toThrow('lies in something that is not a folder.');
    await expect(files.read('/dev/null', 9)).rejects.toThrow('/dev/null is not a file.');
  });

  it('is known by what stands there, links followed', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(folder, join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    linkSync(join(folder, 'file'), join(folder, 'hard'));
    const kinds = ['file', 'link', 'dangling', 'hard', 'none', 'file/x'].map((name) => files.kindOf(join(folder, name)).catch(String));
    expect(await Promise.all(kinds)).toEqual([
      'file',
      'folder',
      'other',
      'file',
      undefined,
      expect.stringContaining('lies in something that is not a folder'),
    ]);
    expect(await files.isSame(join(folder, 'file'), join(folder, 'link', 'file'))).toBe(true);
    expect(await files.isSame(join(folder, 'file'), join(folder, 'none'))).toBe(false);
  });

  it.each([
    ['none/a', 'The folder of'],
    ['file/a', 'lies in something that is not a folder.'],
    ['folder', 'is a folder.'],
    ['a'.repeat(300), 'The name is too long'],
  ])('at %s is refused in words', async (name, words) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'folder'));
    const writing = files.write(join(folder, name), 'new', 'replace');
    await expect(writing).rejects.toThrow(UserError);
    await expect(writing).rejects.toThrow(words);
    expect(readdirSync(folder)).toEqual(['file', 'folder']);
  });
});

describe('what the system says of a file', () => {
  it.each([
    ['EACCES', 'a.md may not be read or written by you.'],
    ['EPERM', 'a.md may not be read or written by you.'],
    ['EROFS', 'a.md lies on a file system that is mounted read-only.'],
    ['ELOOP', 'a.md is a symbolic link that leads in a circle.'],
    ['ENOSPC', 'The disk is full; a.md was not written.'],
    ['EDQUOT', 'Your share of the disk is used up; a.md was not written.'],
    ['EMEDIUM', 'The system refuses to work on a.md: no medium.'],
  ])('is put into words: %s', (code, words) => {
    const trouble = fileTrouble(Object.assign(new Error('no medium'), { code, syscall: 'open' }), 'a.md');
    expect(trouble).toBeInstanceOf(UserError);
    expect(trouble.message).toBe(words);
  });

  it('is told from a fault of the program, which is given back as it is', () => {
    const fault = new TypeError('undefined is not a function');
    expect(fileTrouble(fault, 'a.md')).toBe(fault);
  });
});
