#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { chunkLoader, codeCacheOf, compiled } = require('./chunks.cjs');

const root = join(__dirname, '..');

/**
 * Runs a file of chunks with the code that V8 compiled when it was built, which spares a third of the start-up. Where there is none for this Node and this kind of machine,
 * the file is compiled as usual, and from Node 22.8 on Node caches that.
 */
function tableIn(name) {
  const file = join(root, 'dist', name);
  const cachedData = readIfThere(codeCacheOf(file));
  const { script, table } = cachedData ? compiled(file, cachedData) : {};
  if (script && !script.cachedDataRejected) return table();
  Module.enableCompileCache?.();
  return require(file);
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

chunkLoader(tableIn, require)('./main.cjs').main(root);
