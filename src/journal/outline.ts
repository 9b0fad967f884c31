import type { Interview, Journal, Question } from './journal.js';

/** An interview as `list` shows and filters it: everything but its texts. */
export type Outline = Pick<Interview, 'id' | 'company' | 'role' | 'date' | 'time' | 'stage' | 'format' | 'outcome' | 'tags'> & {
  assessment?: { overall?: number };
  questions?: Pick<Question, 'kind' | 'topics' | 'answered'>[];
};

/** The outlines of all interviews, in their order. */
export function outlinesOf({ interviews }: Journal): Outline[] {
  return interviews.map(({ id, company, role, date, time, stage, format, outcome, tags, assessment, questions }) => ({
    ...{ id, company, role, date, time, stage, format, outcome, tags },
    ...(assessment?.overall !== undefined && { assessment: { overall: assessment.overall } }),
    ...(questions && { questions: questions.map(({ kind, topics, answered }) => ({ kind, topics, answered })) }),
  }));
}
