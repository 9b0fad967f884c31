/**
 * Runs commands of the bundle on a journal of its own, in this process, and keeps what V8 compiled for them: when the bundle is built, and after the first start where another
 * Node or another kind of machine runs it.
 *
 *   node bin/warmUp.cjs          writes what V8 compiled for each file beside it, named after this Node and machine
 *   node bin/warmUp.cjs --core   prints the names of the chunks that "list" loads, as JSON: nearly every command needs them
 */
'use strict';

const { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { chunkLoader, codeCacheOf, compiled } = require('./chunks.cjs');

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
const namesCore = process.argv[2] === '--core';

async function warmUp() {
  const scripts = new Map();
  const load = chunkLoader((name) => {
    const file = join(root, 'dist', name);
    const { script, table } = compiled(file);
    scripts.set(name, { file, script });
    return table();
  }, require);
  await run(load, CORE);
  if (namesCore) return process.stdout.write(JSON.stringify([...scripts.keys()].filter((name) => name !== './core.cjs')));
  await run(load, OTHERS);
  for (const { file, script } of scripts.values()) {
    const part = `${codeCacheOf(file)}.${process.pid}`;
    writeFileSync(part, script.createCachedData());
    renameSync(part, codeCacheOf(file));
  }
}

async function run(load, commands) {
  const folder = mkdtempSync(join(tmpdir(), 'interview-build-'));
  const journal = join(folder, 'journal.json');
  copyFileSync(join(root, 'data', 'demo.json'), journal);
  const streams = [process.stdout, process.stderr];
  for (const stream of streams) stream.write = () => true;
  try {
    for (const words of commands) {
      process.argv = [process.argv[0], 'interview', '--journal', journal, ...words];
      await load('./main.cjs').main(root);
    }
  } finally {
    for (const stream of streams) delete stream.write;
    rmSync(folder, { recursive: true });
    process.exitCode = 0;
  }
}

// A package that cannot be warmed up runs all the same: it is compiled at every start.
if (existsSync(join(root, 'dist', 'core.cjs')))
  warmUp().catch((error) => {
    if (namesCore) throw error;
  });
