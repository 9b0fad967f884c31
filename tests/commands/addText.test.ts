import { describe, expect, it } from '@jest/globals';
import { emptyJournal, type Journal } from '../../src/journal/journal.js';
import { type Edit, interview } from '../support/interview.js';
import { FOLDER } from '../support/memoryFiles.js';
import { sampleJournal } from '../support/sample.js';

const add = (flags: readonly string[], edits: readonly Edit[], setting: Parameters<typeof interview>[1] = {}) =>
  interview(['add', '--edit', ...flags], { edits, ...setting });
const onlyOne = ({ interviews }: Journal) => interviews.map(({ id: _, ...told }) => told);

/** Fills a form in: the company, and a question below the front matter. */
const filledIn = (text: string) =>
  text.replace('company:\n', 'company: Acme\n').replace('technical:\n---\n', 'technical:\n---\n\n- [~] Why layers?\n');

describe('add --edit', () => {
  it('opens an empty form with hints, at the company, and keeps what is filled in', async () => {
    const { code, out, err, opened, drafts, journal } = await add([], [filledIn]);
    expect({ code, err, drafts }).toEqual({ code: 0, err: '', drafts: [] });
    const [{ text, line } = { text: '', line: 0 }] = opened;
    expect(String(text).split('\n')[(line ?? 0) - 1]).toBe('company:');
    expect(text).toMatchInlineSnapshot(`
"<!-- Save and close: it is kept. Change nothing, or empty the file: nothing is. Comments such as this one are not read. -->
<!-- Questions stand below the second ---, one after each other, with a box: "- [x] Why?" [x] answered, [~] partly, [ ] could not, [?] not assessed. -->
<!-- Indented by two under a question: "> " what you said; "note:"; "better:" the better answer; "topics:"; "kind:"; or a follow-up, "- [ ] Why?". -->
<!-- Under "## Next": "- [ ] Code assessment", below it, indented by two, "by: 2026-11-27"; [x] when it is done. -->
<!-- stage: recruiter-screen, online-assessment, phone-screen, technical, coding, take-home, system-design, behavioural, hiring-manager, panel, final, offer-talk, mock, other -->
<!-- format: phone, video, on-site, written, async; outcome: pending, advanced, offer, rejected, withdrawn, no-reply; ratings are from 1 to 5 -->
<!-- kind: knowledge, coding, system-design, experience, behavioural, motivation, logistics, puzzle, other -->
---
company:
role:
date: 2026-11-23
time:
stage:
format:
minutes:
outcome:
interviewers:
tags:
overall:
communication:
problemSolving:
technical:
---

## Went well
## To improve
## I asked
## Next
## Notes
"
`);
    expect(out).toMatchInlineSnapshot(`
"Kept Acme, Mon 23 Nov 2026 (today): iaczafh
1 question: 1 partly.
"
`);
    expect(onlyOne(journal)).toEqual([
      {
        company: 'Acme',
        date: '2026-11-23',
        outcome: 'pending',
        questions: [{ id: expect.any(String), card: expect.any(String), text: 'Why layers?', kind: 'knowledge', answered: 'partly' }],
      },
    ]);
  });

  it('is filled in with what the flags tell', async () => {
    const flags = ['--company', 'Acme', '--date', 'yesterday', '--overall', '4', '--went-well', 'Calm.'];
    const more = [
      '-q',
      '[x] Favourite language?',
      '-q',
      'Why us?',
      '--asked',
      'How large is the team?',
      '--next',
      'Code assessment by friday',
    ];
    const { opened, journal } = await add([...flags, ...more], [(text) => text.replace('role:', 'role: SRE')]);
    expect(String(opened[0]?.text).replace(/<!--.*-->\n/g, '')).toMatchInlineSnapshot(`
"---
company: Acme
role:
date: 2026-11-22
time:
stage:
format:
minutes:
outcome:
interviewers:
tags:
overall: 4
communication:
problemSolving:
technical:
---

- [x] Favourite language?
- [?] Why us?

## Went well
Calm.
## To improve
## I asked
- How large is the team?
## Next
- [ ] Code assessment
  by: 2026-11-27
## Notes
"
`);
    expect(onlyOne(journal)).toMatchObject([
      {
        company: 'Acme',
        role: 'SRE',
        date: '2026-11-22',
        assessment: { overall: 4, wentWell: 'Calm.' },
        questions: [
          { text: 'Favourite language?', answered: 'yes' },
          { text: 'Why us?', answered: 'unknown' },
        ],
        iAsked: [{ text: 'How large is the team?' }],
        nextSteps: [{ text: 'Code assessment', by: '2026-11-27' }],
      },
    ]);
  });

  it('keeps nothing where nothing was written', async () => {
    const outcome = await add(['--company', 'Acme'], [(text) => text]);
    expect(outcome).toMatchObject({ code: 0, out: 'Nothing was written, so nothing was kept.\n', drafts: [], journal: emptyJournal() });
  });

  it('asks for the company like for everything that is wrong', async () => {
    const { code, err, opened, journal } = await add(
      [],
      [(text) => text.replace('role:', 'role: SRE'), (text) => text.replace('company:\n', 'company: Acme\n')],
      { answers: [true] },
    );
    expect({ code, err }).toEqual({ code: 0, err: 'Line 11: company is missing. Write where it was, for example: company: Acme\n' });
    expect(opened[1]?.line).toBe(11);
    expect(onlyOne(journal)).toMatchObject([{ company: 'Acme', role: 'SRE' }]);
  });

  it('takes no id that is taken', async () => {
    const journal = sampleJournal();
    const text = '---\nid: icccccc\ncompany: acme\ndate: 2026-11-21\n---\n- [x] New? ^qcccccc\n- [x] Newer? ^qzzzzzz\n';
    const { journal: after } = await add([], [() => text], { journal });
    expect(after.interviews.slice(0, 3)).toEqual(journal.interviews);
    const added = after.interviews[3];
    expect(added).toMatchObject({ company: 'Acme', questions: [{ text: 'New?' }, { id: 'qzzzzzz' }] });
    expect(['icccccc', 'qcccccc']).not.toContain(added?.id);
    expect(added?.questions?.[0]?.id).not.toBe('qcccccc');
  });

  it('says when there is another on that day', async () => {
    const { err } = await add(['--company', 'Acme', '--date', '2026-11-20'], [(text) => text.replace('role:', 'role: SRE')], {
      journal: sampleJournal(),
    });
    expect(err).toBe('There is another interview at Acme on that day: icccccc. If they are one: interview remove icccccc\n');
  });

  it.each(['add', 'add --edit'])('that failed leaves a draft with which "%s" goes on', async (command) => {
    const failed = await add([], [(text) => ({ failure: 'editor (vim) was stopped (SIGKILL)', content: filledIn(text) })]);
    expect(failed).toMatchObject({ code: 1, out: '', journal: emptyJournal() });
    expect(failed.err).toBe(
      'What you wrote is kept: "interview add" goes on with it.\nThe editor (vim) was stopped (SIGKILL), so the journal is as it was.\nTo begin again in another editor: export EDITOR=nano\n',
    );
    const { code, asked, drafts, journal } = await interview(command.split(' '), {
      drafts: failed.drafts,
      answers: ['resume'],
      edits: [(text) => text],
    });
    expect({ code, asked, drafts }).toEqual({ code: 0, asked: ['Not finished yet: Acme, 1 question, in the editor.'], drafts: [] });
    expect(onlyOne(journal)).toMatchObject([{ company: 'Acme', questions: [{ text: 'Why layers?' }] }]);
  });

  it('offers no draft of a guided add, and none where flags tell something new', async () => {
    const drafts = [{ company: 'Globex', at: 'role' }];
    expect(await add([], [filledIn], { drafts })).toMatchObject({ code: 0, asked: [], drafts });
    expect(await add(['--role', 'SRE'], [filledIn], { drafts: [{ form: 'x' }] })).toMatchObject({
      code: 0,
      asked: [],
      drafts: [{ form: 'x' }],
    });
  });

  it('without a terminal says what to type', async () => {
    const { code, err } = await add([], [], { piped: true });
    expect({ code, err }).toMatchInlineSnapshot(`
{
  "code": 1,
  "err": "There is no terminal for an editor.
Give it with flags: interview add --company Acme --yes -q "[x] What was asked". Or as a text: interview add - < note.md
",
}
`);
  });
});

