import { describe, expect, it } from '@jest/globals';
import { interviewIn, interviewsIn } from './reading.js';

describe('the conversations of a note', () => {
  const shortOf = (text: string) =>
    interviewsIn(text).map(({ company, date, stage, questions }) => ({
      company,
      date,
      stage,
      questions: questions.map((question) => question.text),
    }));

  it('are its rounds, each with its day and its stage', () => {
    expect(
      shortOf(
        '# Fernwick interview\n\n## Round 1: phone screen, 2026-03-04\n\n1. Why?\n\n## Round 2: system design, 2026-03-11\n\n1. Design a queue\n',
      ),
    ).toEqual([
      { company: 'Fernwick', date: '2026-03-04', stage: 'phone-screen', questions: ['Why?'] },
      { company: 'Fernwick', date: '2026-03-11', stage: 'system-design', questions: ['Design a queue'] },
    ]);
  });

  it.each([
    ['一面', '二面'],
    ['一次面接', '最終面接'],
    ['1차 면접', '2차 면접'],
    ['Первый этап', 'Второй этап'],
    ['Primera entrevista', 'Segunda entrevista'],
    ['Erstgespräch', 'Zweitgespräch'],
    ['Premier entretien', 'Deuxième entretien'],
  ])('are begun by %j and %j', (one, two) => {
    expect(shortOf(`## ${one}\n\n1. Why?\n\n## ${two}\n\n1. How?\n`).map(({ questions }) => questions)).toEqual([['Why?'], ['How?']]);
  });

  it('are the rounds of several companies', () => {
    const text = '# Dunmarrow\n\n## Technical interview\n\n- Why?\n\n# Ellisport\n\n## Technical interview\n\n- How?\n';
    expect(shortOf(text).map(({ company, questions }) => [company, questions])).toEqual([
      ['Dunmarrow', ['Why?']],
      ['Ellisport', ['How?']],
    ]);
  });

  it.each([
    ['the headings', '## Dunmarrow (2026-03-04)\n\n1. Why?\n\n## Ellisport (2026-03-11)\n\n1. How?\n'],
    ['lines below them', '## Dunmarrow\nDate: 2026-03-04\n- Why?\n\n## Ellisport\nDate: 2026-03-11\n- How?\n'],
    ['the headings, with the stages', '## Dunmarrow, 4 March 2026, technical\n\n- Why?\n\n## Ellisport, 11 March 2026, final\n\n- How?\n'],
  ])('are those at several companies, where %s tell the days', (_, text) => {
    expect(
      interviewsIn(`# Autumn\n\n${text}`).map(({ company, date, questions, notes }) => [company, date, questions[0]?.text, notes]),
    ).toEqual([
      ['Dunmarrow', '2026-03-04', 'Why?', '# Autumn'],
      ['Ellisport', '2026-03-11', 'How?', ''],
    ]);
  });

  it('have no day from each other', () => {
    expect(shortOf('## Round 1, 2026-03-04\n\n1. Why?\n\n## Round 2\n\n1. How?\n').map(({ date }) => date)).toEqual([
      '2026-03-04',
      undefined,
    ]);
    expect(shortOf('Date: 2026-03-04\n\n## Round 1\n\n1. Why?\n\n## Round 2\n\n1. How?\n').map(({ date }) => date)).toEqual([
      '2026-03-04',
      '2026-03-04',
    ]);
  });

  it('are not begun by days that are numbered', () => {
    expect(interviewsIn('## Day 1, 2026-03-04\n\n1. Why?\n\n## Day 2, 2026-03-05\n\n1. How?\n')).toHaveLength(1);
  });

  it('are one where only one round holds questions, or headings name subjects', () => {
    expect(interviewsIn('## Round 1\n\n1. Why?\n\n## Round 2\n\nThey will call.\n')).toHaveLength(1);
    expect(interviewsIn('# Java\n\n1. What is a thread?\n\n# Databases\n\n1. What is a lock?\n')).toHaveLength(1);
  });
});

describe('questions on one line', () => {
  it.each([
    ['three', '1. What is REST? What is a lock? Why us?\n   I could not answer.', ['What is REST?', 'What is a lock?', 'Why us?']],
    ['three without spaces', '1. 什么是死锁？什么是进程？为什么离职？\n   不会', ['什么是死锁？', '什么是进程？', '为什么离职？']],
    ['three behind a label', 'Questions: What is REST? What is a lock? Why us?', ['What is REST?', 'What is a lock?', 'Why us?']],
    ['two', '1. What is N+1? How did you solve it?', ['What is N+1? How did you solve it?']],
    ['one with remarks', '1. Hm? Really? What is REST?', ['Hm? Really? What is REST?']],
  ])('are %s', (_, text, expected) => {
    expect(interviewIn(text).questions.map((question) => question.text)).toEqual(expected);
  });

  it('have what stands below told of the last', () => {
    const { questions } = interviewIn('1. What is REST? What is a lock? Why us?\n   I could not answer.\n2. How?');
    expect(questions.map(({ line, answered }) => [line, answered])).toEqual([
      [1, undefined],
      [1, undefined],
      [1, 'no'],
      [3, undefined],
    ]);
  });
});

describe('a note', () => {
  it.each(['Notes', 'Log', 'Interview notes'])('that is called %j is read as any other', (title) => {
    expect(interviewIn(`# ${title}\n\n- Why?\n- How?\n`).questions.map(({ text }) => text)).toEqual(['Why?', 'How?']);
  });

  it('is read into an interview, line by line', () => {
    expect(
      interviewIn(`# Interview at Fernwick

Interviewed on 2026-03-04 over Zoom, it took 50 minutes.
The coffee was good.

## Questions

1. What is a heap?
   I said a tree.
   - Why a tree?
     I didn't know.

   Better answer: A tree in which parents come first.
2. Reverse a list

## My questions

- How large is the team?
  Six.

## Went well

- I was calm.
`),
    ).toEqual({
      company: 'Fernwick',
      date: '2026-03-04',
      format: 'video',
      minutes: 50,
      questions: [
        {
          text: 'What is a heap?',
          line: 8,
          said: 'I said a tree.',
          better: 'A tree in which parents come first.',
          answered: 'yes',
          followUps: [{ text: 'Why a tree?', line: 10, said: "I didn't know.", answered: 'no' }],
        },
        { text: 'Reverse a list', line: 14 },
      ],
      iAsked: [{ text: 'How large is the team?', reply: 'Six.' }],
      assessment: { wentWell: 'I was calm.' },
      notes: 'Interviewed on 2026-03-04 over Zoom, it took 50 minutes.\nThe coffee was good.',
    });
  });

  it('without a word of an interview is kept as it is', () => {
    expect(interviewsIn('Milk, bread.\n\nCall home.\n')).toEqual([{ questions: [], notes: 'Milk, bread.\n\nCall home.' }]);
    expect(interviewsIn('')).toEqual([{ questions: [], notes: '' }]);
  });

  it('says of a list under a heading how all of it was answered', () => {
    const { questions } = interviewIn("## Questions I couldn't answer\n\n1. What is a heap?\n2. What is a trie?\n");
    expect(questions.map(({ answered }) => answered)).toEqual(['no', 'no']);
  });

  it('says by boxes how questions were answered', () => {
    const { questions } = interviewIn('- [x] What is a heap?\n- [ ] What is a trie?\n- [~] What is a rope?\n');
    expect(questions.map(({ answered }) => answered)).toEqual(['yes', 'no', 'partly']);
  });
});
