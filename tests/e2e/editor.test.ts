import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeWith } from '../support/programs.js';
import { tempFolder } from '../support/tempFolder.js';
import { describeInTerminal, draftHolds, journalOf, openTerminal, processEnded, type Terminal } from './terminal.js';

const describeInVim = describeWith('vim') === describe ? describeInTerminal : describe.skip;

const ADD = `interview add --company Acme --date 2020-11-20 -q '[~] Why layers?' --notes 'Product first.' --yes`;

/** A terminal of a person with one interview, whose editor is this; files for a while have a folder of their own. */
async function withEditor(editor: string): Promise<Terminal & { files: string }> {
  const files = tempFolder();
  const terminal = await openTerminal({ env: { EDITOR: editor, TMPDIR: files } });
  await terminal.run(ADD);
  expect(await terminal.ended()).toBe(0);
  return Object.assign(terminal, { files });
}

/** An editor that is a script of sh; the last word it gets is "$FILE". */
function scripted(script: string): string {
  const file = join(tempFolder(), 'editor');
  writeFileSync(file, `#!/bin/sh\nfor FILE in "$@"; do :; done\n${script}\n`);
  chmodSync(file, 0o700);
  return file;
}

/** Waits until vi has read the file: what is typed before that may be lost. */
async function inVim(terminal: Terminal): Promise<void> {
  await terminal.shows(/^".*\.md" \d+ lines/m);
}

const acme = (terminal: Terminal) => journalOf(terminal)?.interviews[0];

describeInVim('an interview in Vim', () => {
  it('is changed, and opened again at a mistake; Ctrl-C in there is for Vim', async () => {
    const terminal = await withEditor('vim -u NONE');
    await terminal.run('interview edit acme');
    await inVim(terminal);
    await terminal.press('C-c');
    await terminal.shows('to exit Vim');
    await terminal.type(':%s/^stage:$/stage: tecnical/');
    await terminal.press('Enter');
    await terminal.type('GoSecond: 層, 🧊, “é”.');
    await terminal.press('Escape');
    await terminal.type(':wq');
    await terminal.press('Enter');
    await terminal.asks('Open it again?');
    await terminal.press('Enter');
    // The cursor stands in the line of the mistake.
    await terminal.shows('<!-- ! Did you mean technical?');
    await inVim(terminal);
    await terminal.type('$ciwtechnical');
    await terminal.press('Escape');
    await terminal.type('ZZ');
    expect(await terminal.ended()).toBe(0);
    await terminal.shows('Changed Acme, Fri 20 Nov 2020');
    expect(acme(terminal)).toMatchObject({ stage: 'technical', notes: 'Product first.\nSecond: 層, 🧊, “é”.' });

    await terminal.run('interview undo');
    expect(await terminal.ended()).toBe(0);
    expect(acme(terminal)).not.toHaveProperty('stage');
  });

  it('that is left with :cq is as it was', async () => {
    const terminal = await withEditor('vim -u NONE');
    await terminal.run('interview edit acme');
    await inVim(terminal);
    await terminal.type(':cq');
    await terminal.press('Enter');
    expect(await terminal.ended()).toBe(1);
    await terminal.shows('The editor (vim) ended with exit code 1, so the journal is as it was.');
  });
});

describeInTerminal('an interview in an editor', () => {
  it('can be changed by another command meanwhile: the lock is free, and the person is asked', async () => {
    const terminal = await withEditor(
      scripted(`sed 's/^stage:$/stage: final/' "$FILE" > "$FILE.new"; mv "$FILE.new" "$FILE"; interview outcome acme offer`),
    );
    await terminal.run('interview edit acme');
    await terminal.asks('Acme, Fri 20 Nov 2020 was changed while you were writing.');
    expect(acme(terminal)).toMatchObject({ outcome: 'offer' });
    await terminal.press('Down', 'Enter');
    expect(await terminal.ended()).toBe(0);
    expect(acme(terminal)).toMatchObject({ outcome: 'pending', stage: 'final' });
    await terminal.run('interview undo');
    expect(await terminal.ended()).toBe(0);
    expect(acme(terminal)).toMatchObject({ outcome: 'offer' });
  });

  it('is in a draft as soon as it is saved, also when the command is killed', async () => {
    const terminal = await withEditor(scripted('echo Second. >> "$FILE"; read -r LINE < /dev/tty'));
    await terminal.run('interview edit acme');
    await draftHolds(terminal, 'Second.');
    const pid = await terminal.runningPid();
    process.kill(pid, 'SIGKILL');
    await processEnded(pid);
    await terminal.press('Enter');
    expect(acme(terminal)?.notes).toBe('Product first.');

    await terminal.run('EDITOR=true interview edit acme');
    await terminal.skip('Not finished yet: your changes to Acme, Fri 20 Nov 2020.');
    expect(await terminal.ended()).toBe(0);
    expect(acme(terminal)?.notes).toBe('Product first.\nSecond.');
  });

  it('gets Ctrl-C for itself', async () => {
    const terminal = await withEditor(
      scripted('trap "echo Second. >> \\"$FILE\\"; kill \\$!; exit 0" INT; sleep 20 < /dev/tty & echo It is open.; wait $!'),
    );
    await terminal.run('interview edit acme');
    await terminal.shows('It is open.');
    await terminal.press('C-c');
    expect(await terminal.ended()).toBe(0);
    expect(acme(terminal)?.notes).toBe('Product first.\nSecond.');
  });

  it('outlives a closed window: what the editor saves at its end is in a draft', async () => {
    const terminal = await withEditor(
      scripted('trap "echo Second. >> \\"$FILE\\"; exit 1" HUP; sleep 20 < /dev/tty & echo It is open.; wait $!'),
    );
    await terminal.run('interview edit acme');
    await terminal.shows('It is open.');
    const pid = await terminal.runningPid();
    await terminal.close();
    await processEnded(pid);
    const later = await openTerminal({ home: terminal.home, env: { EDITOR: 'true' } });
    await later.run('interview edit acme');
    await later.skip('Not finished yet: your changes to Acme');
    expect(await later.ended()).toBe(0);
    expect(acme(later)?.notes).toBe('Product first.\nSecond.');
  });
});

