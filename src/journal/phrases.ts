import { BEYOND_ASCII, CJK, expressionFor, SUPERFLUOUS_BLANK, WORD_HERE, WORD_SIGN } from './scripts.js';
import { allAtOnce, fold } from './words.js';

/** A phrase in a text, with what it stands for: from a character of the searched text up to another. */
export interface Found<T> {
  is: T;
  from: number;
  to: number;
}

/** Finds the phrases of a book in a `searchable` text, from left to right; `fits` may refuse some of them. */
export type PhraseBook<T> = (searched: string, fits?: (from: number, to: number) => boolean) => Found<T>[];

/** A phrase in the form in which it is looked for, and what it stands for. */
export interface Phrase<T> {
  text: string;
  is: T;
}

/** The phrases that begin with a word, or with a character where that is of no Latin word; of equal ones the first counts. */
export type PhrasesAt<T> = (lead: string) => readonly Phrase<T>[];

const ENDS_IN_LATIN = /[a-z]$/;

/**
 * Phrases by what they are looked up by, as plain JSON. Each line has what is looked up, then each phrase and the place of what it stands for, between tabs: a question has some dozens of words, and to read all lines
 * takes longer than to look for those. The lines are sorted, to be looked up by halving.
 */
export interface PhraseTable<T> {
  is: readonly T[];
  phrases: string;
}

/** The table of what each of some phrases stands for. Phrases must be folded. */
export function phraseTable<T>(entries: Iterable<readonly [is: T, phrases: readonly string[]]>): PhraseTable<T> {
  const all = [...entries];
  const byLead = phrasesByLead(all.map(([, phrases], index) => [index, phrases] as const));
  return {
    is: all.map(([is]) => is),
    phrases: [...byLead]
      .sort(([lead], [other]) => (lead < other ? -1 : 1))
      .map(([lead, phrases]) => `${[lead, ...phrases.flatMap(({ text, is }) => [text, is])].join('\t')}\n`)
      .join(''),
  };
}

/** The phrases of a table. */
export function phraseBookIn<T>({ is, phrases }: PhraseTable<T>): PhraseBook<T> {
  return phraseBookOver((lead) => {
    const fields = fieldsAfter(phrases, lead);
    return Array.from({ length: fields.length / 2 }, (_, index) => ({
      text: fields[2 * index] ?? '',
      is: is[Number(fields[2 * index + 1])] as T,
    }));
  });
}

/** The fields behind the key of the line that begins with it, of lines sorted by their keys; none where no line does. */
function fieldsAfter(lines: string, key: string): string[] {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf('\n', middle - 1) + 1;
    const end = lines.indexOf('\n', middle);
    const keyEnd = lines.indexOf('\t', start);
    const found = lines.slice(start, keyEnd);
    if (found === key) return lines.slice(keyEnd + 1, end).split('\t');
    if (key < found) high = start;
    else low = end + 1;
  }
  return [];
}

/** Phrases by what they are looked up by. */
export function phrasesByLead<T>(entries: Iterable<readonly [is: T, phrases: readonly string[]]>): Map<string, Phrase<T>[]> {
  const byLead = new Map<string, Phrase<T>[]>();
  for (const [is, texts] of entries) {
    for (const given of texts) {
      const text = spaced(given);
      const lead = leadAt(text, 0);
      const others = byLead.get(lead);
      if (others) others.push({ text, is });
      else byLead.set(lead, [{ text, is }]);
    }
  }
  return byLead;
}

/**
 * Latin phrases match whole words, in the plural too; phrases with Chinese, Japanese or Korean characters match anywhere, for particles are written to them. The longest phrase takes
 * its stretch of the text, so that a word means one thing: "sql injection" is not sql. What begins with a word is sorted once, for the same words come again and again.
 */
export function phraseBookOver<T>(phrasesAt: PhrasesAt<T>): PhraseBook<T> {
  const known = new Map<string, Leading<T>>();
  const leadingOf = (lead: string) => {
    const leading = known.get(lead) ?? leadingIn(phrasesAt, lead);
    known.set(lead, leading);
    return leading;
  };
  return (searched, fits = () => true) => {
    const found: Found<T>[] = [];
    const word = expressionFor(searched, WORD_HERE);
    for (let at = 0; at < searched.length; ) {
      const lead = leadAt(searched, at, word);
      const longest = longestAt(searched, at, lead.length, leadingOf(lead), fits);
      if (longest) found.push(longest);
      at = longest?.to ?? at + lead.length;
    }
    return found;
  };
}