describe('add --edit with a form of the person’s own', () => {
  const template = '<!-- mine -->\n---\ncompany:\nstage: technical\ntags: [remote]\n---\n## Notes\nAtmosphere:\n';
  const disk = { 'my.md': template, 'note.txt': 'Acme, 20 Nov\n- Why?\n', folder: FOLDER } as const;

  it('opens it as it is; the day is today', async () => {
    const { opened, journal } = await add(['my.md'], [(text) => text.replace('company:', 'company: Acme')], { disk });
    expect(opened[0]).toEqual({ text: template, line: 3 });
    expect(onlyOne(journal)).toEqual([
      { company: 'Acme', date: '2026-11-23', stage: 'technical', outcome: 'pending', tags: ['remote'], notes: 'Atmosphere:' },
    ]);
  });

  it('is filled in with what the flags tell', async () => {
    const { journal } = await add(['my.md', '--company', 'Acme', '-q', 'Why?'], [(text) => `${text}Good.`], { disk });
    expect(onlyOne(journal)).toMatchObject([
      { company: 'Acme', stage: 'technical', notes: 'Atmosphere:\nGood.', questions: [{ text: 'Why?' }] },
    ]);
  });

  it.each([
    ['none.md', 'There is no file none.md.'],
    ['folder', 'folder is a folder.'],
    ['note.txt', 'note.txt is not in the form in which interviews are written.\nSee the form: interview add --edit.'],
  ])('says what is wrong with %s', async (path, message) => {
    const { code, err, journal } = await add([path], [], { disk });
    expect({ code, journal }).toEqual({ code: 1, journal: emptyJournal() });
    expect(err).toContain(message);
  });
});

