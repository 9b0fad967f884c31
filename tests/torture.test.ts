import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'torture');
const TORTURES = 'writers kills powerCuts systemCalls damage modes hostileText csv parsers undo migration fuzz'.split(' ');

/** Each torture, small, and the same at every run; `npm run torture` runs them in full. */
describe('the program withstands', () => {
  it.each(TORTURES)('%s', (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'run.js'), name, '--quick', '--seed', '1'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    if (stdout.includes(`${name}: skipped`)) process.stderr.write(stdout);
    else expect(stdout).toMatch(new RegExp(`^${name}: [1-9]`, 'm'));
  });

  it('what each of the files in its folder does that is named here', () => {
    const run = spawnSync(process.execPath, [join(folder, 'run.js'), 'nothing'], { encoding: 'utf8' });
    expect(run.status).toBe(2);
    for (const name of TORTURES) {
      expect(run.stderr).toContain(`[${name}]`);
      expect(readdirSync(folder)).toContain(`${name}.js`);
    }
    expect(run.stderr.match(/\[\w+\]/g)).toHaveLength(TORTURES.length);
  });
});
