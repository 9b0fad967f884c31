import { answeredIn } from './cues.js';
import { plainForm } from './phrases.js';
import { CJK } from './scripts.js';
import type { NoteWords } from './words.js';

const CJK_CHARACTER = new RegExp(`[${CJK}]`, 'u');
/** What may stand around the words that lead from "asked" to the question. */
const SIGNS = /^[\s,:：，、"“]+/u;

/** A clause behind "asked" is a question where it begins or ends as one does. */
export function clauseAsks(clause: string, words: NoteWords): boolean {
  const plain = plainForm(clause);
  const { start, end, within } = words.asks;
  return (
    /[?？]$/.test(clause) ||
    start.atStart(plain) !== undefined ||
    words.askingWord.atStart(plain) !== undefined ||
    (CJK_CHARACTER.test(clause) && (end.atEnd(plain) !== undefined || within.find(plain) !== undefined))
  );
}

/** A clause that goes on with the story, or tells of the answer, is no part of what was asked. */
export function clauseTells(clause: string, words: NoteWords): boolean {
  const plain = plainForm(clause).trim();
  return [words.story.atStart(plain), words.said.find(plain), words.iAsked.find(plain), answeredIn(clause, words)].some(Boolean);
}

/** What stands behind "asked", without the words that lead to the question: "me about". */
export function withoutLink(clause: string, words: NoteWords): string {
  const bare = clause.replace(SIGNS, '');
  return bare.slice(words.link.atStart(plainForm(bare))?.end ?? 0).replace(SIGNS, '');
}

/** Whether what stands behind "asked" is no question: an errand ("to wait"), or "several questions", which does not say which; "several questions about queues" does. */
export function asksNothing(clause: string, words: NoteWords): boolean {
  const plain = plainForm(withoutLink(clause, words));
  if (words.errands.atStart(plain)) return true;
  const several = words.several.atStart(plain);
  return several !== undefined && words.namely.find(plain.slice(several.end)) === undefined;
}