describe('add -', () => {
  const read = (input: string | Uint8Array, flags: readonly string[] = [], setting: Parameters<typeof interview>[1] = {}) =>
    interview(['add', '-', ...flags], { input, piped: true, ...setting });
  const FORM = '---\ncompany: Acme\ndate: 2026-11-20\n---\n- [~] Why layers?\n  > Cache, 層, 🧊.\n## Next\n- [x] Thank-you note\n';

  it('reads a text in the form exactly', async () => {
    const { code, out, err, journal } = await read(FORM);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
"Kept Acme, Fri 20 Nov 2026 (3 days ago): iaczafh
1 question: 1 partly.
"
`);
    expect(onlyOne(journal)).toMatchObject([
      {
        company: 'Acme',
        date: '2026-11-20',
        questions: [{ text: 'Why layers?', answered: 'partly', said: 'Cache, 層, 🧊.' }],
        nextSteps: [{ text: 'Thank-you note', done: '2026-11-23' }],
      },
    ]);
  });

  it('says in which line of it a mistake is, and keeps nothing', async () => {
    const { code, err, journal } = await read(FORM.replace('2026-11-20', '2026-11-31'));
    expect({ code, journal }).toEqual({ code: 1, journal: emptyJournal() });
    expect(err).toContain('Line 3: date: there is no 2026-11-31 in the calendar.');
    const second = await read(`${FORM}\n${FORM.replace('2026-11-20', '2026-11-31')}`);
    expect([second.code, second.journal]).toEqual([1, emptyJournal()]);
    expect(second.err).toContain('Interview 2, line 3 of it: date: there is no 2026-11-31 in the calendar.');
  });

  it('reads a note as somebody wrote it; the flags win over it', async () => {
    const note = 'Company: Globex\nDate: 2026-11-20\n\nQuestions:\n- When would you use a message queue?\n- What is a mutex?\n';
    const plain = await read(note, [], { journal: sampleJournal() });
    expect(plain.journal.interviews.at(-1)).toMatchObject({
      company: 'Globex',
      date: '2026-11-20',
      questions: [
        { text: 'When would you use a message queue?', card: 'cbbbbbb' },
        { text: 'What is a mutex?', card: 'ceeeeee' },
      ],
    });
    const { journal } = await read(note, ['--company', 'Initech', '--date', 'yesterday', '-q', '[x] Why us?', '--tag', 'remote']);
    expect(onlyOne(journal)).toMatchObject([
      {
        company: 'Initech',
        date: '2026-11-22',
        tags: ['remote'],
        questions: [{ text: 'When would you use a message queue?' }, { text: 'What is a mutex?' }, { text: 'Why us?', answered: 'yes' }],
      },
    ]);
  });

  it('takes today for a note without a day, and shows it', async () => {
    const { out } = await read('Questions:\n- What is a mutex?\n', ['--company', 'Acme']);
    expect(out).toContain('Kept Acme, Mon 23 Nov 2026 (today)');
  });

  it('keeps several interviews in one text at once; undo takes them all back', async () => {
    const { code, out, journal } = await read(`${FORM}\n${FORM.replace('Acme', 'Globex')}`);
    expect(code).toBe(0);
    expect(out.match(/^Kept \w+/gm)).toEqual(['Kept Acme', 'Kept Globex']);
    expect(journal.revision).toBe(1);
    const refused = await read(`${FORM}\n${FORM}`, ['-q', 'Why?']);
    expect(refused).toMatchObject({ code: 2, journal: emptyJournal() });
    expect(refused.err).toContain('The note tells of 2 interviews, and -q, --asked and --next belong to one.');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'There is nothing in the note.'],
    ['blank lines', ' \n\n', 'There is nothing in the note.'],
    ['bytes that are no text', Uint8Array.of(0, 1, 2, 255, 0, 7), 'This is not a text.'],
    [
      'no company',
      'Questions:\n- What is a mutex?\n',
      'The note does not say at which company it was.\nSay it: interview add - --company NAME\n',
    ],
  ])('refuses %s in clear words', async (_, input, message) => {
    const { code, err, journal } = await read(input);
    expect({ code, journal }).toEqual({ code: 1, journal: emptyJournal() });
    expect(err).toContain(message);
  });

  it('is the one thing that stands alone', async () => {
    const { code, err } = await interview(['add', 'note.txt']);
    expect({ code, err }).toMatchInlineSnapshot(`
{
  "code": 2,
  "err": ""note.txt" stands alone, and too many arguments say nothing.
A note comes in on the standard input: interview add - < note.txt. See how: interview add --help
",
}
`);
  });
});
