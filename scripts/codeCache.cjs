/** Runs everyday commands of the bundle on the demo journal and writes what V8 compiled for them beside it, named after this Node and machine. */
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const root = join(__dirname, '..');
const bundle = join(root, 'dist', 'interview.cjs');
const script = new Script(Module.wrap(readFileSync(bundle, 'utf8')), { filename: bundle });
const module_ = { exports: {} };
script.runInThisContext().call(module_.exports, module_.exports, Module.createRequire(bundle), module_, bundle, join(root, 'dist'));

const warmUp = [
  ['list'],
  ['questions', '--unanswered'],
  ['show', 'last'],
  [],
  ['stats'],
  ['add', '--company', 'Warm', '--yes', '-q', '[x] Why?'],
];

(async () => {
  for (const words of warmUp) {
    process.argv = [process.argv[0], bundle, '--demo', ...words];
    await module_.exports.main(root);
  }
  writeFileSync(`${bundle}.${process.version}-${process.platform}-${process.arch}.v8`, script.createCachedData());
  process.exitCode = 0;
})();
