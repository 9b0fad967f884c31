import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const created: string[] = [];

/** A new, empty folder; it is removed with all that is in it after the tests of the file. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'interview-'));
  created.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of created) rmSync(folder, { recursive: true, force: true });
});
