import { isScheduled, outcomeOf, questionsOf } from '../journal/journal.js';
import type { Outline } from '../journal/outline.js';
import type { Look } from './look.js';
import { outcomeColour, rating } from './marks.js';
import { type Column, table } from './table.js';

/** `interview list`: a row an interview. */
export function interviewList(interviews: readonly Outline[], today: string, look: Look): string {
  const { paint } = look;
  const columns: Column<Outline>[] = [
    { title: 'Date', cell: ({ date }) => date, paint: (cell, interview) => (isScheduled(interview, today) ? paint.cyan(cell) : cell) },
    { title: 'Company', cell: ({ company }) => company, least: 10, paint: (cell) => paint.bold(cell) },
    { title: 'Role', cell: ({ role = '' }) => role, least: 8, expendable: 5 },
    { title: 'Stage', cell: ({ stage = '' }) => stage, least: 9, expendable: 2 },
    {
      title: 'Outcome',
      cell: (interview) => outcomeWord(interview, today),
      expendable: 3,
      paint: (cell, interview) => outcomeColour(outcomeOf(interview), look)(cell),
    },
    { title: 'Overall', cell: ({ assessment }) => rating(assessment?.overall), align: 'right', expendable: 4 },
    { title: 'Questions', cell: questionCount, expendable: 1 },
    { title: 'Id', cell: ({ id }) => id, paint: (cell) => paint.dim(cell) },
  ];
  return table(look, columns, interviews);
}

function outcomeWord(interview: Outline, today: string): string {
  return isScheduled(interview, today) ? 'scheduled' : outcomeOf(interview);
}

/** "8 (2 no)": how many were asked, and how many of them could not be answered. */
function questionCount(interview: Outline): string {
  const questions = questionsOf(interview);
  const couldNot = questions.filter(({ answered }) => answered === 'no').length;
  if (questions.length === 0) return '';
  return couldNot === 0 ? String(questions.length) : `${questions.length} (${couldNot} no)`;
}
