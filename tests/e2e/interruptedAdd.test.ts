import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { calendarDate, daysAfter } from '../../src/journal/calendar.js';
import { describeInTerminal, draftHolds, draftsOf, journalOf, openTerminal, processEnded, type Terminal } from './terminal.js';

const QUESTIONS = ["What's a container, and why not a VM?", '进程和线程有什么区别？', 'How does garbage collection work?'];

/** A prompt of the guided add: what it asks, how it is answered, and how a person stops in the middle of it. */
interface Prompt {
  name: string;
  asks: string;
  answer: (terminal: Terminal) => Promise<void>;
  /** Types half of the answer. */
  begin?: (terminal: Terminal) => Promise<void>;
  /** What must stand on the screen of that half when the add goes on. */
  stands?: readonly string[];
  /** Completes the half. */
  finish?: (terminal: Terminal) => Promise<void>;
}

/** The whole conversation, in its order. */
const CONVERSATION: readonly Prompt[] = [
  line('company', 'Company', 'Kestrel', ' & Co'),
  line('role', 'Role', 'Backend eng', 'ineer'),
  line('date', 'Date', 'yest', 'erday'),
  { name: 'stage', asks: 'Stage', answer: (terminal) => terminal.press('5', 'Enter') },
  line('minutes', 'Minutes', '4', '0'),
  {
    name: 'recall, with two questions and half of the third typed',
    asks: 'What did they ask?',
    answer: async (terminal) => {
      for (const text of QUESTIONS) await terminal.enter(text);
      await terminal.press('Enter');
    },
    begin: async (terminal) => {
      for (const text of QUESTIONS.slice(0, 2)) await terminal.enter(text);
      await terminal.type('How does garb');
    },
    stands: [`1. ${QUESTIONS[0]}`, `2. ${QUESTIONS[1]}`, '3. How does garb'],
    finish: async (terminal) => {
      await terminal.enter('age collection work?');
      await terminal.press('Enter');
    },
  },
  key('first assessment', `1/3 ${QUESTIONS[0]}`, 'y'),
  key('second assessment', `2/3 ${QUESTIONS[1]}`, 'a'),
  {
    name: 'what you said, with a line and half of the second typed',
    asks: 'What did you say?',
    answer: async (terminal) => {
      await terminal.enter('Memory.');
      await terminal.enter('Scheduling.');
      await terminal.press('Enter');
    },
    begin: async (terminal) => {
      await terminal.enter('Memory.');
      await terminal.type('Sched');
    },
    stands: ['Memory.', 'Sched'],
    finish: async (terminal) => {
      await terminal.enter('uling.');
      await terminal.press('Enter');
    },
  },
  key('assessment after what you said', `2/3 ${QUESTIONS[1]}`, 'p'),
  key('last assessment', `3/3 ${QUESTIONS[2]}`, 'n'),
  key('overall', 'How did it go overall?', '4'),
  line('what went well', 'What went well?', '林工很友好, and I', ' was calm.'),
  line('what to improve', 'What to improve?', "Don't gu", 'ess.'),
  line('next step', 'Next step', 'Code asses', 'sment'),
  line('by when', 'By when', 'tomo', 'rrow'),
];

function line(name: string, asks: string, half: string, rest: string): Prompt {
  return {
    name: `${name}, half typed`,
    asks,
    answer: (terminal) => terminal.enter(half + rest),
    begin: (terminal) => terminal.type(half),
    stands: [`? ${asks} ${half}`],
    finish: (terminal) => terminal.enter(rest),
  };
}

function key(name: string, asks: string, pressed: string): Prompt {
  return { name, asks, answer: (terminal) => terminal.press(pressed) };
}

function promptNamed(beginning: string): Prompt {
  const prompt = CONVERSATION.find(({ name }) => name.startsWith(beginning));
  if (!prompt) throw new Error(`There is no prompt "${beginning}".`);
  return prompt;
}

/** What is in the journal when the conversation was led to its end. */
function everything(): unknown {
  const today = calendarDate(new Date());
  return [
    {
      id: expect.any(String),
      company: 'Kestrel & Co',
      role: 'Backend engineer',
      date: daysAfter(today, -1),
      stage: 'technical',
      minutes: 40,
      outcome: 'pending',
      assessment: { overall: 4, wentWell: '林工很友好, and I was calm.', toImprove: "Don't guess." },
      questions: [
        expect.objectContaining({ text: QUESTIONS[0], answered: 'yes' }),
        expect.objectContaining({ text: QUESTIONS[1], answered: 'partly', said: 'Memory.\nScheduling.' }),
        expect.objectContaining({ text: QUESTIONS[2], answered: 'no' }),
      ],
      nextSteps: [{ id: expect.any(String), text: 'Code assessment', by: daysAfter(today, 1) }],
    },
  ];
}

/** Answers all prompts before one. */
async function arriveAt(terminal: Terminal, prompt: Prompt): Promise<void> {
  await terminal.run('interview add');
  for (const earlier of CONVERSATION.slice(0, CONVERSATION.indexOf(prompt))) {
    await terminal.asks(earlier.asks);
    await earlier.answer(terminal);
  }
  await terminal.asks(prompt.asks);
}

