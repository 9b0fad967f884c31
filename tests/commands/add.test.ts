import { describe, expect, it } from '@jest/globals';
import { emptyJournal } from '../../src/journal/journal.js';
import { CTRL_C, interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const EVERYTHING = [
  ...['add', '--company', 'Acme', '--role', 'Backend engineer', '--date', 'yesterday', '--time', '14:00', '--stage', 'technical'],
  ...['--format', 'video', '--minutes', '40', '--outcome', 'pending', '--overall', '3', '--interviewer', 'Mori'],
  ...['-q', '[x] Favourite language, and why?', '-q', '[ ] When would you use a message queue?'],
  ...['--asked', 'How large is the team?', '--went-well', 'Calm.', '--to-improve', 'Say why first.'],
  ...['--next', 'Code assessment by friday', '--tag', 'remote', '--notes', 'Product first.', '--yes'],
];

describe('add with flags', () => {
  it('keeps everything and says what, in a few lines', async () => {
    const { code, out, err, journal } = await interview(EVERYTHING);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
"Kept Acme, Sun 22 Nov 2026 (yesterday, 14:00), technical: iaczafh
2 questions: 1 answered, 1 could not.
Next: Code assessment by Fri 27 Nov 2026 (in 4 days).
"
`);
    expect(journal).toMatchInlineSnapshot(`
{
  "cards": [
    {
      "id": "cuzhicv",
    },
    {
      "id": "cwt3i5x",
    },
  ],
  "interviews": [
    {
      "assessment": {
        "overall": 3,
        "toImprove": "Say why first.",
        "wentWell": "Calm.",
      },
      "company": "Acme",
      "date": "2026-11-22",
      "format": "video",
      "iAsked": [
        {
          "text": "How large is the team?",
        },
      ],
      "id": "iaczafh",
      "interviewers": [
        "Mori",
      ],
      "minutes": 40,
      "nextSteps": [
        {
          "by": "2026-11-27",
          "id": "skrglw2",
          "text": "Code assessment",
        },
      ],
      "notes": "Product first.",
      "outcome": "pending",
      "questions": [
        {
          "answered": "yes",
          "card": "cuzhicv",
          "id": "qg7d7v6",
          "kind": "experience",
          "text": "Favourite language, and why?",
        },
        {
          "answered": "no",
          "card": "cwt3i5x",
          "id": "qftvstc",
          "kind": "knowledge",
          "text": "When would you use a message queue?",
          "topics": [
            "messaging",
          ],
        },
      ],
      "role": "Backend engineer",
      "stage": "technical",
      "tags": [
        "remote",
      ],
      "time": "14:00",
    },
  ],
  "revision": 1,
  "version": 1,
}
`);
  });

  it('asks nothing when nobody can be asked', async () => {
    const { code, journal } = await interview(['add', '--company', 'Acme'], {
      piped: true,
    });
    expect(code).toBe(0);
    expect(journal.interviews).toMatchObject([{ company: 'Acme', date: '2026-11-23' }]);
  });

  it('without a company and a terminal says which flag is missing', async () => {
    const { code, err, journal } = await interview(['add', '-q', 'Why?'], {
      piped: true,
    });
    expect(code).toBe(1);
    expect(err).toContain('--company Acme');
    expect(journal).toEqual(emptyJournal());
  });

  it('takes a value for what it is, though it looks like an option', async () => {
    const argv = [
      'add',
      '--company',
      'Acme',
      '--yes',
      '--notes',
      '--demo',
      '-q',
      '-Verbose:gc what does it print?',
      '--to-improve',
      '--version',
    ];
    const { code, journal } = await interview(argv);
    expect(code).toBe(0);
    expect(journal.interviews).toMatchObject([
      { notes: '--demo', questions: [{ text: '-Verbose:gc what does it print?' }], assessment: { toImprove: '--version' } },
    ]);
  });

  it('warns of another interview there on that day, and keeps both', async () => {
    const { code, err, journal } = await interview(['add', '--company', 'acme', '--date', '2026-11-20', '--yes'], {
      journal: sampleJournal(),
    });
    expect(code).toBe(0);
    expect(err).toBe('There is another interview at acme on that day: icccccc. If they are one: interview remove icccccc\n');
    expect(journal.interviews.at(-1)).toMatchObject({
      company: 'Acme',
      date: '2026-11-20',
    });
  });

  it('gives a question asked before its card', async () => {
    const { journal } = await interview(['add', '--company', 'Initech', '--yes', '-q', 'when would you use a message queue'], {
      journal: sampleJournal(),
    });
    expect(journal.interviews.at(-1)?.questions).toMatchObject([{ card: 'cbbbbbb' }]);
    expect(journal.cards).toHaveLength(5);
  });

  it.each([
    [['--date', 'someday'], 2, '--date: "someday" is not a date that I understand.'],
    [['--date', '2026-02-30'], 2, '"2026-02-30" is not a date'],
    [['--date', '11/12'], 2, 'can be read in two ways'],
    [['--stage', 'technicl'], 2, 'Did you mean technical?'],
    [['--outcome', 'won'], 2, 'It is one of: pending, advanced'],
    [['--overall', '6'], 2, 'It is a whole number from 1 to 5.'],
    [['--minutes', 'long'], 2, 'It is a whole number from 1 to 1440.'],
    [['--time', '25:00'], 2, 'It is a time such as 14:00 or 2pm.'],
    [['-q', '  '], 2, 'A question needs a text.'],
    [['--company', '  '], 2, 'The company is empty.'],
    [['--notes', 'x'.repeat(300_000)], 1, 'at most 256 KB can be kept'],
    [['--stge', 'technical'], 2, 'Did you mean --stage?'],
    [['surplus'], 2, 'too many arguments'],
  ])('refuses %j, says why, and keeps nothing', async (flags, code, message) => {
    const outcome = await interview(['add', '--company', 'Acme', '--yes', ...flags]);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toContain(message);
    expect(outcome.out).toBe('');
    expect(outcome.journal).toEqual(emptyJournal());
  });

  it('understands beginnings and blanks in words, and other ways to write a time', async () => {
    const { journal } = await interview([
      'add',
      '--company',
      'Acme',
      '--yes',
      '--stage',
      'System Design',
      '--outcome',
      'adv',
      '--time',
      '2pm',
    ]);
    expect(journal.interviews[0]).toMatchObject({
      stage: 'system-design',
      outcome: 'advanced',
      time: '14:00',
    });
  });
});

describe('add, guided', () => {
  const everything = [
    'Acme',
    'Backend engineer',
    'last friday',
    'technical',
    '40',
    ['Why layers?', '[x] Favourite language?'],
    'no',
    '4',
    'Calm.',
    'Talk less.',
    'Thank-you note',
    'friday',
  ];

  it('asks from company to next step, and keeps the answers', async () => {
    const { code, out, asked, journal, drafts } = await interview(['add'], {
      answers: everything,
    });
    expect(code).toBe(0);
    expect(asked).toMatchInlineSnapshot(`
     [
       "Company",
       "Role",
       "Date",
       "Stage",
       "Minutes",
       "What did they ask?",
       "1/2 Why layers?",
       "How did it go overall?",
       "What went well?",
       "What to improve?",
       "Next step",
       "By when",
     ]
    `);
    expect(out).toMatchInlineSnapshot(`
"Kept Acme, Fri 20 Nov 2026 (3 days ago), technical: iaczafh
2 questions: 1 answered, 1 could not.
Next: Thank-you note by Fri 27 Nov 2026 (in 4 days).
"
`);
    expect(journal.interviews[0]).toMatchObject({
      company: 'Acme',
      date: '2026-11-20',
      stage: 'technical',
      minutes: 40,
      assessment: { overall: 4, wentWell: 'Calm.', toImprove: 'Talk less.' },
      questions: [
        { text: 'Why layers?', answered: 'no' },
        { text: 'Favourite language?', answered: 'yes' },
      ],
      nextSteps: [{ text: 'Thank-you note', by: '2026-11-27' }],
    });
    expect(drafts).toEqual([]);
  });

  it('takes Enter for everything but the company', async () => {
    const { code, journal } = await interview(['add'], {
      answers: ['Acme', '', '', '', '', [], '', '', '', ''],
    });
    expect(code).toBe(0);
    expect(journal.interviews).toEqual([
      {
        id: expect.any(String),
        company: 'Acme',
        date: '2026-11-23',
        outcome: 'pending',
      },
    ]);
  });

  it('asks again for a company that is empty and a date that is none', async () => {
    const { asked } = await interview(['add'], {
      answers: ['', 'Acme', '', 'someday', '', '', '', [], '', '', '', ''],
    });
    expect(asked.slice(0, 5)).toEqual([
      'Company',
      'Company: The company is the one thing that is needed.',
      'Role',
      'Date',
      'Date: Not understood. A date is such as yesterday, last Friday, 11-20, 2026-11-20.',
    ]);
  });

  it('goes back to the question before, and takes what was said', async () => {
    const answers = [
      'Acme',
      '',
      '',
      '',
      '',
      ['A?', 'B?'],
      'yes',
      'back',
      'no',
      'say',
      ['Not much.', 'And then nothing.'],
      'partly',
      '',
      '',
      '',
      '',
    ];
    const { journal } = await interview(['add'], { answers });
    expect(journal.interviews[0]?.questions).toMatchObject([
      { text: 'A?', answered: 'no' },
      { text: 'B?', answered: 'partly', said: 'Not much.\nAnd then nothing.' },
    ]);
  });

  it('fills an interview that was scheduled for that day', async () => {
    const journal = {
      ...sampleJournal(),
      interviews: [
        ...sampleJournal().interviews,
        {
          id: 'idddddd',
          company: 'Initech',
          date: '2026-11-23',
          stage: 'final' as const,
        },
      ],
    };
    const filled = await interview(['add'], {
      journal,
      answers: ['initech', '', '', true, '', ['Why?'], 'yes', '', '', '', ''],
    });
    expect(filled.journal.interviews).toHaveLength(4);
    expect(filled.journal.interviews[3]).toMatchObject({
      id: 'idddddd',
      company: 'Initech',
      stage: 'final',
      questions: [{ text: 'Why?' }],
    });
  });

  it('skips what the flags have said', async () => {
    const { asked, journal } = await interview(['add', '--company', 'Acme', '--date', 'yesterday', '--stage', 'final'], {
      answers: ['', '', [], '', '', '', ''],
    });
    expect(asked).toEqual([
      'Role',
      'Minutes',
      'What did they ask?',
      'How did it go overall?',
      'What went well?',
      'What to improve?',
      'Next step',
    ]);
    expect(journal.interviews[0]).toMatchObject({
      company: 'Acme',
      date: '2026-11-22',
      stage: 'final',
    });
  });

  it.each(everything.map((_, index) => index).filter((index) => index > 0))(
    'stopped at question %i keeps a draft, and goes on there',
    async (index) => {
      const stopped = await interview(['add'], {
        answers: [...everything.slice(0, index), CTRL_C],
      });
      expect({ code: stopped.code, journal: stopped.journal }).toEqual({
        code: 130,
        journal: emptyJournal(),
      });
      expect(stopped.err).toContain('"interview add" goes on with it');
      expect(stopped.drafts).toHaveLength(1);

      const resumed = await interview(['add'], {
        drafts: stopped.drafts,
        answers: ['resume', ...everything.slice(index)],
      });
      const whole = await interview(['add'], { answers: everything });
      expect(resumed.code).toBe(0);
      expect(resumed.journal).toEqual(whole.journal);
      expect(resumed.drafts).toEqual([]);
    },
  );

  it('keeps what the flags have told in the draft too, and asks for none of it when it goes on', async () => {
    const flags = [
      '--notes',
      'Product first.',
      '--interviewer',
      'Mori',
      '--format',
      'video',
      '--asked',
      'How large is the team?',
      '--went-well',
      'Calm.',
    ];
    const stopped = await interview(['add', ...flags], { answers: ['Acme', CTRL_C] });
    const { asked, journal } = await interview(['add'], { drafts: stopped.drafts, answers: ['resume', '', '', '', '', [], '', '', ''] });
    expect(asked).not.toContain('What went well?');
    expect(journal.interviews[0]).toMatchObject({
      company: 'Acme',
      notes: 'Product first.',
      interviewers: ['Mori'],
      format: 'video',
      iAsked: [{ text: 'How large is the team?' }],
      assessment: { wentWell: 'Calm.' },
    });
  });

  it('keeps a line that is nothing but a box as it is', async () => {
    const { code, journal } = await interview(['add'], { answers: ['Acme', '', '', '', '', ['[x]', 'Why?'], 'yes', 'no', '', '', '', ''] });
    expect(code).toBe(0);
    expect(journal.interviews[0]?.questions?.map(({ text }) => text)).toEqual(['[x]', 'Why?']);
  });

  it('adds a new interview when the scheduled one that it should fill is gone', async () => {
    const drafts = [{ company: 'Acme', date: '2026-11-20', fills: 'izzzzzz', at: 'overall', questions: [] }];
    const { code, journal } = await interview(['add'], { drafts, answers: ['resume', '', '', '', ''] });
    expect(code).toBe(0);
    expect(journal.interviews).toMatchObject([{ company: 'Acme', date: '2026-11-20' }]);
  });

  it.each([[3], ['text'], [{ questions: 'many' }], [{ company: {}, at: 'nowhere' }], [null]])(
    'does not stumble over the draft %j',
    async (draft) => {
      const { code } = await interview(['add'], { drafts: [draft], answers: ['Acme', '', '', '', '', [], '', '', '', ''] });
      expect(code).toBe(0);
      expect((await interview([], { drafts: [draft] })).code).toBe(0);
    },
  );

  it('stopped before anything was typed leaves nothing', async () => {
    const { code, err, drafts } = await interview(['add'], {
      answers: [CTRL_C],
    });
    expect({ code, err, drafts }).toEqual({
      code: 130,
      err: 'Nothing was changed.\n',
      drafts: [],
    });
  });

  it('leaves a draft alone, or throws it away, when told so', async () => {
    const drafts = [{ company: 'Globex', at: 'role' }];
    const rest = ['Acme', '', '', '', '', [], '', '', '', ''];
    const left = await interview(['add'], {
      drafts,
      answers: ['new', ...rest],
    });
    expect(left.drafts).toEqual(drafts);
    expect(left.journal.interviews).toMatchObject([{ company: 'Acme' }]);
    expect((await interview(['add'], { drafts, answers: ['discard', ...rest] })).drafts).toEqual([]);
  });
});
