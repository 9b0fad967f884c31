import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Edited } from '../../src/context.js';
import { editorIn } from '../../src/editor/editor.js';
import { UserError } from '../../src/errors.js';
import { tempFolder } from '../support/tempFolder.js';

/** An editor that is a script of sh: "$1" is the first word it got, $LAST the file, $OUT a folder for what it wants to tell. */
function scripted(script: string, { name = 'my-editor', words = '' } = {}) {
  const home = join(tempFolder(), 'a home');
  const folder = join(home, 'tmp');
  mkdirSync(folder, { recursive: true });
  const file = join(home, name);
  writeFileSync(file, `#!/bin/sh\nfor LAST in "$@"; do :; done\nOUT='${home}'\n${script}\n`);
  chmodSync(file, 0o700);
  const env = { EDITOR: `"${file}" ${words}`, PATH: process.env.PATH };
  return {
    home,
    file,
    folder,
    env,
    editor: editorIn({ env, platform: process.platform, folder }),
    told: (what: string) => readFileSync(join(home, what), 'utf8'),
    /** What is left where files for a while belong. */
    left: () => readdirSync(folder),
  };
}

async function editedBy(script: string, text = 'old\n'): Promise<Edited> {
  return scripted(script).editor.edit(text, { name: 'a.md' });
}

