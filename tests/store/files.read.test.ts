import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesOnDisk } from '../../src/store/files.js';
import { tempFolder } from '../support/tempFolder.js';

const files = filesOnDisk(() => 'token');

describe('the files in a folder', () => {
  it('are those with the endings, folder by folder, without what belongs to programs', async () => {
    const folder = tempFolder();
    for (const name of ['acme', '.git', 'node_modules']) mkdirSync(join(folder, name));
    for (const name of ['b.md', 'a.TXT', 'photo.png', '.hidden.md', 'acme/1.md', '.git/x.md', 'node_modules/y.md'])
      writeFileSync(join(folder, name), 'x');
    expect(await files.list(folder, ['md', 'txt'])).toEqual({
      files: [join(folder, 'a.TXT'), join(folder, 'b.md'), join(folder, 'acme', '1.md')],
      links: [],
    });
  });

  it('never follow a link, out of the folder or in a circle', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'sub'));
    symlinkSync('..', join(folder, 'sub', 'circle'));
    symlinkSync('/etc/passwd', join(folder, 'out.txt'));
    symlinkSync('/etc/passwd', join(folder, 'photo.png'));
    expect(await files.list(folder, ['md', 'txt'])).toEqual({
      files: [],
      links: [join(folder, 'out.txt'), join(folder, 'sub', 'circle')],
    });
  });
});

describe('the content of a file', () => {
  it('comes with its SHA-256 (FIPS 180-4, the example "abc")', async () => {
    const path = join(tempFolder(), 'abc');
    writeFileSync(path, 'abc');
    const bytes = await files.read(path, 10);
    expect(Buffer.from(bytes).toString()).toBe('abc');
    expect(await files.digest(bytes)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is refused unread where it is too large', async () => {
    const path = join(tempFolder(), 'large.md');
    writeFileSync(path, '');
    truncateSync(path, 50 * 1024 * 1024);
    await expect(files.read(path, 32 * 1024 * 1024)).rejects.toThrow('is 50 MB large, more than can be read at once');
  });

  it.each(['missing', '.'])('of what is no file is a clear word: %s', async (name) => {
    await expect(files.read(join(tempFolder(), name), 10)).rejects.toThrow(/There is no file|is a folder/);
  });
});

describe('the parts of a path', () => {
  it.each([
    ['/home/mori/notes/acme/2026-11-20.md', '2026-11-20', 'acme', 'md'],
    ['/home/mori/README', 'README', 'mori', ''],
    ['/home/mori/.md', '.md', 'mori', ''],
    ['/home/mori/a.b.TXT', 'a.b', 'mori', 'txt'],
  ])('%s', (path, name, folder, ending) => {
    const { names, ending: found } = files.parts(path);
    expect([names[0], names[1], found]).toEqual([name, folder, ending]);
  });
});
