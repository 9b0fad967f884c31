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
const { setTimeout } = require('node:timers/promises');
const { CORE, chunkLoader, codeCacheOf, compiled, fileOf, root } = require('./interview.cjs');

const EVERYWHERE = [['list']];
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

const namesCore = process.argv[2] === '--core';

/** After so long the mark of a journal that was looked through counts: see src/store/checked.ts. */
const SETTLING_MS = 2_100;

async function warmUp() {
  const folder = mkdtempSync(join(tmpdir(), 'interview-build-'));
  const journal = join(folder, 'journal.json');
  copyFileSync(join(root, 'data', 'demo.json'), journal);
  const scripts = new Map();
  const compiling = (name) => {
    const { script, table } = compiled(fileOf(name));
    scripts.set(name, script);
    return table();
  };
  try {
    await setTimeout(SETTLING_MS);
    await run(chunkLoader(compiling), EVERYWHERE, journal);
    scripts.clear();
    // Not what only the first reading after a change needs.
    const load = chunkLoader(compiling);
    await run(load, EVERYWHERE, journal);
    if (namesCore) return process.stdout.write(JSON.stringify([...scripts.keys()].filter((name) => name !== CORE)));
    await run(load, OTHERS, journal);
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const [name, script] of scripts) {
    const part = `${codeCacheOf(name)}.${process.pid}`;
    writeFileSync(part, script.createCachedData());
    renameSync(part, codeCacheOf(name));
  }
}

async function run(load, commands, journal) {
  const streams = [process.stdout, process.stderr];
  for (const stream of streams) stream.write = () => true;
  for (const words of commands) {
    process.argv = [process.argv[0], 'interview', '--journal', journal, ...words];
    await load('./main.cjs').main(root);
  }
  for (const stream of streams) delete stream.write;
  process.exitCode = 0;
}

// A package that cannot be warmed up runs all the same: it is compiled at every start.
if (existsSync(fileOf(CORE)))
  warmUp().catch((error) => {
    if (namesCore) throw error;
  });
