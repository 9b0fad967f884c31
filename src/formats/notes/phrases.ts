/** A place in a text. */
export interface Span {
  at: number;
  end: number;
}

/** A set of phrases, to be looked for in texts in their plain form. */
export interface Phrases {
  /** Where the first one stands. */
  find(text: string): Span | undefined;
  /** Where each of them stands. */
  all(text: string): Span[];
  /** Where the one stands that begins at the beginning. */
  atStart(text: string): Span | undefined;
  /** Where the one stands that ends at the end, whatever punctuation follows. */
  atEnd(text: string): Span | undefined;
  /** Whether the whole text is one of them. */
  is(text: string): boolean;
  /** The text without any of them. */
  without(text: string): string;
}

/** Further than this nothing looks into one line. */
const FURTHEST = 5000;

/** The beginning of a line, as far as it is looked into, with case and width folded and typographic apostrophes made plain; every character stays in its place. */
export function plainForm(text: string): string {
  return folded(text.slice(0, FURTHEST));
}

/** The plain form of a text of any length. */
export function folded(text: string): string {
  const narrow = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\u3000|\u00a0/g, ' ');
  const lower = narrow.toLowerCase();
  return (lower.length === narrow.length ? lower : narrow).replace(/[’‘ʼ]/g, "'");
}

/** Further than this no line is looked through. */
const LONGEST = 2000;
/** Signs that may stand around a phrase at the beginning and the end of a text. */
const BEFORE = String.raw`[\s"'“”「『«(\[（【*_>…·~-]{0,8}`;
const AFTER = String.raw`[\s"'“”」』»)\]）】*_!?.,;:…。！？，；：、~-]{0,16}`;
/** Letters of alphabets, by which words begin and end; other scripts put no space between words. */
const LETTER = String.raw`[A-Za-z0-9_\u00c0-\u024f\u0300-\u036f\u0400-\u052f]`;
const ALPHABETIC = new RegExp(LETTER);

/**
 * Prepares phrases to be looked for. In a phrase "^" stands for the beginning of a text and "$" for the end of a clause; "~" after a word lets it go on (inflection).
 */
export function phrases(list: readonly string[]): Phrases {
  // Most notes use few of the sets: each is made when it is asked for.
  const body = once(() => bodyOf(list));
  const anywhere = once(() => new RegExp(body()));
  const all = once(() => new RegExp(body(), 'g'));
  const start = once(() => new RegExp(`^${BEFORE}(?:${body()})`));
  const end = once(() => new RegExp(`(?:${body()})(?=${AFTER}$)`));
  const whole = once(() => new RegExp(`^${BEFORE}(?:${body()})${AFTER}$`));
  return {
    find: (text) => span(anywhere().exec(text.slice(0, LONGEST))),
    all: (text) => [...text.slice(0, LONGEST).matchAll(all())].map((match) => ({ at: match.index, end: match.index + match[0].length })),
    atStart: (text) => span(start().exec(text.slice(0, LONGEST))),
    atEnd: (text) => (text.length > LONGEST ? undefined : span(end().exec(text))),
    is: (text) => text.length <= LONGEST && whole().test(text),
    without: (text) => text.slice(0, LONGEST).replace(all(), ' '),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function span(match: RegExpExecArray | null): Span | undefined {
  return match ? { at: match.index, end: match.index + match[0].length } : undefined;
}

/** One expression for all phrases: those with the same edges stand together, the longest first. */
function bodyOf(list: readonly string[]): string {
  const groups = new Map<string, string[]>();
  const longestFirst = [...new Set(list.map((phrase) => plainForm(phrase)))].filter(Boolean).sort((a, b) => b.length - a.length);
  for (const phrase of longestFirst) {
    const [, first = '', words = '', open = '', last = ''] = /^(\^?)(.*?)(~?)(\$?)$/s.exec(phrase) ?? [];
    const before = `${first && `(?<=^${BEFORE})`}${ALPHABETIC.test(words.at(0) ?? '') ? `(?<!${LETTER})` : ''}`;
    const after = `${open ? `${LETTER}*` : ALPHABETIC.test(words.at(-1) ?? '') ? `(?!${LETTER})` : ''}${last && `(?=${AFTER}$|[，。；！？、,;)）」』])`}`;
    const edges = `${before}\u0000${after}`;
    const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
    groups.set(edges, [...(groups.get(edges) ?? []), escaped]);
  }
  const parts = [...groups].map(([edges, words]) => edges.replace('\u0000', () => `(?:${words.join('|')})`));
  return parts.join('|') || '(?!)';
}
