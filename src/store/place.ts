import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.js';

/** Where a journal lies, and whether its folder may be created: that of the default place alone. */
export interface Place {
  path: string;
  mayCreateFolder: boolean;
}

/** The part of the environment that decides where the journal lies. */
export type PlaceEnvironment = Partial<Record<'INTERVIEW_JOURNAL' | 'XDG_DATA_HOME' | 'LOCALAPPDATA' | 'HOME', string>>;

/**
 * The journal named by `--journal` or INTERVIEW_JOURNAL, else journal.json in the platform's data folder (XDG Base Directory
 * Specification 0.8). Throws UserError for an empty name.
 */
export function journalPlace(named: string | undefined, environment: PlaceEnvironment, platform: NodeJS.Platform): Place {
  if (named === '') throw new UserError('The name of the journal is empty.', 'Name a file: --journal FILE');
  const chosen = named ?? environment.INTERVIEW_JOURNAL;
  if (chosen) return { path: resolve(chosen), mayCreateFolder: false };
  return { path: join(dataFolder(environment, platform), 'interview', 'journal.json'), mayCreateFolder: true };
}

function dataFolder({ XDG_DATA_HOME, LOCALAPPDATA, HOME }: PlaceEnvironment, platform: NodeJS.Platform): string {
  const home = HOME || homedir();
  if (XDG_DATA_HOME?.startsWith('/')) return XDG_DATA_HOME;
  if (platform === 'win32') return LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return join(home, '.local', 'share');
}

/** The file that a path really names: symbolic links followed, also where the last one points to a file that does not exist yet. */
export function realFile(path: string, hops = 40): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (hops === 0) {
    throw new UserError(
      `${path} is a symbolic link that leads in a circle.`,
      'Point it to the journal, or name the file itself: --journal FILE',
    );
  }
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  const folder = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path);
  return isLink ? realFile(resolve(folder, readlinkSync(path)), hops - 1) : join(folder, basename(path));
}
