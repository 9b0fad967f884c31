import { spawnSync } from 'node:child_process';
import { describe } from '@jest/globals';

/** Tests that need a program beside Node: skipped with a word where it is not installed, but never in CI, where a missing one is a failure. */
export function describeWith(program: string): typeof describe {
  const installed =
    spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined ||
    spawnSync(program, ['-V'], { stdio: 'ignore' }).error === undefined;
  if (installed || process.env.CI) return describe;
  process.stderr.write(`Skipped, as ${program} is not installed: tests that need it.\n`);
  return describe.skip as typeof describe;
}
