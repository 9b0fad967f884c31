import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../../src/errors.js';
import { csvRows } from '../../../src/formats/csv/cells.js';
import { readCsv } from '../../../src/formats/csv/read.js';
import { writeCsv } from '../../../src/formats/csv/write.js';
import { betterAnswerOf, type Card, type Interview, type Journal, questionsOf } from '../../../src/journal/journal.js';
import type { NewQuestion } from '../../../src/journal/keeping.js';
import type { WrittenInterview } from '../../../src/journal/written.js';
import { anyJournal } from '../../support/anyJournal.js';
import { sampleJournal } from '../../support/sample.js';

const NOW = new Date(2026, 10, 23, 10, 0, 0);
const read = (text: string) => readCsv(text, NOW);

function cardsOf({ cards }: Journal): Map<string, Card> {
  return new Map(cards.map((card) => [card.id, card]));
}

/** What the columns hold of an interview: all but the note that it came from, and cards but for the newest better answer. */
function held({ source: _, ...interview }: Interview, cards: ReadonlyMap<string, Card>): WrittenInterview {
  const roots: NewQuestion[] = [];
  const byId = new Map<string, NewQuestion>();
  for (const { card, followUpTo, ...fields } of questionsOf(interview)) {
    const better = betterAnswerOf(cards.get(card));
    const question: NewQuestion = { ...fields, topics: fields.topics ?? [], ...(better && { better }) };
    const parent = byId.get(followUpTo ?? '');
    if (parent) parent.followUps = [...(parent.followUps ?? []), question];
    else roots.push(question);
    byId.set(fields.id, question);
  }
  return { ...interview, questions: roots };
}

/** What reading says is wrong; the test fails when nothing is. */
async function problemOf(text: string): Promise<string> {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('it was read as if nothing were wrong');
}

/** Twice what it may take, in milliseconds: other tests run beside this one. */
const SOON = 4000;

describe('interviews as CSV', () => {
  it('are a row a question, with everything about the interview on each', () => {
    const journal = sampleJournal();
    expect(`\n${writeCsv(journal.interviews, cardsOf(journal)).replaceAll('\r\n', '\n')}`).toMatchInlineSnapshot(`
"
company,role,date,time,stage,format,minutes,outcome,interviewers,tags,overall,communication,problemSolving,technical,wentWell,toImprove,iAsked,nextSteps,notes,interview,question,answered,kind,topics,said,note,better,line,followUpTo,questionId
Acme,Backend engineer,2026-10-05,,recruiter-screen,,,advanced,,,,,,,,,,,,iaaaaaa,Why do you want to work here?,yes,motivation,,,,,,,qaaaaaa
Globex,Platform engineer,2026-10-20,,technical,video,,rejected,,remote,2,,,,,Say why first.,,,,ibbbbbb,When would you use a message queue?,no,knowledge,messaging,,,It takes load off the caller.,,,qbbbbbb
Globex,Platform engineer,2026-10-20,,technical,video,,rejected,,remote,2,,,,,Say why first.,,,,ibbbbbb,"25 horses, 5 tracks",no,puzzle,,,,,,,qbbbbbc
Globex,Platform engineer,2026-10-20,,technical,video,,rejected,,remote,2,,,,,Say why first.,,,,ibbbbbb,What is a mutex?,yes,knowledge,concurrency,,,,,,qbbbbbd
Acme,Backend engineer,2026-11-20,14:00,technical,,40,pending,Mori,,3,,,,Calm.,,"* How large is the team?
  > Six.",* Code assessment (by 2026-11-27) ^saaaaaa,Product first.,icccccc,What do containers give you over VMs?,partly,knowledge,containers,Isolation.,Froze at layers.,,,,qcccccc
Acme,Backend engineer,2026-11-20,14:00,technical,,40,pending,Mori,,3,,,,Calm.,,"* How large is the team?
  > Six.",* Code assessment (by 2026-11-27) ^saaaaaa,Product first.,icccccc,When would you use a message queue?,partly,knowledge,messaging,,,It takes load off the caller.,,,qcccccd
"
`);
  });

  it('come back, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal, async (journal) => {
        const cards = cardsOf(journal);
        const text = writeCsv(journal.interviews, cards);
        expect(await read(text)).toEqual(journal.interviews.map((interview) => held(interview, cards)));
      }),
      { numRuns: 300 },
    );
  });

  it('have as many cells in each row as there are columns', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const [first, ...rows] = csvRows(writeCsv(journal.interviews, cardsOf(journal)), ',');
        expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(rows.length > 0 ? new Set([first?.cells.length]) : new Set());
      }),
    );
  });

  it('have a row for an interview without a question', async () => {
    const interview = { id: 'iaaaaaa', company: 'Acme', date: '2026-12-01' };
    expect(await read(writeCsv([interview], new Map()))).toEqual([{ ...interview, questions: [] }]);
  });
});

