import { readFileSync } from 'node:fs';
import { blocksOf } from '../../../src/formats/notes/blocks.js';
import { type ReadInterview, readNote } from '../../../src/formats/notes/readNote.js';
import { rolesOf, type Told } from '../../../src/formats/notes/roles.js';
import { noteWords } from '../../../src/formats/notes/words.js';
import type { NewQuestion } from '../../../src/journal/keeping.js';
import { classifierFor, topicTables } from '../../../src/journal/lexicon.js';
import type { WrittenInterview } from '../../../src/journal/written.js';

const shipped = (name: string) => JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8'));

/** The words that ship. */
export const words = noteWords(shipped('notes.json'));
const classify = classifierFor(topicTables(shipped('topics.json')));

/** Reads a note that lies in a file whose name says nothing, unless one is given. */
export function read(text: string, path: readonly string[] = ['note']): ReadInterview[] {
  return readNote(text, { words, classify, path });
}

/** The interviews in a note. */
export function interviewsIn(text: string, path?: readonly string[]): WrittenInterview[] {
  return read(text, path).map(({ interview }) => interview);
}

/** The only interview in a note. */
export function interviewIn(text: string, path?: readonly string[]): WrittenInterview {
  const [interview, ...others] = interviewsIn(text, path);
  if (!interview || others.length > 0) throw new Error(`There are ${others.length + 1} interviews in it.`);
  return interview;
}

/** The lines of a note with their roles. */
export function told(text: string): Told[] {
  return rolesOf(blocksOf(text), words);
}

/** Questions with their follow-ups, in the order of the note. */
export function allOf(questions: readonly NewQuestion[]): NewQuestion[] {
  return questions.flatMap((question) => [question, ...allOf(question.followUps ?? [])]);
}
