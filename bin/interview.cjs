#!/usr/bin/env node
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const root = `${__dirname}/..`;
/** The chunks that nearly every command needs. Every other one has a file of its own name, which may bring others along that are asked for next. */
const CORE = './core.cjs';

/**
 * Gives a function that takes the name of a chunk ("./main.cjs"), or of a module outside the bundle, and gives what it exports. A chunk is loaded when it is first asked for.
 * `tableIn` takes the name of a file that scripts/build.js wrote and gives its chunks, by name.
 */
function chunkLoader(tableIn) {
  const modules = new Map();
  const chunks = { ...tableIn(CORE) };

  return function load(name) {
    if (!name.startsWith('./')) return require(name);
    let module = modules.get(name);
    if (!module) {
      module = { exports: {} };
      modules.set(name, module);
      if (!chunks[name]) Object.assign(chunks, tableIn(name));
      chunks[name](module.exports, load, module);
    }
    return module.exports;
  };
}

/** Compiles a file of chunks, with V8's own code for it where there is some, which V8 may reject. `table` runs it and gives the chunks by name. */
function compiled(file, cachedData) {
  // As a module of Node, which it is as well, without loading what makes one.
  const script = new Script(`(function(module){${readFileSync(file, 'latin1')}})`, { filename: file, cachedData });
  const table = () => {
    const module = { exports: {} };
    script.runInThisContext()(module);
    return module.exports;
  };
  return { script, table };
}

/** Where a file of chunks lies, and V8's code for it: for one Node on one kind of machine, as V8 checks its own version, but not the processor. */
function fileOf(name) {
  return `${root}/dist/${name.slice(2)}`;
}
function codeCacheOf(name) {
  return `${fileOf(name)}.${process.version}-${process.platform}-${process.arch}.v8`;
}

/**
 * Runs a file of chunks with the code that V8 compiled when it was built, which spares a third of the start-up. Where there is none for this Node and this kind of machine, the file is compiled as
 * usual, and from Node 22.8 on Node caches that.
 */
function cachedTableIn(name) {
  const cachedData = readIfThere(codeCacheOf(name));
  const { script, table } = cachedData ? compiled(fileOf(name), cachedData) : {};
  if (script && !script.cachedDataRejected) return table();
  if (name === CORE) process.once('exit', warmUp);
  require('node:module').enableCompileCache?.();
  return require(fileOf(name));
}

/** Has the code compiled for the next time by a process that nobody waits for: once, and only in a folder of one's own. Installing does not do it, for npm asks people about scripts. */
function warmUp() {
  try {
    writeFileSync(codeCacheOf('./warmed'), '', { flag: 'wx' });
    const { spawn } = require('node:child_process');
    spawn(process.execPath, [`${__dirname}/warmUp.cjs`], { detached: true, stdio: 'ignore', windowsHide: true }).unref();
  } catch {
    // It was tried before, or the folder belongs to somebody else.
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Runs the command. When all is done and out, nothing is waited for: Node would have V8 finish first what it cleans up and compiles in the background. */
async function start() {
  const { main } = chunkLoader(cachedTableIn)('./main.cjs');
  await main(root);
  process.exit();
}

if (require.main === module) start();
else module.exports = { CORE, chunkLoader, codeCacheOf, compiled, fileOf, root };
