import { asksNothing } from './clauses.js';
import { plainForm } from './phrases.js';
import { CJK } from './scripts.js';
import { countSentences } from './sentences.js';
import type { NoteWords } from './words.js';

/** How likely a text is something that was asked, from its words alone: by its place it may still become one, but for what its writer tells of themselves. `asked` is told as asked: "he asked why". */
export type Asking = 'surely' | 'asked' | 'likely' | 'perhaps' | 'no' | 'told';

/** Beyond so many characters a line without a question mark tells a story. */
const LONG = 220;
/** The statement of a problem may be longer. */
const STATEMENT = 1500;
/** A name of something to be talked about is at most so long, in words or in characters of scripts without spaces. */
const FEW_WORDS = 12;
const FEW_CHARACTERS = 30;

const ASIDE = /\s*[(（][^()（）]*[)）]\s*/g;
const MARK = /[?？؟]/;
/** "???" is a sigh, not a question. */
const SIGH = /[?？!！]{3,}/;
const CODE = /\w\(.*\)|[{};]\s*$|=>|`/;
const CJK_START = new RegExp(`^[${CJK}]`, 'u');
const CJK_CHARACTER = new RegExp(`[${CJK}]`, 'gu');

/** Reads only the words of one line; asides in brackets are set aside. */
export function askingOf(text: string, words: NoteWords): Asking {
  const plain = plainForm(text).replace(ASIDE, ' ').trim();
  if (plain === '') return words.asks.start.atStart(plainForm(text)) ? 'perhaps' : 'no';
  const asked = words.asked.find(plain);
  const isAsked = asked !== undefined && asked.at <= (CJK_START.test(plain) ? 6 : 24);
  if (words.iAsked.find(plain)) return 'told';
  if (isMarked(plain)) return 'surely';
  if (isAsked) return plain.length > LONG || asksNothing(plain.slice(asked.end), words) ? 'perhaps' : 'asked';
  if (words.said.find(plain)) return 'told';
  // "SQL:" alone names what follows.
  if (/:$/.test(plain) && words.asks.start.is(plain)) return 'no';
  if (words.asks.task.atStart(plain) && plain.length <= STATEMENT) return 'likely';
  if (plain.length > LONG || words.tells.atEnd(plain)) return 'no';
  if (words.asks.start.atStart(plain) || words.asks.end.atEnd(plain) || words.asks.within.find(plain))
    return countSentences(plain) <= 2 ? 'likely' : 'perhaps';
  return isName(plain) ? 'perhaps' : 'no';
}

/** Whether the words of a text alone make it likely that it was asked. */
export function isLikely(asking: Asking): boolean {
  return asking === 'surely' || asking === 'asked' || asking === 'likely';
}

/** A question mark at the end, or with one more remark after it: "What is AOP? Explain." A story may hold questions too, but goes on. */
function isMarked(plain: string): boolean {
  if (plain.length > 2 * LONG || !MARK.test(plain) || SIGH.test(plain)) return false;
  const bare = plain.replace(/[\s"'”’」』»)\]）*_.。…~`]+$/, '');
  if (MARK.test(bare.at(-1) ?? '')) return true;
  const rest = bare.slice(bare.search(MARK) + 1);
  return bare.search(MARK) < LONG && rest.length <= LONG / 2 && countSentences(rest) <= 1;
}

/** The name of a thing or a piece of code, not a sentence. */
function isName(plain: string): boolean {
  if (CODE.test(plain)) return plain.length <= LONG;
  const characters = plain.match(CJK_CHARACTER)?.length ?? 0;
  const others = plain
    .replace(CJK_CHARACTER, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return countSentences(plain) <= 1 && characters <= FEW_CHARACTERS && others <= FEW_WORDS;
}
