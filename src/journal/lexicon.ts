import type { Kind } from './journal.js';
import { type PhraseTable, phraseBookIn, phraseTable, searchable } from './phrases.js';

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

/** The lexicon as it is looked into: plain JSON, made when the program is built. */
export interface TopicTables {
  topics: PhraseTable<string>;
  kinds: PhraseTable<Kind>;
  /** The kinds in the order in which they are tried. */
  order: readonly Kind[];
}

export function topicTables({ topics, kinds }: TopicLexicon): TopicTables {
  return {
    topics: phraseTable(topics.map(({ name, aliases }) => [name, aliases])),
    kinds: phraseTable(kinds.map(({ kind, cues }) => [kind, cues])),
    order: kinds.map(({ kind }) => kind),
  };
}

/** Prepares the tables once for any number of questions. */
export function classifierFor(tables: TopicTables): Classify {
  const topics = phraseBookIn(tables.topics);
  const kinds = phraseBookIn(tables.kinds);
  const { order } = tables;

  return (text) => {
    const searched = searchable(text);
    const found = [...new Set(topics(searched).map(({ is }) => is))];
    const cues = new Set(kinds(searched).map(({ is }) => is));
    const kind = order.find((candidate) => cues.has(candidate)) ?? (found.length > 0 ? 'knowledge' : 'other');
    return { kind, topics: found };
  };
}
