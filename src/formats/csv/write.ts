import { betterAnswerOf, type Card, type Interview, type Question, questionsOf } from '../../journal/journal.js';
import { csvCells, ROW_END } from './cells.js';
import { COLUMNS, type ColumnName, INTERVIEW_COLUMNS, type InterviewColumn, QUESTION_COLUMNS, type QuestionColumn } from './columns.js';

const ABOUT_INTERVIEW = Object.keys(INTERVIEW_COLUMNS) as InterviewColumn[];
const ABOUT_QUESTION = Object.keys(QUESTION_COLUMNS) as QuestionColumn[];

/** Interviews as CSV: one row a question, and one for an interview without any. The columns are those of columns.ts; `readCsv` gives the same back. */
export function writeCsv(interviews: readonly Interview[], cards: ReadonlyMap<string, Card>): string {
  const rows = interviews.flatMap((interview) => {
    const aboutInterview = csvCells(ABOUT_INTERVIEW.map((column) => cell(column, interviewValue(interview, column))));
    const asked: (Question | undefined)[] = [...questionsOf(interview)];
    if (asked.length === 0) asked.push(undefined);
    return asked.map((question) => {
      const valueIn = (column: QuestionColumn) => question && questionValue(question, cards.get(question.card), column);
      return `${aboutInterview},${csvCells(ABOUT_QUESTION.map((column) => cell(column, valueIn(column))))}`;
    });
  });
  return [csvCells([...ABOUT_INTERVIEW, ...ABOUT_QUESTION]), ...rows, ''].join(ROW_END);
}

function cell(column: ColumnName, value: unknown): string {
  return value === undefined ? '' : COLUMNS[column].write(value as never);
}

function interviewValue({ assessment = {}, ...interview }: Interview, column: InterviewColumn): unknown {
  switch (column) {
    case 'interview':
      return interview.id;
    case 'overall':
    case 'communication':
    case 'problemSolving':
    case 'technical':
    case 'wentWell':
    case 'toImprove':
      return assessment[column];
    default:
      return interview[column];
  }
}

function questionValue(question: Question, card: Card | undefined, column: QuestionColumn): unknown {
  switch (column) {
    case 'question':
      return question.text;
    case 'questionId':
      return question.id;
    case 'better':
      return betterAnswerOf(card);
    default:
      return question[column];
  }
}
