import { groupBy, type Kind } from './journal.js';
import { fold } from './words.js';

/** The content of data/topics.json: which words tell what a question is about, and of what sort it is. */
export interface TopicLexicon {
  topics: readonly { name: string; aliases: readonly string[] }[];
  /** In the order in which they are tried: the first kind that has a cue in the text. Aliases and cues are folded. */
  kinds: readonly { kind: Kind; cues: readonly string[] }[];
}

/** What was found in a question's text. */
export interface Classification {
  kind: Kind;
  topics: string[];
}

/** Finds the kind and the topics of a question from its text. */
export type Classify = (text: string) => Classification;

/** Prepares a lexicon once for any number of questions. */
export function classifierFor(lexicon: TopicLexicon): Classify {
  const topics = phraseBook(lexicon.topics.map(({ name, aliases }) => [name, aliases]));
  const kinds = phraseBook(lexicon.kinds.map(({ kind, cues }) => [kind, cues]));
  const order = lexicon.kinds.map(({ kind }) => kind);

  return (text) => {
    const found = topics(text);
    const cues = new Set(kinds(text));
    const kind = order.find((candidate) => cues.has(candidate)) ?? (found.length > 0 ? 'knowledge' : 'other');
    return { kind, topics: found };
  };
}

/** Gives the names whose phrases stand in a text, in the order of the text. */
type PhraseBook = (text: string) => string[];

interface Phrase {
  text: string;
  name: string;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const WORD = /[\p{Script=Latin}\p{N}_]/u;
/** What goes on a word after its end: "c" is not in "c++". */
const WORD_OR_SIGN = /[\p{Script=Latin}\p{N}_+#]/u;
/** Phrases are looked up by so many first characters. */
const LEAD = 2;

/**
 * Latin phrases match whole words, in the plural too; phrases with Chinese or Japanese characters match anywhere. The longest phrase takes
 * its stretch of the text, so that a word means one thing: "sql injection" is not sql. Phrases must be folded.
 */
function phraseBook(entries: readonly (readonly [name: string, phrases: readonly string[]])[]): PhraseBook {
  const phrases = entries.flatMap(([name, texts]) => texts.map((text): Phrase => ({ text: spaced(text), name })));
  const byLead = groupBy(phrases, ({ text }) => text.slice(0, LEAD));

  return (text) => {
    const searched = spaced(fold(text));
    const found = new Set<string>();
    for (let at = 0; at < searched.length; ) {
      const [name, length] = longestAt(searched, at, byLead.get(searched.slice(at, at + LEAD)));
      if (name !== undefined) found.add(name);
      at += length;
    }
    return [...found];
  };
}

/** The name of the longest phrase that stands at a place, and how long it is there; one step further where none does. */
function longestAt(text: string, at: number, phrases: readonly Phrase[] = []): [name: string | undefined, length: number] {
  let longest: [string | undefined, number] = [undefined, 1];
  for (const { text: phrase, name } of phrases) {
    const length = lengthAt(text, at, phrase);
    if (length > longest[1]) longest = [name, length];
  }
  return longest;
}

/** How much of the text a phrase takes at a place, its plural included; 0 when it does not stand there. */
function lengthAt(text: string, at: number, phrase: string): number {
  const form = inflected(phrase).find(
    (candidate) => text.startsWith(candidate, at) && (CJK.test(phrase) || standsAlone(text, at, candidate)),
  );
  return form?.length ?? 0;
}

function standsAlone(text: string, at: number, phrase: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + phrase.length] ?? ' ';
  return !(WORD.test(before) && WORD.test(phrase[0] ?? '')) && !WORD_OR_SIGN.test(after);
}

/** An English phrase with its plurals; anything else as it is. */
function inflected(phrase: string): string[] {
  if (!/[a-z]$/.test(phrase)) return [phrase];
  if (/[^aeiou]y$/.test(phrase)) return [phrase, `${phrase.slice(0, -1)}ies`];
  return [phrase, `${phrase}s`, `${phrase}es`];
}

/** Hyphens and runs of white space as one blank each, and one sort of apostrophe: "load-balancing" is "load balancing". */
function spaced(phrase: string): string {
  return /[\s’-]/.test(phrase)
    ? phrase
        .replace(/[\s-]+/g, ' ')
        .replaceAll('’', "'")
        .trim()
    : phrase;
}
