import { asksNothing, clauseAsks, clauseTells, withoutLink } from './clauses.js';
import { weight } from './labels.js';
import { isByWriter, openersIn } from './openers.js';
import { plainForm } from './phrases.js';
import { listedInRound } from './rounds.js';
import type { NoteWords } from './words.js';

/** A question that is told inside a text: "he asked me why ..."; `at` is where it begins, `after` what is said behind its sentence. */
export interface ToldQuestion {
  text: string;
  at: number;
  after: string;
}

/** A point inside a word or a number ends nothing. */
const SENTENCE = /(?:[^.!?。！？…]|\.(?=\S))+(?:[.!?。！？…]+["”」』’)]*|$)/gu;
/** A part of a sentence, with the sign that ends it. */
const PIECE = /[^，,；;]+[，,；;]*/gu;
const QUOTATION = /[“"「『«„]\s*([^”"」』»“]{4,300}?)\s*[”"」』»“]/gu;
const CLOSING = /[\s.。!！，,；;]+$/u;
/** A sentence that asks is longer than a word. */
const LEAST = 2;
/** And not longer than so many characters. */
const MOST = 300;
/** More than this of a paragraph is not read for questions. */
const LONGEST = 5000;

/** A question that is being read, part by part. */
interface Open extends ToldQuestion {
  /** The statement of a problem needs no word that asks. */
  isPosed: boolean;
  /** What follows is no part of it. */
  isOver: boolean;
}

/** Finds the questions that a paragraph tells: in quotation marks, behind "asked me" and its like, or behind "the task was". Each goes on to the next, or to where its writer tells how it went. */
export function questionsInProse(paragraph: string, words: NoteWords): ToldQuestion[] {
  const text = paragraph.slice(0, LONGEST);
  const listed = listedInRound(text, words);
  if (listed.length > 0) return listed.map((question) => ({ text: question, at: 0, after: '' }));
  const found: Open[] = [];
  for (const { index: at, 0: sentence } of text.matchAll(SENTENCE)) {
    const quoted = quotedIn(sentence, words);
    if (quoted.some((inside) => words.part.ownQuestions.find(plainForm(inside)))) continue;
    if (quoted.length > 0) found.push(...quoted.map((inside) => ({ text: inside, at, isPosed: true, after: '', isOver: true })));
    else readSentence(sentence, at, found, words);
  }
  return found
    .map((open) => ({ ...open, text: open.text.replace(CLOSING, '').trim() }))
    .filter((open) => isQuestion(open, words))
    .map(({ text: question, at, after }) => ({
      text: question,
      at: Math.max(at, text.indexOf(question, at)),
      after: after.slice(0, MOST),
    }));
}

/** What was asked word for word. */
function quotedIn(sentence: string, words: NoteWords): string[] {
  return words.asked.find(plainForm(sentence)) ? [...sentence.matchAll(QUOTATION)].map(([, inside = '']) => inside) : [];
}

function isQuestion({ text, isPosed }: Open, words: NoteWords): boolean {
  return !asksNothing(text, words) && weight(text) >= LEAST && text.length <= MOST && (isPosed || clauseAsks(text, words));
}

/** Adds the questions of a sentence, which begins at a place, to those that were found before it. */
function readSentence(sentence: string, at: number, found: Open[], words: NoteWords): void {
  // What one sentence asks does not go on in the next: that may tell how it went.
  const before = found.at(-1);
  if (before) before.isOver = true;
  for (const { index, 0: piece } of sentence.matchAll(PIECE)) {
    const openers = openersIn(piece, words);
    const [first] = openers;
    goOn(piece.slice(0, first?.at), first === undefined, at + index, found, words);
    for (const [place, opener] of openers.entries()) {
      if (isByWriter(piece, opener, words)) continue;
      const behind = piece.slice(opener.from, openers[place + 1]?.at);
      found.push({
        text: withoutLink(behind, words),
        at: at + index + opener.from,
        isPosed: opener.isPosed,
        after: '',
        isOver: false,
      });
    }
  }
}

/** What stands before the next opener ends the last question, is one more, or, where it is a whole part of the sentence, belongs to the last. */
function goOn(part: string, isWhole: boolean, at: number, found: Open[], words: NoteWords): void {
  const current = found.at(-1);
  if (!current || part === '') return;
  if (current.isOver || clauseTells(part, words)) {
    current.isOver = true;
    current.after += part;
    return;
  }
  const further = words.further.atStart(plainForm(part));
  const rest = part.slice(further?.end);
  if (further && clauseAsks(rest, words)) found.push({ text: rest, at, isPosed: false, after: '', isOver: false });
  else if (isWhole) current.text += part;
}
