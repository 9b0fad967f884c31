import { isCalendarDate } from './calendar.js';
import type { Card, Interview, Journal } from './journal.js';

/**
 * What a journal of the right shape has wrong in its meaning, with its place: an id that stands twice, a reference to nothing, a day or an
 * instant that does not exist. Undefined when nothing is.
 */
export function faultOf(journal: Journal): { place: string; problem: string } | undefined {
  const seen = new Set<string>();
  const cards = new Set(journal.cards.map(({ id }) => id));
  for (const [index, interview] of journal.interviews.entries()) {
    const place = `interviews[${index}]`;
    const problem = twice(seen, interview.id) ?? interviewProblem(interview, seen, cards);
    if (problem) return { place, problem };
  }
  for (const [index, card] of journal.cards.entries()) {
    const problem = twice(seen, card.id) ?? cardProblem(card, seen);
    if (problem) return { place: `cards[${index}]`, problem };
  }
  return undefined;
}

function interviewProblem({ date, questions = [], nextSteps = [] }: Interview, seen: Set<string>, cards: Set<string>): string | undefined {
  if (!isCalendarDate(date)) return `there is no ${date} in the calendar`;
  const earlier = new Set<string>();
  for (const { id, card, followUpTo } of questions) {
    const again = twice(seen, id);
    if (again) return again;
    if (!cards.has(card)) return `the question ${id} has the card ${card}, which is not there`;
    if (followUpTo !== undefined && !earlier.has(followUpTo))
      return `the question ${id} follows up ${followUpTo}, which does not stand before it`;
    earlier.add(id);
  }
  for (const { id, by, done } of nextSteps) {
    const again = twice(seen, id);
    if (again) return again;
    const missing = [by, done].find((day) => day !== undefined && !isCalendarDate(day));
    if (missing) return `there is no ${missing} in the calendar`;
  }
  return undefined;
}

function cardProblem({ answers = [], reviews = [] }: Card, seen: Set<string>): string | undefined {
  const impossible = [...answers, ...reviews].find(({ at }) => Number.isNaN(Date.parse(at)));
  if (impossible) return `there is no instant ${impossible.at}`;
  return reviews.map(({ id }) => twice(seen, id)).find(Boolean);
}

function twice(seen: Set<string>, id: string): string | undefined {
  if (seen.has(id)) return `the id ${id} stands there twice`;
  seen.add(id);
  return undefined;
}
