import { describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { CTRL_C, interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const acme = ({ interviews }: Journal) => interviews.find(({ id }) => id === 'icccccc');
const run = async (argv: string[], answers: Parameters<typeof interview>[1] = {}) => {
  const outcome = await interview(argv, { journal, ...answers });
  expect(outcome).toMatchObject({ code: 0, err: '' });
  return outcome;
};

describe('edit', () => {
  it('replaces what is given, adds what is added, and leaves the rest', async () => {
    const { out, journal: after } = await run([
      'edit',
      'acme',
      '--overall',
      '4',
      '--technical',
      '2',
      '--tag',
      'onsite',
      '-q',
      '[~] Why layers?',
      '--next',
      'Thank-you note by tomorrow',
    ]);
    expect(out).toMatchInlineSnapshot(`
     "Changed Acme, Fri 20 Nov 2026 (3 days ago, 14:00), technical: icccccc
     3 questions: 3 partly.
     Next: Code assessment by Fri 27 Nov 2026 (in 4 days).
     Next: Thank-you note by Tue 24 Nov 2026 (tomorrow).
     "
    `);
    expect(acme(after)).toMatchObject({
      assessment: { overall: 4, technical: 2, wentWell: 'Calm.' },
      tags: ['onsite'],
      questions: [{}, {}, { text: 'Why layers?', answered: 'partly' }],
      nextSteps: [{ text: 'Code assessment' }, { text: 'Thank-you note', by: '2026-11-24' }],
      notes: 'Product first.',
    });
  });

  it('empties a field with ""', async () => {
    const { journal: after } = await run([
      'edit',
      'acme',
      '--role',
      '',
      '--stage',
      '',
      '--overall',
      '',
      '--notes',
      '',
      '--interviewer',
      '',
      '--time',
      '',
    ]);
    expect(acme(after)).not.toHaveProperty('role');
    expect(Object.keys(acme(after) ?? {})).toEqual([
      'id',
      'company',
      'date',
      'minutes',
      'outcome',
      'assessment',
      'questions',
      'iAsked',
      'nextSteps',
    ]);
  });

  it('says when nothing is changed, or nothing was given', async () => {
    expect((await run(['edit', 'acme', '--overall', '3'])).out).toBe('Acme, Fri 20 Nov 2026 is like that already.\n');
    expect(await interview(['edit', 'acme'], { journal, piped: true })).toMatchObject({
      code: 2,
      journal,
    });
  });
});

describe('schedule', () => {
  it('notes an interview ahead', async () => {
    const { out, journal: after } = await run(['schedule', 'initech', '--date', 'thursday 14:00', '--stage', 'final']);
    expect(out).toMatch(/^Scheduled initech, Thu 26 Nov 2026 \(in 3 days, 14:00\), final: i\w{6}\n$/);
    expect(after.interviews.at(-1)).toMatchObject({
      company: 'initech',
      date: '2026-11-26',
      time: '14:00',
      stage: 'final',
    });
  });

  it('wants a day, and one that has not passed', async () => {
    expect(await interview(['schedule', 'Initech'], { journal })).toMatchObject({ code: 2, journal });
    const { code, err } = await interview(['schedule', 'Initech', '--date', '2026-11-20'], { journal });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Initech, Fri 20 Nov 2026 has passed.\nWrite down how it was: interview add --company Initech --date 2026-11-20\n',
    });
  });
});

describe('question', () => {
  it('is changed by its place, and stays the same card when it is reworded', async () => {
    const { out, journal: after } = await run([
      'question',
      'acme:1',
      '--text',
      'Containers or VMs?',
      '--answered',
      'yes',
      '--topic',
      'containers,virtual-machines',
      '--note',
      '',
    ]);
    expect(out).toBe('Changed: Containers or VMs? (Acme, Fri 20 Nov 2026).\n');
    expect(acme(after)?.questions?.[0]).toEqual({
      id: 'qcccccc',
      card: 'ccccccc',
      text: 'Containers or VMs?',
      kind: 'knowledge',
      topics: ['containers', 'virtual-machines'],
      answered: 'yes',
      said: 'Isolation.',
    });
  });

  it('can lose its topics by hand', async () => {
    const { journal: after } = await run(['question', 'acme:1', '--topic', '']);
    expect(acme(after)?.questions?.[0]).not.toHaveProperty('topics');
  });

  it('is removed after a question, and never by a guess', async () => {
    const { journal: after, asked } = await run(['question', 'qcccccc', '--remove'], { answers: [true] });
    expect(asked).toEqual(['Remove "What do containers give you over VMs?" (Acme, Fri 20 Nov 2026)?']);
    expect(acme(after)?.questions?.map(({ id }) => id)).toEqual(['qcccccd']);
    expect(
      await interview(['question', 'message queue', '--remove', '--yes'], {
        journal,
      }),
    ).toMatchObject({ code: 1, journal });
  });
});

