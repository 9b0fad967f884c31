import type { Answered, OwnQuestion } from '../../journal/journal.js';
import type { NewQuestion } from '../../journal/keeping.js';
import { answeredIn } from './cues.js';
import { between } from './paragraphs.js';
import { plainForm } from './phrases.js';
import { questionsInProse } from './prose.js';
import type { Told } from './roles.js';
import { startsRound } from './rounds.js';
import { wordingOf } from './wording.js';
import type { NoteWords } from './words.js';

/** What the lines of one conversation hold. */
export interface Gathered {
  questions: NewQuestion[];
  iAsked: OwnQuestion[];
  wentWell: string[];
  toImprove: string[];
  /** Lines that were not understood, as they stand in the file. */
  notes: Told[];
}

type Telling = 'said' | 'note' | 'better';
const TELLING: Partial<Record<Told['role'], Telling>> = { answer: 'said', better: 'better', note: 'note' };

/** A question that is being read, with what its writer says of the answer. */
interface Reading {
  question: NewQuestion;
  parent: Reading | undefined;
  /** Its follow-ups of which nothing was said for all of them yet. */
  unjudged: Reading[];
  /** The right answer stands beside the one that was given. */
  isCorrected: boolean;
  texts: Record<Telling, string[]>;
  answered: Answered | undefined;
  fallback: Answered | undefined;
}

/** Puts the lines of one conversation together. */
export function gathered(told: readonly Told[], words: NoteWords): Gathered {
  const found: Gathered = { questions: [], iAsked: [], wentWell: [], toImprove: [], notes: [] };
  const stack: Reading[] = [];
  const readings: Reading[] = [];

  for (const [index, entry] of told.entries()) {
    const { role, line } = entry;
    if (TELLING[role]) while (stack.length > entry.depth + 1) stack.pop();
    const reading = stack.at(-1);
    if (role === 'question') begin(entry);
    else if (role === 'more' && reading) reading.question.text += `\n${line.shape === 'code' ? line.raw : shown(line)}`;
    else if (TELLING[role] && reading) tell(reading, entry, TELLING[role]);
    else if (role === 'own') found.iAsked.push(ownQuestion(entry, words));
    else if (role === 'reply' && found.iAsked.length > 0) reply(found.iAsked.at(-1) as OwnQuestion, line.text);
    else if (role === 'wentWell' || role === 'toImprove') found[role].push(line.text);
    else found.notes.push(entry);
    if ((role === 'remark' || role === 'answer') && line.shape === 'text' && (!line.continues || startsRound(line.text, words)))
      beginInProse(paragraphAt(told, index, words), reading);
  }
  for (const reading of readings) finish(reading);
  return found;

  function begin(entry: Told): void {
    while (stack.length > entry.depth) stack.pop();
    const { text, said, note } = wordingOf(entry.spoken?.rest ?? entry.line.text, words);
    const question: NewQuestion = { text, line: entry.line.number };
    const parent = stack.at(-1);
    if (parent) followUpsOf(parent.question).push(question);
    else found.questions.push(question);
    const reading: Reading = {
      question,
      parent,
      unjudged: [],
      isCorrected: false,
      texts: { said: said ? [said] : [], note: note ? [note] : [], better: [] },
      answered: boxed(entry),
      fallback: entry.scope.answered,
    };
    if (entry.scope.kind) question.kind = entry.scope.kind;
    if (!/[?？]/.test(text) && words.answered.no.atEnd(plainForm(text))) reading.answered = 'no';
    weigh(reading, note ?? (said && said.length < 80 ? said : undefined), entry.spoken?.aside);
    parent?.unjudged.push(reading);
    stack.push(reading);
    readings.push(reading);
  }

  /** Questions that a paragraph tells; in an answer they follow up what was asked. */
  function beginInProse(lines: readonly Told[], parent: Reading | undefined): void {
    const starts: number[] = [];
    let paragraph = '';
    for (const { line } of lines) {
      if (paragraph !== '') paragraph += between(paragraph, line.text);
      starts.push(paragraph.length);
      paragraph += line.text;
    }
    for (const { text, at, after } of questionsInProse(paragraph, words)) {
      const place = starts.findLastIndex((start) => start <= at);
      const question: NewQuestion = { text, line: lines[place]?.line.number };
      if (parent && lines[0]?.role === 'answer') followUpsOf(parent.question).push(question);
      else found.questions.push(question);
      const reading: Reading = {
        question,
        parent: undefined,
        unjudged: [],
        isCorrected: false,
        texts: { said: words.said.find(plainForm(after).trim()) ? [after.trim()] : [], note: [], better: [] },
        answered: undefined,
        fallback: undefined,
      };
      weigh(reading, after);
      readings.push(reading);
    }
  }

  function tell(reading: Reading, { line, spoken, role, speech }: Told, telling: Telling): void {
    const text = spoken?.rest ?? (line.shape === 'code' ? line.raw.trimEnd() : shown(line));
    const cue = spoken?.aside !== undefined ? answeredIn(spoken.aside, words) : cueIn(outerSentences(text));
    const isRemark =
      telling === 'said' &&
      speech === undefined &&
      role === 'answer' &&
      cue !== undefined &&
      cue !== 'yes' &&
      !words.said.find(plainForm(text));
    if (text.trim()) reading.texts[isRemark ? 'note' : telling].push(line.apart && reading.texts[telling].length > 0 ? `\n${text}` : text);
    if (telling !== 'better') weigh(reading, ...(telling === 'said' && !speech ? outerSentences(text) : [text]), spoken?.aside);
    else if (spoken && words.corrected.find(plainForm(line.text))) reading.isCorrected = true;
    if (telling === 'note' || isRemark) spread(reading, text);
  }

  /** "These I generally could not": said of those before, which lie beside it. */
  function spread(reading: Reading, text: string): void {
    const answered = words.all.find(plainForm(text)) && answeredIn(text, words);
    if (!answered) return;
    for (const child of [...reading.unjudged.splice(0), ...(reading.parent?.unjudged.splice(0) ?? [])])
      child.fallback ??= answered === 'no' ? 'partly' : answered;
  }

  function cueIn(texts: readonly string[]): Answered | undefined {
    return texts
      .map((text) => answeredIn(text, words))
      .reduce((found: Answered | undefined, cue) => (cue ? worse(found, cue) : found), undefined);
  }

  function weigh(reading: Reading, ...texts: (string | undefined)[]): void {
    for (const text of texts) {
      const cue = text === undefined ? undefined : answeredIn(text, words);
      if (cue) reading.answered = worse(reading.answered, cue);
    }
  }
}

