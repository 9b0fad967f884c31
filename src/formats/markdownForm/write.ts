import {
  answeredOf,
  betterAnswerOf,
  type Card,
  type Interview,
  type NextStep,
  type OwnQuestion,
  type Question,
  questionsOf,
} from '../../journal/journal.js';
import type { Classify } from '../../journal/lexicon.js';
import { keptText, tidyInterview } from '../../journal/tidy.js';
import { BOXES } from '../box.js';
import { commentLines, itemLine, SECTIONS, type SectionName, sectionLine } from './syntax.js';
import { topicsText } from './topics.js';
import { frontMatterLines } from './writeFrontMatter.js';

/** What writing an interview takes beside it. */
export interface Writing {
  /** By id; the newest version of an answer is written. */
  cards: ReadonlyMap<string, Card>;
  /** Kind and topics are written only where they differ from what this finds. */
  classify: Classify;
  /** Remarks for a person in an editor, as comments above everything. */
  hints?: readonly string[];
  /** The headings of empty sections too, to be filled in. */
  hasEverySection?: boolean;
  /** The names of empty fields of the front matter too, to be filled in. */
  hasEveryField?: boolean;
}

/** An interview in the Markdown form: all that a person writes about it. Throws UserError when a text is over 256 KB. */
export function writeMarkdown(interview: Interview, writing: Writing): string {
  const { cards, classify, hints = [], hasEverySection = false, hasEveryField = false } = writing;
  const tidied = tidyInterview(interview);
  const parts = [
    [...commentLines(hints), ...frontMatterLines(tidied, hasEveryField)],
    nested(questionsOf(tidied)).flatMap(({ question, depth }) => questionLines(question, depth, cards.get(question.card), classify)),
    sectionLines(tidied, hasEverySection),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Each question after the one that it followed up, whatever stands between them, with how deep it is nested. */
function nested(questions: readonly Question[]): { question: Question; depth: number }[] {
  if (questions.every(({ followUpTo }) => followUpTo === undefined)) return questions.map((question) => ({ question, depth: 0 }));
  const followUps = new Map<string, Question[]>();
  const first: Question[] = [];
  for (const question of questions) {
    (followUps.get(question.followUpTo ?? '') ?? first).push(question);
    // In a form for something new no question has an id yet.
    if (question.id) followUps.set(question.id, []);
  }
  const ordered: { question: Question; depth: number }[] = [];
  const waiting = first.map((question) => ({ question, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next);
    const depth = next.depth + 1;
    for (const question of followUps.get(next.question.id)?.reverse() ?? []) waiting.push({ question, depth });
  }
  return ordered;
}

function questionLines(question: Question, depth: number, card: Card | undefined, classify: Classify): string[] {
  const { id, text, kind, topics = [], said, note } = question;
  const found = classify(text);
  const lines = itemLines(`- ${BOXES[answeredOf(question)]} `, text, id);
  if (kind && kind !== found.kind) lines.push(`  kind: ${kind}`);
  if (!sameList(topics, found.topics)) lines.push(`  topics: ${topicsText(topics)}`.trimEnd());
  lines.push(...quoteLines(said), ...fieldLines('note', note), ...fieldLines('better', keptText(betterAnswerOf(card) ?? '', 'text')));
  if (depth === 0) return lines;
  const indent = '  '.repeat(depth);
  return lines.map((line) => (line === '' ? '' : indent + line));
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member, index) => member === other[index]);
}

/** An item with its text; the id stands at the end of the first line. */
function itemLines(bullet: string, text: string, id?: string): string[] {
  const end = id ? ` ^${id}` : '';
  if (!text.includes('\n')) return [bullet + text + end];
  const [first = '', ...more] = text.split('\n');
  return [bullet + first + end, ...more.map((line) => (line === '' ? '' : `  ${itemLine(line)}`))];
}

function quoteLines(text: string | undefined): string[] {
  if (text === undefined) return [];
  if (!text.includes('\n')) return [`  > ${text}`];
  return text.split('\n').map((line) => (line === '' ? '  >' : `  > ${line}`));
}

function fieldLines(name: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  if (!text.includes('\n')) return [`  ${name}: ${text}`];
  return [`  ${name}:`, ...text.split('\n').map((line) => (line === '' ? '' : `    ${line}`))];
}

function sectionLines({ assessment, iAsked = [], nextSteps = [], notes }: Interview, hasEverySection: boolean): string[] {
  const held: Record<SectionName, string[]> = {
    wentWell: textLines(assessment?.wentWell),
    toImprove: textLines(assessment?.toImprove),
    iAsked: iAsked.flatMap(askedLines),
    nextSteps: nextSteps.flatMap(stepLines),
    notes: textLines(notes),
  };
  const names = Object.keys(SECTIONS) as SectionName[];
  return names.filter((name) => hasEverySection || held[name].length > 0).flatMap((name) => [`## ${SECTIONS[name]}`, ...held[name]]);
}

function textLines(text: string | undefined): string[] {
  return text?.split('\n').map(sectionLine) ?? [];
}

function askedLines({ text, reply }: OwnQuestion): string[] {
  return [...itemLines('- ', text), ...quoteLines(reply)];
}

function stepLines({ id, text, by, done }: NextStep): string[] {
  return [...itemLines(done ? '- [x] ' : '- [ ] ', text, id), ...(by ? [`  by: ${by}`] : []), ...(done ? [`  done: ${done}`] : [])];
}
