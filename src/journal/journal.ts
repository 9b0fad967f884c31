import type { Answered, Card, Interview, Journal, Outcome, Question } from '../generated/shape.js';

export type {
  Answered,
  Assessment,
  Card,
  Format,
  Interview,
  Journal,
  Kind,
  NextStep,
  Outcome,
  OwnQuestion,
  Question,
  Review,
  Stage,
} from '../generated/shape.js';
export { ANSWERED, FORMATS, KINDS, OUTCOMES, STAGES } from '../generated/shape.js';

export function emptyJournal(): Journal {
  return { version: 1, revision: 0, interviews: [], cards: [] };
}

/** The questions in the order in which they were asked, a follow-up after its parent. */
export function questionsOf<Asked = Question>(interview: { questions?: readonly Asked[] }): readonly Asked[] {
  return interview.questions ?? [];
}

export function answeredOf(question: Pick<Question, 'answered'>): Answered {
  return question.answered ?? 'unknown';
}

export function outcomeOf(interview: Pick<Interview, 'outcome'>): Outcome {
  return interview.outcome ?? 'pending';
}

/** The newest version of the better answer, if there is one. */
export function betterAnswerOf(card: Card | undefined): string | undefined {
  return card?.answers?.at(-1)?.text;
}

export function isScheduled(interview: Pick<Interview, 'date'>, today: string): boolean {
  return interview.date > today;
}

/** An interview of which nothing but the appointment is known. */
export function isUnfilled({ questions, assessment }: Told): boolean {
  return !questions?.length && !assessment;
}

/** What shows whether anything is told of an interview. */
interface Told {
  questions?: readonly unknown[];
  assessment?: object;
}

/** Still to come: on a later day, or today at a time that was agreed, and nothing is told of it yet. */
export function isAhead(interview: Dated & Told, today: string): boolean {
  return isScheduled(interview, today) || (interview.date === today && interview.time !== undefined && isUnfilled(interview));
}

type Dated = Pick<Interview, 'date' | 'time'>;

/** Orders interviews from the oldest to the newest: by date, then by time. */
export function byDate(a: Dated, b: Dated): number {
  return compare(a.date, b.date) || compare(a.time ?? '', b.time ?? '');
}

export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fields that are not undefined. */
export function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Groups by a key, groups and members in the order in which they came. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
