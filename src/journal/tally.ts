import { ANSWERED, type Answered, answeredOf, type Question } from './journal.js';

/** How many questions were answered in each way. */
export function tally(questions: readonly Question[]): Record<Answered, number> {
  const counts = Object.fromEntries(ANSWERED.map((answered) => [answered, 0])) as Record<Answered, number>;
  for (const question of questions) counts[answeredOf(question)]++;
  return counts;
}
