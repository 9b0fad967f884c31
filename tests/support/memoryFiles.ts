import { createHash } from 'node:crypto';
import { join, normalize } from 'node:path/posix';
import type { Files } from '../../src/context.js';
import { UserError } from '../../src/errors.js';
import { fileTrouble } from '../../src/store/files.js';

/** What stands at a path of the made-up disk: the text of a file, or a folder. The working folder is there. */
export type Disk = Record<string, string | typeof FOLDER>;
export const FOLDER = Symbol('a folder');

/** Files in memory, for tests of commands; `disk` is what they are, and is changed. */
export function memoryFiles(disk: Disk): Files {
  const clean = (path: string) => normalize(path).replace(/\/$/, '');
  const at = (path: string) => (clean(path) === '.' ? FOLDER : disk[clean(path)]);
  const refuse = (code: string, path: string): never => {
    throw fileTrouble(Object.assign(new Error(code), { code }), path);
  };
  const needFolderOf = (path: string) => {
    if (at(join(clean(path), '..')) !== FOLDER) refuse('ENOENT', path);
  };
  return {
    kindOf: async (path) => {
      const found = at(path);
      return found === undefined ? undefined : found === FOLDER ? 'folder' : 'file';
    },
    within: join,
    isSame: async (one, other) => clean(one) === clean(other),
    async read(path) {
      const found = at(path);
      if (found === undefined) throw new UserError(`There is no file ${path}.`);
      if (found === FOLDER) throw refuse('EISDIR', path);
      return new TextEncoder().encode(found);
    },
    async write(path, text, old) {
      needFolderOf(path);
      if (at(path) === FOLDER) refuse('EISDIR', path);
      if (old === 'keep' && at(path) !== undefined) refuse('EEXIST', path);
      disk[clean(path)] = typeof text === 'string' ? text : [...text].join('');
    },
    async list(folder, endings) {
      const within = Object.keys(disk).filter((path) => path.startsWith(`${clean(folder)}/`) && typeof disk[path] === 'string');
      return { files: within.filter((path) => endings.some((ending) => path.endsWith(`.${ending}`))).sort(), links: [] };
    },
    parts: (path) => {
      const [name = '', ...folders] = clean(path).split('/').reverse();
      const ending = /[^.]\.(\w+)$/.exec(name)?.[1] ?? '';
      return { names: [ending ? name.slice(0, -ending.length - 1) : name, ...folders], ending: ending.toLowerCase() };
    },
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    async createFolder(path) {
      needFolderOf(path);
      disk[clean(path)] = FOLDER;
    },
  };
}
