import { compare } from '../journal.js';
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

/** Lines in the order of their keys, in blocks that can be read by themselves: where each begins and ends in the text, in bytes of UTF-8, and the key of its first line. */
type Blocks = readonly (readonly [key: string, from: number, to: number])[];

/** Which lines stand where. */
export interface TermIndex {
  concepts: Blocks;
  phrases: Blocks;
}

/** Gives bytes of the text that the index tells of, from one place to another. */
export type ReadBytes = (from: number, to: number) => Uint8Array;

/** So many bytes make a block: a command reads some dozens of two hundred. */
const BLOCK = 8192;

/**
 * data/terms.json as lines of which one is found without reading the others, for a command meets some dozens of the two thousand concepts: those of the concepts (name, marks, aliases, and after an empty
 * field those that name it with another), then those of the phrases by what they are looked up by (lead, then phrase and names in turn).
 */
export function termTable({ concepts, pairs }: TermLexicon): { index: TermIndex; text: string } {
  const phrases = phrasesByLead([
    ...concepts.map(({ name, aliases }) => [name, aliases] as const),
    ...pairs.map(({ both, aliases }) => [both.join(AND), aliases] as const),
  ]);
  const conceptLines = concepts.map(({ name, light, own, aliases }) => {
    const shared = pairs.filter(({ both }) => both.includes(name)).flatMap((pair) => pair.aliases);
    return [name, `${light ? LIGHT : ''}${own ? OWN : ''}`, ...aliases, '', ...shared];
  });
  const phraseLines = [...phrases].map(([lead, found]) => [lead, ...found.flatMap(({ text, is }) => [text, is])]);
  const first = inBlocks(conceptLines, 0);
  const second = inBlocks(phraseLines, first.end);
  return { index: { concepts: first.blocks, phrases: second.blocks }, text: first.text + second.text };
}

function inBlocks(lines: readonly (readonly string[])[], begin: number): { blocks: Blocks; text: string; end: number } {
  const encoder = new TextEncoder();
  const blocks: [key: string, from: number, to: number][] = [];
  let text = '';
  let end = begin;
  for (const fields of [...lines].sort(([a = ''], [b = '']) => compare(a, b))) {
    const line = `${fields.join(FIELD)}\n`;
    const last = blocks.at(-1);
    const from = end;
    end += encoder.encode(line).length;
    text += line;
    if (last && end - last[1] <= BLOCK) last[2] = end;
    else blocks.push([fields[0] ?? '', from, end]);
  }
  return { blocks, text, end };
}

/** Looks terms up in what termTable gave. */
export function termsIn({ concepts, phrases }: TermIndex, read: ReadBytes): Terms {
  const conceptFields = lookUpIn(concepts, read);
  const phraseFields = lookUpIn(phrases, read);

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

/** Gives the fields after the key of the line that has it. */
function lookUpIn(blocks: Blocks, read: ReadBytes): (key: string) => string[] | undefined {
  const decoder = new TextDecoder();
  const textOf = remembering(([, from, to]: Blocks[number]) => `\n${decoder.decode(read(from, to))}`);
  return (key) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.[0] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low - 1];
    if (!block) return undefined;
    const text = textOf(block);
    const at = text.indexOf(`\n${key}${FIELD}`);
    if (at < 0) return undefined;
    const start = at + 1 + key.length + FIELD.length;
    return text.slice(start, text.indexOf('\n', start)).split(FIELD);
  };
}
