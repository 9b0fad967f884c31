/**
 * Runs commands of the bundle on a journal of its own, in this process.
 *
 *   node scripts/warmUp.cjs --core   prints the names of the chunks that "list" loads, as JSON: nearly every command needs them
 *   node scripts/warmUp.cjs          writes what V8 compiled for each file beside it, named after this Node and machine
 */
'use strict';

const { copyFileSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { chunkLoader, codeCacheOf, compiled } = require('../bin/chunks.cjs');

const CORE = [['list']];
const OTHERS = [
  ['questions', '--unanswered'],
  [],
  ['show', 'last'],
  ['add', '--company', 'Warm', '--yes', '-q', '[x] Why?'],
  ['undo', '--yes'],
  ['stats'],
  ['topics'],
  ['search', 'docker'],
  ['seen', 'why docker'],
  ['brief', 'pennywhelk'],
  ['plan'],
  ['next'],
];

const root = join(__dirname, '..');
const scripts = new Map();
const load = chunkLoader((name) => {
  const file = join(root, 'dist', name);
  const { script, table } = compiled(file);
  scripts.set(name, { file, script });
  return table();
}, require);

async function run(commands) {
  const folder = mkdtempSync(join(tmpdir(), 'interview-build-'));
  const journal = join(folder, 'journal.json');
  copyFileSync(join(root, 'data', 'demo.json'), journal);
  const streams = [process.stdout, process.stderr];
  for (const stream of streams) stream.write = () => true;
  for (const words of commands) {
    process.argv = [process.argv[0], 'interview', '--journal', journal, ...words];
    await load('./main.cjs').main(root);
  }
  for (const stream of streams) delete stream.write;
  rmSync(folder, { recursive: true });
}

const namesCore = process.argv[2] === '--core';
run(CORE).then(async () => {
  if (namesCore) process.stdout.write(JSON.stringify([...scripts.keys()].filter((name) => name !== './core.cjs')));
  else {
    await run(OTHERS);
    for (const { file, script } of scripts.values()) writeFileSync(codeCacheOf(file), script.createCachedData());
  }
  process.exitCode = 0;
});
