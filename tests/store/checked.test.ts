import { existsSync, lstatSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GLANCE } from '../../src/journal/glance.js';
import type { Journal } from '../../src/journal/journal.js';
import { OUTLINES, outlinesOf } from '../../src/journal/outline.js';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, fullJournal } from './journals.js';
import { opened } from './opening.js';

/** A change that is older than this can be told from a later one. */
const SETTLED_MS = 2_100;

/** Opens the store when so much time has passed since everything that was written. */
const openedLater = (path: string) => opened(path, { now: () => new Date(Date.now() + SETTLED_MS) });

/** A journal file that was changed some time ago, and the mark beside it. */
function settled(journal: unknown): { path: string; mark: string } {
  const path = join(tempFolder(), 'journal.json');
  writeFileSync(path, bytesOf(journal as Journal));
  return { path, mark: `${path}.checked` };
}

/** A journal that no reading takes as it is: a question without its card. */
const unsound = () => ({ ...fullJournal(), cards: [] });

describe('a journal that was looked through', () => {
  it('is marked, for its owner alone, and read again without being looked through', async () => {
    const { path, mark } = settled(fullJournal());
    const journal = await openedLater(path).read();
    expect(statSync(mark).mode & 0o777).toBe(0o600);
    expect(await openedLater(path).read()).toEqual(journal);
  });

  it('is looked through again after any change: the mark of one file says nothing of another', async () => {
    const { path, mark } = settled(fullJournal());
    await openedLater(path).read();
    const kept = readFileSync(mark);

    const other = settled(unsound());
    writeFileSync(other.mark, kept);
    await expect(openedLater(other.path).read()).rejects.toThrow('which is not there');

    // In place, of the same size, and with the time of before set again: only the time of the change itself tells.
    const { atimeMs, mtimeMs } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"card": "c.{6}"/, '"card": "c222222"'));
    utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
    await expect(openedLater(path).read()).rejects.toThrow('which is not there');
    expect(readFileSync(mark)).toEqual(kept);
  });

  it('is taken at the word of a mark of this very file and program, and of no other', async () => {
    const { path, mark } = settled(unsound());
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    const { path: sound, mark: soundMark } = settled(fullJournal());
    await openedLater(sound).read();
    const [program] = readFileSync(soundMark, 'utf8').split(' ');
    writeFileSync(mark, `${program} ${[dev, ino, size, mtimeNs, ctimeNs].join(' ')}\n`);
    expect((await openedLater(path).read()).cards).toEqual([]);
    writeFileSync(mark, `0123456789abcdef ${[dev, ino, size, mtimeNs, ctimeNs].join(' ')}\n`);
    await expect(openedLater(path).read()).rejects.toThrow('which is not there');
  });

  it('is not marked while a later change might carry the same time', async () => {
    const path = join(tempFolder(), 'journal.json');
    writeFileSync(path, bytesOf(fullJournal()));
    await opened(path).read();
    expect(existsSync(`${path}.checked`)).toBe(false);
  });

  it('is read where the mark cannot be kept, and a link in its place is not followed', async () => {
    const { path, mark } = settled(fullJournal());
    const victim = join(tempFolder(), 'victim');
    writeFileSync(victim, 'untouched');
    symlinkSync(victim, mark);
    expect((await openedLater(path).read()).revision).toBe(fullJournal().revision);
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
    expect(lstatSync(mark).isSymbolicLink()).toBe(true);
  });

  it('is one object for as long as nothing changes it, and read afresh after that', async () => {
    const { path } = settled(fullJournal());
    const store = openedLater(path);
    const first = await store.read();
    expect(await store.read()).toBe(first);
    await opened(path).change('renamed', (journal) => ({
      ...journal,
      interviews: journal.interviews.map((interview) => ({ ...interview, company: 'Hooli' })),
    }));
    expect((await store.read()).interviews[0]?.company).toBe('Hooli');
  });

  it('that somebody changes while it is read is read again', async () => {
    const { path, mark } = settled(fullJournal());
    let asked = 0;
    const now = () => {
      // The time is asked for before the file is read, and after that.
      if (++asked === 2) writeFileSync(path, bytesOf({ ...fullJournal(), revision: 8, interviews: [] }));
      return new Date(Date.now() + SETTLED_MS);
    };
    const store = opened(path, { now });
    expect((await store.read()).revision).toBe(7);
    expect(existsSync(mark)).toBe(false);
    expect(await store.derived(OUTLINES)).toEqual([[]]);
    expect((await store.read()).revision).toBe(8);
  });

  it('is read afresh however soon after a reading it is changed', async () => {
    const { path } = settled(fullJournal());
    const store = opened(path);
    for (let revision = 10; revision < 40; revision++) {
      writeFileSync(path, bytesOf({ ...fullJournal(), revision }));
      expect((await store.read()).revision).toBe(revision);
    }
  });

  it('has what was derived from it at hand, without being read', async () => {
    const { path, mark } = settled(fullJournal());
    const outlines = plain(outlinesOf(fullJournal()));
    const glance = plain(GLANCE.of(fullJournal()));
    expect(plain(await openedLater(path).derived(OUTLINES))).toEqual([outlines]);
    expect(plain(await openedLater(path).derived(GLANCE, OUTLINES))).toEqual([glance, outlines]);

    // What stands beside the journal is what is given: the journal is not looked into. Each stands there once.
    const kept = readFileSync(mark, 'utf8');
    writeFileSync(mark, kept.replaceAll('Acmé', 'Hooli'));
    const [given] = await openedLater(path).derived(OUTLINES);
    expect(given[0]?.company).toBe('Hooli');
    expect(kept.match(/ (outlines|glance) /g)).toEqual([' outlines ', ' glance ']);
  });

  it('is read for it where what is kept is of another file, was cut short, or is not there, and then it is at hand again', async () => {
    const { path, mark } = settled(fullJournal());
    const outlines = plain(outlinesOf(fullJournal()));
    await openedLater(path).derived(OUTLINES);
    const whole = readFileSync(mark);
    for (const length of [0, 20, whole.indexOf('\n') + 1, whole.length - 2]) {
      writeFileSync(mark, whole.subarray(0, length));
      expect(plain(await openedLater(path).derived(OUTLINES))).toEqual([outlines]);
      writeFileSync(mark, readFileSync(mark, 'utf8').replaceAll('Acmé', 'Hooli'));
      expect((await openedLater(path).derived(OUTLINES))[0][0]?.company).toBe('Hooli');
    }
    writeFileSync(path, bytesOf({ ...fullJournal(), interviews: [], cards: [] }));
    expect(await openedLater(path).derived(OUTLINES)).toEqual([[]]);
  });

  it('takes no line for its own that another command has added for another file', async () => {
    const { path, mark } = settled(fullJournal());
    await openedLater(path).derived(OUTLINES);
    const [first = '', line = ''] = readFileSync(mark, 'utf8').split('\n').filter(Boolean);
    writeFileSync(mark, `${first}\n${line.replace(first, `${first}0`).replaceAll('Acmé', 'Hooli')}\n`);
    expect(plain(await openedLater(path).derived(OUTLINES))).toEqual([plain(outlinesOf(fullJournal()))]);
  });
});

/** As it comes back from a file. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
