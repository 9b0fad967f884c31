/**
 * Bundles src/main.ts into dist/interview.cjs: one file, each command's code run when it is asked for, the native add-on left outside. Then runs it once and keeps what V8
 * compiled for that, beside it, which bin/interview.cjs starts from.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Nothing that was compiled from an earlier bundle may outlive it.
rmSync(fromRoot('dist'), { recursive: true, force: true });

/**
 * Two libraries load a part of Node at start-up that they do not need here. Commander has child_process (6 ms) for subcommands that are programs of their own: it comes when it is
 * used. Chalk asks tty (4 ms) whether the output is a terminal: the stream itself knows.
 */
const STAND_INS = {
  'node:child_process': {
    from: 'commander',
    contents: "module.exports = { get spawn() { return require('node:child_process').spawn; } };",
  },
  'node:tty': { from: 'chalk', contents: 'module.exports = { isatty: (fd) => fd === 1 && Boolean(process.stdout.isTTY) };' },
};
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(child_process|tty)$/ }, ({ path, importer }) =>
      importer.includes(`/${STAND_INS[path].from}/`) ? { path, namespace: 'stand-in' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path].contents }));
  },
};

await build({
  entryPoints: [fromRoot('src/main.ts')],
  outfile: fromRoot('dist/interview.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Without native import() the add-on comes by require(): no module loader of a second kind to start.
  supported: { 'dynamic-import': false },
  minify: true,
  legalComments: 'none',
  external: ['fs-native-extensions'],
  plugins: [lazyBuiltins],
  logLevel: 'warning',
});
execFileSync(process.execPath, [fromRoot('scripts/codeCache.cjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