describe('answer with a text', () => {
  it('adds a version of the better answer to the card', async () => {
    const { out, journal: after } = await run(['answer', 'message queue', '  To decouple.\r\nAnd to buffer. ']);
    expect(out).toBe('Kept the better answer to: When would you use a message queue?\n');
    expect(after.cards[1]?.answers).toEqual([
      { at: '2026-11-01T09:00:00.000Z', text: 'It takes load off the caller.' },
      { at: new Date(2026, 10, 23, 10).toISOString(), text: 'To decouple.\nAnd to buffer.' },
    ]);
  });

  it('takes a question off the list of the unanswered', async () => {
    const { journal: after } = await run(['answer', 'acme:1', 'They share the kernel.']);
    const { out } = await interview(['questions', '--unanswered'], {
      journal: after,
    });
    expect(out).toBe('No weak spot here. See all questions: interview questions\n');
  });
});

describe('assess', () => {
  const open = sampleJournal();
  for (const question of acme(open)?.questions ?? []) question.answered = 'unknown';

  it('goes through what is not assessed yet, with one key each', async () => {
    const {
      out,
      asked,
      journal: after,
    } = await run(['assess', 'acme'], {
      journal: open,
      answers: ['yes', 'no'],
    });
    expect(asked).toEqual(['1/2 What do containers give you over VMs?', '2/2 When would you use a message queue?']);
    expect(out).toContain('2 questions: 1 answered, 1 could not.');
    expect(acme(after)?.questions?.map(({ answered }) => answered)).toEqual(['yes', 'no']);
  });

  it('keeps what was assessed when it is stopped', async () => {
    const {
      code,
      err,
      journal: after,
    } = await interview(['assess', 'acme'], {
      journal: open,
      answers: ['yes', CTRL_C],
    });
    expect({ code, err }).toEqual({
      code: 130,
      err: 'Stopped. What was assessed so far is kept.\n',
    });
    expect(acme(after)?.questions?.map(({ answered }) => answered)).toEqual(['yes', 'unknown']);
  });

  it('says when there is nothing to assess', async () => {
    expect((await run(['assess', 'acme'])).out).toContain('Every question of Acme, Fri 20 Nov 2026 is assessed.');
  });
});

describe('outcome, done, rename, remove', () => {
  it('change what they say, and say it', async () => {
    const outcome = await run(['outcome', 'acme', 'advanced']);
    expect([outcome.out, acme(outcome.journal)?.outcome]).toEqual(['Acme, Fri 20 Nov 2026: advanced.\n', 'advanced']);
    const done = await run(['done', 'code', 'assessment']);
    expect([done.out, acme(done.journal)?.nextSteps?.[0]?.done]).toEqual(['Done: Code assessment (Acme).\n', '2026-11-23']);
    const renamed = await run(['rename', 'acme', 'Acme Labs']);
    expect([renamed.out, renamed.journal.interviews.map(({ company }) => company)]).toEqual([
      'acme is now Acme Labs in 2 interviews.\n',
      ['Acme Labs', 'Globex', 'Acme Labs'],
    ]);
    const removed = await run(['remove', 'globex'], { answers: [true] });
    expect([removed.out, removed.journal.interviews.length]).toEqual([
      'Removed Globex, Tue 20 Oct 2026. "interview undo" brings it back.\n',
      2,
    ]);
  });

  it('say no by exit code 130 when the person says no', async () => {
    expect(await interview(['remove', 'globex'], { journal, answers: [false] })).toMatchObject({
      code: 130,
      err: 'Nothing was changed.\n',
      journal,
    });
  });

  it.each([
    ['remove', 'acme', '--yes'],
    ['remove', 'xyz', '--yes'],
    ['outcome', 'xyz', 'advanced'],
    ['done', 'nothing'],
    ['rename', 'xyz', 'Acme'],
    ['show', 'xyz'],
    ['question', 'acme:9', '--note', 'x'],
  ])('%s %s %s changes nothing when it is not clear what is meant', async (...argv) => {
    const { code, err, journal: after } = await interview(argv, { journal });
    expect(code).toBe(1);
    expect(err).toMatch(/interview \w+|Type the id/);
    expect(after).toEqual(journal);
  });
});

describe('undo and history', () => {
  it('say when there is nothing', async () => {
    expect(await interview(['undo'], { journal })).toMatchObject({
      code: 1,
      err: 'There is nothing to undo.\nSee what was done: interview history\n',
    });
    expect((await run(['history'])).out).toBe('Nothing was changed yet.\n');
  });
});
