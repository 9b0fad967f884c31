import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/context.js';
import { UserError } from '../../src/errors.js';
import { memoryStore } from '../../src/store/memory.js';
import { bytesOf, fullJournal } from './journals.js';
import { noted, storeOf } from './opening.js';

/** Changes the notes so many times; the label of each is its number, counted from 1. */
async function changeTimes(store: Store, times: number): Promise<void> {
  for (let time = 1; time <= times; time++) await store.change(`${time}`, noted(`${time}`));
}

/** Undoes until it is refused, and gives the labels. */
async function undoAll(store: Store): Promise<string[]> {
  const labels: string[] = [];
  for (;;) {
    try {
      labels.push(await store.undo());
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toBe('There is nothing to undo.');
      return labels;
    }
  }
}

function downFrom(newest: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${newest - index}`);
}

describe('how far back it goes', () => {
  it('100 changes can be undone, and the 101st says that there is nothing: a journal in memory', async () => {
    const store = memoryStore(fullJournal(), () => new Date());
    await changeTimes(store, 101);
    expect(await undoAll(store)).toEqual(downFrom(101, 100));
    expect((await store.read()).interviews[0]?.notes).toBe('1');
    await expect(store.undo()).rejects.toThrow('There is nothing to undo.');
  });

  it.each([
    [0, 205, 20],
    [50, 149, 3],
  ])(
    'of a journal at revision %d after %d changes exactly the last 100 can be undone, and no more are kept for long',
    async (revision, times, redone) => {
      const store = storeOf({ ...fullJournal(), revision });
      await changeTimes(store, times);
      expect(store.onDisk().revision).toBe(revision + times);
      const lines = readFileSync(`${store.path}.history`, 'utf8').split('\n').filter(Boolean);
      expect(lines.length).toBeLessThan(200);
      expect(await undoAll(store)).toEqual(downFrom(times, 100));
      expect((await store.read()).interviews[0]?.notes).toBe(`${times - 100}`);
      for (let time = times - 99; time < times - 99 + redone; time++) expect(await store.redo()).toBe(`${time}`);
      expect((await store.read()).interviews[0]?.notes).toBe(`${times - 100 + redone}`);
    },
  );

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

describe('a history that does not fit the journal', () => {
  const entry = (revision: number, label: string) =>
    `\n${JSON.stringify({
      revision,
      at: '2026-11-23T09:00:00.000Z',
      label,
      changes: [{ in: 'interviews', id: 'ibbbbbb', at: 1, before: { id: 'ibbbbbb' } }],
    })}\n`;

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

  it('has a million lines of something else: it is read in no time', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    appendFileSync(`${store.path}.history`, 'a\n'.repeat(1_000_000));
    const begin = performance.now();
    expect((await store.history()).map(({ label }) => label)).toEqual(['first']);
    expect(performance.now() - begin).toBeLessThan(1500);
  });
});
