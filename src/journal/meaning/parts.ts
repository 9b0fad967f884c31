import type { Concept } from './vocabulary.js';

const LATIN = /^[a-z0-9+#]/;

/** Whether a word, or a term by one of its names, is a part of what a concept is called: "tcp" of the three-way handshake, "cache" of an LRU cache. */
export type PartOf = (part: string | Concept, whole: Concept) => boolean;

/** Each pair is looked up once. */
export function partsOfNames(): PartOf {
  const known = new Map<Concept, Map<string | Concept, boolean>>();
  const lines = new Map<Concept, string>();
  return (part, whole) => {
    const ofWhole = known.get(whole) ?? new Map<string | Concept, boolean>();
    known.set(whole, ofWhole);
    let answer = ofWhole.get(part);
    if (answer === undefined) {
      const names = lines.get(whole) ?? `\n${whole.aliases.join('\n')}\n`;
      lines.set(whole, names);
      answer = typeof part === 'string' ? holdsWord(names, part) : part.aliases.some((name) => holdsName(names, name));
      ofWhole.set(part, answer);
    }
    return answer;
  };
}

/** Whole words, in a name that says more. */
function holdsName(names: string, part: string): boolean {
  return places(names, part).some((at) => {
    const [before = '', after = ''] = [names[at - 1], names[at + part.length]];
    if (before === '\n' && after === '\n') return false;
    return !LATIN.test(part) || !(LATIN.test(before) || LATIN.test(after));
  });
}

/** The stem of a word, which a word begins with, or a pair of characters. */
function holdsWord(names: string, part: string): boolean {
  return places(names, part).some((at) => !LATIN.test(part) || !LATIN.test(names[at - 1] ?? ''));
}

/** Where a part of more than one character stands in the names, a line each. */
function places(names: string, part: string): number[] {
  const found: number[] = [];
  if (part.length > 1) for (let at = names.indexOf(part); at >= 0; at = names.indexOf(part, at + 1)) found.push(at);
  return found;
}
