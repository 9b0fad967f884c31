import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '../../src/journal/calendar.js';
import { type Backup, listBackups, readBackup, superfluousOf } from '../../src/store/backups.js';
import { parseJournal } from '../../src/store/validated.js';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, fullJournal, smallJournal } from './journals.js';
import { noted, opened, storeOf } from './opening.js';
import { interview } from './running.js';

const DAY = 24 * 60 * 60 * 1000;

/** A backup of this local time: "20 09:00" is the 20th of November. */
function at(dayAndTime: string): Backup {
  const [, day, hour, minute] = /^(\d+) (\d\d):(\d\d)$/.exec(dayAndTime) ?? [];
  return { name: dayAndTime, at: new Date(2026, 10, Number(day), Number(hour), Number(minute)) };
}

/** The days and times that are kept of these, which come newest first. */
function keptOf(times: readonly string[]): string[] {
  const backups = times.map(at);
  const superfluous = new Set(superfluousOf(backups));
  return backups.filter((backup) => !superfluous.has(backup)).map(({ name }) => name);
}

/** Lets the journal be as old as if its latest change had been so many days ago. */
function age(path: string, days: number): Date {
  const then = new Date(Math.floor((Date.now() - days * DAY) / 1000) * 1000);
  utimesSync(path, then, then);
  return then;
}

/** What each backup holds, newest first: the notes of the first interview. */
async function notesIn(path: string): Promise<(string | undefined)[]> {
  const backups = listBackups(`${path}.backups`);
  const journals = await Promise.all(backups.map(async ({ name }) => parseJournal(readBackup(`${path}.backups`, name), name)));
  return journals.map(({ interviews }) => interviews[0]?.notes);
}

describe('which backups are kept', () => {
  const TABLE: [what: string, backups: string[], kept: string[]][] = [
    ['none of none', [], []],
    ['one of one', ['20 09:00'], ['20 09:00']],
    ['the newest three of a day', ['20 12:00', '20 11:00', '20 10:00', '20 09:00', '20 08:00'], ['20 12:00', '20 11:00', '20 10:00']],
    [
      'the last one of the day before, beside the newest three',
      ['20 12:00', '20 11:00', '20 10:00', '20 09:00', '19 23:59', '19 09:00'],
      ['20 12:00', '20 11:00', '20 10:00', '19 23:59'],
    ],
    [
      'one a day for seven days',
      ['20', '19', '18', '17', '16', '15', '14', '13', '12'].map((day) => `${day} 12:00`),
      ['20', '19', '18', '17', '16', '15', '14'].map((day) => `${day} 12:00`),
    ],
    [
      'the newest three over two days, and one for each day before',
      ['20 00:01', '19 23:00', '19 22:00', '19 21:00', '18 10:00', '18 09:00', '10 09:00'],
      ['20 00:01', '19 23:00', '19 22:00', '18 10:00', '10 09:00'],
    ],
    [
      'those of long ago, when nothing is newer',
      ['9 09:00', '7 09:00', '5 09:00', '3 09:00'],
      ['9 09:00', '7 09:00', '5 09:00', '3 09:00'],
    ],
  ];

  it.each(TABLE)('%s', (_, backups, kept) => {
    expect(keptOf(backups)).toEqual(kept);
  });

  it('always the newest three and the last of each of the last seven days that have any, at most ten, and nothing of its own making', () => {
    const times = fc.array(fc.date({ min: new Date(2026, 9, 1), max: new Date(2026, 9, 20), noInvalidDate: true }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (dates) => {
        const backups = dates.sort((a, b) => b.getTime() - a.getTime()).map((date, index) => ({ name: `${index}`, at: date }));
        const superfluous = new Set(superfluousOf(backups));
        const kept = backups.filter((backup) => !superfluous.has(backup));
        expect(kept.slice(0, 3)).toEqual(backups.slice(0, 3));
        const days = [...new Set(backups.map((backup) => calendarDate(backup.at)))].slice(0, 7);
        for (const day of days) expect(kept).toContain(backups.find((backup) => calendarDate(backup.at) === day));
        expect(kept.length).toBeLessThanOrEqual(10);
        expect(kept.length + superfluous.size).toBe(backups.length);
      }),
    );
  });
});

