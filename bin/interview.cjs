#!/usr/bin/env node
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { chunkLoader, codeCacheOf, compiled } = require('./chunks.cjs');

const root = join(__dirname, '..');

/**
 * Runs a file of chunks with the code that V8 compiled when it was built, which spares a third of the start-up. Where there is none for this Node and this kind of machine, the file is compiled as
 * usual, and from Node 22.8 on Node caches that.
 */
function tableIn(name) {
  const file = join(root, 'dist', name);
  const cachedData = readIfThere(codeCacheOf(file));
  const { script, table } = cachedData ? compiled(file, cachedData) : {};
  if (script && !script.cachedDataRejected) return table();
  if (name === './core.cjs') process.once('exit', () => warmUp(codeCacheOf(join(root, 'dist', 'warmed'))));
  Module.enableCompileCache?.();
  return require(file);
}

/** Has the code compiled for the next time by a process that nobody waits for: once, and only in a folder of one's own. Installing does not do it, for npm asks people about scripts. */
function warmUp(mark) {
  try {
    writeFileSync(mark, '', { flag: 'wx' });
    const { spawn } = require('node:child_process');
    spawn(process.execPath, [join(__dirname, 'warmUp.cjs')], { detached: true, stdio: 'ignore', windowsHide: true }).unref();
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

chunkLoader(tableIn, require)('./main.cjs').main(root);
