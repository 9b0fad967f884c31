import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import truncatedWidth from 'fast-string-truncated-width';
import { describeInTerminal, journalOf, openTerminal, type Terminal } from './terminal.js';

const ESCAPE = '\u001b';

/** Runs a command to its end and gives the lines that it printed, put together again where the terminal wrapped them. */
async function printed(terminal: Terminal, command: string): Promise<string[]> {
  await terminal.run(command);
  expect(await terminal.ended()).toBe(0);
  return between(await terminal.screen({ unwrapped: true }));
}

/** The lines between the command and its exit code. */
function between(screen: string): string[] {
  const lines = screen.split('\n').map((line) => line.trimEnd());
  return lines.slice(
    1,
    lines.findIndex((line) => line.startsWith('exit code ')),
  );
}

function widthOf(text: string): number {
  return truncatedWidth(text).width;
}

describeInTerminal.each([60, 80, 140])('on a terminal of %i columns', (columns) => {
  it.each(['list', 'questions', 'show last', 'show 纸鹤云仓'])('"interview --demo %s" wraps nothing', async (command) => {
    const terminal = await openTerminal({ columns, rows: 250 });
    const lines = await printed(terminal, `interview --demo ${command}`);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
    expect(between(await terminal.screen())).toEqual(lines);
  });

  it.each([
    { command: 'list', id: /\bi[a-z2-7]{6}$/ },
    { command: 'questions', id: /\bq[a-z2-7]{6}$/ },
  ])('the ids of "interview --demo $command" stand below each other, also after Chinese and Japanese', async ({ command, id }) => {
    const terminal = await openTerminal({ columns, rows: 250 });
    const [head = '', ...rows] = await printed(terminal, `interview --demo ${command}`);
    expect(rows.filter((row) => /[一-鿿]/.test(row)).length).toBeGreaterThan(1);
    expect(rows.filter((row) => !id.test(row))).toEqual([]);
    const before = rows.map((row) => row.replace(id, ''));
    const column = widthOf(head.replace(/Id$/, ''));
    expect(before.filter((text) => widthOf(text) !== column)).toEqual([]);

    const some = rows.filter((row, index) => /[^ -~]/.test(row) || index % 10 === 0).slice(0, 20);
    const seen = await terminal.columnsOf(some.map((row) => id.exec(row)?.[0] ?? ''));
    expect(seen).toEqual(some.map(() => column));
  });
});

describeInTerminal('colours', () => {
  it.each(['list', 'questions', 'show last', ''])('of "interview --demo %s" are there, and with NO_COLOR none are', async (command) => {
    const terminal = await openTerminal({ rows: 250 });
    const plain = await openTerminal({ rows: 250, env: { NO_COLOR: '1' } });
    await printed(terminal, `interview --demo ${command}`);
    const text = await printed(plain, `interview --demo ${command}`);
    expect(await terminal.screen({ coloured: true })).toContain(ESCAPE);
    expect(await plain.screen({ coloured: true })).not.toContain(ESCAPE);
    expect(between(await terminal.screen({ unwrapped: true }))).toEqual(text);
  });
});

/** What somebody else may have put into a text: escape sequences, an 8-bit CSI, a turn of direction, a bell, a link. */
const HOSTILE = {
  company: 'Ac\u001b[31mme\u202egnp',
  question:
    'Why \u001b]0;owned\u0007 \u009b31m red \u202eofni\u2066 \u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\ \u001b[2J\u200bend?',
};