describe('a change keeps what it replaces', () => {
  it('byte for byte, whatever its indentation, under the time at which it was written and its revision', async () => {
    const path = join(tempFolder(), 'journal.json');
    const bytes = Buffer.from(`\ufeff  ${JSON.stringify(fullJournal())}\r\n\r\n`);
    writeFileSync(path, bytes);
    const then = new Date('2026-11-20T15:00:00.123Z');
    utimesSync(path, then, then);
    await opened(path).change('noted', noted('a'));
    const [backup, another] = listBackups(`${path}.backups`);
    expect(another).toBeUndefined();
    expect(backup?.name).toBe('20261120T150000.123Z-r7.json');
    expect(backup?.at).toEqual(then);
    expect(readBackup(`${path}.backups`, backup?.name ?? '')).toEqual(bytes);
  });

  it('for every one of three changes, undo and redo among them', async () => {
    const store = storeOf(fullJournal());
    const states: Buffer[] = [store.bytes()];
    await store.change('noted', noted('a'));
    states.unshift(store.bytes());
    await store.undo();
    states.unshift(store.bytes());
    await store.redo();
    const backups = listBackups(`${store.path}.backups`);
    const kept = await Promise.all(backups.map(({ name }) => readBackup(`${store.path}.backups`, name)));
    expect(kept).toEqual(states);
  });

  it('and none for a change that changes nothing, or for the first of all', async () => {
    const store = opened();
    await store.change('added', (journal) => ({ ...journal, ...smallJournal(), revision: journal.revision }));
    await store.change('nothing', (journal) => ({ ...journal }));
    expect(listBackups(`${store.path}.backups`)).toEqual([]);
  });

  it('also where changes fall into one tick of the clock: the newest is that of the highest revision', async () => {
    const store = storeOf({ ...smallJournal(), revision: 8 });
    const then = new Date('2026-11-20T15:00:00.000Z');
    for (const notes of ['a', 'b', 'c', 'd']) {
      utimesSync(store.path, then, then);
      await store.change('noted', noted(notes));
    }
    expect(await notesIn(store.path)).toEqual(['c', 'b', 'a']);
  });

  it('also where it carries a time of long ago, as a copy from elsewhere does', async () => {
    const store = storeOf(smallJournal());
    for (let days = 9; days >= 0; days--) {
      age(store.path, days);
      await store.change('noted', noted(`${days} days ago`));
    }
    const before = await notesIn(store.path);
    age(store.path, 1000);
    const bytes = store.bytes();
    await store.change('noted', noted('now'));
    expect(await notesIn(store.path)).toEqual([...before, '0 days ago']);
    const oldest = listBackups(`${store.path}.backups`).at(-1);
    expect(readBackup(`${store.path}.backups`, oldest?.name ?? '')).toEqual(bytes);
  });

  it('forty of today never push out the last of yesterday and of the days before', async () => {
    const store = storeOf(smallJournal());
    for (const [days, notes] of [
      [9, 'd9'],
      [8, 'd8'],
      [6, 'd6'],
      [5, 'd5'],
      [4, 'd4'],
      [2, 'd2 early'],
      [2, 'd2 late'],
      [1, 'd1'],
    ] as const) {
      await store.change('noted', noted(notes));
      age(store.path, days);
    }
    for (let time = 1; time <= 40; time++) await store.change('reviewed', noted(`today ${time}`));
    expect(await notesIn(store.path)).toEqual(['today 39', 'today 38', 'today 37', 'd1', 'd2 late', 'd4', 'd5', 'd6', 'd8']);
  });

  it('in a folder in which somebody keeps other things, which stay', async () => {
    const store = storeOf(smallJournal());
    const folder = `${store.path}.backups`;
    mkdirSync(folder);
    for (const name of ['mine.json', '20261120T150000.123Z-r7.json.bak', 'x20261120T150000.123Z-r7.json', '20261399T150000.123Z-r7.json'])
      writeFileSync(join(folder, name), 'mine');
    for (let time = 0; time < 8; time++) await store.change('noted', noted(`${time}`));
    expect(readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'utf8') === 'mine')).toHaveLength(4);
    expect(await notesIn(store.path)).toEqual(['6', '5', '4']);
  });

  it('beside what a killed command left of a backup that was not whole', async () => {
    const store = storeOf(smallJournal());
    await store.change('noted', noted('a'));
    for (const name of ['part', '.20261120T150000.123Z-r7.json.tmp']) writeFileSync(join(`${store.path}.backups`, name), '{"half": ');
    await store.change('noted', noted('b'));
    expect(await notesIn(store.path)).toEqual(['a', undefined]);
    expect((await store.examine()).backups).toHaveLength(2);
  });

  it('with the mode of the file: a backup is never open to more people than the journal', async () => {
    const store = storeOf(smallJournal());
    const mode = statSync(store.path).mode;
    await store.change('noted', noted('a'));
    const [backup] = listBackups(`${store.path}.backups`);
    expect(statSync(join(`${store.path}.backups`, backup?.name ?? '')).mode).toBe(mode);
    expect(statSync(`${store.path}.backups`).mode & 0o777).toBe(0o700);
  });
});

