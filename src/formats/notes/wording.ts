import { answeredIn, type Cue, gradeIn } from './cues.js';
import { weight } from './labels.js';
import { plainForm } from './phrases.js';
import { unquoted } from './sentences.js';
import type { NoteWords } from './words.js';

/** A line that asks, taken apart: what was asked, and what its writer adds on the same line. */
export interface Wording {
  text: string;
  said?: string;
  note?: string;
  /** What a mark behind it says of the answer. */
  grade?: Cue;
}

const INLINE_ANSWER = /[\s?？。，,;；]\s*(?:A|Ans|Answer|答|回答|答案|Ответ|Respuesta|Antwort|Réponse|답|답변)\s*[:：]\s*(\S.*)$/su;
const ASIDE_AT_END = /\s*[(（]([^()（）]+)[)）][\s.。…!！]*$/;
/** "✓", "(yes)" behind a question. */
const GRADE_AT_END = /(?:\s+|(?<=[?？]))(?:([✓✔✅☑✗✘❌×~]\uFE0F?)|[(（[]([^()（）[\]]{1,12})[)）\]])\s*$/u;
const CLAUSE_END = /[，,。.]\s*$/;
/** Where a sentence ends: before a space, or after the signs of scripts without spaces. */
const SENTENCE_END = /[.?!](?=\s)|[。？！]/g;
/** What asks is at least so long, in characters. */
const LEAST = 4;
/** A remark on the same line is at most so long; behind a colon it is shorter; one that stands after a full stop is at most so heavy. */
const REMARK = 120;
const REMARK_AFTER_COLON = 80;
const FEW = 8;
/** Longer lines are not taken apart. */
const LONGEST = 2000;
/** What tells of the answer stands behind one of the first of these. */
const MOST_SPLITS = 12;
const SPLIT = /[:：]|\s[–—→-]+>?\s/gu;

/** Takes a line apart by its words; `text` keeps what cannot be told from the question. */
export function wordingOf(line: string, words: NoteWords): Wording {
  if (line.length > LONGEST) return { text: line };
  const text = unquoted(line);
  return (
    gradeAtEnd(text, words) ??
    labelledAnswer(text) ??
    toldAfterSign(text, words) ??
    toldAfterClause(text, words) ??
    asideAtEnd(text, words) ??
    remarkAfter(text, words) ?? { text }
  );
}

/** "What is a heap? ✓", "What is a trie? (no)". */
function gradeAtEnd(line: string, words: NoteWords): Wording | undefined {
  const found = GRADE_AT_END.exec(line);
  const grade = found && found.index > 0 ? gradeIn(found[1] ?? found[2] ?? '', words) : undefined;
  return found && grade ? { text: line.slice(0, found.index).trim(), grade } : undefined;
}

/** "What is a heap? Answer: a tree". */
function labelledAnswer(line: string): Wording | undefined {
  const answer = INLINE_ANSWER.exec(line);
  return answer?.[1] ? { text: line.slice(0, answer.index + 1).trim(), said: answer[1] } : undefined;
}

/** "Common elements of two lists: you said sets, but did not know the function": what stands after a colon or a dash, where it tells of the answer. */
function toldAfterSign(line: string, words: NoteWords): Wording | undefined {
  for (const { index, 0: sign } of [...line.matchAll(SPLIT)].slice(0, MOST_SPLITS)) {
    const rest = line.slice(index + sign.length).trim();
    if (index < LEAST || rest === '' || /^\/\//.test(rest)) continue;
    const plain = plainForm(rest);
    const text = line.slice(0, index).trim();
    if (words.yesOrNo.atStart(plain)) return { text, said: rest };
    if (words.said.find(plain)) return { text, ...(answeredIn(rest, words) ? { note: rest } : { said: rest }) };
    if (plain.length < REMARK_AFTER_COLON && answeredIn(rest, words) && !/[?？]/.test(rest)) return { text, note: rest };
  }
  return undefined;
}

/** "你了解堆吗，我说了解": the answer begins with its own clause. */
function toldAfterClause(line: string, words: NoteWords): Wording | undefined {
  for (const { at } of words.iSaid.all(plainForm(line))) {
    const text = line.slice(0, at);
    if (CLAUSE_END.test(text) && text.trimEnd().length > LEAST + 1)
      return { text: text.replace(CLAUSE_END, '').trim(), said: line.slice(at).trim() };
  }
  return undefined;
}

/** "What is a mutex? (not sure)". */
function asideAtEnd(line: string, words: NoteWords): Wording | undefined {
  const aside = ASIDE_AT_END.exec(line);
  return aside?.[1] && aside.index > 0 && answeredIn(aside[1], words)
    ? { text: line.slice(0, aside.index).trim(), note: aside[1].trim() }
    : undefined;
}

/** "What is a closure? Answered well.", "Explain joins. Only half.": the last sentence tells how it went. */
function remarkAfter(line: string, words: NoteWords): Wording | undefined {
  for (const { index, 0: sign } of line.matchAll(SENTENCE_END)) {
    const at = index + sign.length;
    const rest = line.slice(at).trim();
    if (at < LEAST || rest === '' || rest.length > REMARK || /[?？]/.test(rest)) continue;
    const text = line.slice(0, at).trim();
    const isMarked = /[?？]$/.test(text);
    if (answeredIn(rest, words) && (isMarked || weight(rest) <= FEW)) return { text, note: rest };
    if (isMarked && words.said.find(plainForm(rest))) return { text, said: rest };
  }
  return undefined;
}
