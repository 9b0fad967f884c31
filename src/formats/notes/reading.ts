import type { Answered } from '../../journal/journal.js';
import type { NewQuestion } from '../../journal/keeping.js';
import { readBox } from '../box.js';
import { answeredIn, answeredOfAll, type Cue, worse } from './cues.js';
import { labelOf, partOf, weight } from './labels.js';
import type { NoteLine } from './lines.js';
import { plainForm } from './phrases.js';
import type { Told } from './roles.js';
import { sentencesOf } from './sentences.js';
import { wordingOf } from './wording.js';
import type { NoteWords } from './words.js';

/** What a line may tell of a question. */
export type Telling = 'said' | 'note' | 'better';

/** A question that is being read, with what its writer says of the answer. */
export interface Reading {
  question: NewQuestion;
  parent: Reading | undefined;
  /** Its follow-ups of which nothing was said for all of them yet. */
  unjudged: Reading[];
  /** The right answer stands beside the one that was given. */
  isCorrected: boolean;
  texts: Record<Telling, string[]>;
  /** What its box says in a list where boxes tell how it was answered; this counts before all that is told. */
  boxed: Answered | undefined;
  answered: Cue | undefined;
  fallback: Answered | undefined;
}

/** What is said of an answer on the line of its question is at most so long, in characters, where it tells how it went. */
const SHORT = 80;
/** From so many on the questions of one line are a list; each is at least so heavy. */
const LIST = 3;
const LEAST = 2;

/** A question of which nothing is told yet. */
function newReading(question: NewQuestion, said: string | undefined, note?: string, parent?: Reading): Reading {
  const texts = { said: said ? [said] : [], note: note ? [note] : [], better: [] };
  return { question, parent, unjudged: [], isCorrected: false, texts, boxed: undefined, answered: undefined, fallback: undefined };
}

/** Begins to read the questions of a line, mostly one; follow-ups have a parent. What is told below the line is told of the last. */
export function readingsOf(entry: Told, parent: Reading | undefined, words: NoteWords): Reading[] {
  const text = entry.spoken?.rest ?? entry.line.text;
  return (listedIn(text, words) ?? [text]).map((asked) => readingOf(entry, asked, parent, words));
}

/** "What is REST? What is idempotency? Why us?": each is a question. Of two the second mostly goes on with the first: "What is N+1? How did you solve it?" is one. */
function listedIn(text: string, words: NoteWords): string[] | undefined {
  const label = labelOf(text);
  const list = label && partOf(label.name, words) === 'questions' ? label.rest : text;
  const parts = sentencesOf(list).map((part) => part.trim());
  const areAll = parts.length >= LIST && parts.every((part) => /[?？]$/.test(part) && weight(part) >= LEAST);
  return areAll ? parts : undefined;
}

function readingOf(entry: Told, asked: string, parent: Reading | undefined, words: NoteWords): Reading {
  const { line, spoken, scope } = entry;
  const { text, said, note, grade } = wordingOf(asked, words);
  const question: NewQuestion = { text, line: line.number, ...(scope.kind && { kind: scope.kind }) };
  const endsWithNo = !/[?？]/.test(text) && words.answered.no.atEnd(plainForm(text)) !== undefined;
  const ticked = /^x$/i.test(line.box ?? '') ? 'yes' : undefined;
  const first = endsWithNo ? 'no' : ticked;
  const remark = note ?? (said && said.length < SHORT ? said : undefined);
  const answered = grade ?? worse(first, cueIn([remark, spoken?.aside], words));
  return { ...newReading(question, said, note ?? line.row?.ownDay, parent), boxed: boxed(entry), answered, fallback: scope.answered };
}

/** Begins to read a question that a paragraph tells, with what is said behind it. */
export function readingInProse(question: NewQuestion, after: string, words: NoteWords): Reading {
  const said = words.said.find(plainForm(after).trim()) ? after.trim() : undefined;
  return { ...newReading(question, said), answered: answeredIn(after, words) };
}

/** Adds a line that tells something of a question to what is read of it. */
export function tell(reading: Reading, { line, spoken, role, speech }: Told, telling: Telling, words: NoteWords): void {
  const text = spoken?.rest ?? shownText(line).trimEnd();
  const spoke = telling === 'said' && !speech ? outerSentences(text) : [text];
  const cue = spoken?.aside !== undefined ? answeredIn(spoken.aside, words) : cueIn(outerSentences(text), words);
  const isDoubt = cue === 'no' || cue === 'partly';
  const isRemark = telling === 'said' && !speech && role === 'answer' && isDoubt && !words.said.find(plainForm(text));
  const texts = reading.texts[telling];
  if (text.trim()) reading.texts[isRemark ? 'note' : telling].push(line.apart && texts.length > 0 ? `\n${text}` : text);
  if (telling !== 'better') reading.answered = worse(reading.answered, cueIn([...spoke, spoken?.aside], words));
  else if (spoken && words.corrected.find(plainForm(line.text))) reading.isCorrected = true;
  if (telling === 'note' || isRemark) spread(reading, answeredOfAll(text, words));
}

/** A line inside a longer text: a program with its indentation, an item with its marker. */
export function shownText({ shape, label, text, raw }: NoteLine): string {
  if (shape === 'code') return raw;
  if (shape !== 'item') return text;
  return label ? `${label}. ${text}` : `- ${text}`;
}

/** Writes all that was told of a question into it. */
export function finish({ question, texts, boxed, answered, fallback, isCorrected }: Reading): void {
  for (const telling of ['said', 'note', 'better'] as const) {
    const text = texts[telling].join('\n').trim();
    if (text) question[telling] = text;
  }
  const given = boxed ?? answered ?? fallback ?? (isCorrected && question.said ? 'no' : undefined) ?? (question.said ? 'yes' : undefined);
  if (given) question.answered = given;
}

/** "These I generally could not": said of those before, which lie beside it. */
function spread(reading: Reading, answered: Cue | undefined): void {
  if (!answered) return;
  for (const before of [...reading.unjudged.splice(0), ...(reading.parent?.unjudged.splice(0) ?? [])])
    before.fallback ??= answered === 'no' ? 'partly' : answered;
}

/** Of a long answer only its first and its last sentence speak of how it went; what it tells between is its matter. */
function outerSentences(text: string): string[] {
  const sentences = sentencesOf(text);
  return sentences.length <= 2 ? [text] : [sentences[0] ?? '', sentences.at(-1) ?? ''];
}

function cueIn(texts: readonly (string | undefined)[], words: NoteWords): Cue | undefined {
  return texts.reduce((found: Cue | undefined, text) => worse(found, text === undefined ? undefined : answeredIn(text, words)), undefined);
}

/** In a list of things to do an empty box says nothing. */
function boxed({ line: { box }, graded }: Told): Answered | undefined {
  return graded && box !== undefined ? readBox(`[${box}] `).answered : undefined;
}
