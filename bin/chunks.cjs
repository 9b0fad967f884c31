'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { Script } = require('node:vm');

/**
 * Gives a function that takes the name of a chunk ("./main.cjs"), or of a module outside the bundle, and gives what it exports. A chunk is loaded when it is first asked for.
 * `tableIn` takes the name of a file that scripts/build.js wrote and gives its chunks, by name; `outside` is the `require` of everything else.
 */
function chunkLoader(tableIn, outside) {
  const modules = new Map();
  // The chunks that nearly every command needs stand together; every other one has a file of its own name.
  const core = tableIn('./core.cjs');

  return function load(name) {
    if (!name.startsWith('./')) return outside(name);
    let module = modules.get(name);
    if (!module) {
      module = { exports: {} };
      modules.set(name, module);
      const define = core[name] ?? tableIn(name)[name];
      define(module.exports, load, module);
    }
    return module.exports;
  };
}

/** Compiles a file of chunks, with V8's own code for it where there is some, which V8 may reject. `table` runs it and gives the chunks by name. */
function compiled(file, cachedData) {
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData });
  const table = () => {
    const module = { exports: {} };
    script.runInThisContext()(module.exports, undefined, module);
    return module.exports;
  };
  return { script, table };
}

/** Where V8's code for a file is kept: for one Node on one kind of machine, as V8 checks its own version, but not the processor. */
const codeCacheOf = (file) => `${file}.${process.version}-${process.platform}-${process.arch}.v8`;

module.exports = { chunkLoader, codeCacheOf, compiled };
