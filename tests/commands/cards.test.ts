import { describe, expect, it } from '@jest/globals';
import { questionsOf } from '../../src/journal/journal.js';
import { interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const run = (argv: string[], setting: Parameters<typeof interview>[1] = {}) => interview(argv, { journal, ...setting });

describe('same', () => {
  it('makes one of two questions, and says what takes it back', async () => {
    const { code, out, err, journal: after } = await run(['same', 'message queue', 'mutex']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(`\n${out}`).toMatchInlineSnapshot(`
"
One question from now on, asked 3 times:
  When would you use a message queue?
  What is a mutex?
"interview undo" takes it back.
Later, one asking at a time: interview split qbbbbbd
"
`);
    expect(after.interviews.flatMap(questionsOf).filter(({ card }) => card === 'cbbbbbb')).toHaveLength(3);
    expect(after.cards.find(({ id }) => id === 'cbbbbbb')).toEqual({ ...journal.cards[1], reviews: journal.cards[4]?.reviews });
  });

  it('is one row of the questions from then on', async () => {
    const { journal: after } = await run(['same', 'qcccccc', 'qbbbbbd']);
    expect((await run(['questions', '--sort', 'asked', '-n', '2', '--json'], { journal: after })).out).toContain('"What is a mutex?"');
    expect(`\n${(await run(['questions', '--sort', 'asked'], { journal: after })).out}`).toMatchInlineSnapshot(`
"
How  Question                               Asked  Each time  Last        At      Topics      Better  Id
[~]  When would you use a message queue?       2x  - ~        2026-11-20  Acme    messaging   yes     qcccccd
[~]  What do containers give you over VMs?     2x  x ~        2026-11-20  Acme    containers          qcccccc
[ ]  25 horses, 5 tracks                                      2026-10-20  Globex                      qbbbbbc
[x]  Why do you want to work here?                            2026-10-05  Acme                        qaaaaaa
"
`);
  });

  it('says which better answer counts where both had one', async () => {
    const { journal: answered } = await run(['answer', 'mutex', 'A lock.']);
    expect((await run(['same', 'mutex', 'message queue'], { journal: answered })).out).toContain(
      'Both had a better answer, and the newer one counts.\nSee them: interview answer qbbbbbd --versions\n',
    );
  });

  it('says it where they are one already', async () => {
    expect(await run(['same', 'qbbbbbb', 'qcccccd'])).toMatchObject({
      code: 0,
      out: 'They are the same question already:\n  When would you use a message queue?\n  When would you use a message queue?\n',
      journal,
    });
  });

  it.each([
    [['acme:1', 'mutex'], 'icccccc:1  Acme, Fri 20 Nov 2026, technical'],
    [['globex:3', 'wh'], 'qaaaaaa  Why do you want to work here?'],
    [['globex:3', 'kafka'], 'No question fits "kafka".'],
  ])('never guesses: %p', async (which, said) => {
    const { code, err, journal: after } = await run(['same', ...which]);
    expect({ code, after }).toEqual({ code: 1, after: journal });
    expect(err).toContain(said);
  });
});

describe('split', () => {
  it('gives one asking a card of its own', async () => {
    const { code, out, journal: after } = await run(['split', 'qcccccd']);
    expect(code).toBe(0);
    expect(`\n${out}`).toMatchInlineSnapshot(`
"
A question of its own from now on: "When would you use a message queue?" (Acme, Fri 20 Nov
2026).
The better answer is that of both, until you write another.
"interview undo" takes it back.
"
`);
    expect(after.cards.at(-1)).toEqual({ ...journal.cards[1], id: expect.not.stringMatching('cbbbbbb') });
    expect(after.cards.at(-1)?.id).toBe(after.interviews[2]?.questions?.[1]?.card);
  });

  it('of a question that was asked once says so', async () => {
    const { code, err, journal: after } = await run(['split', 'mutex']);
    expect({ code, after }).toEqual({ code: 1, after: journal });
    expect(`\n${err}`).toMatchInlineSnapshot(`
"
"What is a mutex?" (Globex, Tue 20 Oct 2026) is a question of its own already: it was asked once.
To make it one with another: interview same qbbbbbd <question>
"
`);
  });

  it('never guesses which asking', async () => {
    const { code, err, journal: after } = await run(['split', 'message queue']);
    expect({ code, after }).toEqual({ code: 1, after: journal });
    expect(err).toContain('qbbbbbb  When would you use a message queue? (Globex, Tue 20 Oct 2026)');
  });
});
