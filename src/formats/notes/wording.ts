import { answeredIn } from './cues.js';
import { weight } from './labels.js';
import { plainForm } from './phrases.js';
import { isQuotation } from './sections.js';
import type { NoteWords } from './words.js';

/** A line that asks, taken apart: what was asked, and what its writer adds on the same line. */
export interface Wording {
  text: string;
  said?: string;
  note?: string;
}

const INLINE_ANSWER = /[\s?？。，,;；]\s*(?:A|Ans|Answer|答|回答|答案|Ответ|Respuesta|Antwort|Réponse|답|답변)\s*[:：]\s*(\S.*)$/su;
const ASIDE_AT_END = /\s*[(（]([^()（）]+)[)）][\s.。…!！]*$/;
const YES_OR_NO = /^(?:yes|no|yeah|nope|not? really|是的?|不是|有|没有|会|不会|はい|いいえ|네|아니|да|нет|sí|ja|nein|oui|non)(?![\p{L}])/iu;
/** Where a sentence ends: before a space, or after the signs of scripts without spaces. */
const SENTENCE_END = /[.?!](?=\s)|[。？！]/g;
/** A remark on the same line is at most so long, in characters; one that stands after a full stop at most so heavy. */
const REMARK = 120;
const FEW = 8;
/** Longer lines are not taken apart. */
const LONGEST = 2000;
/** What tells of the answer stands behind one of the first of these. */
const MOST_SPLITS = 12;
const SPLIT = /[:：]|\s[–—→-]+>?\s/gu;

/** Takes a line apart by its words; `text` keeps what cannot be told from the question. */
export function wordingOf(line: string, words: NoteWords): Wording {
  if (line.length > LONGEST) return { text: line };
  const quoted = isQuotation(line) ? line.replace(/^[\s*_]*["“「『«„‘]|["”」』»“’][\s*_.,。，]*$/g, '').trim() : line;
  const answer = INLINE_ANSWER.exec(quoted);
  if (answer?.[1]) return { text: quoted.slice(0, answer.index + 1).trim(), said: answer[1] };
  const told = toldAfter(quoted, words);
  if (told) return told;
  const aside = ASIDE_AT_END.exec(quoted);
  if (aside?.[1] && aside.index > 0 && isRemark(aside[1], words))
    return { text: quoted.slice(0, aside.index).trim(), note: aside[1].trim() };
  return remarkAfter(quoted, words) ?? { text: quoted };
}

/** "Common elements of two lists: you said sets, but did not know the function": what stands after a colon or a dash, where it tells of the answer. */
function toldAfter(line: string, words: NoteWords): Wording | undefined {
  for (const { index, 0: sign } of [...line.matchAll(SPLIT)].slice(0, MOST_SPLITS)) {
    const rest = line.slice(index + sign.length).trim();
    if (index < 4 || rest === '' || /^\/\//.test(rest)) continue;
    const plain = plainForm(rest);
    const text = line.slice(0, index).trim();
    if (YES_OR_NO.test(plain)) return { text, said: rest };
    if (words.said.find(plain)) return { text, ...(answeredIn(rest, words) ? { note: rest } : { said: rest }) };
    if (plain.length < 80 && isRemark(rest, words) && !/[?？]/.test(rest)) return { text, note: rest };
  }
  const told = /[，,。.]\s*(?=我[:：]|我说|我說|我回答|我答|我就说|我就說|I said|I answered|I told)/.exec(line);
  return told && told.index > 4 ? { text: line.slice(0, told.index).trim(), said: line.slice(told.index + 1).trim() } : undefined;
}

/** "What is a closure? Answered well.", "Explain joins. Only half.": the last sentence tells how it went. */
function remarkAfter(line: string, words: NoteWords): Wording | undefined {
  const end = [...line.matchAll(SENTENCE_END)].map(({ index, 0: sign }) => index + sign.length);
  for (const at of end) {
    const rest = line.slice(at).trim();
    if (at < 4 || rest === '' || rest.length > REMARK || /[?？]/.test(rest)) continue;
    const text = line.slice(0, at).trim();
    const isMarked = /[?？]$/.test(text);
    const cue = answeredIn(rest, words);
    if (cue && (isMarked || weight(rest) <= FEW)) return { text, note: rest };
    if (isMarked && words.said.find(plainForm(rest))) return { text, said: rest };
  }
  return undefined;
}

function isRemark(text: string, words: NoteWords): boolean {
  return answeredIn(text, words) !== undefined;
}
