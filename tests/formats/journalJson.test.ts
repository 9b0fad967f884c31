import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { readJournalJson, writeJournalJson } from '../../src/formats/journalJson.js';
import { faultOf } from '../../src/journal/fault.js';
import { fullJournal } from '../store/journals.js';
import { anyJournal } from '../support/anyJournal.js';
import { sampleJournal } from '../support/sample.js';

const read = (value: unknown) => readJournalJson(JSON.stringify(value));

/** What reading says is wrong; the test fails when nothing is. */
function problemOf(text: string): string {
  try {
    readJournalJson(text);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('it was read as if nothing were wrong');
}

describe('a journal as JSON', () => {
  it('comes back exactly, unknown fields included', () => {
    const { interviews, cards } = fullJournal();
    expect(readJournalJson(writeJournalJson({ interviews, cards }))).toEqual({ interviews, written: [], cards });
  });

  it('comes back exactly, whatever is in it', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        expect(faultOf(journal)).toBeUndefined();
        const { interviews, cards } = journal;
        expect(readJournalJson(writeJournalJson(journal))).toEqual({ interviews, written: [], cards });
      }),
    );
  });

  it('is written as the file has it, without the number of its changes', () => {
    const { interviews, cards } = sampleJournal();
    expect(writeJournalJson({ interviews: interviews.slice(0, 1), cards: cards.slice(0, 1) })).toMatchInlineSnapshot(`
"{
  "version": 1,
  "interviews": [
    {
      "id": "iaaaaaa",
      "company": "Acme",
      "role": "Backend engineer",
      "date": "2026-10-05",
      "stage": "recruiter-screen",
      "outcome": "advanced",
      "questions": [
        {
          "id": "qaaaaaa",
          "card": "caaaaaa",
          "text": "Why do you want to work here?",
          "kind": "motivation",
          "answered": "yes"
        }
      ]
    }
  ],
  "cards": [
    {
      "id": "caaaaaa"
    }
  ]
}
"
`);
  });

  it('may be the file of a journal itself, also of an older version, or with a byte order mark', () => {
    const journal = sampleJournal();
    expect(readJournalJson(`\uFEFF${JSON.stringify(journal)}`).interviews).toEqual(journal.interviews);
    const old = {
      version: 0,
      interviews: [{ id: 'iaaaaaa', company: 'Acme', date: '2026-11-20', questions: [{ id: 'qaaaaaa', asked: 'Why?' }] }],
    };
    expect(read(old)).toEqual({
      interviews: [{ ...old.interviews[0], questions: [{ id: 'qaaaaaa', card: 'caaaaaa', text: 'Why?' }] }],
      written: [],
      cards: [{ id: 'caaaaaa' }],
    });
  });
});

describe('JSON of somebody else', () => {
  it.each([
    ['one interview', { company: 'Acme' }],
    ['a list', [{ company: 'Acme' }]],
    ['an object with a list', { interviews: [{ company: 'Acme' }] }],
    ['the output of a reading command', { version: 1, interviews: [{ company: 'Acme' }] }],
  ])('may be %s, with nothing but the company', (_, value) => {
    expect(read(value)).toEqual({ interviews: [], written: [{ company: 'Acme', questions: [] }], cards: [] });
  });

  it('may leave out ids and cards, and keeps those that are there, and what is unknown', () => {
    const questions = [
      { id: 'qaaaaaa', card: 'caaaaaa', text: 'A', mood: 1 },
      { text: 'B', better: 'So.' },
      { id: 'qbbbbbb', followUpTo: 'qaaaaaa', text: 'C' },
      { followUpTo: 'qbbbbbb', text: 'D', answered: 'no' },
      { followUpTo: 'qaaaaaa', text: 'E' },
    ];
    expect(
      read({ interviews: [{ company: 'Acme', salary: 1, nextSteps: [{ text: 'Thank them' }], questions }], cards: [{ id: 'cbbbbbb' }] }),
    ).toEqual({
      interviews: [],
      written: [
        {
          company: 'Acme',
          salary: 1,
          nextSteps: [{ text: 'Thank them' }],
          questions: [
            {
              id: 'qaaaaaa',
              card: 'caaaaaa',
              text: 'A',
              mood: 1,
              followUps: [{ id: 'qbbbbbb', text: 'C', followUps: [{ text: 'D', answered: 'no' }] }, { text: 'E' }],
            },
            { text: 'B', better: 'So.' },
          ],
        },
      ],
      cards: [{ id: 'cbbbbbb' }, { id: 'caaaaaa' }],
    });
  });

  it('may come from "list --json", which has no cards', () => {
    const { interviews } = sampleJournal();
    const { cards, ...found } = read({ version: 1, interviews });
    expect(found).toEqual({ interviews, written: [] });
    expect(cards).toEqual(['caaaaaa', 'cbbbbbb', 'cdddddd', 'ceeeeee', 'ccccccc'].map((id) => ({ id })));
  });
});

