import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { type Imported, noteWordsFrom, type Reading, readImported } from '../formats/imported.js';
import type { Classify } from '../journal/lexicon.js';

const ENDINGS = ['md', 'markdown', 'txt', 'json', 'csv'];
/** A journal of ten years is a few megabytes; nothing that people write is more. */
const LARGEST = 32 * 1024 * 1024;
/** From so many files on it is shown how far the reading is. */
const MANY = 20;

/** A file and what it told. */
export interface FileRead {
  file: string;
  sha256: string;
  imported: Imported;
}

/** Reads the files at some paths, folders with all that lies in them, "-" for the standard input. What cannot be read is told to `failed`; the others go on. */
export async function readFiles(
  context: Context,
  paths: readonly string[],
  classify: Classify,
  failed: (file: string, problem: UserError) => void,
): Promise<FileRead[]> {
  const attempt = async <T>(file: string, act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed(file, error);
      return undefined;
    }
  };
  const named = await Promise.all(paths.map(async (path) => (await attempt(path, () => filesAt(context, path, failed))) ?? []));
  const files = [...new Set(named.flat())];
  const reading: Reading = {
    now: context.now(),
    today: context.today(),
    classify,
    words: noteWordsFrom(() => context.shipped('notes.json')),
  };
  const read: FileRead[] = [];
  for (const [index, file] of files.entries()) {
    if (files.length >= MANY) context.progress(`${bar(index, files.length)} ${index} of ${files.length}`);
    const found = await attempt(file, () => readOne(context, file, reading));
    if (found) read.push(found);
  }
  context.progress(undefined);
  return read;
}

async function filesAt({ files }: Context, path: string, failed: (file: string, problem: UserError) => void): Promise<string[]> {
  if (path === '-') return [path];
  const kind = await files.kindOf(path);
  if (kind === undefined) throw new UserError('There is nothing of this name.', 'See what is there: ls');
  if (kind !== 'folder') return [path];
  const found = await files.list(path, ENDINGS);
  for (const link of found.links)
    failed(link, new UserError('It is a link, and links in folders are not followed.', 'Name what it leads to.'));
  if (found.files.length === 0 && found.links.length === 0)
    throw new UserError('There are no notes in this folder.', `Notes end in ${ENDINGS.map((ending) => `.${ending}`).join(', ')}.`);
  return found.files;
}

async function readOne({ files, readInput }: Context, file: string, reading: Reading): Promise<FileRead> {
  const isInput = file === '-';
  const content = isInput ? await readInput() : await files.read(file, LARGEST);
  const { names, ending } = isInput ? { names: [], ending: content[0] === 0x7b || content[0] === 0x5b ? 'json' : 'md' } : files.parts(file);
  if (!ENDINGS.includes(ending))
    throw new UserError(
      `Files that end in .${ending} are not read.`,
      `Notes end in ${ENDINGS.map((known) => `.${known}`).join(', ')}; give another one through a pipe: interview import - < FILE`,
    );
  const imported = await readImported(content, ending, names, reading);
  return { file, sha256: await files.digest(content), imported };
}

const WIDTH = 24;

function bar(done: number, all: number): string {
  const filled = Math.round((WIDTH * done) / all);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
}
