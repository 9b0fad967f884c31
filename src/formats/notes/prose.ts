import { weight } from './labels.js';
import { type NoteWords, plainForm } from './words.js';

/** A question that is told inside a text: "he asked me why ..."; `at` is where it begins, `after` what is said behind its sentence. */
export interface ToldQuestion {
  text: string;
  at: number;
  after: string;
}

const SENTENCE = /[^.!?。！？…]+(?:[.!?。！？…]+["”」'’)]*|$)/gu;
const QUOTATION = /[“"「『«„]\s*([^”"」』»“]{4,300}?)\s*[”"」』»“]/gu;
/** What may stand between "asked" and the question. */
const LINK = /^[\s,:：，、"“]*(?:me|us|him|about|that|whether|mich|uns|me|nos|меня|нас|我|了我|到)?[\s,:：，、]+(?=\S)|^[\s,:：，、"“]+/u;
/** A sentence that asks is longer than a word. */
const LEAST = 2;
/** More than this of a paragraph is not read for questions. */
const LONGEST = 5000;

/** Finds the questions that a paragraph tells: in quotation marks, or behind "asked me" and its like. */
export function questionsInProse(paragraph: string, words: NoteWords): ToldQuestion[] {
  const text = paragraph.slice(0, LONGEST);
  const plain = plainForm(text);
  return [...plain.matchAll(SENTENCE)].flatMap(({ index, 0: sentence }) => {
    const asked = words.asked.find(sentence);
    if (!asked) return [];
    const behind = text.slice(index + asked.end, index + sentence.length);
    const after = text.slice(index + sentence.length, index + sentence.length + 300);
    const quoted = [...behind.matchAll(QUOTATION)].map(([, inside = '']) => inside);
    const found = quoted.length > 0 ? quoted : clauseOf(behind, words);
    return found
      .filter((question) => weight(question) >= LEAST)
      .map((question) => ({ text: question.trim(), at: text.indexOf(question.trim(), index + asked.end), after }));
  });
}

/** What stands behind "asked me", where it begins or ends as a question does. */
function clauseOf(behind: string, words: NoteWords): string[] {
  const clause = behind.replace(LINK, '').replace(/[\s.。!！]+$/, '');
  const plain = plainForm(clause);
  const { start, end, within } = words.asks;
  const isMarked = /[?？]$/.test(clause);
  const asks =
    isMarked ||
    start.atStart(plain) ||
    (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(clause) && (end.atEnd(plain) || within.find(plain)));
  return asks && clause.length <= 300 ? [clause] : [];
}
