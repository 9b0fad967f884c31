import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, Edited, Editor, EditorOpening } from '../context.js';
import { UserError } from '../errors.js';
import { findEditor, type Surroundings } from './find.js';
import { knownEditor, openingWords } from './known.js';
import { runEditor } from './run.js';

/** An editor of which nothing is known and that has ended sooner than this and changed nothing may have left its window open, in milliseconds. */
const AT_ONCE = 1000;
/** How often it is looked whether the person has saved, in milliseconds. */
const GLANCE = 500;

export interface EditorSurroundings extends Surroundings {
  /** Where files for a while belong. */
  folder: string;
}

/** The editor of the person, on a file that is theirs alone, in a folder that is theirs alone. */
export function editorIn({ folder, ...surroundings }: EditorSurroundings): Editor {
  return {
    async edit(content: Content, { name, line, onSave }: EditorOpening): Promise<Edited> {
      const command = findEditor(surroundings);
      const known = knownEditor(command.names);
      const { path, clear } = await privateFile(folder, name, content);
      const begin = performance.now();
      const stopLooking = onSave && lookAt(path, content, onSave);
      const failure = await runEditor(command.file, openingWords(known, command.words, path, line), command.name);
      stopLooking?.();
      const after = await contentOf(path);
      return {
        ...(failure !== undefined && { failure }),
        content: after,
        editor: command.name,
        endedAtOnce: !known && performance.now() - begin < AT_ONCE && isSame(after, content),
        path,
        clear,
      };
    },
  };
}

/** A folder that nobody else may look into (mkdtemp(3): 0700), with one file in it. */
async function privateFile(folder: string, name: string, content: Content): Promise<{ path: string; clear: () => Promise<void> }> {
  try {
    const own = await mkdtemp(join(folder, 'interview-'));
    const path = join(own, name);
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return { path, clear: () => rm(own, { recursive: true, force: true }) };
  } catch (error) {
    throw new UserError(
      `No file can be made for the editor in ${folder}: ${(error as Error).message}.`,
      'Make room there, or name another folder: TMPDIR=~ interview ...',
    );
  }
}

/** What stands in the file, read as strict UTF-8, a byte order mark included; a file that the editor has removed is empty. */
async function contentOf(path: string): Promise<Content> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw new UserError(`${path} cannot be read again: ${error.message}.`, 'What was written lies there.');
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/** Tells what is saved into the file; gives how to stop: from then on nothing is told. */
function lookAt(path: string, content: Content, onSave: (text: string) => void): () => void {
  let told = content;
  let stopped = false;
  const timer = setInterval(async () => {
    const now = await contentOf(path).catch(() => '');
    if (stopped || typeof now !== 'string' || now === '' || now === told) return;
    told = now;
    onSave(now);
  }, GLANCE);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

function isSame(one: Content, other: Content): boolean {
  return Buffer.from(one as Uint8Array).equals(Buffer.from(other as Uint8Array));
}
