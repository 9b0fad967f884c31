import { readFile } from 'node:fs/promises';
import { run, type World } from '../../src/cli.js';
import type { Content, Editor, Prompts, Store } from '../../src/context.js';
import { Cancelled } from '../../src/errors.js';
import { emptyJournal, type Journal } from '../../src/journal/journal.js';
import { classifierFor, topicTables } from '../../src/journal/lexicon.js';
import { promptsOn } from '../../src/prompts/prompts.js';
import { memoryStore } from '../../src/store/memory.js';
import { VERBS } from '../../src/verbs.js';
import { look } from '../../src/views/look.js';
import { type Disk, memoryFiles } from './memoryFiles.js';

/** What a person answers, in order: each entry is a text, lines, a key's value, a choice or yes/no. `CTRL_C` stops there. */
export type Answer = string | string[] | boolean | typeof CTRL_C;
export const CTRL_C = Symbol('Ctrl-C');

export interface Setting {
  journal?: Journal;
  answers?: readonly Answer[];
  now?: Date;
  width?: number;
  /** Colours on. */
  colour?: boolean;
  /** Drafts that earlier commands left. */
  drafts?: readonly unknown[];
  /** Nobody can be asked. */
  piped?: boolean;
  /** What stands on the disk beside the journal. */
  disk?: Disk;
  /** What the person does in the editor, each time it opens; without a text to return the editor fails. */
  edits?: readonly Edit[];
  /** A browser is found. */
  browser?: boolean;
  /** What comes on the standard input. */
  input?: string | Uint8Array;
}

/** What is done with a text in an editor: gives it as it is saved. Meanwhile another command may change the journal. */
export type Edit = (text: string, store: Store) => Content | { failure: string; content: Content } | Promise<Content>;

export interface Outcome {
  code: number;
  out: string;
  err: string;
  journal: Journal;
  /** The messages of the questions that were asked. */
  asked: string[];
  drafts: unknown[];
  /** What stands on the disk afterwards. */
  disk: Disk;
  /** The texts that were opened in the editor, with the line at which. */
  opened: { text: Content; line: number | undefined }[];
  /** The pages that were opened in the browser. */
  browsed: string[];
}

/** Monday, 23 November 2026, ten o'clock. */
const NOW = new Date(2026, 10, 23, 10, 0, 0);

const shipped = (name: string) => readFile(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const classify = classifierFor(topicTables(JSON.parse(await shipped('topics.json'))));

/** Prepared at the first use, once for all tests of a file. */
let vocabulary: ReturnType<World['vocabulary']> | undefined;
const prepared = async () => (await import('./vocabulary.js')).vocabulary;

/** Runs one command line in this process: a journal in memory, a fixed clock, scripted answers. An unscripted question fails the test, and so does an answer to none. */
export async function interview(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const {
    journal = emptyJournal(),
    answers = [],
    now = NOW,
    width = Number.POSITIVE_INFINITY,
    colour = false,
    drafts = [],
    piped = false,
    disk: given = {},
    edits = [],
    browser = true,
    input = '',
  } = setting;
  const disk = { ...given };
  const store = memoryStore(journal, () => now);
  for (const draft of drafts) store.leave(draft);
  const script = scripted(answers);
  const writing = scriptedEditor(edits, store);
  const browsed: string[] = [];
  const out: string[] = [];
  const err: string[] = [];
  const world: World = {
    version: '0.0.0-test',
    debug: false,
    look: look(width, colour ? 1 : 0),
    files: memoryFiles(disk),
    progress: () => {},
    editor: writing.editor,
    browser: {
      open: async (path) => {
        if (browser) browsed.push(path);
        return browser;
      },
    },
    readInput: async () => Buffer.from(input as Uint8Array),
    prompts: piped ? promptsOn(() => undefined) : script.prompts,
    now: () => now,
    random: bytesFrom(1),
    shipped,
    classifier: async () => classify,
    vocabulary: () => {
      vocabulary ??= prepared();
      return vocabulary;
    },
    page: (text) => void out.push(`${text}\n`),
    send: (document) => void out.push(document),
    err: (text) => void err.push(`${text}\n`),
    openStore: async () => ({ ...store, throwaway: false }),
  };
  const code = await run(argv, world);
  if (code === 70) throw new Error(err.join(''));
  script.refuseLeftOver();
  writing.refuseLeftOver();
  const left = await store.drafts.left();
  return {
    code,
    out: out.join(''),
    err: err.join(''),
    journal: await store.read(),
    asked: script.asked,
    drafts: left.map(({ content }) => content),
    disk,
    opened: writing.opened,
    browsed,
  };
}

/** The same bytes in every run, and none again soon (Park and Miller's minimal standard generator). */
function bytesFrom(seed: number): World['random'] {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state >> 16;
  };
  return (length) => Uint8Array.from({ length }, next);
}

function scriptedEditor(edits: readonly Edit[], store: Store) {
  const left = [...edits];
  const opened: Outcome['opened'] = [];
  const editor: Editor = {
    async edit(content, { line }) {
      opened.push({ text: content, line });
      const act = left.shift();
      if (!act) throw new Error(`the editor was opened once too often, with:\n${content}`);
      const done = await act(typeof content === 'string' ? content : '', store);
      const edited = typeof done === 'object' && 'failure' in done ? done : { content: done };
      return {
        ...edited,
        editor: 'gedit',
        endedAtOnce: edited.content === content,
        path: '/tmp/interview-1/a.md',
        clear: async () => undefined,
      };
    },
  };
  return {
    editor,
    opened,
    refuseLeftOver() {
      if (left.length > 0) throw new Error(`the editor was to be opened ${left.length} times more`);
    },
  };
}

function scripted(answers: readonly Answer[]) {
  const left = [...answers];
  const asked: string[] = [];
  const next = (message: string): Exclude<Answer, typeof CTRL_C> => {
    asked.push(message);
    if (left.length === 0) throw new Error(`unscripted question: ${message}`);
    const answer = left.shift() as Answer;
    if (answer === CTRL_C) throw new Cancelled();
    return answer;
  };
  const prompts: Prompts = {
    interactive: true,
    async line({ message, understand, default: fallback = '', onChange }) {
      const typed = String(next(message));
      onChange?.(typed);
      const text = typed || fallback;
      const { problem } = (await understand?.(text)) ?? {};
      return problem === undefined
        ? text
        : this.line({ message: `${message}: ${problem}`, default: fallback, understand, onChange, instead: '' });
    },
    async lines({ message, onChange }) {
      const lines = next(message) as string[];
      onChange?.(lines);
      return lines;
    },
    async key({ message, keys, meanwhile }) {
      await meanwhile?.();
      const value = String(next(message));
      const found = keys.find((key) => key.value === value);
      if (!found) throw new Error(`no key for "${value}" at: ${message}`);
      return found.value;
    },
    async choose({ message, choices }) {
      const value = String(next(message));
      const found = choices.find((choice) => choice.value === value);
      if (!found) throw new Error(`no choice "${value}" at: ${message}`);
      return found.value;
    },
    confirm: async ({ message }) => Boolean(next(message)),
  };
  return {
    prompts,
    asked,
    refuseLeftOver() {
      if (left.length > 0) throw new Error(`these answers were never asked for: ${left.map(String).join(', ')}`);
    },
  };
}

/** The names of all commands. */
export const commandNames = VERBS.map(({ name }) => name);
