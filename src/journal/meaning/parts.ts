import type { Concept } from './vocabulary.js';

const LATIN = /^[a-z0-9+#]/;

/** Whether a word, or a term by one of its names, is a part of what a concept is called: "tcp" of the three-way handshake, "cache" of an LRU cache. */
export type PartOf = (part: string | Concept, whole: Concept) => boolean;

/** Each pair is looked up once. */
export function partsOfNames(): PartOf {
  const known = new Map<Concept, Map<string | Concept, boolean>>();
  return (part, whole) => {
    const ofWhole = known.get(whole) ?? new Map<string | Concept, boolean>();
    known.set(whole, ofWhole);
    const answer = ofWhole.get(part) ?? (typeof part === 'string' ? holdsWord([part], whole) : holdsName(part.aliases, whole));
    ofWhole.set(part, answer);
    return answer;
  };
}

/** Whole words, in names that say more. */
function holdsName(parts: readonly string[], { aliases }: Concept): boolean {
  return aliases.some((name) => parts.some((part) => part.length > 1 && part.length < name.length && stands(name, part, LATIN)));
}

/** The stem of a word, or a pair of characters. */
function holdsWord(parts: readonly string[], { aliases }: Concept): boolean {
  return aliases.some((name) => parts.some((part) => part.length > 1 && stands(name, part)));
}

/** A Latin part begins where a word does, and ends where nothing of `ends` goes on; any other is anywhere. */
function stands(name: string, part: string, ends?: RegExp): boolean {
  if (!LATIN.test(part)) return name.includes(part);
  for (let at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1))
    if (!LATIN.test(name[at - 1] ?? ' ') && !ends?.test(name[at + part.length] ?? ' ')) return true;
  return false;
}
