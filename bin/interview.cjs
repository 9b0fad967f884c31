#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const root = join(__dirname, '..');
const bundle = join(root, 'dist', 'interview.cjs');
/** Of one Node on one kind of machine: V8 checks its own version, but not the processor. */
const codeCache = `${bundle}.${process.version}-${process.platform}-${process.arch}.v8`;

/**
 * Runs the bundle with the code that V8 compiled when it was built, which spares a third of the start-up. Where there is none for this Node
 * and this kind of machine, the bundle is compiled as usual, and from Node 22.8 on Node caches that.
 */
function load() {
  const cachedData = readIfThere(codeCache);
  const script = cachedData && new Script(Module.wrap(readFileSync(bundle, 'utf8')), { filename: bundle, cachedData });
  if (!script || script.cachedDataRejected) {
    Module.enableCompileCache?.();
    return require(bundle);
  }
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, Module.createRequire(bundle), module, bundle, join(root, 'dist'));
  return module.exports;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

load().main(root);
