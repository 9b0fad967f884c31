import { byDate, type Journal, questionsOf } from '../journal/journal.js';
import type { Contents } from '../views/examinationPage.js';

/** How much a journal holds, and its latest interview. */
export function contentsOf({ interviews }: Journal): Contents {
  const last = [...interviews].sort(byDate).at(-1);
  return {
    interviews: interviews.length,
    questions: interviews.reduce((sum, interview) => sum + questionsOf(interview).length, 0),
    ...(last && { latest: `${last.company}, ${last.date}` }),
  };
}
