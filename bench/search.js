/**
 * How long `interview search` takes, and how much memory, beside a bare script that reads and parses the same file, on seeded journals with ten questions an interview.
 *
 *   node bench/search.js [--sizes 300,3000,10000] [--rounds 9] [--most 2]
 *
 * All are run in turn, so that whatever else the machine does meets all. Prints the quickest and the median time, both as ratios to the bare script, and the peak of the memory; with --most
 * it fails where the quickest of one query takes more than so many times as long as the bare script at the largest size.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300,3000,10000' },
    rounds: { type: 'string', default: '9' },
    most: { type: 'string' },
  },
});
const bin = fileURLToPath(new URL('../bin/interview.cjs', import.meta.url));
const demo = JSON.parse(readFileSync(new URL('../data/demo.json', import.meta.url), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'interview-bench-'));
const sizes = values.sizes.split(',').map(Number);

for (const size of sizes) {
  const journal = join(folder, `${size}.json`);
  writeFileSync(journal, JSON.stringify(journalOf(size), null, 2));
  const search = (...words) => [bin, '--journal', journal, 'search', ...words];
  const runs = {
    'node -e 0': ['-e', '0'],
    'bare script': ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))', journal],
    'list -n 1': [bin, '--journal', journal, 'list', '-n', '1'],
    'a word': search('kubernetes'),
    'two words': search('message', 'queue'),
    'a phrase': search('message queue'),
    Chinese: search('消息队列'),
    mistyped: search('kuberntes'),
    nowhere: search('zzzzzzzzzz'),
  };
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round++) for (const name of Object.keys(runs)) times[name].push(timeOf(runs[name]));

  console.log(`${size} interviews, ${size * 10} questions, ${(readFileSync(journal).length / 1e6).toFixed(1)} MB`);
  const floor = times['bare script'].sort((a, b) => a - b);
  for (const [name, samples] of Object.entries(times)) {
    samples.sort((a, b) => a - b);
    const ratio = samples[0] / floor[0];
    const middle = samples.length >> 1;
    const columns = [
      `${samples[0].toFixed(0)} ms`,
      `median ${samples[middle].toFixed(0)} ms`,
      `ratio ${ratio.toFixed(2)} (${(samples[middle] / floor[middle]).toFixed(2)})`,
    ];
    console.log(`  ${name.padEnd(12)} ${columns.join('  ')}  ${peakOf(runs[name])} MB`);
    if (values.most !== undefined && size === Math.max(...sizes) && runs[name][3] === 'search' && ratio > Number(values.most))
      process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true });

function timeOf(args) {
  const begin = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`it failed: ${args.join(' ')}`);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

/** The most memory that a run takes, in MB: it is started from a script that tells it in the end. */
function peakOf([script, ...args]) {
  const tell = 'process.on("exit", () => require("fs").writeSync(3, String(process.resourceUsage().maxRSS)));';
  const code = script === '-e' ? args.shift() : 'require(process.argv[1])';
  const { output } = spawnSync(process.execPath, ['-e', `${tell}${code}`, ...(script === '-e' ? [] : [script]), ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return (Number(output[3]) / 1024).toFixed(0);
}

/** The interviews of the demo journal over and over, with ten questions each; every word beside theirs is made up, and most are rare. */
function journalOf(count) {
  const next = random(42);
  const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
  const id = (kind, number) => kind + Array.from({ length: 6 }, (_, place) => base32[(number >> (place * 5)) & 31]).join('');
  const syllables = 'ka lo mi re ta sen dor pro con ver tion ment ing er al qu ex pli str ab un de in ter net base cache'.split(' ');
  const pick = (some) => some[Math.floor(next() * some.length)];
  const made = Array.from({ length: 20_000 }, () => Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(syllables)).join(''));
  const words = (many) => Array.from({ length: many }, () => made[Math.floor(made.length ** next()) - 1]).join(' ');
  const asked = demo.interviews.flatMap(({ questions = [] }) => questions.map(({ text }) => text));
  const cards = [];
  const interviews = Array.from({ length: count }, (_, i) => ({
    ...{ id: id('i', i), company: `${pick(made)} ${pick(made)}`, role: 'Backend engineer' },
    ...{ date: `20${20 + (i % 6)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`, stage: 'technical' },
    assessment: { overall: 1 + (i % 5), toImprove: `${words(6)}${i % 50 === 0 ? ' kubernetes' : ''}` },
    questions: Array.from({ length: 10 }, (_, q) => {
      const number = i * 10 + q;
      cards.push({ id: id('c', number), ...(next() < 0.3 && { answers: [{ at: '2026-01-01T00:00:00.000Z', text: words(30) }] }) });
      const texts = {
        text: `${pick(asked)} ${words(3)}`,
        ...(next() < 0.5 && { said: `${words(25)}${next() < 0.02 ? ' a message queue' : ''}` }),
      };
      return { id: id('q', number), card: id('c', number), ...texts, ...(next() < 0.3 && { note: words(8) }) };
    }),
    notes: words(40),
  }));
  return { version: 1, revision: 1, interviews, cards };
}

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