/** What a phrase is looked up by: its first word, or its first character where that is of no Latin word. */
function leadAt(text: string, at: number, word = expressionFor(text, WORD_HERE)): string {
  word.lastIndex = at;
  return word.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** The phrases that begin with a word: those that are hardly longer, the singular of the word itself among them, and all others by how they go on. */
interface Leading<T> {
  short: Phrase<T>[];
  longer: ReadonlyMap<string, readonly Phrase<T>[]> | undefined;
}

/** By so many characters after the first word longer phrases are told apart: a blank and a letter, or two characters of Chinese. */
const NEXT = 2;

function leadingIn<T>(phrasesAt: PhrasesAt<T>, lead: string): Leading<T> {
  const short: Phrase<T>[] = [];
  let longer: Map<string, Phrase<T>[]> | undefined;
  for (const phrase of phrasesAt(lead)) {
    const { text } = phrase;
    if (text.length <= lead.length + NEXT) {
      short.push(phrase);
      continue;
    }
    longer ??= new Map();
    const next = text.slice(lead.length, lead.length + NEXT);
    const others = longer.get(next);
    if (others) others.push(phrase);
    else longer.set(next, [phrase]);
  }
  for (const singular of singulars(lead)) short.push(...phrasesAt(singular).filter(({ text }) => text === singular));
  return { short, longer };
}

function longestAt<T>(
  text: string,
  at: number,
  leadLength: number,
  { short, longer }: Leading<T>,
  fits: (from: number, to: number) => boolean,
): Found<T> | undefined {
  let longest: Found<T> | undefined;
  const look = (phrases: readonly Phrase<T>[] | undefined) => {
    for (const { text: phrase, is } of phrases ?? []) {
      const to = at + lengthAt(text, at, phrase);
      if (to > (longest?.to ?? at) && fits(at, to)) longest = { is, from: at, to };
    }
  };
  look(short);
  if (longer) look(longer.get(text.slice(at + leadLength, at + leadLength + NEXT)));
  return longest;
}

/** The words of which this one may be the plural. */
function singulars(word: string): string[] {
  if (!word.endsWith('s')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

/** How much of the text a phrase takes at a place, the plural of a Latin one included; 0 when it does not stand there. */
function lengthAt(text: string, at: number, phrase: string): number {
  if (!text.startsWith(phrase.slice(0, -1), at)) return 0;
  if (expressionFor(phrase, CJK).test(phrase)) return text.startsWith(phrase, at) ? phrase.length : 0;
  return inflected(phrase).find((candidate) => text.startsWith(candidate, at) && !goesOn(text[at + candidate.length] ?? ' '))?.length ?? 0;
}

function goesOn(next: string): boolean {
  return expressionFor(next, WORD_SIGN).test(next);
}

/** An English phrase with its plurals; anything else as it is. */
function inflected(phrase: string): string[] {
  if (!ENDS_IN_LATIN.test(phrase)) return [phrase];
  if (/[^aeiou]y$/.test(phrase)) return [phrase, `${phrase.slice(0, -1)}ies`];
  return [phrase, `${phrase}s`, `${phrase}es`];
}

/** The form in which phrases are looked for: folded, hyphens and runs of white space as one blank each, none beside Chinese or Japanese, and one sort of apostrophe: "Load-Balancing" is "load balancing", and "Redis 缓存" is "redis缓存". */
export function searchable(text: string): string {
  return spaced(fold(text));
}

/** The same of many texts. */
export function allSearchable(texts: readonly string[]): string[] {
  return allAtOnce(texts, searchable).map((text) => text.trim());
}

function spaced(phrase: string): string {
  if (!/[\s’-]/.test(phrase)) return phrase;
  const blanks = phrase.replace(/[\s-]+/g, ' ');
  return (BEYOND_ASCII.test(blanks) ? blanks.replace(expressionFor(blanks, SUPERFLUOUS_BLANK), '').replaceAll('’', "'") : blanks).trim();
}
