/**
 * The program's own modules in this process, for what is done ten thousand times: a start of Node each would take 20 minutes. They are bundled from src/ as the build does it, without the part that
 * touches the real world; `command` runs a whole command line as bin/interview.cjs would.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './running.js';

const EXPORTS = `
  export { run, wholeProgram } from './src/cli.ts';
  export { VERBS } from './src/verbs.ts';
  export { openStore } from './src/store/open.ts';
  export { memoryStore } from './src/store/memory.ts';
  export { filesOnDisk } from './src/store/files.ts';
  export { listBackups } from './src/store/backups.ts';
  export { JournalFault } from './src/store/parse.ts';
  export { parseJournal, validated } from './src/store/validated.ts';
  export { promptsOn } from './src/prompts/prompts.ts';
  export { look } from './src/views/look.ts';
  export { printable } from './src/formats/printable.ts';
  export { readCsv } from './src/formats/csv/read.ts';
  export { classifierFor, topicTables } from './src/journal/lexicon.ts';
  export { termTable } from './src/journal/meaning/termTable.ts';
  export { askingTables, vocabularyOf } from './src/journal/meaning/vocabulary.ts';
  export { UserError, Cancelled } from './src/errors.ts';
`;

let loading;

/** The modules; bundled at the first call. */
export function inside() {
  loading ??= load();
  return loading;
}

async function load() {
  // Beside the packages, so that the native add-on is found from there.
  const folder = join(ROOT, 'node_modules', '.cache');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `interview-${process.pid}.cjs`);
  await build({
    stdin: { contents: EXPORTS, resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['fs-native-extensions'],
    logLevel: 'error',
  });
  try {
    const { default: modules } = await import(pathToFileURL(outfile));
    return { ...modules, ...worldOf(modules) };
  } finally {
    rmSync(outfile);
  }
}

const shipped = async (name) => readFileSync(join(ROOT, 'data', name), 'utf8');
/** Monday, 23 November 2026, ten o'clock. */
export const NOW = new Date(2026, 10, 23, 10);

function worldOf({
  run,
  openStore,
  memoryStore,
  filesOnDisk,
  promptsOn,
  look,
  printable,
  askingTables,
  classifierFor,
  termTable,
  topicTables,
  vocabularyOf,
  UserError,
}) {
  let classifier;
  let vocabulary;
  let tokens = 0;
  const token = () => `torture${++tokens}`;

  /**
   * Runs one command line on a store. Nobody can be asked, the editor fails, there is no browser. `width` is that of the terminal to which it prints, none where it is led elsewhere.
   * Gives `{ code, out, err }`.
   */
  async function command(
    argv,
    { store, random, input = '', width = Number.POSITIVE_INFINITY, colour = 0, prompts, now = () => NOW, files },
  ) {
    const out = [];
    const err = [];
    const code = await run(argv, {
      version: '0.0.0',
      debug: false,
      look: look(width, colour),
      prompts: prompts ?? promptsOn(() => undefined),
      files: files ?? filesOnDisk(token),
      progress: () => undefined,
      editor: {
        edit: async () => {
          throw new UserError('There is no editor here.');
        },
      },
      browser: { open: async () => false },
      readInput: async () => Buffer.from(input),
      now,
      random: random.bytes,
      shipped,
      classifier: async () => {
        classifier ??= classifierFor(topicTables(JSON.parse(await shipped('topics.json'))));
        return classifier;
      },
      vocabulary: async () => {
        if (vocabulary) return vocabulary;
        const { index, text } = termTable(JSON.parse(await shipped('terms.json')));
        const terms = Buffer.from(text);
        vocabulary = vocabularyOf(index, (from, to) => terms.subarray(from, to), askingTables(JSON.parse(await shipped('asking.json'))));
        return vocabulary;
      },
      page: (text) => void out.push(`${text}\n`),
      send: (document) => void out.push(Number.isFinite(width) ? printable(document.replaceAll('\r\n', '\n')) : document),
      err: (text) => void err.push(`${text}\n`),
      openStore: async () => store,
    });
    return { code, out: out.join(''), err: err.join('') };
  }

  return {
    command,
    /** A store over a real file. */
    fileStore: (path) => openStore({ path, mayCreateFolder: false }, { now: () => new Date(), token, remark: () => undefined }),
    /** A store that is gone with this process. */
    freshStore: (journal) => ({ ...memoryStore(journal, () => NOW), throwaway: false }),
  };
}
