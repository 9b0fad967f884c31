import type { Derived } from './derived.js';
import type { Interview, Journal, Question } from './journal.js';

/** An interview as it is listed and filtered, with its next steps: everything but its texts. */
export type Outline = Pick<
  Interview,
  'id' | 'company' | 'role' | 'date' | 'time' | 'stage' | 'format' | 'minutes' | 'outcome' | 'tags' | 'nextSteps'
> & {
  assessment?: { overall?: number };
  questions?: Pick<Question, 'kind' | 'topics' | 'answered'>[];
};

/** The outlines of all interviews, in their order. */
export const OUTLINES: Derived<Outline[]> = { name: 'outlines', of: outlinesOf };

export function outlinesOf({ interviews }: Journal): Outline[] {
  return interviews.map(({ id, company, role, date, time, stage, format, minutes, outcome, tags, nextSteps, assessment, questions }) => ({
    ...{ id, company, role, date, time, stage, format, minutes, outcome, tags, nextSteps },
    ...(assessment && { assessment: { ...(assessment.overall !== undefined && { overall: assessment.overall }) } }),
    ...(questions && { questions: questions.map(({ kind, topics, answered }) => ({ kind, topics, answered })) }),
  }));
}
