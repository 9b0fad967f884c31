import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseJournal } from '../../src/store/validated.js';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, fullJournal } from './journals.js';
import { IS_ROOT, interview, outputOf } from './running.js';

const PAGE = 4096;
/** Texts of more than a page: the history of the change and the journal after it both need room. */
const LONG = ['add', '--company', 'Hooli', '--yes', '--notes', 'long '.repeat(1200)];
const disk = join(tempFolder(), 'disk');

/** Mounts a disk of 256 KB; false where that is not allowed. */
function mounted(): boolean {
  mkdirSync(disk, { recursive: true });
  return outputOf('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disk]) !== undefined;
}

function unmount(): void {
  if (outputOf('umount', ['-l', disk]) === undefined) throw new Error(`${disk} is still mounted`);
}

/** Whether a disk may be mounted here; nothing stays mounted. */
function mayMount(): boolean {
  if (!IS_ROOT || !mounted()) return false;
  unmount();
  return true;
}

/** Fills the disk but for so many pages. */
function fill(freePages: number): void {
  writeFileSync(join(disk, 'filler'), Buffer.alloc((statfsSync(disk).bfree - freePages) * PAGE));
}

/** An empty folder on the disk, with nothing else there. */
function fresh(): string {
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  mkdirSync(join(disk, 'journal'));
  return join(disk, 'journal', 'journal.json');
}

/** A journal after one change of it, so that history and backups are there; how long it is depends on the notes. */
async function changedOnce(): Promise<string> {
  const path = fresh();
  const journal = fullJournal();
  writeFileSync(path, bytesOf({ ...journal, interviews: journal.interviews.map((one) => ({ ...one, notes: 'x'.repeat(3000) })) }));
  expect(await interview(['--journal', path, 'add', '--company', 'Initech', '--yes'])).toMatchObject({ code: 0 });
  return path;
}

const allowed = mayMount();
const describeOnDisk = allowed ? describe : describe.skip;

describeOnDisk(`on a disk that is full${allowed ? '' : ' (skipped: only root may mount a small disk, and not everywhere)'}`, () => {
  const seen = new Set<string>();

  beforeAll(() => expect(mounted()).toBe(true));
  afterAll(unmount);

  it.each([0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16])(
    'with %d pages left a change is kept whole, or refused with the journal as it was and nothing beside it',
    async (pages) => {
      const path = await changedOnce();
      const before = readFileSync(path);
      fill(pages);

      const { code, out, err } = await interview(['--journal', path, ...LONG]);
      const after = readFileSync(path);
      expect(readdirSync(join(disk, 'journal')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      if (code === 0) {
        seen.add('kept');
        expect(out).toMatch(/^Kept Hooli/);
        expect(parseJournal(after, path).interviews).toHaveLength(4);
        return;
      }
      seen.add('refused');
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toMatch(/disk is full.*journal\.json is as it was/);
      expect(after.equals(before)).toBe(true);
      expect((await interview(['--journal', path, 'list'])).out).toContain('Initech');
    },
  );

  it('both happened', () => {
    expect([...seen].sort()).toEqual(['kept', 'refused']);
  });

  it('goes on when there is room again, with undo and history as if the refused change had never been tried', async () => {
    const path = await changedOnce();
    fill(1);
    for (let time = 0; time < 2; time++) expect(await interview(['--journal', path, ...LONG])).toMatchObject({ code: 1, out: '' });
    rmSync(join(disk, 'filler'));

    expect((await interview(['--journal', path, 'history'])).out).not.toContain('Hooli');
    expect(await interview(['--journal', path, 'add', '--company', 'Umbrella', '--yes'])).toMatchObject({ code: 0, err: '' });
    expect((await interview(['--journal', path, 'undo'])).out).toContain('added Umbrella');
    expect((await interview(['--journal', path, 'undo'])).out).toContain('added Initech');
    expect(parseJournal(readFileSync(path), path)).toMatchObject({
      revision: 11,
      interviews: [{ company: 'Acmé' }, { company: 'Globex' }],
    });
  });

  it('the very first change leaves no journal rather than half of one', async () => {
    const path = fresh();
    fill(0);
    const { code, out, err } = await interview(['--journal', path, ...LONG]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/disk is full/);
    expect(existsSync(path)).toBe(false);
    rmSync(join(disk, 'filler'));
    expect(await interview(['--journal', path, ...LONG])).toMatchObject({ code: 0 });
  });

  it('an export leaves no part of a file', async () => {
    const path = await changedOnce();
    fill(1);
    const { code, out, err } = await interview(['--journal', path, 'export', '-o', join(disk, 'journal', 'all.json')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/disk is full.*all\.json was not written/);
    expect(readdirSync(join(disk, 'journal'))).not.toContain('all.json');
  });

  it('a backup is not put in the place of the journal by halves', async () => {
    const path = await changedOnce();
    const before = readFileSync(path);
    fill(1);
    const { code, out } = await interview(['--journal', path, 'doctor', '--restore', '--yes']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(disk, 'journal')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
