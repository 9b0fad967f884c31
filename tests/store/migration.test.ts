import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { migrated } from '../../src/journal/migrations.js';
import { listBackups, readBackup } from '../../src/store/backups.js';
import { JournalFault } from '../../src/store/parse.js';
import { parseJournal } from '../../src/store/validated.js';
import { tempFolder } from '../support/tempFolder.js';
import { opened } from './opening.js';
import { interview } from './running.js';

/** A journal as the first drafts of the program kept it. */
const VERSION_0 = {
  version: 0,
  interviews: [
    {
      id: 'iaaaaaa',
      company: 'Acme',
      date: '2026-11-20',
      questions: [
        { id: 'qaaaaaa', asked: 'What is a mutex?', answered: 'no', hinted: true },
        { id: 'qbbbbbb', asked: 'Why Rust?', answered: 'yes', said: 'Proxies.' },
      ],
      notes: 'Product first.',
    },
    { id: 'ibbbbbb', company: 'Globex', date: '2026-11-21', questions: [{ id: 'qcccccc', asked: 'What is a mutex?' }] },
    { id: 'icccccc', company: 'Initech', date: '2026-12-01' },
  ],
  settings: { theme: 'dark' },
};

const VERSION_1 = {
  version: 1,
  revision: 0,
  interviews: [
    {
      id: 'iaaaaaa',
      company: 'Acme',
      date: '2026-11-20',
      questions: [
        { id: 'qaaaaaa', card: 'caaaaaa', text: 'What is a mutex?', answered: 'no', hinted: true },
        { id: 'qbbbbbb', card: 'cbbbbbb', text: 'Why Rust?', answered: 'yes', said: 'Proxies.' },
      ],
      notes: 'Product first.',
    },
    { id: 'ibbbbbb', company: 'Globex', date: '2026-11-21', questions: [{ id: 'qcccccc', card: 'ccccccc', text: 'What is a mutex?' }] },
    { id: 'icccccc', company: 'Initech', date: '2026-12-01' },
  ],
  cards: [{ id: 'caaaaaa' }, { id: 'cbbbbbb' }, { id: 'ccccccc' }],
  settings: { theme: 'dark' },
};

/** Writes a version 0 journal, in an indentation of its own, into a new folder. */
function version0File(): { path: string; bytes: Buffer } {
  const path = join(tempFolder(), 'journal.json');
  const bytes = Buffer.from(JSON.stringify(VERSION_0, null, 4));
  writeFileSync(path, bytes);
  return { path, bytes };
}

function withNote(journal: Journal): Journal {
  return { ...journal, interviews: journal.interviews.map((one, index) => (index === 2 ? { ...one, notes: 'Bring a pen.' } : one)) };
}

describe('a journal of version 0', () => {
  it('is read as version 1: texts under their new name, a card for every question, unknown fields kept', () => {
    expect(parseJournal(Buffer.from(JSON.stringify(VERSION_0)), 'journal.json')).toEqual(VERSION_1);
  });

  it('is left as it is by reading', async () => {
    const { path, bytes } = version0File();
    const store = opened(path);
    expect(await store.read()).toEqual(VERSION_1);
    expect(store.bytes()).toEqual(bytes);
  });

  it('is left as it is by a change that changes nothing', async () => {
    const { path, bytes } = version0File();
    const store = opened(path);
    expect(await store.change('nothing', (journal) => ({ ...journal }))).toBe(false);
    expect(store.bytes()).toEqual(bytes);
  });

  it('is written as version 1 at the next change, and the bytes of version 0 are kept as a backup', async () => {
    const { path, bytes } = version0File();
    const store = opened(path);
    await store.change('noted', withNote);
    expect(store.onDisk()).toEqual({ ...withNote(VERSION_1 as Journal), revision: 1 });
    const backups = listBackups(`${path}.backups`);
    expect(backups.map(({ name }) => name)).toEqual([expect.stringMatching(/-r0\.json$/)]);
    expect(readBackup(`${path}.backups`, backups[0]?.name ?? '')).toEqual(bytes);
  });

  it('goes on from there with undo and redo', async () => {
    const { path } = version0File();
    const store = opened(path);
    await store.change('noted', withNote);
    await expect(store.undo()).resolves.toBe('noted');
    expect(store.onDisk()).toEqual({ ...VERSION_1, revision: 2 });
    await expect(store.redo()).resolves.toBe('noted');
    expect(store.onDisk()).toEqual({ ...withNote(VERSION_1 as Journal), revision: 3 });
    await store.undo();
    await expect(store.undo()).rejects.toThrow('nothing to undo');
  });

  it('comes back whole from its backup', async () => {
    const { path, bytes } = version0File();
    const store = opened(path);
    await store.change('noted', withNote);
    const [backup] = (await store.examine()).backups;
    expect(backup).toMatchObject({ interviews: 3, questions: 3, latest: 'Initech, 2026-12-01' });
    await store.restore(backup?.name ?? '');
    expect(store.bytes()).toEqual(bytes);
    expect(await store.read()).toEqual(VERSION_1);
  });

  it('works with the built program', async () => {
    const { path } = version0File();
    const listed = await interview(['--journal', path, 'questions']);
    expect(listed.out).toContain('What is a mutex?');
    const { code } = await interview(['--journal', path, 'add', '--company', 'Hooli', '--yes']);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, revision: 1, settings: { theme: 'dark' } });
    expect((await interview(['--journal', path, 'undo'])).code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...VERSION_1, revision: 2 });
  });

  it.each([
    ['a question without a text', { questions: [{ id: 'qaaaaaa' }] }],
    ['a question without an id', { questions: [{ asked: 'Why?' }] }],
    ['a question that is null', { questions: [null] }],
    ['questions that are no list', { questions: 'Why?' }],
  ])('with %s is refused', (_, fields) => {
    const broken = { version: 0, interviews: [{ id: 'iaaaaaa', company: 'Acme', date: '2026-11-20', ...fields }] };
    expect(() => parseJournal(Buffer.from(JSON.stringify(broken)), 'journal.json')).toThrow(JournalFault);
  });

  it.each([[undefined], [null], ['none'], [[null]], [[3]]])('with %j as its interviews is refused', (interviews) => {
    expect(() => parseJournal(Buffer.from(JSON.stringify({ version: 0, interviews })), 'journal.json')).toThrow(JournalFault);
  });
});

describe('a journal of the current version', () => {
  it('is not touched by migrating', () => {
    expect(migrated(VERSION_1)).toBe(VERSION_1);
  });
});
