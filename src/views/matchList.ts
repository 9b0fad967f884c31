import { groupBy, type Question } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import { placesIn } from '../journal/search/occurrences.js';
import type { Field } from '../journal/search/passages.js';
import type { Match } from '../journal/search/search.js';
import type { Term } from '../journal/search/terms.js';
import { excerpt } from './excerpt.js';
import type { Look } from './look.js';
import { printable } from './printable.js';
import { MEASURE, wrapped } from './text.js';

/** How many lines of a long text are shown, about. */
const LINES = 3;
/** What a line leaves empty, its indentation and a broken word on the average. */
const RAGGED = 7;
/** However narrow it is, so many columns of a text are shown. */
const LEAST = 40;

/** `interview search`: matches under their interview, in the order in which they come; the terms highlighted. A question stands above what is found in its answers. */
export function matchList(matches: readonly Match[], terms: readonly Term[], look: Look): string {
  const groups = groupBy(matches, ({ interview }) => interview.id).values();
  return Array.from(groups, (group) => interviewMatches(group, terms, look)).join('\n\n');
}

function interviewMatches(group: readonly Match[], terms: readonly Term[], look: Look): string {
  const { paint, width } = look;
  const interview = group[0]?.interview;
  if (!interview) return '';
  const { id, company, date, stage } = interview;
  const heading = [
    marked(company, terms, Number.POSITIVE_INFINITY, look, paint.bold),
    longDate(date),
    ...(stage ? [stage] : []),
    paint.dim(id),
  ];
  const shown = groupBy(
    group.filter(({ field }) => field !== 'company'),
    ({ question, field, text }) => question?.id ?? `${field} ${text}`,
  );
  const lines = Array.from(shown.values(), (some) => {
    const question = some[0]?.question;
    return question
      ? questionMatches(question, some, terms, look)
      : some.map((match) => line(NAMES[match.field], match.text, terms, '  ', look));
  });
  return [wrapped(heading.join(' · '), width), ...lines.flat()].join('\n');
}

function questionMatches(question: Question, matches: readonly Match[], terms: readonly Term[], look: Look): string[] {
  const answers = matches.filter(({ field }) => field !== 'question');
  return [
    line(question.id, question.text, terms, '  ', look),
    ...answers.map(({ field, text }) => line(NAMES[field], text, terms, '    ', look)),
  ];
}

const NAMES: Readonly<Record<Field, string>> = {
  company: 'company',
  role: 'role',
  interviewers: 'with',
  tags: 'tags',
  question: 'question',
  said: 'you said',
  note: 'note',
  better: 'better answer',
  wentWell: 'went well',
  toImprove: 'to improve',
  iAsked: 'you asked',
  reply: 'they replied',
  nextStep: 'next step',
  notes: 'notes',
};

/** A text after what it is, its further lines indented. */
function line(label: string, text: string, terms: readonly Term[], indent: string, look: Look): string {
  const room = LINES * (Math.min(look.width, MEASURE) - indent.length - RAGGED) - label.length;
  return (
    indent +
    wrapped(`${look.paint.dim(`${label}:`)} ${marked(text, terms, Math.max(room, LEAST), look)}`, look.width, `${indent}  `).trimStart()
  );
}

/** As much of a text as fits into so many columns, around the terms in it, which are highlighted. */
function marked(text: string, terms: readonly Term[], width: number, { paint }: Look, rest = (part: string) => part): string {
  return excerpt(text, placesIn(text, terms), width)
    .map((piece) => {
      const part = printable(piece.text.replace(/\n\s*/g, ' '));
      return piece.isMarked ? paint.bold.yellow(part) : rest(part);
    })
    .join('');
}
