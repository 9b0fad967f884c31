import { describe, expect, it } from '@jest/globals';
import { emptyJournal, type Journal } from '../../src/journal/journal.js';
import { type Answer, CTRL_C, interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

/** The sample with an interview at Globex ahead. */
function journalAhead(): Journal {
  const journal = sampleJournal();
  journal.interviews.push({ id: 'iahead2', company: 'Globex', date: '2026-11-26', time: '14:00', stage: 'final' });
  return journal;
}

const journal = journalAhead();
const run = (argv: string[], answers: readonly Answer[] = [], setting: Parameters<typeof interview>[1] = {}) =>
  interview(['review', ...argv], { journal, answers, ...setting });
const reviewsIn = ({ cards }: Journal) =>
  cards.flatMap(({ id, reviews = [] }) => reviews.map(({ grade, attempt }) => [id, grade, ...(attempt ? [attempt] : [])]));

describe('review', () => {
  it('shows the question, then the answer, then asks how it went; each grade is kept', async () => {
    const { code, out, asked, journal: after } = await run(['-n', '2'], ['reveal', 'good', 'reveal', 'again', 'reveal', 'hard']);
    expect({ code, asked }).toEqual({
      code: 0,
      asked: ['Say it aloud, then', 'How did it go?', 'Say it aloud, then', 'How did it go?', 'Say it aloud, then', 'How did it go?'],
    });
    expect(out).toMatchInlineSnapshot(`
"
1 of 2 · due for 10 days
What is a mutex?
Asked at Globex, Tue 20 Oct 2026: answered
There is no better answer yet.

2 of 2 · weak, remembered now with 84%
What do containers give you over VMs?
Asked at Acme, Fri 20 Nov 2026: partly
There is no better answer yet.
You said: Isolation.
Note: Froze at layers.

2 of 2 · weak, remembered now with 84%
What do containers give you over VMs?
Asked at Acme, Fri 20 Nov 2026: partly
There is no better answer yet.
You said: Isolation.
Note: Froze at layers.

3 grades: 1 again, 1 hard, 1 good.
Due next: 1 in 2 days, 1 in 7 days.
Retention: too few to tell, 1 of 20 practices on a later day.
"
`);
    expect(reviewsIn(after)).toMatchInlineSnapshot(`
[
  [
    "ccccccc",
    "again",
  ],
  [
    "ccccccc",
    "hard",
  ],
  [
    "ceeeeee",
    "again",
  ],
  [
    "ceeeeee",
    "good",
  ],
]
`);
    expect(after.cards.flatMap(({ reviews = [] }) => reviews).at(-1)?.at).toBe('2026-11-23T10:00:00.000Z');
  });

  it('says of each card why it comes, and changes nothing', async () => {
    const { out, journal: after } = await run(['--why']);
    expect(out).toMatchInlineSnapshot(`
"How  Question                               Why                            Topics       Id
[x]  What is a mutex?                       due for 10 days                concurrency  qbbbbbd
[~]  What do containers give you over VMs?  weak, remembered now with 84%  containers   qcccccc
[x]  Why do you want to work here?          never practised                             qaaaaaa
[~]  When would you use a message queue?    never practised                messaging    qcccccd
"
`);
    expect(after).toEqual(journal);
  });

  it('as JSON is a card row each, with why, and what is expected', async () => {
    const { cards } = JSON.parse((await run(['--json'])).out);
    expect(cards[0]).toMatchObject({
      card: 'ceeeeee',
      unanswered: false,
      weak: true,
      why: { kind: 'due' },
      practised: true,
      recall: expect.any(Number),
    });
    expect(cards.map((card: { due: string | null }) => card.due).filter(Boolean)).toEqual(['2026-11-13']);
  });

  it('keeps what was typed with the grade', async () => {
    const { journal: after, out } = await run(['--type', '-n', '1'], [['A lock', 'with an owner.'], 'easy']);
    expect(reviewsIn(after)).toContainEqual(['ceeeeee', 'easy', 'A lock\nwith an owner.']);
    expect(out).toContain('Now: A lock\nwith an owner.');
  });

  it('takes the last grade back, and asks about that card again', async () => {
    const { journal: after, out } = await run(['-n', '2'], ['reveal', 'easy', 'undo', 'reveal', 'good', 'quit']);
    expect(reviewsIn(after).filter(([card]) => card === 'ceeeeee')).toEqual([
      ['ceeeeee', 'again'],
      ['ceeeeee', 'good'],
    ]);
    expect(out).toContain('1 grade: 1 good.');
  });

  it('brings a card that failed back within the session, three times at most, and not after undo', async () => {
    const { asked } = await run(['-n', '1'], Array(4).fill(['reveal', 'again']).flat());
    expect(asked).toHaveLength(8);
    const undone = await run(['-n', '1'], ['reveal', 'again', 'undo', 'reveal', 'good']);
    expect(reviewsIn(undone.journal).at(-1)).toEqual(['ceeeeee', 'good']);
  });

  it('drops what is not worth practising, and brings it back with undo', async () => {
    const { journal: after, out } = await run(['-n', '1'], ['drop']);
    expect(after.cards.find(({ id }) => id === 'ceeeeee')?.dropped).toBe(true);
    expect(out).toContain('1 card not worth practising from now on.');
    const back = await run(['-n', '2'], ['drop', 'undo', 'quit']);
    expect(back.journal.cards).toEqual(journal.cards);
  });

  it('improves the better answer in the editor and goes on; a failing editor stops nothing', async () => {
    const {
      out,
      err,
      journal: after,
    } = await run(['-n', '1'], ['reveal', 'edit', 'edit', 'good'], {
      edits: [(text) => `${text}A lock with an owner.\n`, (text) => ({ failure: 'ended with exit code 1', content: text })],
    });
    expect(out).toContain('Better: A lock with an owner.');
    expect(err).toContain('exit code 1');
    expect(after.cards.find(({ id }) => id === 'ceeeeee')).toMatchObject({
      answers: [{ text: 'A lock with an owner.' }],
      reviews: [{ grade: 'again' }, { grade: 'good' }],
    });
  });

  it('keeps every grade when it is stopped, and what was typed is shown', async () => {
    const { code, err, journal: after } = await run([], ['reveal', 'good', CTRL_C]);
    expect({ code, err }).toEqual({ code: 130, err: 'Stopped. Every grade that you gave is kept.\n' });
    expect(reviewsIn(after)).toContainEqual(['ceeeeee', 'good']);
  });

  it('is one change a grade for undo', async () => {
    const { journal: after } = await run(['-n', '1'], ['reveal', 'good']);
    expect(after.revision).toBe(journal.revision + 1);
  });

  it('loses no grade that another terminal gives meanwhile', async () => {
    const first = await run(['-n', '1'], ['reveal', 'good']);
    const second = await interview(['review', '-n', '1', '--topic', 'messaging'], { journal: first.journal, answers: ['reveal', 'hard'] });
    expect(reviewsIn(second.journal)).toEqual(expect.arrayContaining([['ceeeeee', 'good'], expect.arrayContaining(['hard'])]));
  });

  it('shows the beginning of an answer of 100 KB', async () => {
    const long = structuredClone(journal);
    const card = long.cards.find(({ id }) => id === 'ceeeeee');
    Object.assign(card ?? {}, { answers: [{ at: '2026-11-01T09:00:00.000Z', text: 'word '.repeat(20_000).trim() }] });
    const { out } = await run(['-n', '1'], ['reveal', 'good'], { journal: long });
    expect(out.length).toBeLessThan(6000);
    expect(out).toContain('… (95999 characters more)');
  });

  it('without a terminal says what to type instead', async () => {
    const { code, err, out } = await run([], [], { piped: true });
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'There is no terminal to practise on.\nSee what would come: interview review --why, or for programs: interview review --json\n',
    });
  });

  it('says when there is nothing', async () => {
    expect((await run([], [], { journal: emptyJournal() })).out).toContain('There is no question in the journal yet.');
    expect((await run(['--topic', 'nothing'])).out).toBe('No question fits. See all: interview questions\n');
    const none = await run(['--due', '--topic', 'containers']);
    expect(none.out).toBe('Nothing is to be practised now. Practise ahead of an interview: interview review --by thursday\n');
  });
});

