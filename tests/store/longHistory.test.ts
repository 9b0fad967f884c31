import { appendFileSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fullJournal } from './journals.js';
import { changeTimes, downFrom, noted, storeOf, undoAll } from './opening.js';

describe('a long history', () => {
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

  it('has a million lines of something else: it is read in no time', async () => {
    const store = storeOf(fullJournal());
    await store.change('first', noted('a'));
    appendFileSync(`${store.path}.history`, 'a\n'.repeat(1_000_000));
    const begin = performance.now();
    expect((await store.history()).map(({ label }) => label)).toEqual(['first']);
    expect(performance.now() - begin).toBeLessThan(1500);
  });
});