/** Twice what it may take, in milliseconds: other tests run beside this one. */
const SOON = 4000;

describe('a mistake', () => {
  const acme = { company: 'Acme', date: '2026-11-20' };
  it.each([
    ['', 'it is empty'],
    ['{"interviews": [', 'it breaks off in line 1'],
    ['[\n{"company": "A"},\noops\n]', 'line 3 is not JSON'],
    ['3', 'it holds neither a journal nor a list of interviews'],
    ['{"questions": []}', 'it has no "interviews"'],
    ['{"interviews": {}}', 'its "interviews" are not a list'],
    ['{"version": 9, "interviews": []}', 'it is of version 9, and this program knows version 1: a newer one has written it'],
    ['{"version": "1", "interviews": []}', 'its version is "1"'],
    ['{"interviews": [], "cards": {}}', 'at cards, there should be a list'],
    ['[{"company": "A"}, {"date": "2026-11-20"}]', 'at interviews[1], "company" is missing'],
    ['["Acme"]', 'at interviews[0], there should be an object'],
    [JSON.stringify([{ ...acme, date: '2026-02-30' }]), 'at interviews[0], there is no 2026-02-30 in the calendar'],
    [JSON.stringify([{ ...acme, date: 'yesterday' }]), 'at interviews[0].date, the text is not of the form that it must have'],
    [JSON.stringify([{ ...acme, questions: 'Why?' }]), 'at interviews[0].questions, there should be a list'],
    [JSON.stringify([{ ...acme, questions: ['Why?'] }]), 'at interviews[0].questions[0], there should be an object'],
    [JSON.stringify([{ ...acme, questions: [{ text: 'Why?', id: null }] }]), 'at interviews[0].questions[0].id, there should be a string'],
    [
      JSON.stringify([{ ...acme, questions: [{ text: 'Why?', followUpTo: 'qzzzzzz' }] }]),
      /the question q\w{6} follows up qzzzzzz, which does not stand before it/,
    ],
    [
      JSON.stringify([
        { ...acme, id: 'iaaaaaa' },
        { ...acme, id: 'iaaaaaa' },
      ]),
      'at interviews[1], the id iaaaaaa stands there twice',
    ],
    [JSON.stringify([{ ...acme, questions: [{ text: 'Why?', better: 3 }] }]), 'the better answer to "Why?" should be a text'],
    [
      JSON.stringify([{ ...acme, questions: [{ text: 'Why?', followUps: [] }] }]),
      '"Why?" has followUps: let them stand after it, with "followUpTo" and its id',
    ],
    ['[{"company": "A", "__proto__": {"date": "2026-11-20"}}]', 'at [0].__proto__, a key of this name is not allowed'],
    ['{"interviews": [], "\\u005f_proto__": 1}', 'at __proto__, a key of this name is not allowed'],
  ])('in %j is told with its place', (text, problem) => {
    const said = problemOf(text);
    if (typeof problem === 'string') expect(said).toBe(problem);
    else expect(said).toMatch(problem);
  });

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['closed brackets', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['one text', `"${'a'.repeat(1_000_000)}`],
    ['lines', 'a\n'.repeat(500_000)],
    ['interviews', JSON.stringify(Array.from({ length: 40_000 }, () => ({ company: '' })))],
  ])('in 1 MB of %s is found at once', (_, text) => {
    const start = performance.now();
    problemOf(text);
    expect(performance.now() - start).toBeLessThan(SOON);
  });
});
