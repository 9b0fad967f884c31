/**
 * How fast it is, each figure as a ratio to a floor that was run in turn with it.
 *
 *   npm run bench                                  everything (about five minutes, where nothing else is done)
 *   npm run bench -- startup everyday --rounds 9   some sections
 *   npm run bench -- reading --interviews 1000     at one of the three sizes
 *   npm run bench -- startup --check               fails where a ratio is 20% above the one in docs/speed.md
 *   npm run bench -- --publish                     writes the figures of what was run into docs/speed.md
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { everyday, peer, reading, report, review, startup, writing } from './sections.js';

/** What is run where nothing is named: with the rounds, and the interviews of the journals. */
const ALL = [
  { section: startup, rounds: 41 },
  { section: everyday, rounds: 25 },
  { section: reading, rounds: 15, interviews: 100 },
  { section: reading, rounds: 11, interviews: 1000 },
  { section: reading, rounds: 7, interviews: 10_000 },
  { section: writing, rounds: 15, interviews: 100 },
  { section: writing, rounds: 11, interviews: 1000 },
  { section: writing, rounds: 5, interviews: 10_000 },
  { section: review, rounds: 20 },
  { section: report, rounds: 3, interviews: 10_000 },
  { section: peer, rounds: 9, interviews: 1000 },
];
const TOLERANCE = 1.2;
const DOCUMENT = fileURLToPath(new URL('../docs/speed.md', import.meta.url));
const [BEGIN, END] = ['<!-- figures: npm run bench -- --publish -->', '<!-- end of figures -->'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, interviews: { type: 'string' }, check: { type: 'boolean' }, publish: { type: 'boolean' } },
});
const folder = mkdtempSync(join(tmpdir(), 'interview-bench-'));
const published = values.check ? publishedRatios() : undefined;
const tables = [];
/** Medians in ms, by command and size of the journal. */
const medians = new Map();
try {
  for (const { section, ...usual } of ALL) {
    const size = usual.interviews;
    if (positionals.length > 0 && !positionals.includes(section.name)) continue;
    if (values.interviews && size && size !== Number(values.interviews)) continue;
    const title = size ? `${section.name} ${size}` : section.name;
    const rounds = Number(values.rounds ?? usual.rounds);
    let runs = 0;
    const tick = () => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${title}: ${++runs} runs`);
    const rows = await section({ folder, rounds, interviews: size, tick });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    if (!rows) console.log(`${title}: left out, for taskwarrior is not installed\n`);
    else {
      const table = tableOf(title, rows);
      tables.push(table);
      console.log(`${table}\n`);
      if (section === reading || section === writing) note(size, rows);
      if (published) check(title, rows);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
const growth = growthTable();
if (growth) {
  tables.push(growth);
  console.log(`${growth}\n`);
}
if (values.publish) publish();

function note(size, rows) {
  for (const { name, spread } of rows) medians.set(name, { ...medians.get(name), [size]: spread.median });
}

/** How much longer it takes with a thousand interviews more, in a small journal and in a large one; undefined where not every size was run. */
function growthTable() {
  const grown = [...medians].filter(([, times]) => times[100] && times[1000] && times[10_000]);
  if (grown.length === 0) return undefined;
  const head = ['ms', '100', '1,000', '10,000 interviews', 'a thousand more, up to 1,000', 'a thousand more, up to 10,000'];
  const body = grown.map(([name, times]) => {
    const steps = [(times[1000] - times[100]) / 0.9, (times[10_000] - times[1000]) / 9];
    return [name, ...[times[100], times[1000], times[10_000], ...steps].map((ms) => ms.toFixed(0))];
  });
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return ['### growth', '', line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function tableOf(name, rows) {
  const withMemory = rows.some(({ memory }) => memory !== undefined);
  const head = ['', 'ms (middle half)', 'ratio', 'at most', ...(withMemory ? ['peak memory', 'ratio'] : [])];
  const body = rows.map(({ name: row, spread, ratio, most, mostMs, memory, memoryRatio }) => [
    row,
    `${spread.median.toFixed(0)} (${spread.low.toFixed(0)} to ${spread.high.toFixed(0)})`,
    ratio?.toFixed(2) ?? '',
    mostMs ? `${mostMs} ms` : (most?.toFixed(2) ?? ''),
    ...(withMemory ? [`${memory.toFixed(0)} MB`, memoryRatio.toFixed(2)] : []),
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`### ${name}`, '', line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** Ratios by section and row, from the document's own tables. */
function publishedRatios() {
  const ratios = new Map();
  let section = '';
  for (const line of readFileSync(DOCUMENT, 'utf8').split('\n')) {
    if (line.startsWith('### ')) section = line.slice(4);
    const [, name, , ratio] = line.split('|').map((cell) => cell.trim());
    if (Number(ratio) > 0) ratios.set(`${section}: ${name}`, Number(ratio));
  }
  return ratios;
}

function check(section, rows) {
  // Where something else slowed a part of the runs, the quicker ones tell.
  for (const { name, ratio: median, quickRatio: quick } of rows) {
    const ratio = median && Math.min(median, quick);
    const before = published.get(`${section}: ${name}`);
    if (ratio === undefined) continue;
    if (before === undefined) console.error(`${section}: ${name} is not in docs/speed.md.`);
    else if (ratio > before * TOLERANCE)
      console.error(
        `${section}: ${name} takes ${ratio.toFixed(2)} times the floor; it was ${before}, and at most ${(before * TOLERANCE).toFixed(2)} is allowed.`,
      );
    else continue;
    process.exitCode = 1;
  }
}

/** Puts the tables of this run in the place of those of the same title; the others stay. */
function publish() {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = document.split(BEGIN);
  const [figures, after] = rest?.split(END) ?? [];
  if (after === undefined) throw new Error(`docs/speed.md has no ${BEGIN} and ${END}`);
  const titleOf = (table) => table.split('\n', 1)[0];
  const sections = new Map(
    [
      ...figures
        .trim()
        .split(/\n(?=### )/)
        .slice(1),
      ...tables,
    ].map((table) => [titleOf(table), table.trim()]),
  );
  const [{ model }] = cpus();
  const machine = `${model.trim()}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB; ${process.platform}, Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}.`;
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${machine}\n\n${[...sections.values()].join('\n\n')}\n\n${END}${after}`);
}
