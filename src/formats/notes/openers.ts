import { plainForm, type Span } from './phrases.js';
import type { NoteWords } from './words.js';

/** What begins a question in a part of a sentence: "asked me", "the task was". */
export interface Opener extends Span {
  /** Where the question itself begins. */
  from: number;
  /** What follows is a question, whatever its words. */
  isPosed: boolean;
}

/** In Chinese "ask" alone begins a part of a sentence: "又问索引怎么建"; it stands in other words too. */
const BARE_ASK = /^[问問](?![题題卷号號])/;
/** "问我", "问你". */
const ASKS_SOMEBODY = /[问問][我你]$/;
/** How many words may stand before it: "然后面试官又问". */
const MOST_BEFORE = 4;

/** The openers in a part of a sentence, in order; none of them is what the writer asked. */
export function openersIn(piece: string, words: NoteWords): Opener[] {
  const plain = plainForm(piece);
  const told = askedIn(plain, words);
  const bare = bareAsk(plain, words);
  const spans = [
    ...(bare && !told.some(({ at }) => at < bare.end) ? [bare] : []),
    ...told,
    ...words.posed.all(plain).map((span) => ({ ...span, from: span.end, isPosed: true })),
    ...taskLabel(plain, words),
  ].sort((a, b) => a.at - b.at || Number(b.isPosed) - Number(a.isPosed));
  return spans.filter(({ at }, index) => index === 0 || at >= (spans[index - 1] as Opener).end);
}

/** Whether the writer is the one who asks: "I asked", "我就问", "what he wanted to ask". "我被问" is not. */
export function isByWriter(piece: string, { at }: Opener, words: NoteWords): boolean {
  const plain = plainForm(piece);
  const writer = words.writer.all(plain.slice(0, at)).at(-1);
  const isBeside = writer !== undefined && /^(?:\s+|\p{Script=Han}{0,2})$/u.test(plain.slice(writer.end, at));
  return isBeside && /^\s*(?:asked|[问問])/.test(plain.slice(verbAt(plain, at, words)));
}

function askedIn(plain: string, words: NoteWords): Opener[] {
  return words.asked.all(plain).map(({ at, end }) => {
    const phrase = plain.slice(at, end);
    // "Asked why": the question begins with the last word of it.
    const word = words.askingWord.atEnd(phrase);
    return { at, end, from: word ? at + word.at : end, isPosed: ASKS_SOMEBODY.test(phrase) };
  });
}

function bareAsk(plain: string, words: NoteWords): Opener | undefined {
  const at = plain.length - plain.trimStart().length;
  const verb = verbAt(plain, at, words);
  return BARE_ASK.test(plain.slice(verb)) ? { at, end: verb + 1, from: verb + 1, isPosed: false } : undefined;
}

/** Where the verb of asking may stand behind words such as "also" and "又". */
function verbAt(plain: string, at: number, words: NoteWords): number {
  let verb = at;
  for (let count = 0; count < MOST_BEFORE; count++) verb += words.beforeAsking.atStart(plain.slice(verb))?.end ?? 0;
  return verb;
}

/** "a small exercise: parse a log". */
function taskLabel(plain: string, words: NoteWords): Opener[] {
  const colon = /[:：]\s*\S/.exec(plain);
  const task = colon && words.part.task.all(plain.slice(0, colon.index)).at(-1);
  return colon && task ? [{ ...task, end: colon.index + 1, from: colon.index + 1, isPosed: true }] : [];
}
