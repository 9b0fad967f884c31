/**
 * How well notes are read: runs the scorer of a folder of real notes with hand-made truth (its score.py gets the command and runs it on each note). Nothing of such a folder belongs to
 * this project, so it is named: npm run bench:notes -- FOLDER
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [folder = '../shared/notes', ...more] = process.argv.slice(2);
const scorer = `${folder}/score.py`;
const bin = fileURLToPath(new URL('../bin/interview.cjs', import.meta.url));

if (existsSync(scorer))
  execFileSync('python3', [scorer, ...more, '--', process.execPath, bin, 'import', '--dry-run', '--json'], { stdio: 'inherit' });
else console.log(`There are no notes with a scorer in ${folder}, so nothing was measured.`);