describe('a CSV of a person', () => {
  it('may have any order, other names, other cases, other separators', async () => {
    const text =
      'sep=;\n\nInterview Question;EMPLOYER;Answered?;My answer;Interview-Date;Duration\nWhy?;Acme;Y;So;20.11.2026;40 min\n"What; else";Acme;[~];;20 Nov 2026;\n';
    expect(await read(`\uFEFF${text}`)).toEqual([
      {
        company: 'Acme',
        date: '2026-11-20',
        minutes: 40,
        questions: [
          { text: 'Why?', answered: 'yes', said: 'So', line: 4 },
          { text: 'What; else', answered: 'partly', line: 5 },
        ],
      },
    ]);
  });

  it('leaves empty what is as in the row above', async () => {
    const text =
      'company,date,stage,question\nAcme,2026-11-20,tech,A\n,,,B\n,,final,C\n,2026-11-22,,D\nGlobex,,,E\nACME,2026-11-20,technical,F\n';
    expect(
      (await read(text)).map(({ company, date, stage, questions }) => [company, date, stage, questions.map(({ text }) => text)]),
    ).toEqual([
      ['Acme', '2026-11-20', 'technical', ['A', 'B', 'F']],
      ['Acme', '2026-11-20', 'final', ['C']],
      ['Acme', '2026-11-22', undefined, ['D']],
      ['Globex', undefined, undefined, ['E']],
    ]);
  });

  it('keeps what it does not know, with its name, where it belongs', async () => {
    const text =
      'company,question,notes,Difficulty,Source,note,\nAcme,A,Froze.,hard,Referral,Mine,\nAcme,B,,easy,Referral,,"x\ny"\nGlobex,C,Long.,,,,\n';
    expect(await read(text)).toEqual([
      {
        company: 'Acme',
        notes: 'Source: Referral',
        questions: [
          { text: 'A', note: 'Mine\n\nFroze.\n\nDifficulty: hard', line: 2 },
          { text: 'B', note: 'Difficulty: easy\n\nColumn 7: x\ny', line: 3 },
        ],
      },
      { company: 'Globex', notes: 'Long.', questions: [{ text: 'C', line: 5 }] },
    ]);
  });

  it('takes lists with commas, and puts those of the rows together', async () => {
    const text = 'question,topics,tags,next step\nA,"sql, mongodb",remote,"- Thank them\n- Send code"\nB,sql;a\\;b,onsite,\n';
    expect(await read(text)).toEqual([
      {
        tags: ['remote', 'onsite'],
        nextSteps: [{ text: 'Thank them' }, { text: 'Send code' }],
        questions: [
          { text: 'A', topics: ['sql', 'mongodb'], line: 2 },
          { text: 'B', topics: ['sql', 'a;b'], line: 4 },
        ],
      },
    ]);
  });

  it('may name a follow-up by its question', async () => {
    expect(await read('question,follow up to\nWhy?,\nWhy so?,why')).toEqual([
      { questions: [{ text: 'Why?', line: 2, followUps: [{ text: 'Why so?', line: 3 }] }] },
    ]);
  });

  it('adds rows to an interview that was exported', async () => {
    const journal = sampleJournal();
    const text = writeCsv(journal.interviews.slice(2), cardsOf(journal));
    const columns = text.slice(0, text.indexOf('\r\n')).split(',');
    const row = columns.map((column) => ({ company: 'Acme', question: 'Why layers?' })[column] ?? '');
    const [interview, ...others] = await read(`${text}${row.join(',')}\r\n`);
    expect([interview?.id, interview?.questions.map((question) => question.text), others]).toEqual([
      'icccccc',
      ['What do containers give you over VMs?', 'When would you use a message queue?', 'Why layers?'],
      [],
    ]);
  });

  it('is no way into the program', async () => {
    const text = 'question,__proto__,constructor,toString\nWhy?,a,b,c\n';
    expect(await read(text)).toEqual([{ notes: '__proto__: a\n\nconstructor: b\n\ntoString: c', questions: [{ text: 'Why?', line: 2 }] }]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it.each([
    ['', 'none of its columns is known'],
    ['name,phone\nMori,1', 'none of its columns is known'],
    ['company,date\nAcme,2026-02-30', 'line 2: there is no 2026-02-30 in the calendar'],
    ['company,date\nAcme,03/04/2026', /^line 2: 03\/04\/2026 can be read in two ways/],
    ['company,date\nAcme,some day', 'line 2: date is "some day", and should be a day such as 2026-11-20'],
    ['company,stage\n\nAcme,pub', /^line 3: stage is "pub", and should be one of recruiter-screen, online-assessment, /],
    ['question,answered\nWhy?,so-so', 'line 2: answered is "so-so", and should be one of yes, partly, no, unknown'],
    ['company,overall\nAcme,6', 'line 2: overall is "6", and should be a rating from 1 to 5'],
    ['company,minutes\nAcme,long', 'line 2: minutes is "long", and should be minutes, from 1 to 1440'],
    [
      'company,question\nAcme,Why, then?',
      'line 2: it has 3 cells, and the first line names 2 columns; a cell with a comma in it stands between double quotes',
    ],
    ['company,question,answer\nAcme,,So.', 'line 2: there is "said", and no question'],
    ['company,outcome\nAcme,offer\nAcme,rejected', 'line 3: "outcome" differs from that in line 2, and it is the same interview'],
    ['question,follow up to\nWhy?,What', 'line 2: it follows up "What", which is no earlier question of this interview'],
    [
      'company,next steps\nAcme,* Code (by 2026-02-30)',
      /^line 2: nextSteps is .* and should be a list of things to do, with days that exist$/,
    ],
    ['company,interview\nAcme,1', 'line 2: interview is "1", and should be the id of an interview'],
    ['question\n"Why?', 'line 2: a double quote is opened here and never closed'],
  ])('is refused in words, with the line: %j', async (text, problem) => {
    const said = await problemOf(text);
    if (typeof problem === 'string') expect(said).toBe(problem);
    else expect(said).toMatch(problem);
  });

  const half = 'a,'.repeat(250_000);
  it.each([
    ['a quote', `company\n"${'x\n'.repeat(500_000)}`],
    ['quotes', `company\n${'"'.repeat(1_000_000)}`],
    ['commas', `company${','.repeat(1_000_000)}`],
    ['unknown columns and short rows', `company,${half}\n${half}\n${'A,,\n'.repeat(125_000)}`],
    ['rows', `company,question\n${'Acme,Why?\n'.repeat(100_000)}`],
    [
      'rows, each another day',
      `date,question\n${Array.from({ length: 60_000 }, (_, day) => `${(day % 28) + 1} Nov ${2000 + (day % 90)},Why?\n`).join('')}`,
    ],
    ['interviews', `company\n${Array.from({ length: 90_000 }, (_, index) => `A${index}\n`).join('')}`],
    ['one cell', `notes\n${'a;'.repeat(500_000)}`],
    ['a list', `tags\n${'a;'.repeat(500_000)}`],
    ['backslashes', `tags\n${'\\'.repeat(1_000_000)}`],
    ['blanks', `tags\n"${' '.repeat(1_000_000)}`],
    ['follow-ups', `question,follow up to\nQ,\n${'Q,Q\n'.repeat(50_000)}`],
  ])('of 1 MB of %s is looked through at once', async (_, text) => {
    const start = performance.now();
    await read(text).catch((error) => expect(error).toBeInstanceOf(UserError));
    expect(performance.now() - start).toBeLessThan(SOON);
  });
});
