import { type Phrase, phrasesByLead } from '../phrases.js';
import { remembering } from '../remembering.js';
import type { Concept, TermLexicon } from './vocabulary.js';

/** What the table of terms tells of a word, or of a concept by its name. */
export interface Terms {
  /** A phrase stands for concepts, by their names: most of them are looked at and not met. */
  phrasesAt: (lead: string) => readonly Phrase<readonly string[]>[];
  /** Every concept is one object, however often it is met. */
  conceptOf: (name: string) => Concept | undefined;
  /** The phrases that stand for a concept, alone or with another. */
  namesOf: (name: string) => readonly string[] | undefined;
}

/**
 * data/terms.json as sorted lines, in which one line is found without reading the others: a command meets some dozens of the two thousand concepts. In the first line stands how
 * many bytes the concepts take (name, marks, aliases, and after an empty field those that name it with another); then come the phrases by what they are looked up by (lead, then phrase and names in turn).
 */
export function termTable({ concepts, pairs }: TermLexicon): string {
  const phrases = phrasesByLead([
    ...concepts.map(({ name, aliases }) => [name, aliases] as const),
    ...pairs.map(({ both, aliases }) => [both.join(AND), aliases] as const),
  ]);
  const conceptLines = concepts.map(({ name, light, own, aliases }) => {
    const shared = pairs.filter(({ both }) => both.includes(name)).flatMap((pair) => pair.aliases);
    return [name, `${light ? LIGHT : ''}${own ? OWN : ''}`, ...aliases, '', ...shared];
  });
  const phraseLines = [...phrases].map(([lead, found]) => [lead, ...found.flatMap(({ text, is }) => [text, is])]);
  const first = `${sorted(conceptLines)}\n`;
  return `${new TextEncoder().encode(first).length}\n${first}${sorted(phraseLines)}\n`;
}

/** Looks terms up in what termTable gave, as UTF-8. */
export function termsIn(table: Uint8Array): Terms {
  // Plain bytes: each look at a Buffer of Node takes twice as long.
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
  const begin = bytes.indexOf(LINE_END) + 1;
  const middle = begin + Number(new TextDecoder().decode(bytes.subarray(0, begin)));
  const conceptFields = lookUpIn(bytes.subarray(begin, middle));
  const phraseFields = lookUpIn(bytes.subarray(middle));

  const named = remembering((name: string) => {
    const fields = conceptFields(name);
    if (!fields) return {};
    const [marks = '', ...names] = fields;
    const aliases = names.slice(0, names.indexOf(''));
    const concept: Concept = { name, aliases, ...(marks.includes(LIGHT) && { light: true }), ...(marks.includes(OWN) && { own: true }) };
    return { concept, names: names.filter(Boolean) };
  });
  const phrasesAt = remembering((lead: string) => {
    const fields = phraseFields(lead) ?? [];
    return Array.from({ length: fields.length / 2 }, (_, index) => ({
      text: fields[2 * index] ?? '',
      is: (fields[2 * index + 1] ?? '').split(AND),
    }));
  });
  return { phrasesAt, conceptOf: (name) => named(name).concept, namesOf: (name) => named(name).names };
}

const FIELD = '\t';
const AND = '\u001f';
const LIGHT = 'l';
const OWN = 'o';
const LINE_END = 0x0a;
const FIELD_END = 0x09;

/** In the order of their bytes. */
function sorted(lines: readonly (readonly string[])[]): string {
  const encoder = new TextEncoder();
  return lines
    .map((fields) => ({ line: fields.join(FIELD), key: encoder.encode(fields[0]) }))
    .sort((a, b) => compareBytes(a.key, b.key, b.key.length))
    .map(({ line }) => line)
    .join('\n');
}

/** Gives the fields after the key of the line that has it, by halving. */
function lookUpIn(lines: Uint8Array): (key: string) => string[] | undefined {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return (key) => {
    const wanted = encoder.encode(key);
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : lines.lastIndexOf(LINE_END, middle - 1) + 1;
      const end = lines.indexOf(LINE_END, middle);
      const keyEnd = lines.indexOf(FIELD_END, start);
      const order = compareBytes(wanted, lines.subarray(start, keyEnd), keyEnd - start);
      if (order === 0) return decoder.decode(lines.subarray(keyEnd + 1, end)).split(FIELD);
      if (order < 0) high = start;
      else low = end + 1;
    }
    return undefined;
  };
}

function compareBytes(a: Uint8Array, b: Uint8Array, length: number): number {
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - length;
}
