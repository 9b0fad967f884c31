import { type Brief, otherWeak, type Round } from '../journal/brief/brief.js';
import type { Count, Usual } from '../journal/brief/usual.js';
import { distance, longDate } from '../journal/calendar.js';
import { type Answered, answeredOf, type Interview, outcomeOf } from '../journal/journal.js';
import { tally } from '../journal/tally.js';
import { fitted, type Part, rowsOf } from './fitted.js';
import type { Look } from './look.js';
import { box, outcomeColour, rating } from './marks.js';
import { cut } from './measure.js';
import { expectedText } from './practiceSummary.js';
import { oneLine } from './printable.js';
import { shellWord } from './shellWord.js';
import { plural, wrapped } from './text.js';

/** A terminal of 50 rows, less the command line above and the prompt below. */
const ROWS = 47;
/** No line is longer, in a pipe either. */
const WIDEST = 200;
/** Of the notes on the interview ahead so many rows are shown. */
const NOTES = 3;
/** Of what is asked at a stage the oftenest are told. */
const [KINDS, TOPICS] = [3, 5];
const WEAKNESS: readonly Answered[] = ['no', 'partly', 'unknown', 'yes'];

/** `interview brief`: what to know before an interview, on one screen; what does not fit is named with the command that shows it. */
export function briefPage(brief: Brief, today: string, look: Look): string {
  const head = heading(brief, today, look);
  const parts = [
    practicePart(brief, look),
    askedPart(brief, look),
    usualPart(brief, look),
    weakPart(brief, look),
    toldPart(brief, look),
    ownPart(brief, look),
    stepPart(brief, today, look),
  ];
  const body = fitted(parts, ROWS - rowsOf(head) - 1, look);
  return [head, body].filter(Boolean).join('\n\n');
}

function heading(brief: Brief, today: string, look: Look): string {
  const { company, ahead, later, rounds, mock } = brief;
  const { paint, width } = look;
  const role = ahead?.role ?? rounds[0]?.interview.role;
  const notes = ahead?.notes ? wrapped(oneLine(ahead.notes), width).split('\n') : [];
  return [
    paint.bold(oneLine([company, role].filter(Boolean).join(' · '))),
    ahead
      ? aheadText(ahead, today)
      : `No interview lies ahead there. Note when it is: interview schedule ${commandWord(company)} --date friday`,
    ...(later.length > 0 ? [`Then ${later.map((one) => aheadText(one, today)).join('; ')}`] : []),
    ...notes.slice(0, NOTES).map((line, index) => (index === NOTES - 1 && notes.length > NOTES ? cut(`${line} …`, width) : line)),
    ...(rounds.length === 0 ? ['There is no earlier interview there.'] : []),
    ...(mock ? [mockText(mock, today)] : []),
  ]
    .map((line) => wrapped(line, width))
    .join('\n');
}

function aheadText(interview: Interview, today: string): string {
  const { date, time, stage, format, interviewers, id } = interview;
  const when = [longDate(date), time, `(${distance(date, today)})`].filter(Boolean).join(' ');
  return oneLine([when, stage, format, interviewers && `with ${interviewers.join(', ')}`, id].filter(Boolean).join(' · '));
}

function mockText({ date, questions = [], id }: Interview, today: string): string {
  const { yes, partly, no } = tally(questions);
  return `Mock ${distance(date, today)}: ${plural(questions.length, 'question')}, ${yes} answered, ${partly} partly, ${no} could not: interview show ${id}`;
}

function practicePart({ practice: { aim, plan }, company, ahead }: Brief, look: Look): Part {
  const cards = plan.days.flatMap((one) => one.cards);
  const target = ahead ? `--for ${commandWord(company)}` : `--by ${aim.date}`;
  return {
    title: `Practise: interview review ${target}`,
    items: cards.map(({ row }) => line(box(row.answered, look), 3, row.text, look)),
    least: 3,
    most: 6,
    rest: () => `interview plan ${target}`,
    end: look.paint.dim(wrapped(expectedText(plan.before, 'you would remember', 'then'), look.width)),
  };
}

function askedPart({ rounds, company }: Brief, look: Look): Part {
  const items = rounds.flatMap((round) => roundItems(round, look).map((text) => ({ text, id: round.interview.id })));
  const rest = (shown: number) => {
    const ids = new Set(items.slice(shown).map(({ id }) => id));
    return ids.size === 1 ? `interview show ${[...ids][0]}` : `interview questions --company ${commandWord(company)}`;
  };
  return { title: 'They asked', items: items.map(({ text }) => text), least: 3, rest };
}

