import { foldedWithPlaces, UNSPACED } from './folding.js';
import { lazily } from './remembering.js';
import { fold } from './words.js';

/** Replaces every name that stands in a text by what it stands for. */
export type Replace = (text: string) => string;

/** A name to be looked for, and what to put in its place. */
export interface Name {
  name: string;
  alias: string;
  /** Only where it is written just so: "Will" is not "will". */
  exact?: boolean;
}

interface Node {
  next: Map<string, Node>;
  names: Name[];
}

const SPACED = lazily(() => new RegExp(`(?![${UNSPACED}])[\\p{L}\\p{N}]`, 'u'));

/**
 * Looks for names as whole words, case, width and white space folded, the longest first; where a script puts no blanks between words (Chinese, Japanese, Korean with its particles,
 * Thai) anywhere. Of two entries for one name the first counts. Takes time by the length of the text, however many names there are.
 */
export function replacer(names: readonly Name[]): Replace {
  const root: Node = { next: new Map(), names: [] };
  for (const name of names) nodeFor(root, foldedWithPlaces(name.name, fold).text.trim()).names.push(name);
  return (text) => replaced(text, root);
}

function nodeFor(root: Node, key: string): Node {
  let node = root;
  for (let at = 0; at < key.length; at++) {
    const sign = key.charAt(at);
    const next = node.next.get(sign) ?? { next: new Map(), names: [] };
    node.next.set(sign, next);
    node = next;
  }
  return node;
}

function replaced(original: string, root: Node): string {
  const { text, places } = foldedWithPlaces(original, fold);
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    const found = isWordStart(text, at) ? longestAt(text, at, root, original, places) : undefined;
    if (found) {
      result += original.slice(copied, places[at]) + found.alias;
      copied = places[found.end] ?? original.length;
    }
    at = found?.end ?? at + 1;
  }
  return result + original.slice(copied);
}

function longestAt(text: string, start: number, root: Node, original: string, places: readonly number[]) {
  let longest: { alias: string; end: number } | undefined;
  let node = root.next.get(text.charAt(start));
  for (let end = start + 1; node; end++) {
    if (node.names.length > 0 && isWordStart(text, end)) {
      const written = original.slice(places[start], places[end]).normalize('NFKC');
      const fitting = node.names.find(({ name, exact }) => !exact || name === written);
      if (fitting) longest = { alias: fitting.alias, end };
    }
    node = node.next.get(text.charAt(end));
  }
  return longest;
}

/** Whether a word can begin, or have ended, at a place; it can at both ends of the text, beside which there is no sign. */
function isWordStart(text: string, at: number): boolean {
  return !(SPACED().test(text.charAt(at - 1)) && SPACED().test(text.charAt(at)));
}
