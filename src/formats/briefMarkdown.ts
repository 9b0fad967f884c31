import { allPractised, type Brief, firstPractised, otherWeak, type Round } from '../journal/brief/brief.js';
import type { Told } from '../journal/brief/told.js';
import type { Count, Usual } from '../journal/brief/usual.js';
import { distance } from '../journal/calendar.js';
import { type Answered, answeredOf, type Interview, outcomeOf } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import { tally } from '../journal/tally.js';
import { inMarkdown, itemOf, oneLineInMarkdown } from './markdownText.js';

const WENT: Record<Answered, string> = { yes: 'answered', partly: 'partly', no: 'could not', unknown: 'not assessed' };

/** A brief as a document to print (CommonMark): everything, uncut. `today` is the local calendar date from which distances are counted; `expected` says what would be remembered of the plan. */
export function briefMarkdown(brief: Brief, today: string, expected: string): string {
  const sections: [title: string, lines: string[]][] = [
    ['Practise', practiceLines(brief, expected)],
    ['They asked', brief.rounds.flatMap(roundLines)],
    ['They tend to ask', brief.usual.map(usualLine)],
    [
      'Other weak spots in their topics',
      otherWeak(brief).map(({ text, answered, better }) =>
        itemOf([labelled(WENT[answered], text), better === null ? '' : labelled('Better', better)]),
      ),
    ],
    ['You told them', brief.told.map(toldLine)],
    ['You asked', brief.iAsked.map(({ text, reply = '' }) => itemOf([inMarkdown(text), reply && labelled('They said', reply)]))],
    [
      'To do',
      brief.steps.map(({ step: { text, by } }) => itemOf([inMarkdown(text), by ? `by ${longDate(by)}, ${distance(by, today)}` : ''])),
    ],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `## ${title}\n\n${lines.join('\n').trimEnd()}`);
  return `${[headLines(brief, today).join('\n\n'), ...filled].join('\n\n')}\n`;
}

function headLines({ company, ahead, later, rounds, mock }: Brief, today: string): string[] {
  const role = ahead?.role ?? rounds[0]?.interview.role;
  return [
    `# ${oneLineInMarkdown([company, role].filter(Boolean).join(' · '))}`,
    ahead ? `**${aheadText(ahead, today)}**` : 'No interview lies ahead there.',
    ...later.map((interview) => `Then ${aheadText(interview, today)}`),
    ...(ahead?.notes ? [inMarkdown(ahead.notes)] : []),
    ...(rounds.length === 0 ? ['There is no earlier interview there.'] : []),
    ...(mock ? [mockText(mock)] : []),
  ];
}

function aheadText({ date, time, stage, format, interviewers }: Interview, today: string): string {
  const when = [longDate(date), time, `(${distance(date, today)})`].filter(Boolean).join(' ');
  return oneLineInMarkdown([when, stage, format, withWhom(interviewers)].filter(Boolean).join(' · '));
}

function withWhom(interviewers: readonly string[] | undefined): string {
  return interviewers ? `with ${interviewers.join(', ')}` : '';
}

function mockText({ date, questions = [] }: Interview): string {
  const { yes, partly, no } = tally(questions);
  if (questions.length === 0) return `Latest mock interview: ${longDate(date)}.`;
  return `Latest mock interview: ${longDate(date)}, questions: ${questions.length}, answered: ${yes}, partly: ${partly}, could not: ${no}.`;
}

function practiceLines(brief: Brief, expected: string): string[] {
  const first = firstPractised(brief);
  const later = allPractised(brief).length - first.length;
  return first.length === 0
    ? []
    : [
        ...first.map(({ row }) => itemOf([labelled(WENT[row.answered], row.text)])),
        '',
        inMarkdown([later > 0 ? `And ${later} more on the days until then.` : '', expected].filter(Boolean).join(' ')),
      ];
}

function roundLines({ interview, asked }: Round): string[] {
  const { date, stage, assessment, interviewers } = interview;
  const overall = assessment?.overall ? `${assessment.overall}/5` : '';
  const about = [longDate(date), stage, outcomeOf(interview), overall, withWhom(interviewers)].filter(Boolean).join(' · ');
  const items = asked.map(({ question, better }) =>
    itemOf([
      labelled(WENT[answeredOf(question)], question.text),
      better ? labelled('Better', better) : question.said ? labelled('You said', question.said) : '',
      question.note ? labelled('Note', question.note) : '',
    ]),
  );
  return [`### ${oneLineInMarkdown(about)}\n`, ...items, ''];
}

function usualLine({ stage, there, interviews, questions, kinds, topics }: Usual): string {
  const counts = (list: readonly Count[]) => list.map(({ name, count }) => `${name} ${count}`).join(', ');
  const where = `${stage ?? 'no stage noted'}${there ? '' : ' at other companies'} (interviews: ${interviews}, questions: ${questions})`;
  return itemOf([inMarkdown(`${where}: ${[counts(kinds), counts(topics)].filter(Boolean).join('; ')}`)]);
}

function toldLine({ interview, question, tags, text }: Told): string {
  const about = question ? question.text : `${tags.join(', ')}:`;
  return itemOf([`**${oneLineInMarkdown(about)}** ${inMarkdown(text)} (${longDate(interview.date)})`]);
}

/** "**Better:** ...". */
function labelled(label: string, text: string): string {
  return `**${oneLineInMarkdown(label)}:** ${inMarkdown(text)}`;
}
