import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { filesOnDisk } from '../../src/store/files.js';
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
    expect([...(await files.read(join(folder, 'file'), 9))]).toEqual([0, 255, 10]);
    await expect(files.read(join(folder, 'none'), 9)).rejects.toThrow(/^There is no file .*none\.$/);
    await expect(files.read(folder, 9)).rejects.toThrow('is a folder.');
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
