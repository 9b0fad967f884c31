import type { CardRow } from '../../journal/cards.js';
import { type Interview, questionsOf } from '../../journal/journal.js';
import { grouped } from './words.js';

/** A page of so many opens in a second or two; of ten times as many a browser needs minutes and gigabytes. */
const MOST = { interviews: 1000, questions: 10_000 } as const;

/** What of a long journal stands on the page one by one. Its figures are of all. */
export interface Told {
  interviews: readonly Interview[];
  rows: readonly CardRow[];
  /** What was left out of each, and the command that shows it. */
  notes: { interviews?: string; questions?: string };
}

/** The first of the interviews (newest first) and of the questions (weakest first), as many as a browser can take; of the interviews at least one, with all its questions. */
export function toldOf(interviews: readonly Interview[], rows: readonly CardRow[]): Told {
  const told = interviews.slice(0, countTold(interviews));
  const older = interviews[told.length];
  return {
    interviews: told,
    rows: rows.slice(0, MOST.questions),
    notes: {
      ...(older && {
        interviews: `The page has the newest ${grouped(told.length)} of ${grouped(interviews.length)} interviews; its figures are of all. The older ones: interview report --until ${older.date}`,
      }),
      ...(rows.length > MOST.questions && {
        questions: `The page has the weakest ${grouped(MOST.questions)} of ${grouped(rows.length)} questions; its figures are of all. Others: interview report --topic NAME, or another filter`,
      }),
    },
  };
}

function countTold(interviews: readonly Interview[]): number {
  let questions = 0;
  const end = interviews.findIndex((interview, index) => {
    questions += questionsOf(interview).length;
    return index >= MOST.interviews || (index > 0 && questions > MOST.questions);
  });
  return end < 0 ? interviews.length : end;
}