describe('an editor', () => {
  it('gets a file that is its owner’s alone, in a folder that is too; all is gone afterwards', async () => {
    const { editor, told, left } = scripted(`
      for ONE in "$LAST" "$(dirname "$LAST")"; do ls -ld "$ONE" | cut -c1-10; done > "$OUT/modes"
      basename "$LAST" > "$OUT/name"
      touch "$(dirname "$LAST")/.a.md.swp" "$LAST~"
      printf new > "$LAST"`);
    const edited = await editor.edit('old', { name: 'icccccc.md' });
    expect(edited).toMatchObject({ content: 'new', endedAtOnce: false, editor: 'my-editor' });
    expect(edited.failure).toBeUndefined();
    expect([told('modes'), told('name')]).toEqual(['-rw-------\ndrwx------\n', 'icccccc.md\n']);
    expect(left()).toHaveLength(1);
    await edited.clear();
    expect(left()).toEqual([]);
  });

  it('gets its words as a shell would give them, without a shell', async () => {
    const { editor, told, home } = scripted('printf "[%s]" "$@" > "$OUT/words"', {
      words: `--wait 'two words' $(touch '${tempFolder()}/no')`,
    });
    const { path } = await editor.edit('old', { name: 'a.md', line: 7 });
    expect(told('words')).toMatch(/^\[--wait\]\[two words\]\[\$\(touch\]\[.*\/no\)\]\[/);
    expect(told('words').endsWith(`[${path}]`)).toBe(true);
    expect(existsSync(join(home, 'no'))).toBe(false);
  });

  it('of which it is known how is told the line', async () => {
    const { editor, told } = scripted('printf %s "$1" > "$OUT/first"', { name: 'nano' });
    await editor.edit('old', { name: 'a.md', line: 7 });
    expect(told('first')).toBe('+7');
  });

  it('is known by the file that it leads to', async () => {
    const { home, folder, file, told } = scripted('printf %s "$1" > "$OUT/first"', { name: 'vim.basic' });
    symlinkSync(file, join(home, 'editor'));
    const editor = editorIn({ env: { PATH: home }, platform: 'linux', folder });
    await editor.edit('old', { name: 'a.md', line: 7 });
    expect(told('first')).toBe('+7');
  });

  it('is $VISUAL before $EDITOR, and one of the usual ones where neither is set', async () => {
    const { home, folder, env, file } = scripted('printf new > "$LAST"');
    const edit = (variables: Partial<Record<string, string>>) =>
      editorIn({ env: variables, platform: 'linux', folder }).edit('old', { name: 'a.md' });
    expect(await edit({ ...env, VISUAL: `"${file}"`, EDITOR: 'false' })).toMatchObject({ content: 'new' });
    expect(await edit({ ...env, VISUAL: ' ' })).toMatchObject({ content: 'new' });
    // A path with a blank that nobody has quoted.
    expect(await edit({ EDITOR: file })).toMatchObject({ content: 'new' });
    symlinkSync(file, join(home, 'nano'));
    expect(await edit({ PATH: `/nonexistent:${home}` })).toMatchObject({ content: 'new', editor: 'nano' });
    const none = edit({ PATH: '/nonexistent' });
    await expect(none).rejects.toThrow(UserError);
    await expect(none).rejects.toThrow('No editor was found.');
  });

  it.each([
    ['exit 1', 'editor (my-editor) ended with exit code 1'],
    ['exit 130', 'editor (my-editor) ended with exit code 130'],
    ['kill -9 $$', 'editor (my-editor) was stopped (SIGKILL)'],
    ['kill -TERM $$', 'editor (my-editor) was stopped (SIGTERM)'],
  ])('that ends with "%s" has failed; what it saved is given back', async (ending, failure) => {
    expect(await editedBy(`printf new > "$LAST"; ${ending}`)).toMatchObject({ failure, content: 'new' });
  });

  it.each([
    ['/nonexistent/editor -w', 'editor (editor) is not to be found'],
    ['/etc/passwd', 'editor (passwd) may not be run'],
  ])('that is %s has failed too', async (EDITOR, failure) => {
    const folder = tempFolder();
    const edited = await editorIn({ env: { EDITOR }, platform: 'linux', folder }).edit('old', { name: 'a.md' });
    expect(edited).toMatchObject({ failure, content: 'old' });
  });

  it('that has ended at once and changed nothing is told from one that takes its time', async () => {
    expect((await editedBy('true')).endedAtOnce).toBe(true);
    expect((await editedBy('sleep 1.1')).endedAtOnce).toBe(false);
    expect((await editedBy('printf new > "$LAST"')).endedAtOnce).toBe(false);
    const { editor } = scripted('true', { name: 'vim' });
    expect((await editor.edit('old', { name: 'a.md' })).endedAtOnce).toBe(false);
  });

  it('that removes the file leaves nothing, and one that puts another in its place leaves that', async () => {
    expect((await editedBy('rm "$LAST"')).content).toBe('');
    expect((await editedBy('printf new > "$LAST.tmp"; mv "$LAST.tmp" "$LAST"')).content).toBe('new');
  });

  it('that saves what is not UTF-8 gives its bytes', async () => {
    for (const bytes of ['\\351', 'a\\300\\200', '\\355\\240\\200', '\\377\\376a\\000']) {
      const { content } = await editedBy(`printf '${bytes}' > "$LAST"`);
      expect(Buffer.from(content as Uint8Array).toString('latin1')).toBe(
        bytes.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
      );
    }
  });

  it('is looked at while it is open: what is saved is told before it ends', async () => {
    const saved: string[] = [];
    // Each is saved when the one before has been told, and the last one right before the end.
    const { editor, home } = scripted(`
      for WORD in one two; do
        printf $WORD > "$LAST"
        until [ -e "$OUT/$WORD" ]; do sleep 0.02; done
      done
      printf three > "$LAST"
    `);
    await editor.edit('old', {
      name: 'a.md',
      onSave: (text) => {
        saved.push(text);
        writeFileSync(join(home, text), '');
      },
    });
    const whenItEnded = [...saved];
    expect(whenItEnded.slice(0, 2)).toEqual(['one', 'two']);
    await setTimeout(700);
    expect(saved).toEqual(whenItEnded);
  });

  it('cannot be given a file where none can be made: said in words', async () => {
    const editing = editorIn({ env: { EDITOR: 'true' }, platform: 'linux', folder: '/dev/null/folder' }).edit('old', { name: 'a.md' });
    await expect(editing).rejects.toThrow('No file can be made for the editor in /dev/null/folder');
  });
});

describe('texts through an editor', () => {
  // Short ones are where encodings are guessed wrong.
  const anyNote = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    fc
      .array(fc.constantFrom(...'éüñ“”…—ß日本語中文한국어кириллица🧊👩‍💻\ufeff\u2028\r\n\t'), { minLength: 1, maxLength: 8 })
      .map((signs) => signs.join('')),
  );

  it('come back byte by byte: 2,000 of them', async () => {
    const notes = fc.sample(anyNote, 2000);
    const { editor, folder } = scripted('printf é >> "$LAST"');
    for (let at = 0; at < notes.length; at += 8) {
      const some = notes.slice(at, at + 8);
      const edited = await Promise.all(some.map((note) => editor.edit(note, { name: 'a.md' })));
      expect(edited.map(({ content }) => content)).toEqual(some.map((note) => `${note}é`));
      await Promise.all(edited.map(({ clear }) => clear()));
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});
