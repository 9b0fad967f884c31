import { type PhraseBook, type PhraseTable, phraseBookIn, phraseBookOver, phraseTable } from '../phrases.js';
import type { Side } from './facets.js';
import { type PartOf, partsOfNames } from './parts.js';
import { type ReadBytes, type TermIndex, termsIn } from './termTable.js';

/** The content of data/terms.json: what interview questions are about. */
export interface TermLexicon {
  concepts: readonly Concept[];
  /** Phrases that name two at once: "deep and shallow copy". */
  pairs: readonly { both: readonly string[]; aliases: readonly string[] }[];
}

export interface Concept {
  name: string;
  /** Says little beside another: what a thing lives in (a language, a product), or the sort of thing that it is (a keyword, a method). */
  light?: true;
  /** What a person tells of themselves: however it is asked, it is asked for the same. */
  own?: true;
  /** In every language, folded; plurals are found by themselves. */
  aliases: readonly string[];
}

/** The content of data/asking.json: the words of asking, which say what is wanted of a thing, and those that say nothing. */
export interface AskingLexicon {
  asking: readonly { intent: Intent; cues: readonly string[] }[];
  /** What follows these narrows the question: "in", "when". */
  narrows: readonly string[];
  /** What stands before these narrows the question: 中, において. */
  narrowed: readonly string[];
  /** Words that tell two things apart within their names too: left and right, each with its ways to be said. */
  opposites: readonly (readonly (readonly string[])[])[];
  idle: readonly string[];
  /** Characters that say nothing by themselves, but are parts of words. */
  alone: string;
}

/** What a question wants to hear of the thing that it is about. */
export type Intent =
  | 'define'
  | 'compare'
  | 'why'
  | 'purpose'
  | 'how'
  | 'do'
  | 'solve'
  | 'list'
  | 'proscons'
  | 'when'
  | 'story'
  | 'implement'
  | 'design'
  | 'complexity'
  | 'cause'
  | 'condition'
  | 'example'
  | 'feature';

/** What a phrase of asking does. */
export type Asking = Intent | 'narrows' | 'narrowed' | 'idle';

/** Both lexicons, prepared once for any number of questions. */
export interface Vocabulary {
  /** A phrase stands for one concept, or for several. */
  terms: PhraseBook<readonly Concept[]>;
  asking: PhraseBook<Asking>;
  alone: ReadonlySet<string>;
  sides: PhraseBook<Side>;
  partOf: PartOf;
  /** All phrases that stand for a concept, alone or with another, by its name. */
  namesOf: (concept: string) => readonly string[] | undefined;
}

/** The words of asking as they are looked into: plain JSON, made when the program is built. */
export interface AskingTables {
  asking: PhraseTable<Asking>;
  sides: PhraseTable<Side>;
  alone: string;
}

export function askingTables({ asking, narrows, narrowed, opposites, idle, alone }: AskingLexicon): AskingTables {
  return {
    asking: phraseTable<Asking>([
      ...asking.map(({ intent, cues }) => [intent, cues] as const),
      ['narrows', narrows],
      ['narrowed', narrowed],
      ['idle', idle],
    ]),
    sides: phraseTable(
      opposites.flatMap((sides) => sides.map((words, index) => [{ of: sides.flat()[0] ?? '', side: String(index) }, words] as const)),
    ),
    alone,
  };
}

/** `terms` is the index that termTable makes of data/terms.json, and `read` reads of its text. */
export function vocabularyOf(terms: TermIndex, read: ReadBytes, { asking, sides, alone }: AskingTables): Vocabulary {
  const { phrasesAt, conceptOf, namesOf } = termsIn(terms, read);
  const named = phraseBookOver(phrasesAt);
  return {
    terms: (searched, fits) =>
      named(searched, fits).map(({ is, ...found }) => ({ ...found, is: is.flatMap((name) => conceptOf(name) ?? []) })),
    asking: phraseBookIn(asking),
    alone: new Set(alone),
    sides: phraseBookIn(sides),
    partOf: partsOfNames(),
    namesOf,
  };
}
