/**
 * Runs commands of the bundle on a journal of its own, in this process, and keeps what V8 compiled for them: when the bundle is built, and after the first start where another
 * Node or another kind of machine runs it.
 *
 *   node bin/warmUp.cjs            writes what V8 compiled for each file beside it, named after this Node and machine
 *   node bin/warmUp.cjs --chunks   prints the names of the chunks that each command loads, in that order, as JSON; first those of "list", which nearly every command needs
 */
'use strict';

const { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { setTimeout } = require('node:timers/promises');
const { CORE, chunkLoader, codeCacheOf, compiled, fileOf, root } = require('./interview.cjs');

/** On the demo journal: each finds something there, so that what shows it is compiled as well. */
const COMMANDS = [
  ['list'],
  ['questions', '--unanswered'],
  ['questions'],
  [],
  ['show', 'icecgq3'],
  ['show', 'last'],
  ['stats'],
  ['topics'],
  ['search', 'queue'],
  ['seen', 'keep messages in order'],
  ['seen', '为什么想来'],
  ['brief', 'pennywhelk'],
  ['plan', '--by', new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)],
  ['next'],
  ['history'],
  ['export', '--format', 'md'],
  ['export', '--format', 'csv'],
  ['review', '--why'],
  // Last, for a journal that has just been changed is looked through at every reading.
  ['add', '--company', 'Warm', '--yes', '-q', '[x] Why do you want to work here?', '-q', '[ ] How does TLS work?'],
  ['undo'],
];

const namesChunks = process.argv[2] === '--chunks';

/** What a command ends with that was not understood. */
const WRONG_USAGE = 2;

/** After so long the mark of a journal that was looked through counts: see src/store/checked.ts. */
const SETTLING_MS = 2_100;

async function warmUp() {
  const folder = mkdtempSync(join(tmpdir(), 'interview-build-'));
  const journal = join(folder, 'journal.json');
  copyFileSync(join(root, 'data', 'demo.json'), journal);
  const output = openSync(join(folder, 'output'), 'w');
  const files = new Map();
  const loaded = [];
  const run = async (words, tableIn) => {
    process.argv = [process.argv[0], 'interview', '--journal', journal, ...words];
    await chunkLoader(tableIn)('./main.cjs').main(root, [output, output]);
    if (process.exitCode === WRONG_USAGE) throw new Error(`there is no "interview ${words.join(' ')}"`);
  };
  try {
    await setTimeout(SETTLING_MS);
    // What only the first reading after a change needs is not counted.
    await run(COMMANDS[0], (name) => compiled(fileOf(name)).table());
    for (const words of COMMANDS) {
      const names = [];
      loaded.push(names);
      // Each begins as a process of its own would; what V8 compiles is added up.
      await run(words, (name) => {
        if (name !== CORE) names.push(name);
        if (!files.has(name)) files.set(name, compiled(fileOf(name)));
        return files.get(name).table();
      });
    }
  } finally {
    process.exitCode = 0;
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
  if (namesChunks) return process.stdout.write(JSON.stringify(loaded));
  for (const [name, { script }] of files) {
    // Whole before it has its name, after a power cut too: V8 looks at the head of its code alone, and runs the rest.
    const part = `${codeCacheOf(name)}.${process.pid}`;
    writeFileSync(part, script.createCachedData(), { flush: true });
    renameSync(part, codeCacheOf(name));
  }
}

// A package that cannot be warmed up runs all the same: it is compiled at every start.
if (existsSync(fileOf(CORE)))
  warmUp().catch((error) => {
    if (namesChunks) throw error;
  });