describeInTerminal('a new interview in an editor', () => {
  it('is written on a form, and nothing is left of the file', async () => {
    const terminal = await withEditor(
      scripted(`sed 's/^company:$/company: Globex/' "$FILE" > "$FILE.new"; mv "$FILE.new" "$FILE"; echo "$FILE" > "$HOME/name"`),
    );
    await terminal.run('interview add --edit');
    expect(await terminal.ended()).toBe(0);
    await terminal.shows('Kept Globex');
    expect(existsSync(join(terminal.home, 'name'))).toBe(true);
    await terminal.run(`ls -A ${terminal.files} | wc -l`);
    await terminal.shows(/^\s*0$/m);
  });

  it('is read from the standard input', async () => {
    const terminal = await withEditor('false');
    await terminal.run(`printf -- '---\\ncompany: Globex\\n---\\n- [x] Why?\\n' | interview add -`);
    expect(await terminal.ended()).toBe(0);
    await terminal.shows('Kept Globex');
  });
});

describeInTerminal('a better answer in an editor', () => {
  const answers = (terminal: Terminal) => journalOf(terminal)?.cards[0]?.answers?.map(({ text }) => text);

  it('is written below what is known of the question, and nothing is left of the file', async () => {
    const terminal = await withEditor(scripted('cp "$FILE" "$HOME/seen"; printf "Cache.\\n\\n  層, 🧊.\\n" >> "$FILE"'));
    await terminal.run('interview answer acme:1');
    expect(await terminal.ended()).toBe(0);
    await terminal.shows('Kept the better answer to: Why layers?');
    expect(answers(terminal)).toEqual(['Cache.\n\n  層, 🧊.']);
    expect(readFileSync(join(terminal.home, 'seen'), 'utf8')).toContain('<!-- [~] asked at Acme, Fri 20 Nov 2020 -->');
    await terminal.run(`ls -A ${terminal.files} | wc -l`);
    await terminal.shows(/^\s*0$/m);
  });

  it('is in a draft as soon as it is saved, also when the command is killed', async () => {
    const terminal = await withEditor(scripted('echo Cache. >> "$FILE"; read -r LINE < /dev/tty'));
    await terminal.run('interview answer acme:1');
    await draftHolds(terminal, 'Cache.');
    const pid = await terminal.runningPid();
    process.kill(pid, 'SIGKILL');
    await processEnded(pid);
    await terminal.press('Enter');
    expect(answers(terminal)).toBeUndefined();

    await terminal.run('EDITOR=true interview answer acme:1');
    await terminal.skip('Not finished yet: an answer to "Why layers?".');
    expect(await terminal.ended()).toBe(0);
    expect(answers(terminal)).toEqual(['Cache.']);
  });

  it('is typed line by line where no editor is installed', async () => {
    const terminal = await withEditor('');
    const onlyNode = tempFolder();
    symlinkSync(process.execPath, join(onlyNode, 'node'));
    await terminal.run(`PATH="$HOME/.bin:${onlyNode}" interview answer acme:1`);
    await terminal.shows('No editor was found, so write it here.');
    await terminal.asks('Why layers?');
    await terminal.type('Cache.');
    await terminal.press('Enter');
    await terminal.press('Enter');
    expect(await terminal.ended()).toBe(0);
    expect(answers(terminal)).toEqual(['Cache.']);
  });
});
