import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { tempFolder } from '../support/tempFolder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The package as it is installed where no code is compiled for this Node. */
function installed(): string {
  const folder = tempFolder();
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true, filter: (path) => !path.endsWith('.v8') });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const compiledIn = (folder: string) => readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.v8'));
const run = (folder: string, ...argv: string[]) =>
  execFileSync(process.execPath, [join(folder, 'bin', 'interview.cjs'), '--demo', ...argv], { encoding: 'utf8' });

describe('the package on another Node than it was built with', () => {
  it('runs, and has its code compiled for the next time by a process that nobody waits for', async () => {
    const folder = installed();
    const first = run(folder, 'list');
    for (let wait = 0; wait < 200 && !compiledIn(folder).some((name) => name.startsWith('seen-')); wait++) await setTimeout(100);
    await setTimeout(200);
    expect(compiledIn(folder).filter((name) => name.startsWith('core.cjs.') || name.startsWith('warmed.'))).toHaveLength(2);
    expect(run(folder, 'list')).toBe(first);
  });

  it('does that once, even where it came to nothing', async () => {
    const folder = installed();
    run(folder, 'list');
    const mark = compiledIn(folder).find((name) => name.startsWith('warmed.'));
    expect(mark).toBeDefined();
    const again = installed();
    cpSync(join(folder, 'dist', String(mark)), join(again, 'dist', String(mark)));
    run(again, 'list');
    await setTimeout(1500);
    expect(compiledIn(again)).toEqual([mark]);
    expect(existsSync(join(again, 'dist', 'core.cjs'))).toBe(true);
  });
});
