import { answeredIn } from './cues.js';
import { labelOf, weight } from './labels.js';
import { plainForm, type Span } from './phrases.js';
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
/** What may stand between "asked" and the question. */
const LINK =
  /^[\s,:：，、"“]*(?:me|us|him|about|that|mich|uns|nos|меня|нас|我们|我們|我|了我|了|到|说|說)?[\s,:：，、]*(?:to\s+)?(?=\S)|^[\s,:：，、"“]+/u;
/** "asked why": the question begins with the last word of it. */
const ASKING_WORD = /(?:if|whether|what|why|how)$/;
/** In Chinese "ask" alone begins a part of a sentence: "又问索引怎么建". */
const BARE_ASK =
  /^(?:然后|然後|接着|接著|之后|之後|后来|後來|又|还|還|最后|最後|再|先|就|主要|另外|开始|開始|一开始|面试官|面試官|主管|他|她)*[问問](?![题題卷号號])/u;
/** One more thing that was asked: "，还有期望薪资多少". */
const FURTHER = /^\s*(?:还有|還有|以及)/;
/** Who asks is the writer: "I asked", "我问", "what he wanted to ask". */
const BY_WRITER = /(?:^|[^\p{L}])(?:i(?:\s+(?:also|then))?|я|je|ich|yo)\s+$|[我想]\p{Script=Han}{0,2}$/u;
/** "问了几个问题" does not say which. */
const SEVERAL =
  /^(?:太多|很多|不少|几个|幾個|一些|好多|好几|挺多|多个|什么问题|什麼問題|several|some|a few|many|a couple|несколько|varias|algunas|einige|mehrere|quelques|plusieurs)/u;
