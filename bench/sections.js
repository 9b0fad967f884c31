/** What is measured: each section gives rows of { name, spread (ms), ratio, most }. `most` is what the ratio may be at most. */
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { journalText } from './journal.js';
import { peakOf, spreadOf, timesOf } from './measure.js';
import { peerRuns } from './peer.js';
import { keyTimes } from './review.js';

const bin = fileURLToPath(new URL('../bin/interview.cjs', import.meta.url));
const node = process.execPath;
/** A journal is looked through again for so long after a change: see src/store/checked.ts. */
const SETTLING_MS = 2_200;

const NOTHING = [node, '-e', '0'];
const READING = 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))';
/** What every durable writer has to do: read, change, write to a new file, flush, rename, flush the folder. */
const WRITING = `const fs = require("fs"), path = process.argv[1];
const text = JSON.stringify(JSON.parse(fs.readFileSync(path, "utf8")), null, 2);
const file = fs.openSync(path + ".new", "w");
fs.writeSync(file, text);
fs.fsyncSync(file);
fs.closeSync(file);
fs.renameSync(path + ".new", path);
const folder = fs.openSync(require("path").dirname(path), "r");
fs.fsyncSync(folder);`;

const ADDING = ['add', '--company', 'Bench', '--yes', '-q', '[x] What is a process?'];

/** Everyday commands on a journal of 100 interviews, against node itself. */
export function startup(setting) {
  const { journal, fresh } = journals(setting, 100);
  const on = (...argv) => [node, bin, '--journal', journal, ...argv];
  const times = timesOf(
    {
      'node -e 0': NOTHING,
      '--version': [node, bin, '--version'],
      list: on('list'),
      'questions --unanswered': on('questions', '--unanswered'),
      'add (flags)': (round) => [node, bin, '--journal', fresh(round), ...ADDING],
    },
    setting.rounds,
    setting.tick,
  );
  return rowsOf(times, 'node -e 0', (name) => (name.startsWith('add') ? 1.6 : 1.35));
}

/** Every reading command on a journal of 300 interviews with 3,000 questions, against node itself. */
export function everyday(setting) {
  const { journal } = journals(setting, 300);
  const commands = [
    [],
    ['list'],
    ['show', 'last'],
    ['questions'],
    ['questions', '--unanswered'],
    ['search', 'docker'],
    ['seen', 'why docker'],
    ['stats'],
    ['topics'],
    ['next'],
    ['plan', '--by', '2026-12-10'],
    ['history'],
    ['doctor'],
    ['brief', lastCompany(journal)],
    ['review', '--why'],
    ['export', '--format', 'csv'],
    ['export'],
  ];
  const runs = Object.fromEntries(
    commands.map((argv) => [(argv[0] === 'brief' ? argv[0] : argv.join(' ')) || '(bare)', [node, bin, '--journal', journal, ...argv]]),
  );
  return rowsOf(timesOf({ 'node -e 0': NOTHING, ...runs }, setting.rounds, setting.tick), 'node -e 0', () => 1.8);
}

function lastCompany(journal) {
  return JSON.parse(readFileSync(journal, 'utf8')).interviews.at(-1).company;
}

/** Reading a large journal, against a bare script that reads and parses the same file. */
export function reading(setting) {
  const { journal } = journals(setting, setting.interviews);
  const on = (...argv) => [node, bin, '--journal', journal, ...argv];
  const floor = [node, '-e', READING, journal];
  const runs = {
    'read + JSON.parse': floor,
    list: on('list'),
    'questions --unanswered': on('questions', '--unanswered'),
    search: on('search', 'docker'),
    stats: on('stats'),
    seen: on('seen', 'why docker'),
  };
  const rows = rowsOf(timesOf(runs, setting.rounds, setting.tick), 'read + JSON.parse', (name) =>
    name === 'list' || name.startsWith('questions') ? 1.5 : 2,
  );
  const floorPeak = peakOf(floor);
  return rows.map((row) => {
    const peak = peakOf(runs[row.name]);
    return { ...row, memory: peak, memoryRatio: peak / floorPeak };
  });
}

/** Changing a large journal, against a bare script that reads, stringifies and writes the same file durably. */
export function writing(setting) {
  const { journal, fresh } = journals(setting, setting.interviews);
  const bare = `${journal}.bare`;
  copyFileSync(journal, bare);
  const times = timesOf(
    {
      'read + stringify + durable write': [node, '-e', WRITING, bare],
      add: (round) => [node, bin, '--journal', fresh(round), ...ADDING],
      undo: (round) => [node, bin, '--journal', fresh(round), 'undo'],
    },
    setting.rounds,
    setting.tick,
  );
  return rowsOf(times, 'read + stringify + durable write', () => 1.5);
}

/** From a key to what it shows, in ms. */
export async function review(setting) {
  const { journal } = journals(setting, 3000);
  const times = await keyTimes([node, bin, '--journal', journal, 'review', '-n', '40'], setting.rounds * 2, setting.tick);
  return [{ name: 'a key of review', spread: spreadOf(times), mostMs: 50 }];
}

/** The page of 10,000 interviews, in ms. */
export function report(setting) {
  const { journal } = journals(setting, setting.interviews);
  const out = join(setting.folder, 'report.html');
  const times = timesOf(
    { report: [node, bin, '--journal', journal, 'report', '--force', '-o', out] },
    Math.min(3, setting.rounds),
    setting.tick,
  );
  return [{ name: `report (${(statSync(out).size / 1e6).toFixed(0)} MB)`, spread: spreadOf(times.report), mostMs: 3000 }];
}

/** The same work by taskwarrior, where it is installed; undefined where it is not. */
export function peer(setting) {
  const { journal, fresh } = journals(setting, setting.interviews);
  const theirs = peerRuns(setting.folder, setting.interviews);
  if (!theirs) return undefined;
  const on = (...argv) => [node, bin, '--journal', journal, ...argv];
  const ours = { add: (round) => [node, bin, '--journal', fresh(round), ...ADDING], list: on('list'), search: on('search', 'docker') };
  return Object.keys(ours).flatMap((name) =>
    rowsOf(timesOf({ [`task ${name}`]: theirs[name], [name]: ours[name] }, setting.rounds, setting.tick), `task ${name}`, () => undefined),
  );
}

function rowsOf(times, floor, most) {
  const base = spreadOf(times[floor]);
  return Object.entries(times).map(([name, samples]) => {
    const spread = spreadOf(samples);
    return {
      name,
      spread,
      ratio: spread.median / base.median,
      quickRatio: spread.low / base.low,
      ...(name !== floor && { most: most(name) }),
    };
  });
}

/** A journal as it lies there between two commands: it was read once since it was changed. `fresh` gives the copy of a round, which may be changed. */
function journals({ folder, rounds }, interviews) {
  const journal = join(folder, `${interviews}.json`);
  if (!statSync(journal, { throwIfNoEntry: false })) {
    writeFileSync(journal, journalText(interviews));
    mkdirSync(join(folder, String(interviews)));
    for (let round = -1; round < rounds; round++) copyFileSync(journal, copyOf(round));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLING_MS);
    for (const path of [journal, ...Array.from({ length: rounds + 1 }, (_, index) => copyOf(index - 1))])
      timesOf({ list: [node, bin, '--journal', path, 'list', '-n', '1'] }, 0);
  }
  return { journal, fresh: copyOf };

  function copyOf(round) {
    return join(folder, String(interviews), `${round}.json`);
  }
}
