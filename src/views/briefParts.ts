import { allPractised, type Brief, otherWeak, type Round } from '../journal/brief/brief.js';
import type { Count, Usual } from '../journal/brief/usual.js';
import { distance } from '../journal/calendar.js';
import { type Answered, answeredOf, type Interview, isAhead, outcomeOf } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import type { Part } from './fitted.js';
import type { Look } from './look.js';
import { box, outcomeColour, rating } from './marks.js';
import { cut } from './measure.js';
import { expectedText } from './practiceSummary.js';
import { oneLine } from './printable.js';
import { shellWord } from './shellWord.js';
import { plural, wrapped } from './text.js';

/** No line is longer, in a pipe either. */
const WIDEST = 200;
/** Of what is asked at a stage the oftenest are told. */
const [KINDS, TOPICS] = [3, 5];
const WEAKNESS: readonly Answered[] = ['no', 'partly', 'unknown', 'yes'];

/** What to practise until then, with the command that begins. */
export function practicePart(brief: Brief, today: string, look: Look): Part {
  const { company, ahead } = brief;
  const { aim, plan } = brief.practice;
  // Of an interview today without a time the commands do not know that it is still to come.
  const target = `--for ${commandWord(company)}${ahead && isAhead(ahead, today) ? '' : ` --by ${aim.date}`}`;
  return {
    title: `Practise: interview review ${target}`,
    items: allPractised(brief).map(({ row }) => line(box(row.answered, look), 3, row.text, look)),
    least: 3,
    most: 6,
    rest: () => `interview plan ${target}`,
    end: look.paint.dim(wrapped(expectedText(plan.before, 'you would remember', 'then'), look.width)),
  };
}

/** The rounds with their questions, and what would be answered now. */
export function askedPart({ rounds, company }: Brief, look: Look): Part {
  const items = rounds.flatMap((round) => roundItems(round, look).map((text) => ({ text, id: round.interview.id })));
  const whence = items.map(({ id }) => id);
  return { title: 'They asked', items: items.map(({ text }) => text), least: 4, rest: (shown) => restIn(whence.slice(shown), company) };
}

/** The command that shows what is left out of some interviews. */
function restIn(interviews: readonly string[], company: string): string {
  const [first, ...more] = new Set(interviews);
  return more.length > 0 ? `interview brief ${commandWord(company)} --md` : `interview show ${first}`;
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
        ? look.paint.dim(line('   ', 3, `no better answer yet: interview answer ${question.id}`, look))
        : question.said && line('   ', 3, `you said: ${firstLine(question.said)}`, look);
    return [line(box(answered, look), 3, question.text, look), answer].filter(Boolean).join('\n');
  });
  return items.length === 0 ? [head] : [`${head}\n${items[0]}`, ...items.slice(1)];
}

function roundText(interview: Interview, look: Look): string {
  const { date, stage, assessment, interviewers, id } = interview;
  const outcome = outcomeOf(interview);
  const held = [longDate(date), stage].filter(Boolean).join(' · ');
  const about = [rating(assessment?.overall), interviewers && `with ${interviewers.join(', ')}`, id].filter(Boolean).join(' · ');
  const mark = `${held} · ${outcomeColour(outcome, look)(outcome)} ·`;
  return line(mark, `${held} · ${outcome} ·`.length, about, look);
}

function idsOf(list: readonly { interview: Interview }[]): string[] {
  return list.map(({ interview }) => interview.id);
}

/** What is asked by stage. */
export function usualPart({ usual, company }: Brief, look: Look): Part {
  return {
    title: 'They tend to ask',
    items: usual.map((one) => line('', 0, usualText(one), look)),
    least: 1,
    most: 4,
    rest: () => `interview brief ${commandWord(company)} --md`,
  };
}

function usualText({ stage, there, interviews, questions, kinds, topics }: Usual): string {
  const counts = (list: readonly Count[]) => list.map(({ name, count }) => `${name} ${count}`).join(', ');
  const where = `${stage ?? 'no stage noted'}${there ? '' : ' at other companies'} (${plural(interviews, 'interview')}, ${plural(questions, 'question')})`;
  return `${where}: ${[counts(kinds.slice(0, KINDS)), counts(topics.slice(0, TOPICS))].filter(Boolean).join('; ')}`;
}

/** What is weak in their topics beside what stands above. */
export function weakPart(brief: Brief, look: Look): Part {
  return {
    title: brief.usual.some(({ topics }) => topics.length > 0) ? 'Other weak spots in their topics' : 'Other weak spots',
    items: otherWeak(brief).map((row) => line(box(row.answered, look), 3, row.text, look)),
    least: 1,
    most: 4,
    rest: () => 'interview questions --weak',
  };
}

/** What they were told. */
export function toldPart({ told, company }: Brief, look: Look): Part {
  return {
    title: 'You told them',
    items: told.map(({ interview, question, tags, text }) => {
      const about = question ? `${half(question.text, look)} ->` : `${tags.join(', ')}:`;
      return line('', 0, `${about} ${firstLine(text)} (${longDate(interview.date)})`, look);
    }),
    least: 2,
    rest: (shown) => restIn(idsOf(told.slice(shown)), company),
  };
}

/** What they were asked, with their replies. */
export function ownPart({ iAsked, company }: Brief, look: Look): Part {
  return {
    title: 'You asked',
    items: iAsked.map(({ text, reply }) => line('-', 1, reply ? `${half(text, look)} -> ${firstLine(reply)}` : firstLine(text), look)),
    least: 1,
    rest: (shown) => restIn(idsOf(iAsked.slice(shown)), company),
  };
}

/** The next steps that are open. */
export function stepPart({ steps, company }: Brief, today: string, look: Look): Part {
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

/** What must leave room for something behind it on its line. */
function half(text: string, { width }: Look): string {
  return cut(oneLine(firstLine(text)), Math.floor(Math.min(width, WIDEST) / 2));
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
export function commandWord(company: string): string {
  return shellWord(oneLine(company));
}
