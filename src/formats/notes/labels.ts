import { plainForm, type Span } from './phrases.js';
import { CJK } from './scripts.js';
import type { Field, NoteWords, Part, Speech, Table } from './words.js';

/** "Answer (not sure): ..." taken apart. */
export interface Label {
  name: string;
  /** What stands in brackets after the name. */
  aside?: string | undefined;
  /** What stands after the colon; empty where the label opens what follows. */
  rest: string;
}

const LABEL = /^([^:：?？]{1,40}?)\s*(?:[(（]([^()（）]{1,80})[)）])?\s*[:：]\s*(.*)$/s;
/** "Q1.", "Q3)", "第一题" with or without a colon. */
const NUMBERED_Q =
  /^(Q(?:ue(?:s(?:tion)?)?)?\s*\d{1,3}|[QA](?=[.、．)）]\s*\S)|第[一二三四五六七八九十\d]{1,2}[个個]?[题題問问]|[问問題题]\d{1,2})\s*[.):、．，,：-]?\s*(.*)$/is;
/** The name of a label is at most so long. */
const LONGEST_NAME = 100;
/** How much may stand beside the words of a section in its heading: "Technical questions about Java". */
const BESIDE = 5;
/** A value that names a day, a length, a stage or an outcome and tells nothing else is at most so heavy. */
const BARE_VALUE = 2;
/** More than this is heavy, whatever it is. */
const LONGEST_WEIGHED = 2000;
const CJK_CHARACTER = new RegExp(`[${CJK}]`, 'gu');
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}]+/gu;

/** Takes the label off a text; undefined where none stands before it. */
export function labelOf(text: string): Label | undefined {
  const [, numbered, asked] = NUMBERED_Q.exec(text) ?? [];
  if (numbered && asked) return { name: numbered.replace('第', ''), rest: asked };
  const [, name, aside, rest] = LABEL.exec(text) ?? [];
  return name !== undefined && rest !== undefined && !/^\/\//.test(rest)
    ? { name: name.replace(/[【】[\]*]/g, '').trim(), aside, rest }
    : undefined;
}

/** What a label says of the text after it: that it was asked, answered and so on. */
export function speechOf({ name }: Label, words: NoteWords): Speech | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const plain = plainForm(name)
    .replace(/[\s#.]*\d+[a-z]?$|[一二三四五六七八九十\d]{1,2}[个個]?(?=[题題問问]$)/g, '')
    .trim();
  return words.speech.find(([, phrases]) => phrases.is(plain))?.[0];
}

/** Which field of the interview a label names. */
export function fieldOf({ name }: Label, words: NoteWords): Field | undefined {
  const plain = plainForm(name).replace(/\s+/g, ' ');
  return words.fields.find(([, phrases]) => phrases.is(plain))?.[0];
}

/** The part of a note that a heading opens: the longest phrase of all parts counts, where not much else stands beside it. */
export function partOf(heading: string, words: NoteWords): Part | undefined {
  return named(heading, words.parts);
}

/** What a heading names, of a table of phrases. */
export function named<T>(heading: string, table: Table<T>): T | undefined {
  const plain = plainForm(heading);
  let longest: Span = { at: 0, end: 0 };
  let name: T | undefined;
  for (const [candidate, phrases] of table) {
    const found = phrases.find(plain);
    if (found && found.end - found.at > longest.end - longest.at) [longest, name] = [found, candidate];
  }
  const beside = `${plain.slice(0, longest.at)} ${plain.slice(longest.end)}`;
  return weight(beside) <= BESIDE ? name : undefined;
}

/** Whether a value is no more than the fact that was read from it: "rejected", but not "rejected, because I was slow". */
export function isBareValue(value: string): boolean {
  return weight(value) <= BARE_VALUE;
}

/** Words, and characters of scripts without spaces at half a word each. */
export function weight(text: string): number {
  const weighed = text.slice(0, LONGEST_WEIGHED);
  const cjk = weighed.match(CJK_CHARACTER)?.length ?? 0;
  const others = weighed.match(WORD)?.length ?? 0;
  return others + cjk / 2;
}
