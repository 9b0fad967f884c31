import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { browserIn, openingCommand } from '../../src/browser/browser.js';
import { tempFolder } from '../support/tempFolder.js';

/** A folder with an xdg-open that writes down what it is told, then does as this script says. */
function withOpener(script: string): { env: Record<string, string>; told: string } {
  const folder = tempFolder();
  const told = join(folder, 'told');
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}.new'\n/bin/mv '${told}.new' '${told}'\n${script}\n`);
  chmodSync(join(folder, 'xdg-open'), 0o700);
  return { env: { PATH: folder, DISPLAY: ':0' }, told };
}

describe('the command that opens a page', () => {
  it('is what the system has for it, and never a shell', () => {
    const { env } = withOpener('');
    expect(openingCommand({ env: {}, platform: 'darwin' })).toEqual(['open']);
    expect(openingCommand({ env: {}, platform: 'win32' })).toEqual(['rundll32', 'url.dll,FileProtocolHandler']);
    expect(openingCommand({ env, platform: 'linux' })).toEqual([join(env.PATH ?? '', 'xdg-open')]);
    expect(openingCommand({ env: { PATH: env.PATH, WAYLAND_DISPLAY: 'wayland-0' }, platform: 'linux' })).toEqual([
      join(env.PATH ?? '', 'xdg-open'),
    ]);
  });

  it('is none without a screen, and where nothing is installed', () => {
    expect(openingCommand({ env: { PATH: withOpener('').env.PATH }, platform: 'linux' })).toBeUndefined();
    expect(openingCommand({ env: { PATH: tempFolder(), DISPLAY: ':0' }, platform: 'linux' })).toBeUndefined();
  });
});

describe('opening a page', () => {
  it('names it by its whole address, whatever its name is', async () => {
    const { env, told } = withOpener('');
    expect(await browserIn({ env, platform: 'linux' }).open('-a b#c?$(x).html')).toBe(true);
    expect(readFileSync(told, 'utf8')).toBe(`${pathToFileURL(join(process.cwd(), '-a b#c?$(x).html')).href}\n`);
  });

  it('that fails is told', async () => {
    expect(await browserIn({ env: withOpener('exit 3').env, platform: 'linux' }).open('a.html')).toBe(false);
    expect(await browserIn({ env: { PATH: tempFolder(), DISPLAY: ':0' }, platform: 'linux' }).open('a.html')).toBe(false);
  });

  it('does not wait for the browser to be closed', async () => {
    const { env, told } = withOpener('exec /bin/sleep 6');
    const begin = performance.now();
    expect(await browserIn({ env, platform: 'linux' }).open('a.html')).toBe(true);
    expect(performance.now() - begin).toBeLessThan(5500);
    while (!existsSync(told)) await pause(20);
  });
});
