/**
 * Mutation testing (Stryker): npm run mutants -- --mutate src/journal/changes.ts
 *
 * A module is held against its own tests alone, tests/journal/changes.test.ts, and those named here: to run all that touch it takes half a minute a mutant. Tests that start the built program would not see what was changed.
 */
import { existsSync } from 'node:fs';

const MORE = {
  'src/journal/changes.ts': ['tests/store/store.test.ts'],
  'src/journal/fault.ts': ['tests/store/parse.test.ts'],
  'src/journal/migrations.ts': ['tests/store/parse.test.ts'],
  'src/journal/edit.ts': ['tests/commands/changing.test.ts'],
  'src/store/history.ts': ['tests/store/undo.test.ts'],
  'src/store/troubles.ts': ['tests/store/store.test.ts'],
};
const BY_ITSELF = 'src/journal/{changes,merge,united,find,filter,cards,fault,edit,tidy}.ts,src/store/{parse,history,backups,store}.ts';

const option = process.argv.indexOf('--mutate');
const mutate = (option > 0 ? process.argv[option + 1] : BY_ITSELF).split(/,(?![^{]*})/);
const files = mutate.flatMap((pattern) => {
  const [, before, names, after] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return names ? names.split(',').map((name) => before + name + after) : [pattern];
});
// With or without lines: src/journal/changes.ts:20-40.
const tests = files
  .map((file) => file.replace(/:\d.*$/, ''))
  .flatMap((file) => [file.replace(/^src/, 'tests').replace(/\.ts$/, '.test.ts'), ...(MORE[file] ?? [])]);

export default {
  mutate: files,
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { config: { testMatch: tests.filter(existsSync).map((test) => `<rootDir>/${test}`) } },
  // TypeScript 7 has no API for Stryker to read its configuration by.
  tsconfigFile: 'no-tsconfig.json',
  coverageAnalysis: 'perTest',
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
};