describe('review that is aimed', () => {
  it('at the next interview of a company says what is expected on its day, before and after', async () => {
    const { out } = await run(['--for', 'globex', '-n', '2'], ['reveal', 'good', 'reveal', 'hard']);
    expect(out).toMatchInlineSnapshot(`
"Aimed at Thu 26 Nov 2026 (Globex). Of these 2 cards you have practised 1 before: too few
to tell how much you would remember then. If every card goes well it will be 95%.

1 of 2 · on Thu 26 Nov 2026 65%, practised now 95%
What is a mutex?
Asked at Globex, Tue 20 Oct 2026: answered
There is no better answer yet.

2 of 2 · on Thu 26 Nov 2026 77%, practised now 95%
When would you use a message queue?
Asked at Acme, Fri 20 Nov 2026: partly; Globex, Tue 20 Oct 2026: could not
Better: It takes load off the caller.

2 grades: 1 hard, 1 good.
Due next: 1 in 5 days, 1 in 7 days.
Retention: too few to tell, 1 of 20 practices on a later day.
Of these 2 cards you have practised 2 before: too few to tell how much you would now
remember on Thu 26 Nov 2026.
"
`);
  });

  it('at a day', async () => {
    expect((await run(['--by', 'thursday', '--why'])).out).toContain('on Thu 26 Nov 2026');
  });

  it.each([
    [['--for', 'acme'], 1, 'No interview at Acme lies ahead.\n'],
    [['--for', 'acne'], 1, 'There is no interview at acne in the journal.\nDid you mean Acme?\n'],
    [['--by', '2020-01-01'], 2, '--by: 2020-01-01 is past.\n'],
    [['--by', 'whenever'], 2, '--by: "whenever" is not a date that I understand.\n'],
    [['--new', '-1'], 2, ''],
    [['--minutes', '0'], 2, ''],
  ])('is refused with a word: %j', async (argv, code, said) => {
    const refused = await run(argv);
    expect(refused.code).toBe(code);
    expect(refused.err).toContain(said);
    expect(refused.err.trim().split('\n').length).toBeGreaterThan(1);
  });
});

