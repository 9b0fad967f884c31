import type { Kind } from './journal.js';
import { phraseBook, searchable } from './phrases.js';

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
    const searched = searchable(text);
    const found = [...new Set(topics(searched).map(({ is }) => is))];
    const cues = new Set(kinds(searched).map(({ is }) => is));
    const kind = order.find((candidate) => cues.has(candidate)) ?? (found.length > 0 ? 'knowledge' : 'other');
    return { kind, topics: found };
  };
}