describe('a backup is apart from the journal', () => {
  it('after a change: what somebody then writes into the journal in place is not in it', async () => {
    const store = storeOf(smallJournal());
    await store.change('noted', noted('a'));
    writeFileSync(store.path, '{ "version": 1, "rev');
    expect(await notesIn(store.path)).toEqual([undefined]);
  });

  it('after a change that failed: an editor that writes in place, or breaks off doing so, does not spoil it', async () => {
    const store = storeOf(smallJournal());
    const failing = opened(store.path, { token: () => 'x'.repeat(300) });
    await expect(failing.change('noted', noted('a'))).rejects.toThrow();
    const backups = listBackups(`${store.path}.backups`);
    writeFileSync(store.path, '{ "version": 1, "rev');
    for (const { name } of backups) {
      expect(readBackup(`${store.path}.backups`, name).toString()).toBe(bytesOf(smallJournal()).toString());
    }
  });
});

describe('a broken journal', () => {
  it.each([
    ['is cut short', bytesOf(smallJournal()).subarray(0, 100)],
    ['is empty', Buffer.alloc(0)],
    ['is not UTF-8', Buffer.from([0xff, 0xfe, 0x7b])],
    [
      'has an unknown stage',
      Buffer.from(JSON.stringify({ ...smallJournal(), interviews: [{ id: 'iaaaaaa', company: 'A', date: '2026-11-20', stage: 'x' }] })),
    ],
    ['is of a newer version', Buffer.from(JSON.stringify({ ...smallJournal(), version: 2 }))],
  ])('that %s is never overwritten, and pushes out no backup', async (_, bytes) => {
    const store = storeOf(smallJournal());
    for (const notes of ['a', 'b', 'c', 'd']) await store.change('noted', noted(notes));
    const before = await notesIn(store.path);
    writeFileSync(store.path, bytes);
    for (const argv of [
      ['add', '--company', 'Hooli', '--yes'],
      ['undo'],
      ['edit', 'last', '--notes', 'x'],
      ['rename', 'Ácme', 'B'],
      ['list'],
    ]) {
      const { code, out, err } = await interview(['--journal', store.path, ...argv]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`${store.path} cannot be read as a journal`);
    }
    expect(store.bytes()).toEqual(bytes);
    expect(await notesIn(store.path)).toEqual(before);
  });

  it('is kept when there is no backup either', async () => {
    const path = join(tempFolder(), 'journal.json');
    writeFileSync(path, '{"version":');
    await expect(opened(path).change('noted', noted('a'))).rejects.toThrow(/breaks off/);
    expect(readFileSync(path, 'utf8')).toBe('{"version":');
    expect(existsSync(`${path}.backups`)).toBe(false);
  });
});
