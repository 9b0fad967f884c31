import { mkdirSync, readdirSync, readFileSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, fullJournal } from './journals.js';
import { opened } from './opening.js';
import { interview, type Ran } from './running.js';

/** A journal with three backups, of one, two and three interviews; it holds four itself. */
interface Kept {
  path: string;
  bytes: Buffer;
  /** The names of the backups, newest first. */
  backups: string[];
  bytesOfBackup(name: string): Buffer;
  doctor(...argv: string[]): Promise<Ran>;
}

async function kept(): Promise<Kept> {
  const path = join(tempFolder(), 'journal.json');
  const store = opened(path);
  for (const [index, company] of ['Acme', 'Globex', 'Hooli', 'Initech'].entries()) {
    const letter = 'abcd'[index] ?? '';
    await store.change(`added ${company}`, ({ interviews, cards, ...journal }) => ({
      ...journal,
      interviews: [
        ...interviews,
        {
          id: `i${letter.repeat(6)}`,
          company,
          date: `2026-11-1${index}`,
          questions: [{ id: `q${letter.repeat(6)}`, card: `c${letter.repeat(6)}`, text: `Why ${company}?` }],
        },
      ],
      cards: [...cards, { id: `c${letter.repeat(6)}` }],
    }));
    const then = new Date(2026, 10, 20, 9 + index);
    utimesSync(path, then, then);
  }
  const folder = `${path}.backups`;
  return {
    path,
    bytes: readFileSync(path),
    backups: readdirSync(folder).sort().reverse(),
    bytesOfBackup: (name) => readFileSync(join(folder, name)),
    doctor: (...argv) => interview(['--journal', path, 'doctor', ...argv]),
  };
}

/** A page as one line, for texts that are wrapped to its width. */
function oneLine(page: string): string {
  return page.replace(/\s+/g, ' ');
}

/** What restoring kept aside. */
function asideOf(path: string): { path: string; bytes: Buffer }[] {
  const names = readdirSync(dirname(path)).filter((name) => name.includes('.replaced-'));
  return names.map((name) => ({ path: join(dirname(path), name), bytes: readFileSync(join(dirname(path), name)) }));
}

const sound = bytesOf(fullJournal());
const text = sound.toString();