/** The questions of a round, what could not be answered first; the first of them below the round itself. */
function roundItems({ interview, asked }: Round, look: Look): string[] {
  const head = roundText(interview, look);
  const ordered = [...asked].sort(
    (a, b) => WEAKNESS.indexOf(answeredOf(a.question)) - WEAKNESS.indexOf(answeredOf(b.question)) || Number(!a.better) - Number(!b.better),
  );
  const items = ordered.map(({ question, better }) => {
    const answered = answeredOf(question);
    const answer = better
      ? line(look.paint.green('    Better:'), 11, firstLine(better), look)
      : answered === 'no' || answered === 'partly'
        ? line('   ', 3, `no better answer yet: interview answer ${question.id}`, look)
        : question.said && line('   ', 3, `you said: ${firstLine(question.said)}`, look);
    return [line(box(answered, look), 3, question.text, look), answer].filter(Boolean).join('\n');
  });
  return items.length === 0 ? [head] : [`${head}\n${items[0]}`, ...items.slice(1)];
}

function roundText(interview: Interview, look: Look): string {
  const { date, stage, assessment, interviewers, id } = interview;
  const outcome = outcomeOf(interview);
  const about = [stage, rating(assessment?.overall), interviewers && `with ${interviewers.join(', ')}`, id];
  const mark = `${longDate(date)} · ${outcome}`;
  return line(
    `${longDate(date)} · ${outcomeColour(outcome, look)(outcome)}`,
    mark.length,
    about
      .filter(Boolean)
      .map((part) => `· ${part}`)
      .join(' '),
    look,
  );
}

function usualPart({ usual, company }: Brief, look: Look): Part {
  return {
    title: 'They tend to ask',
    items: usual.map((one) => line('', 0, usualText(one), look)),
    least: 1,
    most: 4,
    rest: () => `interview questions --company ${commandWord(company)}`,
  };
}

function usualText({ stage, there, interviews, questions, kinds, topics }: Usual): string {
  const counts = (list: readonly Count[]) => list.map(({ name, count }) => `${name} ${count}`).join(', ');
  const where = `${stage ?? 'no stage noted'}${there ? '' : ' at other companies'} (${plural(interviews, 'interview')}, ${plural(questions, 'question')})`;
  return `${where}: ${[counts(kinds.slice(0, KINDS)), counts(topics.slice(0, TOPICS))].filter(Boolean).join('; ')}`;
}

function weakPart(brief: Brief, look: Look): Part {
  return {
    title: 'Other weak spots in their topics',
    items: otherWeak(brief).map((row) => line(box(row.answered, look), 3, row.text, look)),
    least: 1,
    most: 4,
    rest: () => 'interview questions --weak',
  };
}

function toldPart({ told }: Brief, look: Look): Part {
  return {
    title: 'You told them',
    items: told.map(({ interview, question, tags, text }) => {
      const about = question ? firstLine(question.text) : tags.join(', ');
      return line('', 0, `${about}: ${firstLine(text)} (${longDate(interview.date)})`, look);
    }),
    least: 2,
    rest: (shown) => `interview show ${told[shown]?.interview.id}`,
  };
}

function ownPart({ iAsked }: Brief, look: Look): Part {
  return {
    title: 'You asked',
    items: iAsked.map(({ text, reply }) => line('-', 1, `${firstLine(text)}${reply ? ` -> ${firstLine(reply)}` : ''}`, look)),
    least: 1,
    rest: (shown) => `interview show ${iAsked[shown]?.interview.id}`,
  };
}

function stepPart({ steps, company }: Brief, today: string, look: Look): Part {
  return {
    title: 'To do',
    items: steps.map(({ step }) => {
      const due = step.by ? `, by ${longDate(step.by)} (${distance(step.by, today)})` : '';
      return line('[ ]', 3, `${firstLine(step.text)}${due} · ${step.id}`, look);
    }),
    least: 2,
    rest: () => `interview next --company ${commandWord(company)}`,
  };
}

/** A mark of so many columns and a text behind it, cut to one line. */
function line(mark: string, markWidth: number, text: string, { width }: Look): string {
  const gap = markWidth > 0 ? 1 : 0;
  return mark + ' '.repeat(gap) + cut(oneLine(text), Math.max(10, Math.min(width, WIDEST) - markWidth - gap));
}

/** The first line that is not empty, and a sign that there are more. */
function firstLine(text: string): string {
  const [first = '', ...more] = text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  return more.length > 0 ? `${first} …` : first;
}

/** A company as a word of a command that can be typed. */
function commandWord(company: string): string {
  return shellWord(oneLine(company));
}
