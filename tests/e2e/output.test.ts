import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { tempFolder } from '../support/tempFolder.js';

const BIN = fileURLToPath(new URL('../../bin/interview.cjs', import.meta.url));
const DEMO = [BIN, '--demo', 'export', '--format', 'json'];
const whole = () => execFileSync(process.execPath, DEMO, { encoding: 'utf8' });

describe('what a command prints', () => {
  it('arrives whole in a file and in a pipe of the shell', () => {
    const file = join(tempFolder(), 'out.json');
    const out = openSync(file, 'w');
    spawnSync(process.execPath, DEMO, { stdio: ['ignore', out, 'inherit'] });
    closeSync(out);
    const piped = spawnSync('sh', ['-c', '"$@" | cat', 'sh', process.execPath, ...DEMO], { encoding: 'utf8' });
    expect(readFileSync(file, 'utf8')).toBe(whole());
    expect(piped.stdout).toBe(whole());
  });

  it('is no error where nobody reads on', () => {
    const { stderr, status } = spawnSync('bash', ['-c', 'set -o pipefail; "$@" | head -c 1', 'bash', process.execPath, ...DEMO], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  const full = '/dev/full';
  (existsSync(full) ? it : it.skip)('is an error where the disk is full, and said once', () => {
    const out = openSync(full, 'w');
    const { stderr, status } = spawnSync(process.execPath, [BIN, '--demo', 'list'], { stdio: ['ignore', out, 'pipe'], encoding: 'utf8' });
    closeSync(out);
    expect(stderr).toBe('The output could not be written: ENOSPC: no space left on device, write\n');
    expect(status).toBe(1);
  });
});
