import type { Brief } from '../journal/brief/brief.js';
import { distance } from '../journal/calendar.js';
import type { Interview } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import { tally } from '../journal/tally.js';
import { askedPart, commandWord, ownPart, practicePart, stepPart, toldPart, usualPart, weakPart } from './briefParts.js';
import { fitted, rowsOf } from './fitted.js';
import type { Look } from './look.js';
import { rating } from './marks.js';
import { cut } from './measure.js';
import { oneLine } from './printable.js';
import { MEASURE, plural, wrapped } from './text.js';

/** A terminal of 50 rows, less the command line above and the prompt below. */
const ROWS = 47;
/** What stands above the parts takes so many rows an entry. */
const ENTRY = 3;

/** `interview brief`: what to know before an interview, on one screen; what does not fit is named with the command that shows it. */
export function briefPage(brief: Brief, today: string, look: Look): string {
  const head = heading(brief, today, look);
  const parts = [
    practicePart(brief, today, look),
    askedPart(brief, look),
    toldPart(brief, look),
    ownPart(brief, look),
    stepPart(brief, today, look),
    usualPart(brief, look),
    weakPart(brief, look),
  ];
  const body = fitted(parts, ROWS - rowsOf(head) - 1, look);
  return [head, body].filter(Boolean).join('\n\n');
}

function heading(brief: Brief, today: string, look: Look): string {
  const { company, ahead, later, rounds, mock } = brief;
  const role = ahead?.role ?? rounds[0]?.interview.role;
  const [name = '', ...about] = [
    [company, role].filter(Boolean).join(' · '),
    ahead
      ? aheadText(ahead, today)
      : `No interview lies ahead there. Note when it is: interview schedule ${commandWord(company)} --date friday`,
    ...(later.length > 0 ? [`Then ${later.map((one) => aheadText(one, today)).join('; ')}`] : []),
    ...(ahead?.notes ? [ahead.notes] : []),
    ...(rounds.length > 1 ? [`Earlier: ${rounds.map(({ interview }) => briefly(interview, today)).join('; ')}`] : []),
    ...(rounds.length === 0 ? ['There is no earlier interview there.'] : []),
    ...(mock ? [mockText(mock, today)] : []),
  ].map((text) => shortened(oneLine(text), ENTRY, look.width));
  return [look.paint.bold(name), ...about].join('\n');
}

/** A text wrapped into so many rows at most. */
function shortened(text: string, rows: number, width: number): string {
  const lines = wrapped(text, width).split('\n');
  return lines.length <= rows
    ? lines.join('\n')
    : [...lines.slice(0, rows - 1), cut(lines.slice(rows - 1).join(' '), Math.min(width, MEASURE))].join('\n');
}

/** "final, offer, 4/5 (12 days ago)" */
function briefly({ stage, outcome, assessment, date }: Interview, today: string): string {
  return `${[stage, outcome, rating(assessment?.overall)].filter(Boolean).join(', ')} (${distance(date, today)})`;
}

function aheadText(interview: Interview, today: string): string {
  const { date, time, stage, format, interviewers, id } = interview;
  const when = [longDate(date), time, `(${distance(date, today)})`].filter(Boolean).join(' ');
  return [when, stage, format, interviewers && `with ${interviewers.join(', ')}`, id].filter(Boolean).join(' · ');
}

function mockText({ date, questions = [], id }: Interview, today: string): string {
  const { yes, partly, no } = tally(questions);
  const went = questions.length > 0 ? `, ${plural(questions.length, 'question')}, ${yes} answered, ${partly} partly, ${no} could not` : '';
  return `Mock ${distance(date, today)}${went}: interview show ${id}`;
}
