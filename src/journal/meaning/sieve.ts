import { searchable } from '../phrases.js';
import type { Meaning } from './meaning.js';
import { NUMBERS } from './rest.js';
import type { Vocabulary } from './vocabulary.js';

/** Whether a text can share a term with a question at all: fast, and never wrong where it says no. */
export function sieveFor({ terms }: Meaning, { namesOf }: Vocabulary): (text: string) => boolean {
  const names = [...terms.keys()].flatMap((term) => namesOf.get(term) ?? [term, ...numberWords(term)]);
  // What is left of a word in each of its forms: "queries" holds "quer".
  const least = names.map((name) => searchable(name).replace(/y$/, ''));
  const needles = least.filter((name) => !least.some((other) => other !== name && name.includes(other)));
  if (needles.length === 0) return () => false;
  const any = new RegExp([...new Set(needles)].map((needle) => needle.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
  return (text) => any.test(searchable(text));
}

/** "five" for "5". */
function numberWords(term: string): string[] {
  return Object.entries(NUMBERS).flatMap(([word, digits]) => (digits === term ? [word] : []));
}
