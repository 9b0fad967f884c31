import { readFileSync } from 'node:fs';
import { termTable } from '../../src/journal/meaning/termTable.js';
import { type AskingLexicon, askingTables, type TermLexicon, vocabularyOf } from '../../src/journal/meaning/vocabulary.js';

const shipped = (name: string) => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));

/** The lexicons that ship, as they lie in the data folder. */
export const termLexicon: TermLexicon = shipped('terms.json');
export const askingLexicon: AskingLexicon = shipped('asking.json');

/** The vocabulary that is made of two lexicons. */
export const vocabularyWith = (terms: TermLexicon, asking: AskingLexicon) => {
  const { index, text } = termTable(terms);
  const bytes = new TextEncoder().encode(text);
  return vocabularyOf(index, (from, to) => bytes.subarray(from, to), askingTables(asking));
};

export const vocabulary = vocabularyWith(termLexicon, askingLexicon);
