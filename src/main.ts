import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { run, type StoreOptions } from './cli.js';
import type { Store } from './context.js';
import { UserError } from './errors.js';
import type { Classify } from './journal/lexicon.js';
import type { ReadBytes } from './journal/meaning/termTable.js';
import type { Vocabulary } from './journal/meaning/vocabulary.js';
import { type Output, outputOn } from './output.js';
import { promptsOn, type Terminal } from './prompts/prompts.js';
import { filesOnDisk } from './store/files.js';
import type { Place } from './store/place.js';
import { colourLevel, look } from './views/look.js';
import { printable } from './views/printable.js';

/**
 * Runs the command line of this process in the real world. `root` is the folder of the package, in which `data` lies; the results and the remarks go to these file descriptors. When it
 * ends all of them are out, and so may the process.
 */
export async function main(root: string, [results, remarks] = [1, 2]): Promise<void> {
  const { argv, env, platform } = process;
  const stderr = outputOn(
    remarks,
    () => process.stderr,
    exceptNoReader(() => undefined),
  );
  const stdout = outputOn(
    results,
    () => process.stdout,
    exceptNoReader(({ message }) => print(stderr, `The output could not be written: ${message}`)),
  );
  const now = () => new Date();
  const shipped = async (name: string) => readFileSync(join(root, 'data', name), 'utf8');
  /** A file of scripts/build.js. */
  const built = (name: string) => readFileSync(join(root, 'dist', name));
  const err = (text: string) => print(stderr, text);
  let classify: Classify | undefined;
  let vocabulary: Vocabulary | undefined;

  const code = await run(argv.slice(2), {
    version: manifest.version,
    debug: Boolean(env.INTERVIEW_DEBUG),
    look: look(stdout.isTerminal ? stdout.columns || 80 : Number.POSITIVE_INFINITY, colourLevel(env)),
    prompts: promptsOn(terminal),
    files: filesOnDisk(token),
    editor: {
      edit: async (content, opening) => {
        const [{ editorIn }, { tmpdir }] = await Promise.all([import('./editor/editor.js'), import('node:os')]);
        return editorIn({ env, platform, folder: tmpdir() }).edit(content, opening);
      },
    },
    browser: { open: async (path) => (await import('./browser/browser.js')).browserIn({ env, platform }).open(path) },
    now,
    random,
    shipped,
    classifier: async () => {
      if (classify) return classify;
      const { classifierFor } = await import('./journal/lexicon.js');
      classify = classifierFor(JSON.parse(built('topics.json').toString()));
      return classify;
    },
    vocabulary: async () => {
      if (vocabulary) return vocabulary;
      const { vocabularyOf } = await import('./journal/meaning/vocabulary.js');
      const [index, asking] = [JSON.parse(built('terms.json').toString()), JSON.parse(built('asking.json').toString())];
      vocabulary = vocabularyOf(index, partsOf(join(root, 'dist', 'terms.txt')), asking);
      return vocabulary;
    },
    readInput,
    page: (text) => print(stdout, text),
    progress: (line) => {
      if (stderr.isTerminal) stderr.write(`\r\u001b[K${line ?? ''}`);
    },
    send: (document) => stdout.write(stdout.isTerminal ? printable(document.replaceAll('\r\n', '\n')) : document),
    err,
    openStore: (options) => openStoreFor(options, { now, err, shipped }),
  });
  if (code !== 0) process.exitCode = code;
  await Promise.all([stdout.ended(), stderr.ended()]);
}

/** Gives the bytes of a file from one place to another. */
function partsOf(path: string): ReadBytes {
  const file = openSync(path, 'r');
  return (from, to) => {
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** For names, and no secrets: node:crypto and Web Crypto take 3 ms to be loaded. V8 seeds its generator (xorshift128+) from the system's. */
function random(length: number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.random() * 256);
}

/** A part of a name that nobody else has. */
function token(): string {
  return Buffer.from(random(6)).toString('hex');
}

interface Opening {
  now: () => Date;
  err: (text: string) => void;
  shipped: (name: string) => Promise<string>;
}

async function openStoreFor({ journal, demo }: StoreOptions, { now, err, shipped }: Opening): Promise<Store> {
  if (demo) {
    const [{ demoJournal, lastChangesOf }, { memoryStore }] = await Promise.all([import('./journal/demo.js'), import('./store/memory.js')]);
    const { before, changes } = lastChangesOf(demoJournal(JSON.parse(await shipped('demo.json')), now()));
    const store = memoryStore(before, now);
    for (const { label, edit } of changes) await store.change(label, edit);
    return store;
  }
  const [{ openStore }, { journalPlace }] = await Promise.all([import('./store/open.js'), import('./store/place.js')]);
  return openStore(placeOf(journal, journalPlace), { now, token, remark: err });
}

/** Where no home or no working folder is to be found, only a whole path helps. */
function placeOf(journal: string | undefined, journalPlace: typeof import('./store/place.js').journalPlace): Place {
  try {
    return journalPlace(journal, process.env, process.platform);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The journal is not to be found from here: ${(error as Error).message}.`,
      'Name it by its whole path: --journal /path/to/journal.json',
    );
  }
}

/** Where questions can be asked: on stderr, for stdout is the result, or on stdout where stderr is led elsewhere. */
function terminal(): Terminal | undefined {
  const { stdin, stdout, stderr } = process;
  const output = stderr.isTTY ? stderr : stdout.isTTY ? stdout : undefined;
  return stdin.isTTY && output ? { input: stdin, output } : undefined;
}

function print(output: Output, text: string): void {
  output.write(`${text}\n`);
}

/** `interview list | head` closes the pipe early: nobody is left to read (EPIPE; EOF on Windows), and that is no error. A full disk is one. */
function exceptNoReader(tell: (error: NodeJS.ErrnoException) => void): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code === 'EPIPE' || error.code === 'EOF') return;
    process.exitCode = 1;
    tell(error);
  };
}
