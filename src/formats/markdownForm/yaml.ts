import {
  type Document,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { FORBIDDEN_KEYS } from '../../journal/forbiddenKeys.js';
import { FormFault, quoted } from './fault.js';

/** The most characters that a front matter may have: reading YAML takes memory, and time for each mistake in it. */
const LONGEST = 64 * 1024;
/** How deep the tokens of a front matter may be nested, twice as deep as its lists: the library's own recursion ends the process at some depth. */
const DEEPEST = 200;

const QUOTE_IT = 'A value with a colon, a # or another sign of YAML in it stands in quotation marks: company: "Acme: Berlin"';

/** The lexer's sign before a plain scalar or the lines of a block. */
const SCALAR_FOLLOWS = '\x1f';

/** One field of the front matter as it stands. */
export interface Entry {
  name: string;
  line: number;
  value: Node | null;
}

/** The fields of a front matter, and a way to make plain data of what one holds. */
export interface Yaml {
  entries: Entry[];
  /** Maps, lists, numbers, booleans, null and texts. */
  plain: (value: Node | null) => unknown;
}

/**
 * Reads YAML 1.2 (core schema: a date or a time of day stays a text; failsafe: 007 and true do too). `line` is that of the first line. Throws FormFault for what is not YAML, and for aliases,
 * anchors, tags, keys that stand twice or that mean something in JavaScript, and what is too long or nested too deep.
 */
export function readYaml(text: string, line: number, schema: 'core' | 'failsafe' = 'core'): Yaml {
  if (text.length > LONGEST)
    throw new FormFault(line, `The front matter is longer than ${LONGEST / 1024} KB.`, 'Move long texts under ## Notes.');
  if (isTooDeep(text)) throw new FormFault(line, 'The front matter is nested too deep.', QUOTE_IT);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema, uniqueKeys: false, prettyErrors: false, lineCounter });
  const lineAt = (offset: number | undefined) => line + Math.max(lineCounter.linePos(offset ?? 0).line, 1) - 1;

  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake) throw new FormFault(lineAt(mistake.pos[0]), `The front matter cannot be read here: ${mistake.message}.`, QUOTE_IT);
  const { contents } = document;
  if (contents !== null && !isMap(contents))
    throw new FormFault(line, 'The front matter holds no fields.', 'Write one on a line, for example: company: Acme');
  refuseTricks(document, lineAt);

  const entries = contents?.items.map(({ key, value }) => ({
    name: keyName(key),
    line: lineAt(offsetOf(key)),
    value: isNode(value) ? value : null,
  }));
  return { entries: entries ?? [], plain: (value) => value?.toJS(document, { maxAliasCount: 0 }) ?? null };
}

/** The comments of a text in YAML, from their "#" on, each with its line; `line` is that of the first line. */
export function commentsOf(text: string, line: number): { text: string; line: number }[] {
  const lexemes = [...new Lexer().lex(text)];
  let number = line;
  return lexemes.flatMap((lexeme, index) => {
    const at = number;
    number += lexeme.split('\n').length - 1;
    return lexeme.startsWith('#') && lexemes[index - 1] !== SCALAR_FOLLOWS ? [{ text: lexeme, line: at }] : [];
  });
}

/** What the parser gives before anything is composed is walked level by level, so that no depth is too much for this check itself. */
function isTooDeep(text: string): boolean {
  let level: unknown[] = [...new Parser().parse(text)];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((token) => {
      const { key, value, items } = token as { key?: unknown; value?: unknown; items?: unknown[] };
      return [key, value, ...(items ?? [])].filter((part) => typeof part === 'object' && part !== null);
    });
  }
  return false;
}

type LineAt = (offset: number | undefined) => number;

function refuseTricks(document: Document, lineAt: LineAt): void {
  visit(document, {
    Alias: (_, { source, range }) => {
      throw new FormFault(lineAt(range?.[0]), `${quoted(`*${source}`)} points to another place.`, QUOTE_IT);
    },
    Map: (_, map) => refuseKeys(map, lineAt),
    Value: (_, { anchor, range }) => {
      if (anchor !== undefined) throw new FormFault(lineAt(range?.[0]), `${quoted(`&${anchor}`)} is a sign of YAML.`, QUOTE_IT);
    },
  });
}

function refuseKeys({ items }: YAMLMap, lineAt: LineAt): void {
  const names = new Set<string>();
  for (const { key } of items as Pair[]) {
    const line = lineAt(offsetOf(key));
    if (!isScalar(key)) throw new FormFault(line, 'The name of a field is a list here.', QUOTE_IT);
    const name = keyName(key);
    if (FORBIDDEN_KEYS.includes(name)) throw new FormFault(line, `A field cannot be called ${name}.`, 'Give it another name.');
    if (names.has(name)) throw new FormFault(line, `The field ${quoted(name)} stands twice.`, 'Make one of the two.');
    names.add(name);
  }
}

function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
