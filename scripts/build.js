/**
 * Writes dist/: the lexicons of data/ as tables that are looked into without being sorted first, and the bundle of src/main.ts. esbuild splits the code where a command or a part of it is loaded when it
 * is asked for. The chunks that nearly every command needs stand together in dist/core.cjs, those of an everyday command in the file of its first one, every other one in a file of its own. What V8
 * compiled while commands ran is kept beside each file: bin/interview.cjs starts from that.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Nothing that was compiled from an earlier bundle may outlive it.
rmSync(fromRoot('dist'), { recursive: true, force: true });
mkdirSync(fromRoot('dist'));

/**
 * What is imported at start-up and hardly ever needed. Commander has child_process (6 ms) for subcommands that are programs of their own: it comes when it is used. Chalk asks tty (4 ms) whether the
 * output is a terminal: the stream itself knows. The library that measures texts makes its expressions when it is loaded (1 ms): few texts are measured by it.
 */
const STAND_INS = {
  'node:child_process': {
    from: /\/commander\//,
    contents: "module.exports = { get spawn() { return require('node:child_process').spawn; } };",
  },
  'node:tty': {
    from: /\/chalk\//,
    contents: `import { mayBeTerminal } from './src/output.ts';
      export default { isatty: (fd) => fd === 1 && mayBeTerminal(fd) && Boolean(process.stdout.isTTY) };`,
  },
  'fast-string-truncated-width': {
    from: /\/(views|fast-string-width)\//,
    contents: "export default (...given) => require('fast-string-truncated-width').default(...given);",
  },
};
const standIns = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(${Object.keys(STAND_INS).join('|')})$`) }, ({ path, importer }) =>
      STAND_INS[path].from.test(importer) ? { path, namespace: 'stand-in' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path].contents, resolveDir: fromRoot('') }));
  },
};

const { outputFiles, metafile } = await build({
  entryPoints: [fromRoot('src/main.ts')],
  outdir: fromRoot('dist'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  external: ['fs-native-extensions'],
  plugins: [standIns],
  write: false,
  metafile: true,
  logLevel: 'warning',
});
const chunks = new Map();
for (const [path, { imports, exports }] of Object.entries(metafile.outputs)) {
  const { text } = outputFiles.find((file) => basename(file.path) === basename(path));
  const needed = imports.filter(({ kind }) => kind === 'import-statement');
  if (reaches(needed, path)) throw new Error(`${path} is imported by what it imports`);
  chunks.set(`./${basename(path)}`, asFunction(text, needed.length, exports));
}

const data = (name) => JSON.parse(readFileSync(fromRoot(`data/${name}`), 'utf8'));
const { termTable } = await imported('src/journal/meaning/termTable.ts');
const { askingTables } = await imported('src/journal/meaning/vocabulary.ts');
const { topicTables } = await imported('src/journal/lexicon.ts');
const terms = termTable(data('terms.json'));
writeFileSync(fromRoot('dist/terms.txt'), terms.text);
writeFileSync(fromRoot('dist/terms.json'), JSON.stringify(terms.index));
writeFileSync(fromRoot('dist/asking.json'), JSON.stringify(askingTables(data('asking.json'))));
writeFileSync(fromRoot('dist/topics.json'), JSON.stringify(topicTables(data('topics.json'))));

// First every chunk by itself, to see which ones a command loads; then those together: the core, and with the first that is not in it all others.
write('./core.cjs', []);
for (const name of chunks.keys()) write(name, [name]);
const [core, ...loaded] = JSON.parse(warmUp('--chunks'));
for (const name of core) rmSync(fromRoot(`dist/${name}`));
write('./core.cjs', core);
for (const names of loaded) {
  const own = names.filter((name) => !core.includes(name));
  if (own.length > 0) write(own[0], own);
}
warmUp();

/** Whether some imports lead to a chunk, by whatever is imported there. */
function reaches(imports, wanted, seen = new Set()) {
  return imports.some(({ path, kind }) => {
    if (kind !== 'import-statement' || seen.has(path) || !metafile.outputs[path]) return false;
    if (path === wanted) return true;
    seen.add(path);
    return reaches(metafile.outputs[path].imports, wanted, seen);
  });
}

/** What a module of the sources exports. */
async function imported(path) {
  const { outputFiles } = await build({ entryPoints: [fromRoot(path)], bundle: true, platform: 'node', format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** Runs commands of what stands in dist/: see bin/warmUp.cjs. */
function warmUp(...options) {
  return execFileSync(process.execPath, [fromRoot('bin/warmUp.cjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
}

/**
 * A chunk as a function of (exports, require). Without native import no module loader of a second kind has to start; and what a chunk takes from another is a constant of its own, for to get it from an
 * object at every use, as a module of Node would, makes every call slower. So no chunk may stand in a circle with others: esbuild splits along what is imported when it is needed, and makes none.
 */
function asFunction(text, importCount, exportNames) {
  const imports = [];
  const body = text
    .replace(/(?<=^|[;}\n])import\s*(?:(\*as [\w$]+|[\w$]+|\{[^{}]*\})\s*from\s*)?("[^"]+");?/g, (_, names, from) => {
      if (!names?.startsWith('{') && !/"(node:|\.\/)/.test(from)) throw new Error(`${from} has to be imported by its names`);
      imports.push(names ? `const ${names.replace('*as ', '').replaceAll(' as ', ':')}=require(${from});` : `require(${from});`);
      return '';
    })
    .replace(/\bimport\(/g, 'later(');
  const [exported, list] = /export\s*\{([^{}]*)\};?\s*$/.exec(body) ?? ['', ''];
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => name.split(' as '));
  if (imports.length !== importCount || names.length !== exportNames.length)
    throw new Error(`a chunk is not understood: ${text.slice(0, 200)}`);
  const code = exported ? body.slice(0, body.lastIndexOf(exported)) : body;
  // What is no part of Node and of this program is a module that exports one thing.
  const later = code.includes('later(')
    ? 'const later=async name=>/^(\\.\\/|node:)/.test(name)?require(name):{default:require(name)};'
    : '';
  return `function(exports,require){"use strict";${imports.join('')}${later}${code};Object.assign(exports,{${names.map(([own, name = own]) => `${name}:${own}`).join(',')}})}`;
}

/** Writes a file that exports the chunks of these names. It is in ASCII alone, which V8 reads fastest: an escape means the same in a string and in a regular expression. */
function write(file, names) {
  const table = names.map((name) => `${JSON.stringify(name)}:${chunks.get(name)}`);
  const source = `module.exports={${table.join(',\n')}};\n`;
  const ascii = source.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(fromRoot(`dist/${file}`), ascii);
}