const DAMAGES: [what: string, bytes: Uint8Array | string, told: RegExp][] = [
  ['is empty', '', /What is wrong: it is empty/],
  ['breaks off', sound.subarray(0, 700), /What is wrong: .*line \d+/],
  ['is null', 'null', /What is wrong: it holds null/],
  ['is not UTF-8', Buffer.concat([sound.subarray(0, 30), Buffer.from([0xff])]), /not UTF-8 text \(line \d+\)/],
  ['is UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), /UTF-16/],
  [
    'holds the markers of a merge',
    text.replace('  "cards": [', '<<<<<<< HEAD\n  "cards": [\n=======\n>>>>>>> laptop'),
    /line \d+ is a conflict marker of git/,
  ],
  ['ends in NUL bytes', Buffer.concat([sound.subarray(0, 500), Buffer.alloc(500)]), /line \d+ holds NUL bytes/],
  ['has an unknown stage', text.replace('"technical",', '"lunch",'), /at interviews\[0\]\.stage,/],
  ['has an id twice', text.replace('"id": "ibbbbbb"', '"id": "iaaaaaa"'), /at interviews\[1\], the id iaaaaaa stands there twice/],
  [
    'lacks a card',
    text.replaceAll('"cbbbbbb"', '"czzzzzz"').replace('"id": "czzzzzz"', '"id": "cyyyyyy"'),
    /the card czzzzzz, which is not there/,
  ],
  ['has the 30th of February', text.replace('2026-11-20', '2026-02-30'), /there is no 2026-02-30 in the calendar/],
  ['has a forbidden key', text.replace('"settings"', '"__proto__"'), /at __proto__, a key of this name is not allowed/],
];

describe('interview doctor', () => {
  it('says that a sound journal is sound, what it holds, and what each backup holds', async () => {
    const { path, backups, doctor } = await kept();
    const { code, out, err } = await doctor();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Sound: ${path}\nIt holds 4 interviews with 4 questions; the latest is Initech, 2026-11-13.`);
    const rows = out.split('\n').filter((line) => /-r\d+\.json$/.test(line));
    expect(rows.map((row) => row.trim().split(/\s{2,}/))).toEqual([
      ['2026-11-20 11:00:00', '3 interviews, 3 questions', 'Hooli, 2026-11-12', backups[0]],
      ['2026-11-20 10:00:00', '2 interviews, 2 questions', 'Globex, 2026-11-11', backups[1]],
      ['2026-11-20 09:00:00', '1 interview, 1 question', 'Acme, 2026-11-10', backups[2]],
    ]);
    expect(out).not.toContain('--restore');
  });

  it.each(DAMAGES)('explains a journal that %s, names the way back, and leaves it as it is', async (_, bytes, told) => {
    const { path, backups, doctor } = await kept();
    writeFileSync(path, bytes);
    const before = readdirSync(dirname(path));
    const { code, out, err } = await doctor();
    expect(code).toBe(1);
    expect(out).toContain(`Damaged: ${path}`);
    expect(oneLine(out)).toMatch(told);
    expect(out).toContain(`interview doctor --restore ${backups[0]}`);
    for (const name of backups) expect(out).toContain(name);
    expect(err).toContain('cannot be read');
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(readdirSync(dirname(path))).toEqual(before);
  });

  it('of a journal that a newer program wrote says to bring the program up to date, not to put an old state in its place', async () => {
    const { path, doctor } = await kept();
    writeFileSync(path, text.replace('"version": 1', '"version": 2'));
    const { code, out, err } = await doctor();
    expect(code).toBe(1);
    expect(oneLine(out)).toMatch(/version 2.*newer/);
    expect(out + err).toContain('npm install --global interview-journal');
    expect(out).not.toContain('--restore');
  });

  it('says of a damaged backup that it is, and proposes the newest that can be read', async () => {
    const { path, backups, doctor } = await kept();
    writeFileSync(path, '{');
    writeFileSync(join(`${path}.backups`, backups[0] ?? ''), '');
    const { out } = await doctor();
    expect(out.split('\n').find((line) => line.includes(backups[0] ?? '') && !line.includes('doctor'))).toContain('it is empty');
    expect(out).toContain(`interview doctor --restore ${backups[1]}`);
  });

  it('says of a backup that cannot be read why, and shows the others', async () => {
    const { path, backups, doctor } = await kept();
    unlinkSync(join(`${path}.backups`, backups[0] ?? ''));
    mkdirSync(join(`${path}.backups`, backups[0] ?? ''));
    const { code, out } = await doctor('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).backups).toMatchObject([
      { name: backups[0], interviews: 0, questions: 0, problem: expect.stringMatching(/^it cannot be read \(EISDIR/) },
      { name: backups[1], interviews: 2 },
      { name: backups[2], interviews: 1 },
    ]);
  });

  it('says to mend the file by hand where no backup can be read', async () => {
    const path = join(tempFolder(), 'journal.json');
    writeFileSync(path, '{');
    const { code, out } = await interview(['--journal', path, 'doctor']);
    expect(code).toBe(1);
    expect(out).toMatch(/no backups yet/);
    expect(out).toMatch(/by hand/);
  });

  it('of no journal says so; with backups, how to bring the newest back', async () => {
    const { path, backups, doctor } = await kept();
    unlinkSync(path);
    const missing = await doctor();
    expect(missing).toMatchObject({ code: 0, err: '' });
    expect(missing.out).toContain('there is no journal yet');
    expect(missing.out).toContain(`interview doctor --restore ${backups[0]}`);

    const nothing = await interview(['--journal', join(tempFolder(), 'journal.json'), 'doctor']);
    expect(nothing).toMatchObject({ code: 0, err: '' });
    expect(nothing.out).not.toContain('--restore');
  });

  it('clears away what killed commands left, and nothing else', async () => {
    const { path, bytes, doctor } = await kept();
    const folder = dirname(path);
    const left = ['.journal.json.0123456789ab.tmp', '.journal.json.history.0123456789ab.tmp'];
    const others = ['.journal.json.bak', 'journal.json.0123456789ab.tmp', '.other.json.0123456789ab.tmp', 'notes.tmp'];
    for (const name of [...left, ...others, 'journal.json.backups/part']) writeFileSync(join(folder, name), 'x');
    const { out } = await doctor();
    for (const name of left) expect(out).toContain(name);
    expect(oneLine(out)).toContain('journal.json.backups/part');
    expect(readdirSync(`${path}.backups`)).not.toContain('part');
    expect(readdirSync(folder).sort()).toEqual(
      [...others, 'journal.json', 'journal.json.backups', 'journal.json.history', 'journal.json.lock'].sort(),
    );
    expect(readFileSync(path)).toEqual(bytes);
    expect((await doctor()).out).not.toContain('Cleared');
  });

  it('names the second versions that synchronisers lay beside it', async () => {
    const { path, doctor } = await kept();
    const copies = [
      'journal.sync-conflict-20261120-150000-ABCDEFG.json',
      "journal (Mori's conflicted copy 2026-11-20).json",
      'journal (1).json',
    ];
    for (const name of [...copies, 'journal-of-mine.json']) writeFileSync(join(dirname(path), name), '{}');
    const { code, out } = await doctor();
    expect(code).toBe(0);
    for (const name of copies) expect(oneLine(out)).toContain(name);
    expect(out).not.toContain('journal-of-mine.json');
  });

  it('follows a symbolic link to the backups of the real file', async () => {
    const { path, bytes, backups } = await kept();
    const link = join(tempFolder(), 'link.json');
    symlinkSync(path, link);
    writeFileSync(path, '{');
    expect((await interview(['--journal', link, 'doctor'])).out).toContain(backups[0]);
    expect(await interview(['--journal', link, 'doctor', '--restore', '--yes'])).toMatchObject({ code: 0 });
    expect(readFileSync(link)).toEqual(readFileSync(path));
    expect(readFileSync(path)).not.toEqual(bytes);
    expect(readdirSync(dirname(link))).toEqual(['link.json']);
  });

  it('--json says the same to programs', async () => {
    const { path, backups, doctor } = await kept();
    const report = JSON.parse((await doctor('--json')).out);
    expect(report).toMatchObject({
      version: 1,
      path,
      state: 'sound',
      contents: { interviews: 4, questions: 4 },
      backups: backups.map((name, index) => ({ name, interviews: 3 - index })),
    });
    writeFileSync(path, 'null');
    expect(JSON.parse((await doctor('--json')).out)).toMatchObject({ state: 'damaged', problem: expect.stringContaining('null') });
  });
});

describe('interview doctor --restore', () => {
  it.each(DAMAGES)(
    '--yes puts the newest backup in the place of a journal that %s, and keeps that byte for byte beside it',
    async (_, bytes) => {
      const { path, backups, bytesOfBackup, doctor } = await kept();
      writeFileSync(path, bytes);
      const { code, out, err } = await doctor('--restore', '--yes');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`Restored ${backups[0]}: 3 interviews, 3 questions.`);
      expect(readFileSync(path)).toEqual(bytesOfBackup(backups[0] ?? ''));
      const [aside, another] = asideOf(path);
      expect(aside?.bytes).toEqual(Buffer.from(bytes));
      expect(out).toContain(aside?.path);
      expect(another).toBeUndefined();
    },
  );

  it('is followed by commands that work: the next change, and undo of what the backup still has', async () => {
    const { path, doctor } = await kept();
    writeFileSync(path, '{');
    await doctor('--restore', '--yes');
    expect(await interview(['--journal', path, 'add', '--company', 'Umbrella', '--yes'])).toMatchObject({ code: 0, err: '' });
    expect((await interview(['--journal', path, 'undo'])).out).toContain('added Umbrella');
    expect((await interview(['--journal', path, 'undo'])).out).toContain('added Hooli');
    expect((await doctor()).out).toContain('Sound');
  });

  it('skips backups that are damaged themselves', async () => {
    const { path, backups, bytesOfBackup, doctor } = await kept();
    writeFileSync(path, '{');
    writeFileSync(join(`${path}.backups`, backups[0] ?? ''), '{"version": 1}');
    expect((await doctor('--restore', '--yes')).out).toContain(`Restored ${backups[1]}: 2 interviews`);
    expect(readFileSync(path)).toEqual(bytesOfBackup(backups[1] ?? ''));
  });

  it('NAME puts that one in its place', async () => {
    const { path, backups, bytesOfBackup, doctor } = await kept();
    writeFileSync(path, '{');
    expect((await doctor('--restore', backups[2] ?? '', '--yes')).out).toContain('1 interview');
    expect(readFileSync(path)).toEqual(bytesOfBackup(backups[2] ?? ''));
    expect(asideOf(path).map(({ bytes }) => bytes.toString())).toEqual(['{']);
  });

  it('takes the beginning of a name that fits one alone', async () => {
    const { path, backups, bytesOfBackup, doctor } = await kept();
    const beginning = backups[1]?.slice(0, '20261120T10'.length) ?? '';
    expect(await doctor('--restore', beginning, '--yes')).toMatchObject({ code: 0 });
    expect(readFileSync(path)).toEqual(bytesOfBackup(backups[1] ?? ''));
  });

  it.each([
    ['fits several', '20261120', /fits 3 backups/],
    ['fits none', '19990101', /no backup "19990101"/],
    ['leads elsewhere', '../journal.json', /no backup/],
  ])('refuses a name that %s, and changes nothing', async (_, name, said) => {
    const { path, doctor } = await kept();
    writeFileSync(path, '{');
    const { code, out, err } = await doctor('--restore', name, '--yes');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(said);
    expect(err).toMatch(/interview .*doctor/);
    expect(readFileSync(path, 'utf8')).toBe('{');
    expect(asideOf(path)).toEqual([]);
  });

  it('FILE puts a copy that was kept elsewhere in its place, also where nothing is left of the journal', async () => {
    const { path, bytes, doctor } = await kept();
    const copy = join(tempFolder(), 'copy.json');
    expect(await interview(['--journal', path, 'backup', '-o', copy])).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(copy)).toEqual(bytes);
    writeFileSync(path, '{');
    const { code, out, err } = await doctor('--restore', copy, '--yes');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Restored ${copy}.`);
    expect(readFileSync(path)).toEqual(bytes);
    expect(asideOf(path).map((aside) => aside.bytes.toString())).toEqual(['{']);

    const elsewhere = join(tempFolder(), 'new');
    expect(await interview(['doctor', '--restore', copy, '--yes'], { env: { XDG_DATA_HOME: elsewhere } })).toMatchObject({
      code: 0,
      err: '',
    });
    expect(readFileSync(join(elsewhere, 'interview', 'journal.json'))).toEqual(bytes);
  });

  it.each([
    ['is damaged itself', '{', /copy\.json cannot be read as a journal/],
    ['is the journal', undefined, /is the journal itself/],
  ])('FILE that %s is refused, and nothing changes', async (_, content, said) => {
    const { path, bytes, doctor } = await kept();
    const copy = content === undefined ? path : join(tempFolder(), 'copy.json');
    if (content !== undefined) writeFileSync(copy, content);
    const { code, out, err } = await doctor('--restore', copy, '--yes');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(said);
    expect(readFileSync(path)).toEqual(bytes);
    expect(asideOf(path)).toEqual([]);
  });

  it('refuses a backup that is damaged, and changes nothing', async () => {
    const { path, bytes, backups, doctor } = await kept();
    writeFileSync(join(`${path}.backups`, backups[0] ?? ''), '{"version": 1}');
    const { code, out, err } = await doctor('--restore', backups[0] ?? '', '--yes');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(backups[0]);
    expect(readFileSync(path)).toEqual(bytes);
    expect(asideOf(path)).toEqual([]);
  });

  it('refuses where there is nothing to restore', async () => {
    const path = join(tempFolder(), 'journal.json');
    writeFileSync(path, '{');
    const { code, err } = await interview(['--journal', path, 'doctor', '--restore', '--yes']);
    expect(code).toBe(1);
    expect(err).toContain('There is no backup that can be read.');
    expect(readFileSync(path, 'utf8')).toBe('{');
  });

  it('without --yes and with nobody to ask names the flag, and changes nothing', async () => {
    const { path, doctor } = await kept();
    writeFileSync(path, '{');
    const { code, err } = await doctor('--restore');
    expect(code).toBe(1);
    expect(err).toContain('--yes');
    expect(readFileSync(path, 'utf8')).toBe('{');
    expect(asideOf(path)).toEqual([]);
  });

  it('keeps a sound journal beside it, too', async () => {
    const { path, bytes, backups, bytesOfBackup, doctor } = await kept();
    expect(await doctor('--restore', '--yes')).toMatchObject({ code: 0 });
    expect(asideOf(path).map((aside) => aside.bytes)).toEqual([bytes]);
    expect(readFileSync(path)).toEqual(bytesOfBackup(backups[0] ?? ''));
  });

  it('brings a journal back that is not there', async () => {
    const { path, backups, bytesOfBackup, doctor } = await kept();
    unlinkSync(path);
    const { code, out } = await doctor('--restore', '--yes');
    expect(code).toBe(0);
    expect(out).not.toContain('before');
    expect(readFileSync(path)).toEqual(bytesOfBackup(backups[0] ?? ''));
    expect(asideOf(path)).toEqual([]);
  });

  it('twice within a second keeps both that stood there', async () => {
    const { path, backups } = await kept();
    const store = opened(path, { now: () => new Date('2026-11-23T09:00:00.000Z') });
    writeFileSync(path, '{"precious": ');
    const first = await store.restore(backups[0] ?? '');
    const second = await store.restore(backups[1] ?? '');
    expect([first, second]).toEqual([`${path}.replaced-20261123T090000Z`, `${path}.replaced-20261123T090000Z-2`]);
    expect(readFileSync(first ?? '', 'utf8')).toBe('{"precious": ');
    expect(asideOf(path)).toHaveLength(2);
  });

  it.each(['part', '../journal.json', ''])('never takes what is no backup for one: %j', async (name) => {
    const { path, bytes } = await kept();
    writeFileSync(join(`${path}.backups`, 'part'), bytes);
    await expect(opened(path).restore(name)).rejects.toThrow(`There is no backup "${name}".`);
    expect(asideOf(path)).toEqual([]);
  });

  it('that cannot be written leaves the journal as it was and nothing beside it', async () => {
    const { path, backups } = await kept();
    writeFileSync(path, '{');
    const store = opened(path, { token: () => 'x'.repeat(300) });
    await expect(store.restore(backups[0] ?? '')).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('{');
    expect(asideOf(path).map((aside) => aside.path)).toEqual([]);
  });

  it('leaves the backup apart: what is done to the journal afterwards does not reach it', async () => {
    const { path, backups, bytesOfBackup, doctor } = await kept();
    const before = bytesOfBackup(backups[0] ?? '');
    await doctor('--restore', '--yes');
    writeFileSync(path, 'spoilt');
    expect(bytesOfBackup(backups[0] ?? '')).toEqual(before);
  });

  it('of a journal in a folder of that name is refused', async () => {
    const { path, backups, doctor } = await kept();
    unlinkSync(path);
    mkdirSync(path);
    expect(await doctor('--restore', backups[0] ?? '', '--yes')).toMatchObject({ code: 1, out: '' });
    expect(readdirSync(path)).toEqual([]);
  });
});
