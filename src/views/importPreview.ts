import type { DateFrom } from '../formats/notes/when.js';
import type { ImportTally } from '../journal/importing.js';
import type { NewQuestion } from '../journal/keeping.js';
import { longDate } from '../journal/longDate.js';
import type { WrittenInterview } from '../journal/written.js';
import type { Look } from './look.js';
import { box } from './marks.js';
import { cut } from './measure.js';
import { oneLine } from './printable.js';
import { hanging, plural, wrapped } from './text.js';

/** An interview as it was understood, before it is kept. */
export interface PreviewedInterview {
  file: string;
  interview: WrittenInterview;
  dateFrom: DateFrom;
}

const FROM: Record<DateFrom, string> = { told: '', name: ' (by the name of the file)', post: ' (the day of the post)' };

/** What was understood of a text: what it is about, the questions with their boxes and the lines they come from, what is missing, what goes to the notes. */
export function importPreview({ file, interview, dateFrom }: PreviewedInterview, look: Look): string {
  const { company, role, date, stage, minutes, outcome, questions, iAsked = [], notes = '' } = interview;
  const { paint } = look;
  const day = date ? `${longDate(date)}${FROM[dateFrom]}` : paint.yellow('no day found');
  const about = [
    company ? paint.bold(oneLine(company)) : paint.yellow('no company found'),
    role && oneLine(role),
    day,
    stage,
    minutes && `${minutes} minutes`,
    outcome,
  ];
  const rest = [
    iAsked.length > 0 && `${plural(iAsked.length, 'question')} of your own.`,
    notes && `${plural(notes.split('\n').filter((line) => line.trim()).length, 'line')} not understood: to the notes.`,
  ];
  return [
    wrapped(`${paint.dim(`${oneLine(file)}:`)} ${about.filter(Boolean).join(' · ')}`, look.width),
    questions.length === 0 ? 'No questions were found in it.' : questionLines(questions, look, 0),
    rest.filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What is taken for an answer or a note is shown by its beginning. */
const WIDEST = 100;

function questionLines(questions: readonly NewQuestion[], look: Look, depth: number): string {
  return questions
    .map((question) => {
      const place = question.line === undefined ? '' : `${question.line} `.padStart(5);
      const indent = 2 + 4 * depth;
      const mark = `${' '.repeat(indent)}${look.paint.dim(place)}${box(question.answered ?? 'unknown', look)} `;
      const line = hanging(mark, indent + place.length + 4, oneLine(question.text), look.width);
      const told = [question.said && `> ${question.said}`, question.note && `note: ${question.note}`].flatMap((text) =>
        text ? [look.paint.dim(cut(`${' '.repeat(indent + place.length + 4)}${oneLine(text)}`, Math.min(look.width, WIDEST)))] : [],
      );
      return [line, ...told, ...(question.followUps ? [questionLines(question.followUps, look, depth + 1)] : [])].join('\n');
    })
    .join('\n');
}

/** "Imported 3 interviews: Acme, ...; 1 was here already." In plain words. */
export function importSummary({ added, changed, unchanged, cards, repeated, leftOut }: ImportTally, verb: 'would be' | '' = ''): string {
  const would = verb ? ` ${verb}` : '';
  const names = [...new Set(added.map(({ company }) => company))];
  const parts = [
    added.length > 0 &&
      `${plural(added.length, 'interview')}${would} imported: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}.`,
    changed > 0 && `${plural(changed, 'interview')}${would} changed.`,
    cards > 0 && `Answers and practices of ${plural(cards, 'question')}${would} brought together, the newest answer last.`,
    unchanged > 0 && `${plural(unchanged, 'interview')} stayed as ${unchanged === 1 ? 'it is' : 'they are'}.`,
    leftOut > 0 && `${plural(leftOut, 'interview')} left out.`,
    repeated.length > 0 &&
      `Imported before, and not again: ${repeated.slice(0, 5).join(', ')}${repeated.length > 5 ? ` and ${repeated.length - 5} more` : ''}.`,
  ].filter(Boolean);
  const hint = added.length + changed + cards > 0 && !verb ? ['"interview undo" takes it back.'] : [];
  return [...(parts.length > 0 ? parts : [`Nothing ${verb || 'was'} imported.`]), ...hint].join('\n');
}
