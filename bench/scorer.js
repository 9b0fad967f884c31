/**
 * Runs the scorer of a folder of hand-made truth: its score.py gets the command line of this project, and runs it. Nothing of such a folder belongs to this project, so it is named.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/interview.cjs', import.meta.url));

/** `usual` is the folder where none is given; `command` is what the scorer runs, after the program itself. */
export function runScorer(usual, command) {
  const [folder = usual, ...more] = process.argv.slice(2);
  const scorer = `${folder}/score.py`;
  if (existsSync(scorer)) execFileSync('python3', [scorer, ...more, '--', process.execPath, bin, ...command], { stdio: 'inherit' });
  else console.log(`There is no scorer in ${folder}, so nothing was measured.`);
}
