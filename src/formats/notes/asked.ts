import type { Candidate } from './candidates.js';
import { datesIn } from './dates.js';
import { weight } from './labels.js';
import { liesUnder } from './leaving.js';
import { isNumbered } from './lines.js';
import { plainForm } from './phrases.js';
import { goesOnAfterPoint } from './sentences.js';
import { asks } from './worded.js';
import type { NoteWords, Part } from './words.js';

/** Parts in which nothing was asked unless a label says so. */
export const QUIET: readonly Part[] = ['wentWell', 'toImprove', 'study', 'reflection', 'process', 'result'];
/** From what share on a list is one of questions; numbers are put before questions more often than bullets. */
const SHARE = { numbered: 0.25, other: 0.5 };
/** From what share on the items in an answer are follow-ups. */
const FOLLOW_UP_SHARE = 0.7;
/** Numbers alone are data. */
const LETTER = /\p{L}/u;
/** How much may stand beside "do you have any questions". */
const BESIDE_CALL = 4;
/** From how many lines beside it on plain text is seen as a list. */
const PLAIN = 4;
/** Blockquotes hold the questions in one note and the answers in the next. */
export const QUOTE_SHARE = 0.6;

/** The question that the reader is at: everything deeper than it belongs to it. */
export interface Current {
  candidate: Candidate;
  index: number;
  rank: number;
}

/** How much of the blockquotes of a note asks, 0 to 1. */
export function shareOfQuotes(candidates: readonly Candidate[]): number {
  const quotes = candidates.filter(({ line }) => line.quoted && !line.continues);
  return quotes.length < 2 ? 0 : quotes.filter((quote) => asks(quote) || quote.isQuotation).length / quotes.length;
}

/** What the reader knows beside the line. */
export interface Around {
  quotesAsk: boolean;
  /** A label has said that an answer is being told. */
  answering: boolean;
}

/** Whether a line was asked, by its words, its shape and its place. */
export function isQuestion(candidate: Candidate, index: number, current: Current | undefined, around: Around, words: NoteWords): boolean {
  const { line, scope, speech, asking, means } = candidate;
  if (line.shape === 'code' || line.row?.head || means || !LETTER.test(line.text) || isCallForQuestions(line.text, words)) return false;
  if (speech === 'question' || speech === 'followUp') return candidate.spoken?.rest !== '';
  if (scope.part === 'ownQuestions' || QUIET.includes(scope.part ?? 'questions')) return false;
  if (candidate.graded && line.box !== undefined) return true;
  if (asking === 'told' || (asking === 'no' && !isNumbered(line) && line.shape !== 'heading') || words.iAsked.find(line.text.toLowerCase()))
    return false;
  if (index === 0 && line.shape === 'text' && asking === 'perhaps' && namesInterview(line.text, words)) return false;
  if (line.quoted && !around.quotesAsk) return false;
  if (line.shape === 'heading') return headingAsks(candidate);
  if (around.answering)
    return (
      asking === 'surely' &&
      current !== undefined &&
      current.candidate.line.shape === line.shape &&
      current.candidate.line.level === line.level &&
      line.shape !== 'text'
    );
  if (candidate.isQuotation) return asking !== 'perhaps' || candidate.share >= SHARE.other;
  return line.shape === 'item' ? itemAsks(candidate, current) : textAsks(candidate, index, current);
}

/** "Acme, first interview (2026-03-04)" right above the questions is their title. */
function namesInterview(text: string, words: NoteWords): boolean {
  return words.interview.find(plainForm(text)) !== undefined || datesIn(text, words).length > 0;
}

/** "Any questions?": what follows is asked by the writer, and nothing else was asked. */
function isCallForQuestions(text: string, words: NoteWords): boolean {
  const own = words.part.ownQuestions;
  const plain = plainForm(text);
  return own.find(plain) !== undefined && (weight(own.without(plain)) <= BESIDE_CALL || words.asked.find(plain) !== undefined);
}

function headingAsks(candidate: Candidate): boolean {
  const { line, scope, asking, share, siblings, children, askingChildren } = candidate;
  if (askingChildren > 1 && askingChildren >= children / 2) return false;
  return (
    asking === 'surely' ||
    (siblings > 2 && share >= (asking === 'no' || !line.label ? FOLLOW_UP_SHARE : SHARE.other)) ||
    (scope.part === 'questions' && (asks(candidate) || line.label !== undefined) && line.level > 1)
  );
}

function itemAsks(candidate: Candidate, current: Current | undefined): boolean {
  const { line, scope, asking, share, siblings } = candidate;
  if (isTopic(candidate)) return false;
  if (current && scope.part === 'questions' && scope.opener > current.index) return true;
  const above = current?.candidate;
  if (above?.line.shape === 'item' && (line.level > above.line.level || liesUnder(candidate, above))) return asks(candidate);
  if (above?.line.shape === 'heading' || above?.line.shape === 'text') return asking === 'surely' && share >= FOLLOW_UP_SHARE;
  if (scope.part === 'questions' || scope.part === 'task') return true;
  if (siblings > 1) return share >= (line.label ? SHARE.numbered : SHARE.other) || asking === 'surely' || asking === 'asked';
  return asks(candidate);
}

/** "1. **Closures**" with the questions in it: a subject, not something asked. */
function isTopic({ line, asking, children, askingChildren }: Candidate): boolean {
  if (children === 0 || asking === 'surely') return false;
  return (
    line.bold ||
    (/[:：]$/.test(line.text) && (asking !== 'likely' || weight(line.text) <= 3)) ||
    (asking === 'perhaps' && askingChildren >= children / 2)
  );
}

function textAsks(candidate: Candidate, index: number, current: Current | undefined): boolean {
  const { line, scope, asking, share, siblings, inside, isTask } = candidate;
  if (asking === 'no' || inside || candidate.namesList) return false;
  const above = current?.candidate;
  if (above?.line.shape === 'item' && (line.level > 0 || line.continues || !line.apart || above.last > index)) return false;
  if (above?.line.shape === 'heading') return false;
  if (candidate.breaks === 'list') return true;
  if (asking === 'surely') return weight(line.text) <= 60;
  if (candidate.isStory) return false;
  const inQuestions = scope.part === 'questions' || scope.part === 'task';
  // What is told in several sentences is found by its sentences.
  if (asking === 'asked' && goesOnAfterPoint(line.text)) return false;
  if (asking === 'likely' || asking === 'asked')
    return inQuestions || (line.apart && weight(line.text) <= 25) || (isTask && scope.round === true);
  // A note without any structure: a line that only names something, among those of which most ask.
  const isPlain = scope.part === undefined && line.apart && siblings >= PLAIN && index > 0;
  return (inQuestions || isPlain) && !/[.。:：]$/.test(line.text) && share > SHARE.other;
}
