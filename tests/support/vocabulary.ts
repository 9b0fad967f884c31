import { readFileSync } from 'node:fs';
import { termTable } from '../../src/journal/meaning/termTable.js';
import { type AskingLexicon, askingTables, type TermLexicon, vocabularyOf } from '../../src/journal/meaning/vocabulary.js';

const shipped = (name: string) => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));

/** The lexicons that ship, as they lie in the data folder. */
export const termLexicon: TermLexicon = shipped('terms.json');
export const askingLexicon: AskingLexicon = shipped('asking.json');

export const vocabulary = vocabularyOf(new TextEncoder().encode(termTable(termLexicon)), askingTables(askingLexicon));