describe('plan', () => {
  it('is made for the next interview, a table of days', async () => {
    const { out } = await interview(['plan', '--minutes', '4'], { journal });
    expect(out).toMatchInlineSnapshot(`
"Until Thu 26 Nov 2026 at Globex, 4 minutes a day, about 2 a card.

Day              When       How  Question                               Then        Id
Mon 23 Nov 2026  today      [x]  What is a mutex?                       65% -> 95%  qbbbbbd
                            [~]  When would you use a message queue?    77% -> 96%  qcccccd
Tue 24 Nov 2026  tomorrow   [x]  Why do you want to work here?          62% -> 99%  qaaaaaa
                            [~]  What do containers give you over VMs?  77% -> 97%  qcccccc
Wed 25 Nov 2026  in 2 days  [x]  What is a mutex?                       95% -> 99%  qbbbbbd
                            [~]  When would you use a message queue?    96% -> 99%  qcccccd

Of these 4 cards you have practised 1 before: too few to tell how much you would remember
then.
After this plan, if all goes well, you would remember 99% of its cards.
Begin: interview review --for "Globex"
"
`);
  });

  it('as JSON has the days with their cards', async () => {
    const { by, company, days, recall } = JSON.parse((await interview(['plan', '--by', '2026-11-25', '--json'], { journal })).out);
    expect({ by, company, dates: days.map(({ date }: { date: string }) => date) }).toEqual({
      by: '2026-11-25',
      company: null,
      dates: ['2026-11-23', '2026-11-24'],
    });
    expect(days[0].cards[0]).toMatchObject({ text: expect.any(String), why: { kind: 'aim', date: '2026-11-25' } });
    expect(recall.after).toBeGreaterThan(0.8);
  });

  it('says when no interview lies ahead, or there is nothing to practise', async () => {
    expect((await interview(['plan'], { journal: sampleJournal() })).err).toContain('No interview lies ahead.');
    expect((await interview(['plan', '--by', 'friday'], { journal: emptyJournal() })).out).toContain('There is nothing to practise');
  });
});
