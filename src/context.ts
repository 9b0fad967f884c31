import type { Derived } from './journal/derived.js';
import type { RandomBytes } from './journal/ids.js';
import type { Journal } from './journal/journal.js';
import type { Classify } from './journal/lexicon.js';
import type { Vocabulary } from './journal/meaning/vocabulary.js';
import type { Examination } from './views/examinationPage.js';
import type { HistoryRow } from './views/historyList.js';
import type { Look } from './views/look.js';

/** Everything that a command may touch outside itself. */
export interface Context {
  readonly store: Store;
  readonly prompts: Prompts;
  readonly files: Files;
  readonly editor: Editor;
  readonly browser: Browser;
  readonly look: Look;
  now(): Date;
  /** Today's local calendar date, YYYY-MM-DD. */
  today(): string;
  random: RandomBytes;
  /** Finds kind and topics of a question; reads the lexicon at the first call. */
  classifier(): Promise<Classify>;
  /** The terms of interviews and the words of asking; reads them at the first call. */
  vocabulary(): Promise<Vocabulary>;
  /** A file that ships with the program, from its data folder. */
  shipped(name: string): Promise<string>;
  /** Everything that comes on the standard input, to its end. */
  readInput(): Promise<Uint8Array>;
  /** Prints a result in plain words; control characters in it are shown, never sent. */
  out(text: string): void;
  /** Prints what a view has laid out. */
  page(view: string): void;
  /** Sends a whole document, every character as it is; only a terminal gets control characters shown. */
  send(document: string): void;
  /** Shows how far something is, on a terminal alone: a line that the next one replaces; nothing takes it away. */
  progress(line: string | undefined): void;
  /** Prints a remark beside the result, to stderr. */
  remark(text: string): void;
}

/** The journal and how it is kept: the one door to the disk. */
export interface Store {
  /** Where the journal lies, for messages. */
  readonly path: string;
  /** The demo journal: changes work and are gone afterwards. */
  readonly throwaway: boolean;
  /** Throws UserError when the file is not a journal; no file is an empty journal. */
  read(): Promise<Journal>;
  /** What follows from the journal, all of it from one state: faster than `read` where nothing has changed since it was derived before. */
  derived<T extends readonly unknown[]>(...what: { [K in keyof T]: Derived<T[K]> }): Promise<T>;
  /**
   * The only way to write: reads afresh under the lock, applies the pure function, keeps the result. `label` says in words what was done ("removed Acme, Fri 20 Nov 2026"). Gives false
   * when the function changed nothing.
   */
  change(label: string, edit: (journal: Journal) => Journal): Promise<boolean>;
  /** Takes back the latest change that is not taken back yet, and gives its label. Throws UserError when there is none. */
  undo(): Promise<string>;
  /** Brings back what was undone last, and gives its label. */
  redo(): Promise<string>;
  /** What was done, newest first. */
  history(): Promise<PastChange[]>;
  readonly drafts: Drafts;
  /** Files beside the journal that look like a second version of it. */
  copies(): Promise<string[]>;
  /** Looks over the journal, its backups and its folder. */
  examine(): Promise<Examination>;
  /** Puts a backup, or a copy that was kept elsewhere, in the journal's place; the damaged file is kept beside it. Gives the path of the damaged file, if there was one. */
  restore(backup: string | Copy): Promise<string | undefined>;
}

/** A copy of the journal in a file of its own. */
export interface Copy {
  path: string;
  bytes: Uint8Array;
}

/** One line of the history, with the revision that the journal had after it. */
export interface PastChange extends HistoryRow {
  revision: number;
}

/** What is being typed and not kept yet: one draft for each running command. */
export interface Drafts {
  begin(): Promise<Draft>;
  /** Those that no running command holds, newest first; each is held from now on. */
  left(): Promise<Draft[]>;
}

export interface Draft {
  readonly content: unknown;
  readonly savedAt: Date | undefined;
  save(content: unknown): Promise<void>;
  /** Lets go of it; it stays. */
  release(): Promise<void>;
  discard(): Promise<void>;
}

