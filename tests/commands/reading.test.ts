import { describe, expect, it } from '@jest/globals';
import { emptyJournal } from '../../src/journal/journal.js';
import { interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const shown = async (argv: string[], width?: number) => {
  const { code, out, err } = await interview(argv, { journal, width });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return `\n${out}`;
};

describe('list', () => {
  it('shows a row an interview, the newest first', async () => {
    expect(await shown(['list'])).toMatchInlineSnapshot(`
"
Date        Company  Role               Stage             Outcome   Overall  Questions  Id
2026-11-20  Acme     Backend engineer   technical         pending       3/5  2          icccccc
2026-10-20  Globex   Platform engineer  technical         rejected      2/5  3 (2 no)   ibbbbbb
2026-10-05  Acme     Backend engineer   recruiter-screen  advanced           1          iaaaaaa
"
`);
  });

  it('begins with what was written down last, of one day', async () => {
    const sameDay = sampleJournal();
    sameDay.interviews.push({ id: 'idddddd', company: 'Initech', date: '2026-10-05' });
    const { out } = await interview(['list', '--until', '2026-10-05', '--json'], { journal: sameDay });
    expect(JSON.parse(out).interviews.map(({ id }: { id: string }) => id)).toEqual(['idddddd', 'iaaaaaa']);
  });

  it('gives way in a narrow terminal', async () => {
    expect(await shown(['list'], 60)).toMatchInlineSnapshot(`
"
Date        Company  Stage      Outcome   Questions  Id
2026-11-20  Acme     technical  pending   2          icccccc
2026-10-20  Globex   technical  rejected  3 (2 no)   ibbbbbb
2026-10-05  Acme     recruite…  advanced  1          iaaaaaa
"
`);
  });

  it.each([
    [['--company', 'globex'], ['ibbbbbb']],
    [['--overall', '1..2'], ['ibbbbbb']],
    [['--stage', 'technical,final', '-n', '1'], ['icccccc']],
    [
      ['--since', '10-20', '--until', 'today'],
      ['icccccc', 'ibbbbbb'],
    ],
    [
      ['--sort', 'oldest'],
      ['iaaaaaa', 'ibbbbbb', 'icccccc'],
    ],
    [
      ['--sort', 'overall'],
      ['ibbbbbb', 'icccccc', 'iaaaaaa'],
    ],
    [
      ['--sort', 'company'],
      ['icccccc', 'iaaaaaa', 'ibbbbbb'],
    ],
  ])('with %j has %j', async (flags, ids) => {
    const { interviews } = JSON.parse(await shown(['list', ...flags, '--json']));
    expect(interviews.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('prints interviews as they are in the file', async () => {
    const result = JSON.parse(await shown(['list', '--sort', 'oldest', '--json']));
    expect(result).toEqual({ version: 1, interviews: journal.interviews });
  });

  it('says what to type when nothing is there, or nothing fits', async () => {
    expect((await interview(['list'], { journal: emptyJournal() })).out).toBe(
      'There is no interview in the journal yet. Write the first one down: interview add\n',
    );
    expect(await shown(['list', '--company', 'xyz'])).toBe('\nNo interview fits. See all: interview list\n');
    expect((await interview(['list', '--json'], { journal: emptyJournal() })).out).toBe('{\n  "version": 1,\n  "interviews": []\n}\n');
  });
});

describe('show', () => {
  it('is a page that a person likes to read', async () => {
    expect(await shown(['show', 'acme'])).toMatchInlineSnapshot(`
     "
     Acme · Backend engineer
     Fri 20 Nov 2026 14:00 (3 days ago) · technical · 40 minutes · with Mori
     pending · overall 3/5 · icccccc

     Questions
     1. [~] What do containers give you over VMs?
            qcccccc · knowledge · containers
            You said: Isolation.
            Note: Froze at layers.
     2. [~] When would you use a message queue?
            qcccccd · knowledge · messaging
            Better: It takes load off the caller.

     Went well
     Calm.

     You asked
     - How large is the team?
         Six.

     Next
     [ ] Code assessment by Fri 27 Nov 2026, in 4 days · saaaaaa

     Notes
     Product first.
     "
    `);
  });

  it('sets long texts to the width', async () => {
    const long = sampleJournal();
    Object.assign(long.interviews[2] as object, { notes: 'A long word after the other. '.repeat(6).trim() });
    const { out } = await interview(['show', 'last'], {
      journal: long,
      width: 60,
    });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('prints the interview as JSON', async () => {
    expect(JSON.parse(await shown(['show', 'last', '--json']))).toEqual({
      version: 1,
      interviews: [journal.interviews[2]],
    });
  });
});

describe('questions', () => {
  it('is a row a card, the weakest first', async () => {
    expect(await shown(['questions'])).toMatchInlineSnapshot(`
"
How  Question                               Asked  Each time  Last        At      Topics       Better  Id
[ ]  25 horses, 5 tracks                                      2026-10-20  Globex                       qbbbbbc
[~]  When would you use a message queue?       2x  - ~        2026-11-20  Acme    messaging    yes     qcccccd
[~]  What do containers give you over VMs?                    2026-11-20  Acme    containers           qcccccc
[x]  What is a mutex?                                         2026-10-20  Globex  concurrency          qbbbbbd
[x]  Why do you want to work here?                            2026-10-05  Acme                         qaaaaaa
"
`);
  });

  it.each([
    [['--unanswered'], ['ccccccc']],
    [['--weak'], ['ccccccc', 'ceeeeee']],
    [['--unassessed'], []],
    [['--topic', 'messaging'], ['cbbbbbb']],
    [
      ['--company', 'globex', '--kind', 'knowledge'],
      ['cbbbbbb', 'ceeeeee'],
    ],
    [['-n', '1'], ['cdddddd']],
  ])('with %j has %j', async (flags, cards) => {
    const { questions } = JSON.parse(await shown(['questions', ...flags, '--json']));
    expect(questions.map(({ card }: { card: string }) => card)).toEqual(cards);
  });

  it('prints rows with everything about a card', async () => {
    const { version, questions } = JSON.parse(await shown(['questions', '--topic', 'messaging', '--json']));
    expect(version).toBe(1);
    expect(questions).toEqual([
      {
        card: 'cbbbbbb',
        text: 'When would you use a message queue?',
        kind: 'knowledge',
        topics: ['messaging'],
        answered: 'partly',
        asked: [
          {
            interview: 'ibbbbbb',
            question: 'qbbbbbb',
            company: 'Globex',
            date: '2026-10-20',
            text: 'When would you use a message queue?',
            answered: 'no',
          },
          {
            interview: 'icccccc',
            question: 'qcccccd',
            company: 'Acme',
            date: '2026-11-20',
            text: 'When would you use a message queue?',
            answered: 'partly',
          },
        ],
        better: 'It takes load off the caller.',
        unanswered: false,
        weak: false,
      },
    ]);
  });
});

describe('search', () => {
  it('finds every word, in any order, and shows where', async () => {
    expect(await shown(['search', 'queue', 'MESSAGE'])).toMatchInlineSnapshot(`
"
Acme · Fri 20 Nov 2026 · technical · icccccc
  qcccccd: When would you use a message queue?

Globex · Tue 20 Oct 2026 · technical · ibbbbbb
  qbbbbbb: When would you use a message queue?
"
`);
  });

  it('highlights what it found, in colour', async () => {
    const { out } = await interview(['search', 'layers'], {
      journal,
      colour: true,
    });
    expect(out).toContain('Froze at \u001b[1m\u001b[33mlayers\u001b[39m\u001b[22m.');
  });

  it('finds words that stand in different texts of one interview, under the filters', async () => {
    expect(JSON.parse(await shown(['search', 'mori', 'layers', '--json'])).matches).toEqual([
      {
        interview: 'icccccc',
        company: 'Acme',
        date: '2026-11-20',
        field: 'interviewers',
        text: 'Mori',
      },
      {
        interview: 'icccccc',
        question: 'qcccccc',
        company: 'Acme',
        date: '2026-11-20',
        field: 'note',
        text: 'Froze at layers.',
      },
    ]);
    expect(await shown(['search', 'mori', '--company', 'globex'])).toBe('\nNothing holds "mori".\n');
  });

  it('wants a word', async () => {
    expect(await interview(['search', ' '], { journal })).toMatchObject({
      code: 2,
      out: '',
    });
  });
});

describe('the dashboard', () => {
  it('of an empty journal says how to begin', async () => {
    expect(`\n${(await interview([])).out}`).toMatchInlineSnapshot(`
     "
     There is no interview in your journal yet.

       interview add                            after an interview: write down what was asked
       interview schedule Acme --date friday    before one: note when it is
       interview --demo                         look around in a journal that is full already
       interview --help                         everything it can do
     "
    `);
  });

  it('shows what is open, what is ahead, what is to do', async () => {
    const busy = sampleJournal();
    busy.interviews.push({
      id: 'idddddd',
      company: 'Initech',
      date: '2026-11-26',
      time: '14:00',
      stage: 'final',
    });
    const { out } = await interview([], {
      journal: busy,
      drafts: [{ company: 'Globex', at: 'role' }],
    });
    expect(`\n${out}`).toMatchInlineSnapshot(`
"
Not finished yet: Globex. Go on with it: interview add

Ahead
in 3 days  Thu 26 Nov 2026 14:00  Initech · final  idddddd

To do
By          When       What             Company  Id
2026-11-27  in 4 days  Code assessment  Acme     saaaaaa

Suggested
- Thank-you note: Acme, Fri 20 Nov 2026 (3 days ago)
  interview edit icccccc --next "Thank-you note by today"

1 question due for practice: interview review
1 question that you could not answer in full: interview questions --unanswered

The latest 3 of 4
Date        Company  Role               Stage             Outcome   Overall  Questions  Id
2026-11-20  Acme     Backend engineer   technical         pending       3/5  2          icccccc
2026-10-20  Globex   Platform engineer  technical         rejected      2/5  3 (2 no)   ibbbbbb
2026-10-05  Acme     Backend engineer   recruiter-screen  advanced           1          iaaaaaa

Next: interview add · interview questions --unanswered · interview review · interview show
last · interview --help
"
`);
  });
});

describe('next', () => {
  it('lists what is to do, in the order in which it is due', async () => {
    expect(await shown(['next'])).toMatchInlineSnapshot(`
"
By          When       What             Company  Id
2026-11-27  in 4 days  Code assessment  Acme     saaaaaa

Suggested
- Thank-you note: Acme, Fri 20 Nov 2026 (3 days ago)
  interview edit icccccc --next "Thank-you note by today"
"
`);
    expect(JSON.parse(await shown(['next', '--json']))).toEqual({
      version: 1,
      nextSteps: [{ id: 'saaaaaa', text: 'Code assessment', by: '2026-11-27', interview: 'icccccc', company: 'Acme' }],
      proposals: [{ interview: 'icccccc', company: 'Acme', date: '2026-11-20', text: 'Thank-you note', by: '2026-11-23' }],
    });
  });

  it('shows what it is time for apart, with the command that keeps it', async () => {
    const silent = sampleJournal();
    for (const one of silent.interviews) one.nextSteps = undefined;
    silent.interviews.push({ id: 'idddddd', company: 'Initech', date: '2026-11-02' });
    const { out } = await interview(['next'], { journal: silent, width: 60 });
    expect(`\n${out}`).toMatchInlineSnapshot(`
"
Suggested
- Thank-you note: Acme, Fri 20 Nov 2026 (3 days ago)
  interview edit icccccc --next "Thank-you note by today"
- Follow-up: Initech, Mon 2 Nov 2026 (21 days ago)
  interview edit idddddd --next "Follow-up by today"
"
`);

    let kept = silent;
    for (const [, words = '', next = ''] of out.matchAll(/^ {2}interview (.*) "(.*)"$/gm))
      kept = (await interview([...words.split(' '), next], { journal: kept })).journal;
    expect((await interview(['next'], { journal: kept })).out).toMatch(
      /^By .*\n2026-11-23 {2}today {2}(Thank-you note {2}Acme|Follow-up {7}Initech) .*\n2026-11-23 .*\n$/,
    );
    expect((await interview(['next', '--company', 'globex'], { journal: silent })).out).toContain('Nothing is to be done.');
  });

  it('shows three suggestions at most on the dashboard', async () => {
    const many = sampleJournal();
    for (const [index, company] of ['Initech', 'Umbrella', 'Hooli'].entries())
      many.interviews.push({ id: `iddddd${'abc'[index]}`, company, date: '2026-11-02' });
    const { out } = await interview([], { journal: many });
    expect(out.match(/^- .*/gm)).toHaveLength(3);
    expect(out).toContain('\nand 1 more: interview next\n');
  });
});