/** A part that begins so goes on with the story. */
const STORY =
  /^\s*(?:and\s+)?(?:which|then|so|but|after|before|because|while|and (?:i|we|he|she|they)|y|pero|luego|et|mais|puis|und|aber|dann|и|но|а|потом)(?![\p{L}'])/iu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A sentence that asks is longer than a word. */
const LEAST = 2;
/** And not longer than so many characters. */
const MOST = 300;
/** How much may stand beside the name of a round in a label. */
const BESIDE_ROUND = 2;
/** More than this of a paragraph is not read for questions. */
const LONGEST = 5000;

/** A question that is being read, part by part. */
interface Open {
  text: string;
  at: number;
  /** The statement of a problem needs no word that asks. */
  isPosed: boolean;
  after: string;
  isOver: boolean;
}

/** Finds the questions that a paragraph tells: in quotation marks, behind "asked me" and its like, or behind "the task was". Each goes on to the next, or to where its writer tells how it went. */
export function questionsInProse(paragraph: string, words: NoteWords): ToldQuestion[] {
  const text = paragraph.slice(0, LONGEST);
  const listed = listedInRound(text, words);
  if (listed.length > 0) return listed.map((question) => ({ text: question, at: 0, after: '' }));
  const found: Open[] = [];
  for (const { index: at, 0: sentence } of text.matchAll(SENTENCE)) {
    const quoted = words.asked.find(plainForm(sentence)) ? [...sentence.matchAll(QUOTATION)].map(([, inside = '']) => inside) : [];
    const calls = words.parts.find(([part]) => part === 'ownQuestions')?.[1];
    if (quoted.some((inside) => calls?.find(plainForm(inside)))) continue;
    if (quoted.length > 0) found.push(...quoted.map((inside) => ({ text: inside, at, isPosed: true, after: '', isOver: true })));
    else readSentence(sentence, at);
  }
  return found
    .map(({ text: question, ...rest }) => ({ ...rest, text: question.replace(/[\s.。!！，,；;]+$/u, '').trim() }))
    .filter((open) => !SEVERAL.test(open.text) && words.errands.atStart(plainForm(open.text)) === undefined)
    .filter((open) => weight(open.text) >= LEAST && open.text.length <= MOST && (open.isPosed || asks(open.text, words)))
    .map(({ text: question, at, after }) => ({
      text: question,
      at: Math.max(at, text.indexOf(question, at)),
      after: after.slice(0, MOST),
    }));

  function readSentence(sentence: string, at: number): void {
    // What one sentence asks does not go on in the next: that may tell how it went.
    const before = found.at(-1);
    if (before) before.isOver = true;
    for (const { index: within, 0: piece } of sentence.matchAll(PIECE)) {
      const openers = openersIn(piece, words);
      const current = found.at(-1);
      const [first] = openers;
      if (current && first?.at !== 0) {
        const part = piece.slice(0, first?.at);
        if (current.isOver || tells(part, words)) {
          current.isOver = true;
          current.after += part;
        } else if (FURTHER.test(part) && asks(part.replace(FURTHER, ''), words))
          found.push({ text: part.replace(FURTHER, ''), at: at + within, isPosed: false, after: '', isOver: false });
        else if (!first) current.text += part;
      }
      for (const [index, opener] of openers.entries()) {
        if (BY_WRITER.test(plainForm(piece.slice(0, opener.at))) && /^(?:asked|[问問])/.test(plainForm(piece.slice(opener.at)))) continue;
        const behind = piece.slice(opener.from, openers[index + 1]?.at);
        found.push({ text: behind.replace(LINK, ''), at: at + within + opener.from, isPosed: opener.isPosed, after: '', isOver: false });
      }
    }
  }
}

/** "一面：自我介绍；设计一个缓存；为什么离职": what a round held, after its label. */
export function listedInRound(text: string, words: NoteWords): string[] {
  const label = labelOf(text);
  if (!label || !startsRound(text, words)) return [];
  const parts = label.rest
    .split(/[；;]/)
    .map((part) => part.replace(/[\s.。]+$/u, '').trim())
    .filter(Boolean);
  return parts.length > 1 && parts.filter((part) => asks(part, words)).length >= parts.length / 3 ? parts : [];
}

/** Whether a line is labelled with the name of a round. */
export function startsRound(text: string, words: NoteWords): boolean {
  const label = labelOf(text);
  const plain = label && plainForm(label.name);
  return plain !== undefined && words.round.find(plain) !== undefined && weight(words.round.without(plain)) <= BESIDE_ROUND;
}

interface Opener extends Span {
  /** Where the question itself begins. */
  from: number;
  isPosed: boolean;
}

/** What begins a question in a part of a sentence, in order. */
function openersIn(piece: string, words: NoteWords): Opener[] {
  const plain = plainForm(piece);
  const bare = BARE_ASK.exec(plain.trimStart());
  const start = plain.length - plain.trimStart().length;
  const asked = words.asked.all(plain);
  const spans: Opener[] = [
    ...(bare && !asked.some(({ at }) => at < start + bare[0].length)
      ? [{ at: start, end: start + bare[0].length, from: start + bare[0].length, isPosed: false }]
      : []),
    ...asked.map(({ at, end }) => ({
      at,
      end,
      from: end - (ASKING_WORD.exec(plain.slice(at, end))?.[0].length ?? 0),
      isPosed: /[问問][我你]$/.test(plain.slice(at, end)),
    })),
    ...words.posed.all(plain).map((span) => ({ ...span, from: span.end, isPosed: true })),
    ...taskLabel(plain, words),
  ].sort((a, b) => a.at - b.at || Number(b.isPosed) - Number(a.isPosed));
  return spans.filter(({ at }, index) => index === 0 || at >= (spans[index - 1] as Opener).end);
}

/** "a small exercise: parse a log". */
function taskLabel(plain: string, words: NoteWords): Opener[] {
  const colon = /[:：]\s*\S/.exec(plain);
  const task =
    colon &&
    words.parts
      .find(([part]) => part === 'task')?.[1]
      .all(plain.slice(0, colon.index))
      .at(-1);
  return colon && task ? [{ ...task, end: colon.index + 1, from: colon.index + 1, isPosed: true }] : [];
}

function tells(part: string, words: NoteWords): boolean {
  const plain = plainForm(part).trim();
  return (
    STORY.test(plain) ||
    words.said.find(plain) !== undefined ||
    words.iAsked.find(plain) !== undefined ||
    answeredIn(part, words) !== undefined
  );
}

/** A clause behind "asked" is a question where it begins or ends as one does. */
function asks(clause: string, words: NoteWords): boolean {
  const plain = plainForm(clause);
  const { start, end, within } = words.asks;
  return (
    /[?？]$/.test(clause) ||
    start.atStart(plain) !== undefined ||
    /^(?:if|whether)\s/.test(plain) ||
    (CJK.test(clause) && (end.atEnd(plain) !== undefined || within.find(plain) !== undefined))
  );
}