/** The files beside the journal: what goes out of it, and what comes in. Each throws UserError with the path where the system refuses. */
export interface Files {
  /** What stands at a path, links followed; undefined for nothing. A link that leads nowhere is "other". */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined>;
  /** The path of a name in a folder. */
  within(folder: string, name: string): string;
  /** Whether two paths lead to one file. */
  isSame(one: string, other: string): Promise<boolean>;
  /** The bytes of a file. Throws UserError for one with more than `largest`. */
  read(path: string, largest: number): Promise<Uint8Array>;
  /** Writes a whole file for its owner alone, durably; a long text may come in pieces. What stands there already is replaced only where that is said; a link is replaced, never followed. */
  write(path: string, text: string | Iterable<string>, old: 'keep' | 'replace'): Promise<void>;
  /** Creates a folder for its owner alone, unless it is there; those above it must be there. */
  createFolder(path: string): Promise<void>;
  /** The files in a folder and in those below it whose names end in one of these, in the order of their names. Links are not followed: they may lead out of it or in a circle. */
  list(folder: string, endings: readonly string[]): Promise<{ files: string[]; links: string[] }>;
  /** The parts of a path, the last one first, the file's without its ending; and the ending in lower case, without the dot. */
  parts(path: string): { names: string[]; ending: string };
  /** The SHA-256 of bytes in hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>;
}

/** The person's own editor: $VISUAL, $EDITOR, or one that is found. */
export interface Editor {
  /** Opens a text and waits until the editor has ended. Throws UserError where no editor is found, or no file can be made for it. */
  edit(content: Content, opening: EditorOpening): Promise<Edited>;
}

/** A text as an editor leaves it: its bytes where they are not UTF-8. */
export type Content = string | Uint8Array;

export interface EditorOpening {
  /** What the file is called, with its ending. */
  name: string;
  /** The line at which it is opened, counted from 1, in an editor of which it is known how to say so. */
  line?: number;
  /** Told soon after each saving while the editor is still open, so that a crash loses nothing. */
  onSave?: (text: string) => void;
}

export interface Edited {
  /** Undefined where the editor ended well; else how it ended, in words: nothing is to be kept then. */
  failure?: string;
  content: Content;
  /** What the editor is called. */
  editor: string;
  /** It is not known to wait, has ended within a second and changed nothing: its window may still be open. */
  endedAtOnce: boolean;
  /** Where the text lies until it is cleared away. */
  path: string;
  /** Removes the file, with what the editor left beside it: for when the text is safe elsewhere, or not worth it. */
  clear(): Promise<void>;
}

/** The person's own browser. */
export interface Browser {
  /** Opens a page that lies on the disk and does not wait for it to be closed. Gives false where no browser is found, or it fails at once. */
  open(path: string): Promise<boolean>;
}

/** Questions to the person. Each throws Cancelled on Ctrl-C, and UserError where nobody can be asked. */
export interface Prompts {
  /** Whether anybody can be asked. */
  readonly interactive: boolean;
  /** One line of text. */
  line(question: LineQuestion): Promise<string>;
  /** Several lines; an empty one ends. */
  lines(question: LinesQuestion): Promise<string[]>;
  /** One key, without Enter. */
  key<T extends string>(question: KeyQuestion<T>): Promise<T>;
  choose<T extends string>(question: ChoiceQuestion<T>): Promise<T>;
  confirm(question: ConfirmQuestion): Promise<boolean>;
}

/** Every question says what to type instead where nobody can be asked. */
interface Question {
  message: string;
  instead: string;
}

export interface LineQuestion extends Question {
  /** Taken when nothing is typed. */
  default?: string;
  /** Text that stands there already and can be changed. */
  initial?: string;
  suggestions?: readonly string[];
  understand?: (text: string) => Promise<Understood>;
  /** Told at every key, so that nothing typed is lost. */
  onChange?: (text: string) => void;
}

/** What was made of a line of text: a problem in words, or how it was understood, where that is worth showing. */
export interface Understood {
  problem?: string;
  echo?: string;
}

export interface LinesQuestion extends Question {
  help?: string;
  initial?: readonly string[];
  onChange?: (lines: readonly string[]) => void;
}

export interface KeyQuestion<T extends string> extends Question {
  keys: readonly { key: string; name: string; value: T }[];
  /** What Enter takes. */
  enter?: T;
  /** Shows how long it has been asked. */
  timer?: boolean;
  /** Begun when the question is on the screen, and ended before its answer counts; where it fails, the question is withdrawn and that is thrown. */
  meanwhile?: (() => Promise<void>) | undefined;
}

export interface ChoiceQuestion<T extends string> extends Question {
  choices: readonly { value: T; name: string }[];
  default?: T;
}

export interface ConfirmQuestion extends Question {
  default?: boolean;
}