/** Answers all prompts before one, and half of that one. */
async function comeToTheMiddleOf(terminal: Terminal, prompt: Prompt): Promise<void> {
  await arriveAt(terminal, prompt);
  await prompt.begin?.(terminal);
  for (const text of prompt.stands ?? []) await terminal.shows(text);
}

/** Takes the offer of the next add, sees that it is at the same prompt with what was typed, and leads the conversation to its end. */
async function goOn(terminal: Terminal, prompt: Prompt): Promise<void> {
  await terminal.run('interview add');
  await terminal.skip('Not finished yet:');
  const screen = await terminal.asks(prompt.asks);
  expect(screen.split('\n').filter((row) => row.startsWith('✔'))).toEqual([expect.stringContaining('Not finished yet:')]);
  for (const text of prompt.stands ?? []) await terminal.shows(text);
  await (prompt.finish ?? prompt.answer)(terminal);
  for (const later of CONVERSATION.slice(CONVERSATION.indexOf(prompt) + 1)) {
    await terminal.asks(later.asks);
    await later.answer(terminal);
  }
  expect(await terminal.ended()).toBe(0);
  expect(journalOf(terminal)?.interviews).toEqual(everything());
  expect(draftsOf(terminal)).toEqual([]);
}

describeInTerminal('Ctrl-C in a guided add', () => {
  it.each(CONVERSATION)('keeps all that was typed, at $name', async (prompt) => {
    const terminal = await openTerminal();
    await comeToTheMiddleOf(terminal, prompt);
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.shows('What you typed is kept: "interview add" goes on with it.');
    expect(journalOf(terminal)).toBeUndefined();
    await goOn(terminal, prompt);
  });

  it('leaves nothing behind where nothing was typed', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add');
    await terminal.asks('Company');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.run('interview add');
    expect(await terminal.asks('Company')).not.toContain('Not finished yet');
  });
});

/** How an add can end without being asked, beside Ctrl-C; each leaves a terminal in which the person comes back. */
const ENDINGS: readonly { name: string; end: (terminal: Terminal) => Promise<Terminal> }[] = [
  {
    name: 'closing the window',
    end: async (terminal) => {
      const pid = await terminal.runningPid();
      await terminal.close();
      await processEnded(pid);
      return openTerminal({ home: terminal.home });
    },
  },
  {
    name: 'a kill',
    end: async (terminal) => {
      process.kill(await terminal.runningPid(), 'SIGTERM');
      expect(await terminal.ended()).not.toBe(0);
      return terminal;
    },
  },
  {
    name: 'a kill -9 half a second later',
    end: async (terminal) => {
      const pid = await terminal.runningPid();
      // The promise itself: what was typed half a second ago is on the disk, whatever happens then.
      await pause(500);
      process.kill(pid, 'SIGKILL');
      await processEnded(pid);
      return openTerminal({ home: terminal.home });
    },
  },
];

describeInTerminal.each(ENDINGS)('$name in a guided add', ({ end }) => {
  it.each(['company', 'recall', 'second assessment', 'what went well'].map(promptNamed))('loses nothing, at $name', async (prompt) => {
    const terminal = await openTerminal();
    await comeToTheMiddleOf(terminal, prompt);
    const later = await end(terminal);
    expect(journalOf(later)).toBeUndefined();
    await goOn(later, prompt);
  });
});

describeInTerminal('Ctrl-D in a guided add', () => {
  it('ends it on an empty line, and leaves nothing behind where nothing was typed', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add');
    await terminal.asks('Company');
    await terminal.press('C-d');
    expect(await terminal.ended()).toBe(130);
    await terminal.run('interview add');
    expect(await terminal.asks('Company')).not.toContain('Not finished yet');
  });

  it('does nothing while a company is half typed', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add');
    await terminal.asks('Company');
    await terminal.type('Kestrel');
    await terminal.press('C-d');
    await terminal.type(' & Co');
    await terminal.shows('? Company Kestrel & Co');
    await terminal.press('Enter');
    await terminal.asks('Role');
  });

  it.each(['role', 'stage', 'second assessment', 'overall', 'what went well'].map(promptNamed))(
    'keeps what was told, where nothing is typed yet: $asks',
    async (prompt) => {
      const terminal = await openTerminal();
      await arriveAt(terminal, prompt);
      await terminal.press('C-d');
      expect(await terminal.ended()).toBe(130);
      await terminal.shows('What you typed is kept: "interview add" goes on with it.');
      await terminal.run('interview add');
      await terminal.skip('Not finished yet:');
      await terminal.asks(prompt.asks);
    },
  );

  it('keeps the questions that were recalled, on the empty line after them', async () => {
    const terminal = await openTerminal();
    await arriveAt(terminal, promptNamed('recall'));
    for (const text of QUESTIONS.slice(0, 2)) await terminal.enter(text);
    await terminal.shows(`2. ${QUESTIONS[1]}`);
    await terminal.press('C-d');
    expect(await terminal.ended()).toBe(130);
    await terminal.shows('What you typed is kept: "interview add" goes on with it.');

    await terminal.run('interview add');
    await terminal.skip('Not finished yet:');
    await terminal.shows(`1. ${QUESTIONS[0]}`);
    await terminal.shows(`2. ${QUESTIONS[1]}`);
  });
});

