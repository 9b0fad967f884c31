import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { memoryStore } from '../../src/store/memory.js';
import { bytesOf, fullJournal } from './journals.js';
import { changeTimes, downFrom, noted, storeOf, undoAll } from './opening.js';

describe('a history that does not fit the journal', () => {
  const globexRemoved = { in: 'interviews', id: 'ibbbbbb', at: 1, before: { id: 'ibbbbbb' } };
  const entry = (revision: number, label: string, fields: object = {}) =>
    `\n${JSON.stringify({ revision, at: '2026-11-23T09:00:00.000Z', label, changes: [globexRemoved], ...fields })}\n`;

  it('an entry beyond the revision never came to be: a crash between history and journal', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    appendFileSync(`${store.path}.history`, entry(9, 'never kept'));
    expect((await store.history()).map(({ label }) => label)).toEqual(['first']);
    await store.change('second', noted('b'));
    expect((await store.history()).map(({ label }) => label)).toEqual(['second', 'first']);
    expect(await store.undo()).toBe('second');
    expect(await store.undo()).toBe('first');
    expect(store.bytes()).toEqual(bytesOf({ ...fullJournal(), revision: 11 }));
  });

  it('is ignored at once by undo and redo, too', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    for (const revision of [9, 10, 11]) appendFileSync(`${store.path}.history`, entry(revision, 'never kept'));
    expect(await store.undo()).toBe('first');
    expect(await store.redo()).toBe('first');
    expect(await store.undo()).toBe('first');
    await expect(store.undo()).rejects.toThrow('nothing to undo');
  });

  it('belongs to changes that a restored backup does not have: they are gone, those before it can be undone', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    const copy = store.bytes();
    await store.change('second', noted('b'));
    await store.change('third', noted('c'));
    writeFileSync(store.path, copy);
    expect((await store.history()).map(({ label }) => label)).toEqual(['first']);
    await store.change('another', noted('d'));
    expect(await undoAll(store)).toEqual(['another', 'first']);
    expect(store.bytes()).toEqual(bytesOf({ ...fullJournal(), revision: 11 }));
  });

  it('holds changes of two branches, of which the one that was left is brought back: its latest change can be undone', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    const older = store.bytes();
    for (const label of ['second', 'third', 'fourth']) await store.change(label, noted(label));
    const newer = store.bytes();
    writeFileSync(store.path, older);
    for (const label of ['other second', 'other third']) await store.change(label, noted(label));
    writeFileSync(store.path, newer);
    expect(await store.undo()).toBe('fourth');
  });

  it('has lost the line of a change that was undone: those before it can be undone all the same', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    await store.change('second', noted('b'));
    await store.undo();
    const history = readFileSync(`${store.path}.history`, 'utf8').split('\n');
    writeFileSync(`${store.path}.history`, history.filter((line) => !line.includes('"revision":9')).join('\n'));
    expect((await store.history()).map(({ label, undone }) => ({ label, undone }))).toEqual([{ label: 'first', undone: false }]);
    expect(await undoAll(store)).toEqual(['first']);
  });

  it('is gone: there is nothing to undo, and changes go on', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    rmSync(`${store.path}.history`);
    await expect(store.undo()).rejects.toThrow('nothing to undo');
    await store.change('second', noted('b'));
    expect(await undoAll(store)).toEqual(['second']);
  });

  it('has a torn last line, wherever it broke off: it does no harm', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    const whole = readFileSync(`${store.path}.history`).length;
    const journal = store.bytes();
    await store.change('torn ✂', noted('b'));
    const history = readFileSync(`${store.path}.history`);
    const cuts = Array.from({ length: 12 }, (_, index) => whole + Math.round(((history.length - whole - 3) * index) / 11));
    for (const cut of [...cuts, history.indexOf('✂') + 1]) {
      writeFileSync(store.path, journal);
      writeFileSync(`${store.path}.history`, history);
      truncateSync(`${store.path}.history`, cut);
      expect((await store.history()).map(({ label }) => label)).toEqual(['first']);
      await store.change('second', noted('c'));
      expect(await undoAll(store)).toEqual(['second', 'first']);
    }
  });

  it.each([
    ['NUL bytes, as a power cut leaves them', '\0'.repeat(300)],
    ['a torn line', '{"revision":9,"at":"2026-11-2'],
    ['the conflict markers of git', '\n<<<<<<< HEAD\n=======\n>>>>>>> b\n'],
    ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe, 0x0a, 0xc3])],
    ['null', '\nnull\n'],
    ['a number', '\n8\n'],
    ['a list', '\n[]\n'],
    ['an empty object', '\n{}\n'],
    ['an entry without changes', '\n{"revision":9,"at":"2026-11-23T09:00:00.000Z","label":"x"}\n'],
  ])('has a last line of %s: it does no harm', async (_, line) => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    appendFileSync(`${store.path}.history`, line);
    expect((await store.history()).map(({ label }) => label)).toContain('first');
    await store.change('second', noted('b'));
    expect(await undoAll(store)).toEqual(['second', 'first']);
    expect(store.bytes()).toEqual(bytesOf({ ...fullJournal(), revision: 11 }));
  });

  const WRONG: [what: string, fields: object][] = [
    ['a revision in quotes', { revision: '8' }],
    ['half a revision', { revision: 7.5 }],
    ['no time', { at: undefined }],
    ['a number as the time', { at: 5 }],
    ['a time that is none', { at: 'yesterday' }],
    ['a number as the label', { label: 5 }],
    ['changes that are no list', { changes: {} }],
    ...[
      null,
      { in: 'settings' },
      { id: 5, before: undefined, after: { id: 5 } },
      { at: '0' },
      { at: 0.5 },
      { before: null },
      { before: 'Globex' },
      { before: { company: 'Globex' } },
      { before: { id: 'iaaaaaa' } },
      { after: { id: 'iaaaaaa' } },
      { before: JSON.parse('{ "id": "ibbbbbb", "__proto__": {} }') },
    ].map((wrong): [string, object] => [
      `a change, behind a sound one, that is or has ${JSON.stringify(wrong)}`,
      { changes: [globexRemoved, wrong && { ...globexRemoved, ...wrong }] },
    ]),
  ];

  it.each(WRONG)('has an entry with %s in the place of the last one: it is passed over', async (_, fields) => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    appendFileSync(`${store.path}.history`, entry(8, 'wrong', fields));
    expect((await store.history()).map(({ label }) => label)).toEqual(['first']);
    expect(await undoAll(store)).toEqual(['first']);
    expect(store.bytes()).toEqual(bytesOf({ ...fullJournal(), revision: 9 }));
  });

  it('has a sound entry in the place of the last one: that one counts', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    appendFileSync(`${store.path}.history`, entry(8, 'another'));
    expect((await store.history()).map(({ label }) => label)).toEqual(['another']);
  });
});

describe('how far back it goes', () => {
  it('100 changes can be undone, whatever was undone and redone before, and the 101st says that there is nothing: a journal in memory', async () => {
    const store = memoryStore(fullJournal(), () => new Date());
    await changeTimes(store, 101);
    await store.undo();
    await store.redo();
    expect(await undoAll(store)).toEqual(downFrom(101, 100));
    expect((await store.read()).interviews[0]?.notes).toBe('1');
    await expect(store.undo()).rejects.toThrow('There is nothing to undo.');
  });

  it('the history lists every change once, newest first, and only what was undone as undone', async () => {
    const store = storeOf(fullJournal());
    await changeTimes(store, 3);
    await store.undo();
    await store.undo();
    await store.redo();
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(await store.history()).toEqual([
      { revision: 10, at, label: '3', undone: true },
      { revision: 9, at, label: '2', undone: false },
      { revision: 8, at, label: '1', undone: false },
    ]);
  });

  it('the history never calls undone what was not', async () => {
    const store = memoryStore(fullJournal(), () => new Date());
    await changeTimes(store, 130);
    expect((await store.history()).filter(({ undone }) => undone).map(({ label }) => label)).toEqual([]);
  });
});
