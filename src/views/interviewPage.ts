import { distance } from '../journal/calendar.js';
import {
  answeredOf,
  betterAnswerOf,
  type Interview,
  isScheduled,
  type Journal,
  outcomeOf,
  type Question,
  questionsOf,
} from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import type { MetBefore } from '../journal/seen.js';
import type { Look } from './look.js';
import { box, outcomeColour, rating } from './marks.js';
import { metBeforeLine } from './metBefore.js';
import { oneLine, printable } from './printable.js';
import { hanging, paragraph, wrapped } from './text.js';

/** `interview show`: one interview as a page; `met` are its questions that were met elsewhere in other words. */
export function interviewPage(interview: Interview, journal: Journal, met: readonly MetBefore[], today: string, look: Look): string {
  const sections = [
    heading(interview, today, look),
    questionSection(interview, journal, met, look),
    textSection('Went well', interview.assessment?.wentWell, look),
    textSection('To improve', interview.assessment?.toImprove, look),
    askedSection(interview, look),
    nextSection(interview, today, look),
    textSection('Notes', interview.notes, look),
  ];
  return sections.filter(Boolean).join('\n\n');
}

function heading(interview: Interview, today: string, look: Look): string {
  const { id, company, role, date, time, stage, format, minutes, interviewers, tags, assessment } = interview;
  const { paint } = look;
  const held = [longDate(date), time, `(${distance(date, today)})`].filter(Boolean).join(' ');
  const circumstances = [stage, format, minutes && `${minutes} minutes`, interviewers && `with ${interviewers.join(', ')}`].filter(Boolean);
  const ratings = [
    ['overall', assessment?.overall],
    ['communication', assessment?.communication],
    ['problem solving', assessment?.problemSolving],
    ['technical', assessment?.technical],
  ].flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${rating(value)}`] : []));
  const outcome = isScheduled(interview, today) ? paint.cyan('scheduled') : outcomeColour(outcomeOf(interview), look)(outcomeOf(interview));
  return [
    paint.bold(oneLine([company, role].filter(Boolean).join(' · '))),
    oneLine([held, ...circumstances].join(' · ')),
    [outcome, ...ratings, ...(tags ?? []).map((tag) => oneLine(`#${tag}`)), paint.dim(id)].join(' · '),
  ]
    .map((line) => wrapped(line, look.width))
    .join('\n');
}

function questionSection(interview: Interview, journal: Journal, met: readonly MetBefore[], look: Look): string {
  const questions = questionsOf(interview);
  if (questions.length === 0) return '';
  const cards = new Map(journal.cards.map((card) => [card.id, card]));
  const depths = depthsOf(questions);
  const digits = String(questions.length).length;
  const items = questions.map((question, index) => {
    const number = `${String(index + 1).padStart(digits)}. `;
    const indent = '    '.repeat(depths.get(question.id) ?? 0);
    const mark = `${indent}${look.paint.dim(number)}${box(answeredOf(question), look)} `;
    const markWidth = indent.length + number.length + 4;
    return [
      hanging(mark, markWidth, printable(question.text), look.width),
      ...details(question, betterAnswerOf(cards.get(question.card)), ' '.repeat(markWidth), look),
      ...met
        .filter((one) => one.question.id === question.id)
        .map((one) => paragraph(metBeforeLine(one), look.width, ' '.repeat(markWidth))),
    ].join('\n');
  });
  return [title('Questions', look), ...items].join('\n');
}

function details(
  { id, kind = 'other', topics = [], said, note }: Question,
  better: string | undefined,
  indent: string,
  { paint, width }: Look,
): string[] {
  const about = paint.dim(wrapped(oneLine([id, kind, ...topics].join(' · ')), width, indent));
  const labelled = (label: string, text: string | undefined) =>
    text ? [wrapped(`${paint.dim(label)} ${printable(text)}`, width, indent)] : [];
  return [about, ...labelled('You said:', said), ...labelled('Note:', note), ...labelled('Better:', better)];
}

/** How deep each question is nested as a follow-up. */
function depthsOf(questions: readonly Question[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, followUpTo } of questions) depths.set(id, followUpTo === undefined ? 0 : (depths.get(followUpTo) ?? -1) + 1);
  return depths;
}

function askedSection({ iAsked = [] }: Interview, look: Look): string {
  if (iAsked.length === 0) return '';
  const items = iAsked.flatMap(({ text, reply }) => [
    hanging('- ', 2, printable(text), look.width),
    ...(reply ? [paragraph(reply, look.width, '    ')] : []),
  ]);
  return [title('You asked', look), ...items].join('\n');
}

function nextSection({ nextSteps = [] }: Interview, today: string, look: Look): string {
  if (nextSteps.length === 0) return '';
  const items = nextSteps.map(({ id, text, by, done }) => {
    const state = done ? `done ${longDate(done)}` : by ? `by ${longDate(by)}, ${distance(by, today)}` : '';
    const mark = done ? look.paint.green('[x]') : '[ ]';
    return hanging(`${mark} `, 4, `${printable(text)} ${look.paint.dim([state, id].filter(Boolean).join(' · '))}`, look.width);
  });
  return [title('Next', look), ...items].join('\n');
}

function textSection(name: string, text: string | undefined, look: Look): string {
  return text ? `${title(name, look)}\n${paragraph(text, look.width)}` : '';
}

function title(name: string, { paint }: Look): string {
  return paint.underline(name);
}
