import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '../context.js';

/** What decides how a page is opened. */
export interface BrowserSurroundings {
  env: Partial<Record<string, string>>;
  platform: NodeJS.Platform;
}

/** What opens a page may stay until the page is closed: one that has not failed after so many milliseconds has opened it. */
const SOON = 3000;

/** The person's browser, by what the system opens files with. */
export function browserIn(surroundings: BrowserSurroundings): Browser {
  return {
    async open(path: string): Promise<boolean> {
      const [file, ...words] = openingCommand(surroundings) ?? [];
      return file !== undefined && opened(file, [...words, pathToFileURL(resolve(path)).href]);
    },
  };
}

/** The command to which the page's address is added; undefined where there is none. On Linux without a screen xdg-open would start a browser in the terminal, which it cannot have. */
export function openingCommand({ env, platform }: BrowserSurroundings): string[] | undefined {
  if (platform === 'darwin') return ['open'];
  // "start" is a part of the shell; this is what it calls for an address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  const opener = inPath('xdg-open', env);
  return opener === undefined ? undefined : [opener];
}

function inPath(name: string, { PATH = '' }: BrowserSurroundings['env']): string | undefined {
  return PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts it without a shell and on its own, so that the browser outlives this program; whether it did not fail. */
function opened(file: string, words: readonly string[]): Promise<boolean> {
  return new Promise((resolveTo) => {
    const child = spawn(file, words, { detached: true, stdio: 'ignore', windowsHide: true });
    const timer = setTimeout(() => finish(true), SOON);
    const finish = (isOpen: boolean) => {
      clearTimeout(timer);
      child.unref();
      resolveTo(isOpen);
    };
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
}
