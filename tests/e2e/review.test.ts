import { expect, it } from '@jest/globals';
import { describeInTerminal, journalOf, openTerminal, type Terminal } from './terminal.js';

const ADD = `interview add --company Acme --date 2020-11-20 --yes -q '[ ] 進程和線程的區別是什麼？😀' -q '[~] Why are the layers of an image read-only, and what happens when one is written to?' -q '[x] Why us?'`;

const reviewsIn = (terminal: Terminal) => journalOf(terminal)?.cards.flatMap(({ reviews = [] }) => reviews.map(({ grade }) => grade)) ?? [];

describeInTerminal('review in a terminal', () => {
  it.each([40, 80, 140])('in %d columns: a key reveals, a key grades, nothing is broken in two', async (columns) => {
    const terminal = await openTerminal({ columns, rows: 60, env: { NO_COLOR: '1' } });
    await terminal.run(ADD);
    expect(await terminal.ended()).toBe(0);
    await terminal.run('interview review');
    await terminal.asks('Say it aloud, then');
    await terminal.press('Space');
    const screen = await terminal.asks('How did it go?');
    for (const key of ['<1> again: could not answer', '<2> hard: got there with gaps', '<3> good: solid', '<q> end'])
      expect(screen).toContain(key);
    await terminal.press('3');
    await terminal.shows('2 of 3');
    await terminal.press('Enter');
    await terminal.asks('How did it go?');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.shows('Every grade that you gave');
    expect(reviewsIn(terminal)).toEqual(['good']);
  });

  it('in two terminals at once loses no grade', async () => {
    const one = await openTerminal();
    await one.run(ADD);
    expect(await one.ended()).toBe(0);
    const other = await openTerminal({ home: one.home });
    for (const terminal of [one, other]) {
      await terminal.run('interview review -n 1');
      await terminal.asks('Say it aloud, then');
      await terminal.press('Space');
      await terminal.asks('How did it go?');
    }
    await one.press('2');
    await other.press('4');
    expect([await one.ended(), await other.ended()]).toEqual([0, 0]);
    expect(reviewsIn(one).sort()).toEqual(['easy', 'hard']);
  });

  it('a mock interview shows how long each question has been asked', async () => {
    const terminal = await openTerminal({ columns: 60 });
    await terminal.run(ADD);
    expect(await terminal.ended()).toBe(0);
    await terminal.run('interview mock -n 1');
    await terminal.shows(/Answer aloud 0:0[1-9]/);
    await terminal.press('Enter');
    await terminal.asks('How did it go?');
    await terminal.press('y');
    expect(await terminal.ended()).toBe(0);
    expect(journalOf(terminal)?.interviews.at(-1)).toMatchObject({ company: 'Mock', stage: 'mock' });
  });
});
