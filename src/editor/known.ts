/** How an editor is told at which line to open a file: by the words for it. */
type AtLine = (path: string, line: number) => string[];

const PLUS: AtLine = (path, line) => [`+${line}`, path];
const COLON: AtLine = (path, line) => [`${path}:${line}`];
const GOTO: AtLine = (path, line) => ['--goto', `${path}:${line}`];

export interface KnownEditor {
  names: readonly string[];
  atLine: AtLine;
  /** What makes it wait until the file is closed: the word that is added, unless one of these is there. */
  waits?: readonly [added: string, ...others: string[]];
}

const KNOWN: readonly KnownEditor[] = [
  { names: ['vi', 'vim', 'nvim', 'view', 'ex', 'elvis', 'nvi', 'vis'], atLine: PLUS },
  { names: ['gvim', 'mvim'], atLine: PLUS, waits: ['--nofork', '-f'] },
  {
    names: ['nano', 'pico', 'rnano', 'emacs', 'emacsclient', 'mg', 'jmacs', 'zile', 'micro', 'kak', 'joe', 'jed', 'ne', 'mcedit'],
    atLine: PLUS,
  },
  { names: ['hx', 'helix'], atLine: COLON },
  { names: ['subl', 'sublime_text', 'zed', 'zeditor'], atLine: COLON, waits: ['--wait', '-w'] },
  { names: ['code', 'code-insiders', 'codium', 'vscodium', 'code-oss', 'cursor', 'windsurf'], atLine: GOTO, waits: ['--wait', '-w'] },
  { names: ['mate'], atLine: (path, line) => ['--line', String(line), path], waits: ['--wait', '-w'] },
];

/** An editor of which more is known than its name; `names` are what it is called, its file's real name as well. */
export function knownEditor(names: readonly string[]): KnownEditor | undefined {
  return KNOWN.find((editor) => names.some((name) => editor.names.includes(name)));
}

/** The words with which an editor opens a file: one that is known is told the line, and to wait. */
export function openingWords(known: KnownEditor | undefined, given: readonly string[], path: string, line: number | undefined): string[] {
  const waits = known?.waits && !known.waits.some((word) => given.includes(word)) ? [known.waits[0]] : [];
  return [...given, ...waits, ...(known && line !== undefined ? known.atLine(path, line) : [path])];
}
