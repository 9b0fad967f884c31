/** The same work by taskwarrior: a task for every question of the journal, with its text. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalOf } from './journal.js';

/** What to run for adding one, listing all and searching them; undefined where it is not installed. */
export function peerRuns(folder, interviews) {
  if (spawnSync('task', ['--version']).status !== 0) return undefined;
  const data = join(folder, 'tasks');
  mkdirSync(data, { recursive: true });
  const rc = join(data, 'taskrc');
  writeFileSync(rc, `data.location=${data}\nconfirmation=no\nverbose=nothing\n`);
  const task = (...words) => ['env', `TASKRC=${rc}`, 'task', ...words];

  const tasks = journalOf(interviews).interviews.flatMap(({ company, questions }) =>
    questions.map(({ text }) => ({ description: text, project: company, status: 'pending', entry: '20260101T000000Z' })),
  );
  const file = join(data, 'tasks.json');
  writeFileSync(file, JSON.stringify(tasks));
  const [program, ...words] = task('import', file);
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`task import failed: ${stderr}`);
  return { add: task('add', 'What is a process?'), list: task('list'), search: task('docker', 'list') };
}
