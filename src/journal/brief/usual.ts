import { compare, groupBy, type Interview, type Kind, type Question, questionsOf, type Stage } from '../journal.js';

/** How many questions had something. */
export interface Count<T extends string = string> {
  name: T;
  count: number;
}

/** What is asked at a stage. */
export interface Usual {
  /** Undefined for interviews whose stage is not noted. */
  stage: Stage | undefined;
  /** Whether it is asked at the company, or else at all the others. */
  there: boolean;
  interviews: number;
  questions: number;
  /** The oftenest first. */
  kinds: Count<Kind>[];
  topics: Count[];
}

/**
 * What is asked at a company by stage, the stage of the interview ahead first, then the latest; where nothing is known of the company at that stage, first what all the others ask at it. `rounds`, the
 * latest first, are the interviews there; `others` those everywhere else.
 */
export function usualAt(rounds: readonly Interview[], others: readonly Interview[], ahead: Stage | undefined): Usual[] {
  const there = stagesOf(rounds, true);
  const atStage = there.filter(({ stage }) => stage !== undefined && stage === ahead);
  const elsewhere = ahead !== undefined && atStage.length === 0 ? stagesOf(others, false).filter(({ stage }) => stage === ahead) : [];
  return [...atStage, ...elsewhere, ...there.filter((usual) => !atStage.includes(usual))];
}

function stagesOf(interviews: readonly Interview[], there: boolean): Usual[] {
  const asking = interviews.filter((interview) => questionsOf(interview).length > 0);
  return [...groupBy(asking, ({ stage = '' }) => stage).values()].map((group): Usual => {
    const questions = group.flatMap(questionsOf);
    return {
      stage: group[0]?.stage,
      there,
      interviews: group.length,
      questions: questions.length,
      kinds: counted(questions.map(({ kind = 'other' }: Question) => kind)),
      topics: counted(questions.flatMap(({ topics = [] }) => topics)),
    };
  });
}

function counted<T extends string>(names: readonly T[]): Count<T>[] {
  const counts = new Map<T, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || compare(a.name, b.name));
}