function finish({ question, texts, answered, fallback, isCorrected }: Reading): void {
  for (const telling of ['said', 'note', 'better'] as const) {
    const text = texts[telling].join('\n').trim();
    if (text) question[telling] = text;
  }
  const given = answered ?? fallback ?? (isCorrected && question.said ? 'no' : undefined) ?? (question.said ? 'yes' : undefined);
  if (given) question.answered = given;
}

function followUpsOf(question: NewQuestion): NewQuestion[] {
  question.followUps ??= [];
  return question.followUps;
}

/** Of a long answer only its first and its last sentence speak of how it went; what it tells between is its matter. */
function outerSentences(text: string): string[] {
  const sentences = text.split(/(?<=[.!?。！？])\s*/).filter((sentence) => sentence.trim() !== '');
  return sentences.length <= 2 ? [text] : [sentences[0] ?? '', sentences.at(-1) ?? ''];
}

const WEIGHT: Record<Answered, number> = { no: 3, partly: 2, yes: 1, unknown: 0 };

function worse(a: Answered | undefined, b: Answered): Answered {
  return a !== undefined && WEIGHT[a] > WEIGHT[b] ? a : b;
}

function boxed({ line: { box } }: Told): Answered | undefined {
  if (box === undefined) return undefined;
  return box === '~' ? 'partly' : box === ' ' ? undefined : box === '?' ? undefined : 'yes';
}

function ownQuestion({ spoken, line }: Told, words: NoteWords): OwnQuestion {
  const { text, said, note } = wordingOf(spoken?.rest ?? line.text, words);
  const answer = said ?? note;
  return answer ? { text, reply: answer } : { text };
}

function reply(own: OwnQuestion, text: string): void {
  own.reply = own.reply ? `${own.reply}\n${text}` : text;
}

/** An item keeps its marker in a text of several lines. */
function shown({ shape, label, text }: Told['line']): string {
  if (shape !== 'item') return text;
  return label ? `${label}. ${text}` : `- ${text}`;
}

/** The lines of the paragraph that begins at a place, as far as to the next round in it. */
function paragraphAt(told: readonly Told[], index: number, words: NoteWords): Told[] {
  const lines = [told[index] as Told];
  for (const next of told.slice(index + 1, index + 200)) {
    if (!next.line.continues || next.role !== told[index]?.role || startsRound(next.line.text, words)) break;
    lines.push(next);
  }
  return lines;
}