describeInTerminal('control characters in what is kept', () => {
  it.each([
    { name: 'without colours', isPlain: true },
    { name: 'with colours', isPlain: false },
  ])('are shown as signs on a real terminal, and none is sent to it: $name', async ({ isPlain }) => {
    const terminal = await openTerminal({ columns: 140, env: isPlain ? { NO_COLOR: '1' } : {} });
    await addHostile(terminal);
    const id = journalOf(terminal)?.interviews[0]?.id;
    for (const command of [
      'list',
      'questions',
      `show ${id}`,
      'search Why',
      'history',
      'export',
      'export --format json',
      'export --format csv',
      '',
    ]) {
      const recorded = await terminal.record();
      await terminal.run(`interview ${command}`);
      const sent = await recorded('exit code 0');
      const own = isPlain ? sent : sent.replace(/\u001b\[[0-9;]*m/g, '');
      expect(sent).toContain('‹202E›');
      expect({ command, unsafe: unsafeIn(own) }).toEqual({ command, unsafe: [] });
      expect({ command, unsafe: unsafeIn(await terminal.screen()) }).toEqual({ command, unsafe: [] });
    }
    await terminal.run(`interview show ${id}`);
    await terminal.shows('Ac␛[31mme‹202E›gnp');
    await terminal.shows('Why ␛]0;owned␇ ‹009B›31m red ‹202E›ofni‹2066›');
  });

  it('are kept as they are in the journal', async () => {
    const terminal = await openTerminal();
    await addHostile(terminal);
    const [interview] = journalOf(terminal)?.interviews ?? [];
    expect([interview?.company, interview?.questions?.[0]?.text]).toEqual([HOSTILE.company, HOSTILE.question]);
  });

  it('are not typed into the prompts of an add, where they would be keys', async () => {
    const terminal = await openTerminal({ columns: 140, env: { NO_COLOR: '1' } });
    await addHostile(terminal);
    await terminal.run('interview add');
    await terminal.asks('Company');
    await terminal.type('Ac');
    const recorded = await terminal.record();
    await terminal.press('Tab', 'Enter');
    await terminal.asks('Role');
    await terminal.shows(/Company Ac$/m);
    await terminal.press('C-c');
    const sent = await recorded('exit code 130');
    expect(sent).not.toContain('\u001b[31m');
    expect(sent).not.toContain('\u202e');
  });

  it('are shown as signs in what an add asks', async () => {
    const terminal = await openTerminal({ columns: 140, env: { NO_COLOR: '1' } });
    const recorded = await terminal.record();
    const hostile = "$(printf 'Ac\\033[31mme\\342\\200\\256gnp')";
    await terminal.run(`interview add --company "${hostile}" --role "${hostile}" --date today --stage final --minutes 9 -q "${hostile}?"`);
    await terminal.asks('1/1 Ac␛[31mme‹202E›gnp?');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.run('interview add');
    await terminal.asks('Not finished yet: Ac␛[31mme‹202E›gnp');
    await terminal.press('C-c');
    const sent = await recorded('Nothing was changed.');
    expect(sent).not.toContain('\u001b[31m');
    expect(sent).not.toContain('\u202e');
  });

  it('are not sent by the companies that are suggested', async () => {
    const terminal = await openTerminal({ columns: 140, env: { NO_COLOR: '1' } });
    await addHostile(terminal);
    await addHostile(terminal, 'Acorn \u202egnp');
    await addHostile(terminal, 'Acacia');
    const recorded = await terminal.record();
    await terminal.run('interview add');
    await terminal.asks('Company');
    await terminal.type('Ac');
    await terminal.shows(/^Tab: .*Acacia/m);
    await terminal.press('C-c');
    const sent = await recorded('exit code 130');
    expect(sent).not.toContain('\u001b[31m');
    expect(sent).not.toContain('\u202e');
  });
});

/** Keeps an interview with hostile texts in the journal of the person at the terminal. */
async function addHostile({ home }: Terminal, company = HOSTILE.company): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: home };
  const argv = ['add', '--yes', '--company', company, '-q', `[ ] ${HOSTILE.question}`];
  await promisify(execFile)(process.execPath, [new URL('../../bin/interview.cjs', import.meta.url).pathname, ...argv], { env });
}

/** The characters of a text that may change what a terminal does or how a line reads, but for line ends. */
function unsafeIn(text: string): string[] {
  return text.replaceAll('\r\n', '\n').match(/(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu) ?? [];
}
