import { UserError } from '../errors.js';

const WORDS: Record<string, (path: string) => [problem: string, hint: string]> = {
  EISDIR: (path) => [`${path} is a folder, not a journal.`, `Name a file in it: --journal ${path}/journal.json`],
  ENOTDIR: (path) => [`${path} lies in something that is not a folder.`, 'Name another file: --journal FILE'],
  EACCES: (path) => [`${path} may not be read or written by you.`, `See whose it is: ls -l ${path}`],
  EPERM: (path) => [`${path} may not be read or written by you.`, `See whose it is: ls -l ${path}`],
  ENOENT: (path) => [`The folder of ${path} does not exist.`, 'Create it with mkdir, or name another file: --journal FILE'],
  ELOOP: (path) => [
    `${path} is a symbolic link that leads in a circle.`,
    'Point it to the journal, or name the file itself: --journal FILE',
  ],
  ENAMETOOLONG: () => ['The name of the journal is too long for the file system.', 'Name another file: --journal FILE'],
  EROFS: (path) => [
    `${path} lies on a file system that is mounted read-only, so nothing was written.`,
    'Name a file elsewhere: --journal FILE',
  ],
  ENOSPC: (path) => [`The disk is full, so nothing was written; ${path} is as it was.`, 'Make room, then try again.'],
  EDQUOT: (path) => [`Your share of the disk is used up, so nothing was written; ${path} is as it was.`, 'Make room, then try again.'],
  EIO: (path) => [
    `The disk reports an error, so nothing was kept; ${path} is as it was.`,
    'Look after the disk, and copy the journal elsewhere.',
  ],
  EMFILE: () => ['Too many files are open, so nothing was written.', 'Try again.'],
  ENFILE: () => ['Too many files are open, so nothing was written.', 'Try again.'],
};

/** Where the journal was only to be read, perhaps after a change that was kept. */
const WORDS_OF_READING: typeof WORDS = {
  EIO: (path) => [`The disk reports an error, so ${path} could not be read.`, 'Look after the disk, and copy the journal elsewhere.'],
  EMFILE: (path) => [`Too many files are open, so ${path} could not be read.`, 'Try again.'],
  ENFILE: (path) => [`Too many files are open, so ${path} could not be read.`, 'Try again.'],
};

/** Codes that Node gives by number alone. */
const BY_NUMBER: Record<number, string> = { [-122]: 'EDQUOT' };

/** What the system says about a file, as a UserError; an error of ours is given back as it is. */
export function inWords(error: unknown, path: string, doing: 'reading' | 'writing'): unknown {
  if (error instanceof UserError) return error;
  const { code, errno, syscall, message } = error as NodeJS.ErrnoException;
  const name = BY_NUMBER[errno ?? 0] ?? code ?? '';
  const words = (doing === 'reading' && WORDS_OF_READING[name]) || WORDS[name];
  if (words) return new UserError(...words(path));
  return syscall ? new UserError(`The system refuses to work on ${path}: ${message}.`, 'See what can be done: interview doctor') : error;
}