describeInTerminal('the offer to go on with an add', () => {
  it('is made again when it was left with Ctrl-C', async () => {
    const terminal = await openTerminal();
    await interruptAt(terminal, 'Alpha');
    await terminal.run('interview add');
    await terminal.asks('Not finished yet: an interview without a company, "Alpha" being typed.');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.run('interview add');
    await terminal.skip('Not finished yet:');
    await terminal.asks('Company Alpha');
  });

  it('is made again when it was taken and stopped again at once', async () => {
    const terminal = await openTerminal();
    await interruptAt(terminal, 'Alpha');
    await terminal.run('interview add');
    await terminal.skip('Not finished yet:');
    await terminal.asks('Company Alpha');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.run('interview add');
    await terminal.skip('Not finished yet:');
    await terminal.asks('Company Alpha');
  });

  it('can be put off for another interview, and is made again after that', async () => {
    const terminal = await openTerminal();
    await interruptAt(terminal, 'Alpha');
    await terminal.run('interview add');
    await terminal.asks('Not finished yet:');
    await terminal.press('Down', 'Enter');
    await terminal.enter('Beta', 'Company');
    await terminal.skip('Role', 'Date', 'Stage', 'Minutes', 'What did they ask?', 'How did it go overall?');
    await terminal.skip('What went well?', 'What to improve?', 'Next step');
    expect(await terminal.ended()).toBe(0);
    expect(journalOf(terminal)?.interviews.map(({ company }) => company)).toEqual(['Beta']);
    await terminal.run('interview add');
    await terminal.asks('Not finished yet: an interview without a company, "Alpha" being typed.');
  });

  it('can be thrown away, and is not made again', async () => {
    const terminal = await openTerminal();
    await interruptAt(terminal, 'Alpha');
    await terminal.run('interview add');
    await terminal.asks('Not finished yet:');
    await terminal.press('Down', 'Down', 'Enter');
    await terminal.shows('Thrown away.');
    await terminal.asks('Company');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.run('interview add');
    expect(await terminal.asks('Company')).not.toContain('Not finished yet');
  });
});

describeInTerminal('two terminals, each with an add that is not finished', () => {
  it('are offered nothing of each other while they run', async () => {
    const first = await openTerminal();
    const second = await openTerminal({ home: first.home });
    await beginWith(first, 'Alpha');
    await draftHolds(first, 'Alpha');
    await beginWith(second, 'Beta');
    await draftHolds(second, 'Beta');
    const third = await openTerminal({ home: first.home });
    await third.run('interview add');
    for (const terminal of [second, third]) expect(await terminal.asks('Company')).not.toContain('Not finished yet');
    await first.enter(' One');
    await second.enter(' Two');
    await first.shows('Company Alpha One');
    await second.shows('Company Beta Two');
  });

  it('leave both to be offered when both were interrupted, the latest first', async () => {
    const terminal = await bothInterrupted();
    await terminal.run('interview add');
    await terminal.asks('Not finished yet: an interview without a company, "Beta" being typed.');
    await terminal.press('Down', 'Enter');
    await terminal.asks('Not finished yet: an interview without a company, "Alpha" being typed.');
    await terminal.press('Enter');
    await terminal.asks('Company Alpha');
  });

  it('can each go on with one of the two', async () => {
    const first = await bothInterrupted();
    const second = await openTerminal({ home: first.home });
    await first.run('interview add');
    await first.asks('Not finished yet: an interview without a company, "Beta" being typed.');
    await first.press('Enter');
    await first.asks('Company Beta');
    await second.run('interview add');
    await second.asks('Not finished yet: an interview without a company, "Alpha" being typed.');
    await second.press('Enter');
    await second.asks('Company Alpha');
  });
});

/** Starts an add and types a company, or half of one. */
async function beginWith(terminal: Terminal, company: string): Promise<void> {
  await terminal.run('interview add');
  await terminal.asks('Company');
  await terminal.type(company);
  await terminal.shows(`Company ${company}`);
}

async function interruptAt(terminal: Terminal, company: string): Promise<void> {
  await beginWith(terminal, company);
  await terminal.press('C-c');
  expect(await terminal.ended()).toBe(130);
}

/** A terminal of a person who began Alpha in one and then Beta in another, and stopped both in that order. */
async function bothInterrupted(): Promise<Terminal> {
  const first = await openTerminal();
  const second = await openTerminal({ home: first.home });
  await beginWith(first, 'Alpha');
  await beginWith(second, 'Beta');
  for (const terminal of [first, second]) {
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
  }
  return first;
}
