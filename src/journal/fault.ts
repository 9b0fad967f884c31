import { isCalendarDate } from './calendar.js';
import { forEachId } from './ids.js';
import type { Card, Interview, Journal } from './journal.js';

/**
 * What a journal of the right shape has wrong in its meaning, with its place: an id that stands twice, a reference to nothing, a day or an
 * instant that does not exist. Undefined when nothing is.
 */
export function faultOf(journal: Records): Fault | undefined {
  return faultIn(journal, new Set(journal.cards.map(({ id }) => id)), new Set());
}

/** What is wrong where records are added to a journal that is whole: only they are looked at, and whether their ids are free. */
export function faultOfAdded(added: Records, journal: Records): Fault | undefined {
  const ids = new Set<string>();
  const asked = new Set(added.interviews.flatMap(({ questions = [] }) => questions.map(({ card }) => card)));
  const cards = [...added.cards, ...journal.cards.filter(({ id }) => asked.has(id))];
  const fault = faultIn(added, new Set(cards.map(({ id }) => id)), ids);
  if (fault) return fault;
  let again: string | undefined;
  forEachId(journal, (id) => {
    if (ids.has(id)) again = id;
  });
  return again === undefined ? undefined : { place: again, problem: standsTwice(again) };
}

type Records = Pick<Journal, 'interviews' | 'cards'>;

interface Fault {
  place: string;
  problem: string;
}

/** `cards` are the ids of all cards that a question may have; the ids that are met are put among the `seen` ones. */
function faultIn(records: Records, cards: ReadonlySet<string>, seen: Set<string>): Fault | undefined {
  for (const [index, interview] of records.interviews.entries()) {
    const problem = twice(seen, interview.id) ?? interviewProblem(interview, seen, cards);
    if (problem) return { place: `interviews[${index}]`, problem };
  }
  for (const [index, card] of records.cards.entries()) {
    const problem = twice(seen, card.id) ?? cardProblem(card, seen);
    if (problem) return { place: `cards[${index}]`, problem };
  }
  return undefined;
}

function interviewProblem(
  { date, questions = [], nextSteps = [] }: Interview,
  seen: Set<string>,
  cards: ReadonlySet<string>,
): string | undefined {
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
  if (seen.has(id)) return standsTwice(id);
  seen.add(id);
  return undefined;
}

function standsTwice(id: string): string {
  return `the id ${id} stands there twice`;
}
