import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import { NoEditor } from '../errors.js';
import { commandWords } from './words.js';

/** What decides which editor it is. */
export interface Surroundings {
  env: Partial<Record<string, string>>;
  platform: NodeJS.Platform;
}

export interface EditorCommand {
  /** What it is called in messages. */
  name: string;
  file: string;
  words: string[];
  /** Its name, and that of the file to which it leads, without endings: vim for "editor". */
  names: string[];
}

/** What is looked for where nobody has said: what the system calls its editor, then the ones that explain themselves. */
const USUAL = ['editor', 'nano', 'vim', 'vi', 'nvim', 'micro', 'hx', 'emacs -nw'];

/** $VISUAL, else $EDITOR (POSIX, XBD 8.3), else the first usual one that is installed. Throws NoEditor where there is none. */
export function findEditor({ env, platform }: Surroundings): EditorCommand {
  const named = [env.VISUAL, env.EDITOR].find((command) => command?.trim());
  if (named !== undefined) return commandFrom(named, env, platform);
  if (platform === 'win32') return commandFrom('notepad', env, platform);
  const usual = USUAL.find((command) => inPath(command.split(' ')[0] ?? '', env));
  if (usual !== undefined) return commandFrom(usual, env, platform);
  throw new NoEditor('No editor was found.', 'Say which one is yours, for example: export EDITOR=nano');
}

function commandFrom(command: string, env: Surroundings['env'], platform: NodeJS.Platform): EditorCommand {
  // A path with blanks in it that nobody has quoted.
  const [file = '', ...words] = isFile(command.trim()) ? [command.trim()] : commandWords(command, platform);
  const found = isAbsolute(file) ? file : (inPath(file, env) ?? file);
  return { name: basename(file), file: found, words, names: [file, realName(found)].map(plainName) };
}

/** "vim.basic" is vim, "code.cmd" is code. */
function plainName(file: string): string {
  return basename(file).toLowerCase().replace(/\..*$/, '');
}

function inPath(name: string, { PATH = '' }: Surroundings['env']): string | undefined {
  if (name.includes('/')) return name;
  return PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function realName(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
