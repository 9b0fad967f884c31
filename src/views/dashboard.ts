import { distance } from '../journal/calendar.js';
import { questionName } from '../journal/find.js';
import type { NextStep } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import type { StepOf } from '../journal/nextSteps.js';
import type { Outline } from '../journal/outline.js';
import type { Proposal } from '../journal/proposals.js';
import { interviewList } from './interviewList.js';
import type { Look } from './look.js';
import { oneLine } from './printable.js';
import { proposalList } from './proposalList.js';
import { shellWord } from './shellWord.js';
import { table } from './table.js';
import { hanging, plural, wrapped } from './text.js';

/** What bare `interview` shows. */
export interface Overview {
  today: string;
  /** Companies of the drafts that wait to be finished; "" for one without a company. */
  drafts: readonly string[];
  /** Better answers that wait to be finished: the question's id and its words. */
  answers: readonly { question: string; text: string }[];
  scheduled: readonly Outline[];
  /** Those for which it is time to read the brief. */
  toBrief: readonly Outline[];
  due: readonly StepOf<Outline>[];
  /** Cards that are due by their reviews. */
  practice: number;
  /** What it is time for and nobody has noted. */
  proposals: readonly Proposal[];
  unanswered: number;
  unassessed: number;
  latest: readonly Outline[];
  total: number;
  /** Second versions of the journal that a synchroniser left beside it. */
  copies: readonly string[];
}

/** How many suggestions are shown; `interview next` has them all. */
const PROPOSED = 3;

const HINTS = 'Next: interview add · interview questions --unanswered · interview review · interview show last · interview --help';

export function dashboard(overview: Overview, look: Look): string {
  const { today, drafts, answers, due, proposals, latest, total, copies } = overview;
  if (total === 0 && drafts.length === 0) return welcome(look);
  const title = (text: string) => look.paint.underline(text);
  const notice = (text: string) => wrapped(look.paint.yellow(oneLine(text)), look.width);
  const parts = [
    copies.length > 0 &&
      notice(
        `Beside the journal lies what looks like a second version of it: ${copies.join(', ')}. Bring it home: interview import ${shellWord(oneLine(copies[0] ?? ''))}`,
      ),
    drafts.length > 0 &&
      notice(`Not finished yet: ${drafts.map((company) => company || 'an interview').join(', ')}. Go on with it: interview add`),
    ...answers.map((answer) =>
      notice(`Not finished yet: an answer to ${questionName(answer)}. Go on with it: interview answer ${answer.question}`),
    ),
    aheadPart(overview, look),
    due.length > 0 && `${title('To do')}\n${stepTable(due, today, look)}`,
    proposals.length > 0 && proposalList(proposals, today, look, PROPOSED),
    weakSpots(overview, look),
    latest.length > 0 &&
      `${title(latest.length < total ? `The latest ${latest.length} of ${total}` : 'Your interviews')}\n${interviewList(latest, today, look)}`,
    look.paint.dim(wrapped(HINTS, look.width)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function welcome({ paint }: Look): string {
  return [
    'There is no interview in your journal yet.',
    '',
    `  ${paint.bold('interview add')}                            after an interview: write down what was asked`,
    `  ${paint.bold('interview schedule Acme --date friday')}    before one: note when it is`,
    `  ${paint.bold('interview --demo')}                         look around in a journal that is full already`,
    `  ${paint.bold('interview --help')}                         everything it can do`,
  ].join('\n');
}

function aheadPart({ scheduled, toBrief, today }: Overview, look: Look): string {
  const lines = [
    ...scheduled.map((interview) => aheadLine(interview, today, look)),
    ...toBrief.map((interview) => wrapped(briefLine(interview, today), look.width)),
  ];
  return lines.length > 0 ? `${look.paint.underline('Ahead')}\n${lines.join('\n')}` : '';
}

/** "Tomorrow 14:00 Acme, final: interview brief Acme". */
function briefLine({ company, date, time, stage }: Outline, today: string): string {
  const when = [date === today ? 'Today' : 'Tomorrow', time].filter(Boolean).join(' ');
  const name = oneLine(company);
  return `${when} ${[name, stage].filter(Boolean).join(', ')}: interview brief ${shellWord(name)}`;
}

function aheadLine({ company, role, date, time, stage, id }: Outline, today: string, { paint, width }: Look): string {
  const what = oneLine([company, stage, role].filter(Boolean).join(' · '));
  const when = `${longDate(date)}${time ? ` ${time}` : ''}`;
  return hanging(`${paint.cyan(distance(date, today).padEnd(10))} `, 11, `${when}  ${what}  ${paint.dim(id)}`, width);
}

function weakSpots({ practice, unanswered, unassessed }: Overview, { paint, width }: Look): string {
  const parts = [
    practice > 0 && `${paint.cyan(plural(practice, 'question'))} due for practice: interview review`,
    unanswered > 0 && `${paint.red(plural(unanswered, 'question'))} that you could not answer in full: interview questions --unanswered`,
    unassessed > 0 && `${plural(unassessed, 'question')} not assessed yet: interview questions --unassessed`,
  ];
  return parts
    .filter((part) => part !== false)
    .map((part) => wrapped(part, width))
    .join('\n');
}

/** Next steps in the order in which they are due. */
export function stepTable(steps: readonly StepOf<Outline>[], today: string, look: Look): string {
  const { paint } = look;
  return table<StepOf<Outline>>(
    look,
    [
      { title: 'By', cell: ({ step }) => step.by ?? '' },
      {
        title: 'When',
        cell: ({ step }) => dueWord(step, today),
        expendable: 1,
        paint: (cell, { step }) => (step.done ? paint.green(cell) : step.by && step.by < today ? paint.red(cell) : cell),
      },
      { title: 'What', cell: ({ step }) => step.text, least: 16 },
      { title: 'Company', cell: ({ interview }) => interview.company, least: 8, expendable: 2 },
      { title: 'Id', cell: ({ step }) => step.id, paint: (cell) => paint.dim(cell) },
    ],
    steps,
  );
}

function dueWord({ by, done }: NextStep, today: string): string {
  if (done) return 'done';
  return by ? distance(by, today) : 'no date';
}
