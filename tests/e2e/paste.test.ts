import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { describeInTerminal, journalOf, openTerminal, type Terminal } from './terminal.js';

/** What somebody copies out of a chat after an interview. */
const EIGHT = [
  "What's your favourite language, and why isn't it Java?",
  'What do containers give you over VMs?',
  'When would you use a message queue?',
  '进程和线程有什么区别？',
  "Why didn't you use Kafka?",
  '自我介绍一下，三分钟以内',
  'How does TLS work?',
  'Where do you see yourself in five years?',
];

/** The same as a text: a blank line stands in the middle. */
function copied(lineEnd: string): string {
  return [...EIGHT.slice(0, 4), '', ...EIGHT.slice(4)].join(lineEnd);
}

/** A terminal in which an add asks for the questions; little else is open. */
async function atTheRecall(): Promise<Terminal> {
  const terminal = await openTerminal();
  await terminal.run(
    'interview add --company Acme --role SRE --date today --stage technical --minutes 40 --overall 3 --went-well A --to-improve B',
  );
  await terminal.asks('What did they ask?');
  await answersKeys(terminal, '1. ');
  return terminal;
}

/** Waits until a key shows after this text: by then the program has asked the terminal to mark pastes. The key is taken back. */
async function answersKeys(terminal: Terminal, before: string): Promise<void> {
  await terminal.type('-');
  await terminal.shows(`${before}-`);
  await terminal.press('BSpace');
}

/** Skips what comes after the recall of so many questions, and gives those that were kept. */
async function keptQuestions(terminal: Terminal, count: number): Promise<string[]> {
  for (let number = 1; number <= count; number++) await terminal.skip(`${number}/${count} `);
  await terminal.skip('Next step');
  expect(await terminal.ended()).toBe(0);
  return journalOf(terminal)?.interviews[0]?.questions?.map(({ text }) => text) ?? [];
}

/** What terminals make of the end of a line that is pasted: xterm, those that know CRLF as one, and those that change nothing. */
const LINE_ENDS = [
  { name: 'LF that becomes CR', lineEnd: '\n', raw: false },
  { name: 'CRLF that becomes CR CR', lineEnd: '\r\n', raw: false },
  { name: 'CRLF as it is', lineEnd: '\r\n', raw: true },
  { name: 'LF as it is', lineEnd: '\n', raw: true },
];

describeInTerminal.each([
  { marks: 'with the marks of bracketed paste', marked: true },
  { marks: 'without marks', marked: false },
])('pasting eight questions $marks', ({ marked }) => {
  it.each(LINE_ENDS)('gives exactly these eight: $name', async ({ lineEnd, raw }) => {
    const terminal = await atTheRecall();
    await terminal.paste(copied(lineEnd), { marked, raw });
    await terminal.shows(`8. ${EIGHT[7]}`);
    await terminal.press('Enter', 'Enter');
    expect(await keptQuestions(terminal, 8)).toEqual(EIGHT);
  });
});

describeInTerminal('a paste into the recall', () => {
  it('that ends with a line end waits for more', async () => {
    const terminal = await atTheRecall();
    await terminal.paste(`${EIGHT[0]}\n${EIGHT[1]}\n\n`, { marked: true });
    await terminal.shows(`2. ${EIGHT[1]}`);
    // Much longer than an empty line waits before it ends the recall.
    await pause(200);
    await terminal.enter('And by hand?');
    await terminal.shows('3. And by hand?');
    await terminal.press('Enter');
    expect(await keptQuestions(terminal, 3)).toEqual([EIGHT[0], EIGHT[1], 'And by hand?']);
  });

  it('joins what was typed before it, and can be typed on', async () => {
    const terminal = await atTheRecall();
    await terminal.enter('First, by hand');
    await terminal.type('Then: ');
    await terminal.paste(`${EIGHT[0]}\nand why`, { marked: true });
    await terminal.shows('3. and why');
    await terminal.enter(' not?');
    await terminal.press('Enter');
    expect(await keptQuestions(terminal, 3)).toEqual(['First, by hand', `Then: ${EIGHT[0]}`, 'and why not?']);
  });

  it('is kept when Ctrl-C follows it', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add');
    await terminal.enter('Acme', 'Company');
    await terminal.skip('Role', 'Date', 'Stage', 'Minutes');
    await terminal.asks('What did they ask?');
    await terminal.paste(copied('\n'), { marked: true });
    await terminal.shows(`8. ${EIGHT[7]}`);
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.run('interview add');
    await terminal.skip('Not finished yet:');
    for (const [index, text] of EIGHT.entries()) await terminal.shows(`${index + 1}. ${text}`);
  });
});

describeInTerminal('a paste of several lines where one line is asked for', () => {
  it('loses none of them', async () => {
    const terminal = await openTerminal();
    await terminal.run('interview add --company Acme --role SRE --date today --stage technical --minutes 40 --overall 3 -q "[x] Why us?"');
    await terminal.asks('What went well?');
    await answersKeys(terminal, 'What went well? ');
    await terminal.paste('I was calm.\nThey laughed.\nWe spoke of Kafka.', { marked: true });
    await terminal.shows('We spoke of Kafka.');
    await terminal.press('Enter');
    await terminal.skip('What to improve?', 'Next step');
    expect(await terminal.ended()).toBe(0);
    expect(journalOf(terminal)?.interviews[0]?.assessment?.wentWell).toMatch(/^I was calm\.\s+They laughed\.\s+We spoke of Kafka\.$/);
  });
});
