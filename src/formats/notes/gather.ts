import type { OwnQuestion } from '../../journal/journal.js';
import type { NewQuestion } from '../../journal/keeping.js';
import { between } from './paragraphs.js';
import { questionsInProse } from './prose.js';
import { finish, type Reading, readingInProse, readingsOf, shownText, type Telling, tell } from './reading.js';
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
  nextSteps: { text: string }[];
  /** Lines that were not understood, as they stand in the file. */
  notes: Told[];
}

const TELLING: Partial<Record<Told['role'], Telling>> = { answer: 'said', better: 'better', note: 'note' };
/** A paragraph is read as far as so many lines. */
const LONGEST = 200;

/** Puts the lines of one conversation together: the questions with what is told of them, the writer's own, and what is left. */
export function gathered(told: readonly Told[], words: NoteWords): Gathered {
  const found: Gathered = { questions: [], iAsked: [], wentWell: [], toImprove: [], nextSteps: [], notes: [] };
  /** The question that is being read, below those that it follows up. */
  const stack: Reading[] = [];
  const readings: Reading[] = [];

  for (const [index, entry] of told.entries()) {
    const { role, depth } = entry;
    if (role === 'question') {
      stack.length = Math.min(stack.length, depth);
      const begun = readingsOf(entry, stack.at(-1), words);
      listOf(found, stack.at(-1)).push(...begun.map(({ question }) => question));
      stack.at(-1)?.unjudged.push(...begun);
      stack.push(...begun.slice(-1));
      readings.push(...begun);
      continue;
    }
    const telling = TELLING[role];
    if (telling) stack.length = Math.min(stack.length, depth + 1);
    const current = stack.at(-1);
    if (role === 'more' && current) current.question.text += `\n${shownText(entry.line)}`;
    else if (telling && current) tell(current, entry, telling, words);
    else keep(found, entry, words);
    if (tellsQuestions(entry, words)) {
      for (const reading of readingsInProse(paragraphAt(told, index, words), words)) {
        listOf(found, role === 'answer' ? current : undefined).push(reading.question);
        readings.push(reading);
      }
    }
  }
  for (const reading of readings) finish(reading);
  return found;
}

/** Where a question is kept: with the one that it follows up. */
function listOf({ questions }: Gathered, parent: Reading | undefined): NewQuestion[] {
  if (!parent) return questions;
  parent.question.followUps ??= [];
  return parent.question.followUps;
}

/** Keeps a line that tells nothing of a question. */
function keep(found: Gathered, entry: Told, words: NoteWords): void {
  const { role, line, spoken } = entry;
  const text = spoken?.rest ?? line.text;
  const own = found.iAsked.at(-1);
  if (role === 'own') found.iAsked.push(ownQuestion(entry, words));
  else if (role === 'reply' && own) own.reply = own.reply ? `${own.reply}\n${line.text}` : line.text;
  else if (role === 'wentWell' || role === 'toImprove') found[role].push(text);
  else if (role === 'next') found.nextSteps.push({ text });
  else found.notes.push(entry);
}

function ownQuestion({ spoken, line }: Told, words: NoteWords): OwnQuestion {
  const { text, said, note } = wordingOf(spoken?.rest ?? line.text, words);
  const reply = said ?? note;
  return reply ? { text, reply } : { text };
}

/** A paragraph, or a round in it, may tell what was asked. */
function tellsQuestions({ role, line }: Told, words: NoteWords): boolean {
  return (role === 'remark' || role === 'answer') && line.shape === 'text' && (!line.continues || startsRound(line.text, words));
}

/** The questions that the lines of a paragraph tell, each with its line. */
function readingsInProse(lines: readonly Told[], words: NoteWords): Reading[] {
  const starts: number[] = [];
  let paragraph = '';
  for (const { line } of lines) {
    if (paragraph !== '') paragraph += between(paragraph, line.text);
    starts.push(paragraph.length);
    paragraph += line.text;
  }
  return questionsInProse(paragraph, words).map(({ text, at, after }) => {
    const place = starts.findLastIndex((start) => start <= at);
    return readingInProse({ text, line: lines[place]?.line.number }, after, words);
  });
}

/** The lines of the paragraph that begins at a place, as far as to the next round in it. */
function paragraphAt(told: readonly Told[], index: number, words: NoteWords): Told[] {
  const lines = [told[index] as Told];
  for (const next of told.slice(index + 1, index + LONGEST)) {
    if (!next.line.continues || next.role !== told[index]?.role || startsRound(next.line.text, words)) break;
    lines.push(next);
  }
  return lines;
}
