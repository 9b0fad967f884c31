/**
 * How long `interview list` takes on a journal of 100 interviews, as a ratio to `node -e 0`: both are run in turn, so that whatever else the machine does meets both.
 *
 *   node bench/startup.js [--rounds 60] [--most 1.4]
 *
 * Prints the medians and the ratio; with --most it fails when the ratio is above.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '60' }, most: { type: 'string' }, interviews: { type: 'string', default: '100' } },
});
const bin = fileURLToPath(new URL('../bin/interview.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'interview-bench-'));
const journal = join(folder, 'journal.json');
writeFileSync(journal, JSON.stringify(journalOf(Number(values.interviews)), null, 2));

const commands = {
  'node -e 0': ['-e', '0'],
  '--version': [bin, '--version'],
  list: [bin, '--journal', journal, 'list'],
  'questions --unanswered': [bin, '--journal', journal, 'questions', '--unanswered'],
  stats: [bin, '--journal', journal, 'stats'],
  'add (flags)': [bin, '--journal', journal, 'add', '--company', 'Bench', '--yes', '-q', '[x] What is a process?'],
};
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [name, args] of Object.entries(commands)) {
    if (name.startsWith('add')) writeFileSync(journal, JSON.stringify(journalOf(Number(values.interviews)), null, 2));
    const begin = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    times[name].push(Number(process.hrtime.bigint() - begin) / 1e6);
    if (status !== 0) throw new Error(`${name} failed: ${execFileSync(process.execPath, args)}`);
  }
}
rmSync(folder, { recursive: true });

const floor = median(times['node -e 0']);
for (const [name, samples] of Object.entries(times)) {
  const [low, high] = [quantile(samples, 0.25), quantile(samples, 0.75)];
  console.log(
    `${name.padEnd(24)} ${median(samples).toFixed(1).padStart(6)} ms (${low.toFixed(1)} to ${high.toFixed(1)})   ratio ${(median(samples) / floor).toFixed(2)}`,
  );
}
const ratio = median(times.list) / floor;
if (values.most !== undefined && ratio > Number(values.most)) {
  console.error(`list takes ${ratio.toFixed(2)} times as long as node itself; at most ${values.most} is allowed.`);
  process.exitCode = 1;
}

function median(samples) {
  return quantile(samples, 0.5);
}

function quantile(samples, share) {
  return [...samples].sort((a, b) => a - b)[Math.floor((samples.length - 1) * share)];
}

/** Interviews with ten questions each, the same ones at every run. */
function journalOf(count) {
  const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
  const id = (kind, number) => kind + Array.from({ length: 6 }, (_, place) => base32[(number >> (place * 5)) & 31]).join('');
  const answered = ['yes', 'partly', 'no', 'unknown'];
  const interviews = Array.from({ length: count }, (_, i) => ({
    id: id('i', i),
    company: `Company ${i % 17}`,
    role: 'Backend engineer',
    date: `2026-${String(1 + (i % 9)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    stage: 'technical',
    outcome: 'pending',
    assessment: { overall: 1 + (i % 5) },
    questions: Array.from({ length: 10 }, (_, q) => ({
      id: id('q', i * 10 + q),
      card: id('c', i * 10 + q),
      text: `Question ${i * 10 + q}: what is the difference between a process and a thread?`,
      kind: 'knowledge',
      topics: ['concurrency'],
      answered: answered[q % 4],
    })),
  }));
  return { version: 1, revision: 1, interviews, cards: interviews.flatMap(({ questions }) => questions.map(({ card }) => ({ id: card }))) };
}
