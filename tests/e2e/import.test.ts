import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { tempFolder } from '../support/tempFolder.js';
import { describeInTerminal, journalOf, openTerminal } from './terminal.js';

const ENGLISH = `# Vandelay onsite

Interviewed on 18 Nov 2020, it took 60 minutes.

1. What happens when you type a URL?
2. How would you shard a users table whose largest tenants have a hundred times as many rows as the others?
3. Tell me about a conflict in your team.
`;
const CHINESE = `# 星辰科技 一面 2020-10-12

1、自我介绍
2、进程和线程的区别（答出来了）
3、如果一个服务在促销开始的那一分钟收到平时一百倍的请求，你会怎样让它既不超卖又不崩溃？😀
`;

/** A folder with these notes. */
function notesOf(files: Record<string, string>): string {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describeInTerminal('import in a terminal', () => {
  it.each([60, 80, 140])('shows each note in %d columns, asks what becomes of it, and keeps it', async (columns) => {
    const terminal = await openTerminal({ columns, rows: 60, env: { NO_COLOR: '1' } });
    const folder = notesOf({ 'a.md': ENGLISH, 'b.md': CHINESE });
    await terminal.run(`cd ${folder} && interview import .`);
    await terminal.asks('Keep it? (1 of 2)');
    await terminal.press('Enter');
    const screen = await terminal.asks('Keep it? (2 of 2)');
    expect(screen).toContain('a.md: Vandelay · Wed 18 Nov 2020 · 60 minutes');
    expect(screen).toContain('     6 [?] How would you shard a users table');
    // What does not fit goes on below its own beginning.
    const [question = '', below = ''] = screen.split('\n').slice(screen.split('\n').findIndex((line) => line.includes('5 [?] 如果')));
    expect(below.startsWith(columns < 90 ? ' '.repeat(11) : '')).toBe(true);
    expect(question.length).toBeLessThanOrEqual(columns);
    await terminal.press('Down');
    await terminal.press('Down');
    await terminal.press('Enter');
    expect(await terminal.ended()).toBe(0);
    await terminal.shows('1 interview left out.');
    expect(journalOf(terminal)?.interviews.map(({ company }) => company)).toEqual(['Vandelay']);
  });

  it('opens a note in the editor first, and a Ctrl-C at the next keeps it', async () => {
    const editor = join(tempFolder(), 'editor');
    writeFileSync(
      editor,
      `#!/bin/sh\nfor FILE in "$@"; do :; done\nsed 's/^role:$/role: Engineer/' "$FILE" > "$FILE.new"; mv "$FILE.new" "$FILE"\n`,
      {
        mode: 0o700,
      },
    );
    const terminal = await openTerminal({ env: { EDITOR: editor } });
    await terminal.run(`interview import ${notesOf({ 'a.md': ENGLISH, 'b.md': CHINESE })}`);
    await terminal.asks('Keep it? (1 of 2)');
    await terminal.press('Down');
    await terminal.press('Enter');
    await terminal.asks('Keep it? (2 of 2)');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(130);
    await terminal.shows('the same command goes on with the rest');
    expect(journalOf(terminal)?.interviews).toMatchObject([{ company: 'Vandelay', role: 'Engineer' }]);
  });

  it('shows how far it is with many files, and leaves nothing of that behind', async () => {
    const many = Array.from({ length: 40 }, (_, at) => [`note ${at}.md`, ENGLISH.replace('Vandelay', `Vandelay ${at}`)] as const);
    const terminal = await openTerminal({ columns: 80 });
    const folder = notesOf(Object.fromEntries(many));
    mkdirSync(join(folder, 'empty'));
    const sent = await terminal.record();
    await terminal.run(`interview import ${folder} --yes`);
    expect(await terminal.ended()).toBe(0);
    expect(await sent('exit code 0')).toMatch(/\[#+\.+\] 2\d of 40/);
    expect(await terminal.screen()).not.toMatch(/of 40/);
    await terminal.shows('40 interviews imported');
  });
});
