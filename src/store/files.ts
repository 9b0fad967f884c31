import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Files } from '../context.js';
import { UserError } from '../errors.js';

/** The files of the computer. `token` names temporary files. */
export function filesOnDisk(token: () => string): Files {
  return {
    kindOf: async (path) => speaking(path, async () => kindOf(path)),
    within: join,
    isSame: async (one, other) => realPath(one) === realPath(other),
    write: (path, text, old) =>
      speaking(path, async () => {
        const { refuseReadOnly, writeDurably, writeNew } = await import('./durable.js');
        const content = typeof text === 'string' ? [text] : text;
        if (old === 'keep') return writeNew(path, content);
        if (kindOf(path) === 'folder') throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
        refuseReadOnly(path);
        writeDurably(path, content, token());
      }),
    createFolder: (path) =>
      speaking(path, async () => {
        const { createFolder } = await import('./durable.js');
        createFolder(path);
      }),
    read: (path, largest) =>
      speaking(path, async () => {
        const { readFile, stat } = await import('node:fs/promises');
        const found = await stat(path).catch((error) => {
          throw error.code === 'ENOENT'
            ? new UserError(`There is no file ${path}.`, 'Look at its name, and at the folder you are in: ls')
            : error;
        });
        if (found.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
        if (!found.isFile()) throw new UserError(`${path} is not a file.`, 'Name a file or a folder.');
        if (found.size > largest)
          throw new UserError(
            `${path} is ${Math.round(found.size / 1024 / 1024)} MB large, more than can be read at once.`,
            'Cut it into smaller files.',
          );
        return readFile(path);
      }),
    list: (folder, endings) => speaking(folder, () => filesIn(folder, endings)),
    parts: (path) => {
      const [name = '', ...folders] = resolve(path).split(sep).filter(Boolean).reverse();
      const ending = /[^.]\.(\w+)$/.exec(name)?.[1] ?? '';
      return { names: [ending ? name.slice(0, -ending.length - 1) : name, ...folders], ending: ending.toLowerCase() };
    },
    digest,
  };
}

async function digest(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

async function filesIn(folder: string, endings: readonly string[]): Promise<{ files: string[]; links: string[] }> {
  const { readdir } = await import('node:fs/promises');
  const found: { files: string[]; links: string[] } = { files: [], links: [] };
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    const entries = (await readdir(next, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      // What begins with a dot belongs to programs: .git, .obsidian.
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(next, entry.name);
      const isWanted = endings.some((ending) => entry.name.toLowerCase().endsWith(`.${ending}`));
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink() && (isWanted || kindOf(path) === 'folder')) found.links.push(path);
      else if (isWanted) found.files.push(path);
    }
  }
  return found;
}

function kindOf(path: string): Awaited<ReturnType<Files['kindOf']>> {
  const found = statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
  return found && (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other');
}

/** The path itself where nothing stands at it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const WORDS: Record<string, (path: string) => [problem: string, hint: string]> = {
  EEXIST: (path) => [`${path} is there already, so nothing was written to it.`, 'Replace it: --force. Or name another: -o FILE'],
  EISDIR: (path) => [`${path} is a folder.`, 'Name a file in it.'],
  ENOTDIR: (path) => [`${path} lies in something that is not a folder.`, 'Name another place.'],
  ENOENT: (path) => [`The folder of ${path} does not exist.`, 'Create it with mkdir, or name another place.'],
  EACCES: (path) => [`${path} may not be read or written by you.`, 'Name another place.'],
  EPERM: (path) => [`${path} may not be read or written by you.`, 'Name another place.'],
  EROFS: (path) => [`${path} lies on a file system that is mounted read-only.`, 'Name another place.'],
  ELOOP: (path) => [`${path} is a symbolic link that leads in a circle.`, 'Name another place.'],
  ENAMETOOLONG: (path) => [`The name is too long for the file system: ${path}`, 'Name another place.'],
  ENOSPC: (path) => [`The disk is full; ${path} was not written.`, 'Make room, then try again.'],
  EDQUOT: (path) => [`Your share of the disk is used up; ${path} was not written.`, 'Make room, then try again.'],
};

/** Does something to a file, and says in words why the system refuses. */
async function speaking<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw fileTrouble(error as NodeJS.ErrnoException, path);
  }
}

/** What the system says about a file that is not the journal, as a UserError; an error of ours is given back as it is. */
export function fileTrouble(error: NodeJS.ErrnoException, path: string): Error {
  const words = WORDS[error.code ?? ''];
  if (words) return new UserError(...words(path));
  return error.syscall ? new UserError(`The system refuses to work on ${path}: ${error.message}.`, 'Name another place.') : error;
}
