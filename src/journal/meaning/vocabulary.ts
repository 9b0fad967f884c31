import { type PhraseBook, phraseBook } from '../phrases.js';

/** The content of data/terms.json: what interview questions are about. */
export interface TermLexicon {
  concepts: readonly Concept[];
}

export interface Concept {
  name: string;
  /** What a thing lives in (a language, a product, a framework): it narrows a question more than it is asked about. */
  setting?: true;
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
  idle: readonly string[];
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

/** What a phrase can mean. With both a concept and an intent it is the concept only where no other is named: "weaknesses" are your own, or those of a thing. */
export interface Reading {
  concept?: Concept;
  intent?: Intent;
  bounds?: 'narrows' | 'narrowed';
}

/** Both lexicons, prepared once for any number of questions. */
export type Vocabulary = PhraseBook<Reading>;

export function vocabularyOf({ concepts }: TermLexicon, { asking, narrows, narrowed, idle }: AskingLexicon): Vocabulary {
  const readings = new Map<string, Reading>();
  const read = (phrases: readonly string[], reading: Reading) => {
    for (const phrase of phrases) readings.set(phrase, { ...readings.get(phrase), ...reading });
  };
  for (const concept of concepts) read(concept.aliases, { concept });
  for (const { intent, cues } of asking) read(cues, { intent });
  read(narrows, { bounds: 'narrows' });
  read(narrowed, { bounds: 'narrowed' });
  read(idle, {});
  return phraseBook(Array.from(readings, ([phrase, reading]) => [reading, [phrase]] as const));
}
