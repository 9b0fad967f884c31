/**
 * Mutation testing (Stryker): npm run mutants -- --mutate src/journal/changes.ts
 *
 * A module is held against its own tests alone, tests/journal/changes.test.ts or those of its folder, and those named here: to run all that touch it takes half a minute a mutant.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import jest from './jest.config.js';

/** Tests of a module that do not bear its name. */
const MORE = {
  'src/journal/calendar.ts': ['tests/formats/when.test.ts'],
  'src/journal/cards.ts': ['tests/journal/seen.test.ts', 'tests/commands/cards.test.ts', 'tests/commands/reading.test.ts'],
  'src/journal/changes.ts': ['tests/store/store.test.ts', 'tests/store/undo.test.ts'],
  'src/journal/edit.ts': ['tests/commands/changing.test.ts', 'tests/store/store.test.ts'],
  'src/journal/fault.ts': ['tests/store/parse.test.ts', 'tests/store/validated.test.ts'],
  'src/journal/filter.ts': ['tests/journal/outline.test.ts', 'tests/commands/reading.test.ts'],
  'src/journal/folding.ts': ['tests/journal/search/search.test.ts', 'tests/journal/words.test.ts'],
  'src/journal/glance.ts': ['tests/journal/outline.test.ts'],
  'src/journal/ids.ts': ['tests/journal/written.test.ts'],
  'src/journal/importing.ts': ['tests/commands/import.test.ts', 'tests/commands/exportImport.test.ts'],
  'src/journal/journal.ts': ['tests/journal/edit.test.ts', 'tests/journal/find.test.ts', 'tests/commands/reading.test.ts'],
  'src/journal/keeping.ts': ['tests/journal/edit.test.ts', 'tests/journal/written.test.ts', 'tests/commands/changing.test.ts'],
  'src/journal/longDate.ts': ['tests/journal/calendar.test.ts'],
  'src/journal/migrations.ts': ['tests/store/parse.test.ts', 'tests/store/migration.test.ts'],
  'src/journal/names.ts': ['tests/journal/redact.test.ts'],
  'src/journal/nextSteps.ts': ['tests/commands/reading.test.ts', 'tests/commands/changing.test.ts'],
  'src/journal/phrases.ts': ['tests/journal/lexicon.test.ts', 'tests/journal/meaning/termTable.test.ts'],
  'src/journal/practice/reviews.ts': ['tests/commands/review.test.ts'],
  'src/journal/seen.ts': ['tests/commands/seen.test.ts'],
  'src/journal/shape.ts': ['tests/store/parse.test.ts'],
  'src/journal/tally.ts': ['tests/journal/metrics/metrics.test.ts'],
  'src/journal/tidy.ts': ['tests/store/store.test.ts', 'tests/journal/written.test.ts', 'tests/journal/edit.test.ts'],
  'src/journal/united.ts': ['tests/journal/merge.test.ts'],
  'src/journal/written.ts': ['tests/formats/markdownForm/roundTrip.test.ts'],
  'src/store/checked.ts': ['tests/store/store.test.ts'],
  'src/store/conflictCopies.ts': ['tests/store/doctor.test.ts'],
  'src/store/contents.ts': ['tests/store/doctor.test.ts'],
  'src/store/durable.ts': ['tests/store/files.test.ts', 'tests/store/systemCalls.test.ts', 'tests/store/diskFull.test.ts'],
  'src/store/examine.ts': ['tests/store/doctor.test.ts'],
  'src/store/files.ts': ['tests/store/files.read.test.ts', 'tests/commands/export.test.ts'],
  'src/store/history.ts': ['tests/store/undo.test.ts', 'tests/store/longHistory.test.ts'],
  'src/store/journalFile.ts': ['tests/store/checked.test.ts', 'tests/store/store.test.ts', 'tests/store/backups.test.ts'],
  'src/store/lock.ts': ['tests/store/store.test.ts'],
  'src/store/memory.ts': ['tests/store/store.test.ts', 'tests/store/undo.test.ts'],
  'src/store/open.ts': ['tests/store/durable.test.ts', 'tests/store/lock.test.ts', 'tests/store/doctor.test.ts'],
  'src/store/parse.ts': ['tests/store/migration.test.ts'],
  'src/store/place.ts': ['tests/store/durable.test.ts'],
  'src/store/store.ts': [
    'tests/store/history.test.ts',
    'tests/store/checked.test.ts',
    'tests/store/drafts.test.ts',
    'tests/store/doctor.test.ts',
    'tests/store/undo.test.ts',
  ],
  'src/store/troubles.ts': ['tests/store/store.test.ts'],
  'src/store/validated.ts': ['tests/store/parse.test.ts', 'tests/store/store.test.ts'],
};

/** Their tests start the built program: it is built of what was changed, and every test is run on every mutant, for nobody sees which code such a test comes through. */
const BUILT = ['conflictCopies', 'contents', 'durable', 'examine', 'lock', 'open', 'place'].map((name) => `src/store/${name}.ts`);

/** Where none is named: what an interview is kept and changed by. One by one they take less time, for every mutant is shown to the tests of all that are named. */
const BY_ITSELF = [
  ...['changes', 'merge', 'united', 'edit', 'keeping', 'written', 'cards', 'sameCard', 'find', 'fault', 'tidy'].map(
    (name) => `journal/${name}`,
  ),
  ...['history', 'store', 'parse', 'checked', 'journalFile', 'backups', 'files'].map((name) => `store/${name}`),
].map((name) => `src/${name}.ts`);

const option = process.argv.indexOf('--mutate');
const files = option > 0 ? process.argv[option + 1].split(',') : BY_ITSELF;
// With or without lines: src/journal/changes.ts:20-40.
const modules = files.map((file) => file.replace(/:\d.*$/, ''));
const tests = modules.flatMap((file) => [...testsOf(file), ...(MORE[file] ?? [])]);
const isBuilt = modules.some((file) => BUILT.includes(file));

/** Of src/journal/changes.ts its own test; of src/journal/metrics/funnel.ts all those of the folder, for they test it together. */
function testsOf(file) {
  const test = file.replace(/^src/, 'tests').replace(/\.ts$/, '.test.ts');
  const folder = dirname(test);
  if (['tests/journal', 'tests/store'].includes(folder)) return [test];
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.test.ts')) : [];
  return [`${folder}.test.ts`, ...names.map((name) => `${folder}/${name}`)];
}

export default {
  mutate: files,
  // Another text in a message is no fault; where a text decides something, the condition beside it is changed as well.
  mutator: { excludedMutations: ['StringLiteral'] },
  buildCommand: `node mutants/prepare.js ${isBuilt ? 'built' : ''}`,
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    config: {
      ...jest,
      testMatch: [...new Set(tests)].filter(existsSync).map((test) => `<rootDir>/${test}`),
      moduleNameMapper: { ...jest.moduleNameMapper, '^fast-check$': '<rootDir>/mutants/fastCheck.js' },
      testEnvironment: './mutants/environment.cjs',
      testSequencer: '<rootDir>/mutants/sequencer.cjs',
      watchman: false,
    },
    // The tests are named above; to look for those that import a module takes longer than to run them.
    enableFindRelatedTests: false,
  },
  // TypeScript 7 has no API for Stryker to read its configuration by.
  tsconfigFile: 'no-tsconfig.json',
  coverageAnalysis: isBuilt ? 'off' : 'perTest',
  timeoutMS: 8_000,
  // What the modules of a run take up is never given back.
  maxTestRunnerReuse: 50,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
};
