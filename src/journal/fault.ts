import { isCalendarDate } from './calendar.js';
import { forEachId } from './ids.js';
import type { Card, Interview, Journal, Question } from './journal.js';

/**
 * What a journal of the right shape has wrong in its meaning, with its place: an id that stands twice, a reference to nothing, a day or an
 * instant that does not exist. Undefined when nothing is.
 */
export function faultOf(journal: Records): Fault | undefined {
  return faultIn(journal, new Set(journal.cards.map(({ id }) => id)), new Set());
}

/**
 * What is wrong with a journal that was whole until records were taken out and others put in: only these are looked at, whether their ids are free, and whether a question has lost its card. A record that was
 * changed is taken out as it was and put in as it is.
 */
export function faultOfChange(whole: Records, out: Records, put: Records): Fault | undefined {
  const [asked, ids, gone] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { questions = [] } of put.interviews) for (const { card } of questions) asked.add(card);
  const cards = new Set(put.cards.map(({ id }) => id));
  for (const { id } of out.cards) if (!cards.has(id)) gone.add(id);
  for (const { id } of whole.cards) if (asked.has(id) && !gone.has(id)) cards.add(id);
  const fault = faultIn(put, cards, ids);
  if (fault) return fault;

  const freed = new Set<string>();
  forEachId(out, (id) => freed.add(id));
  let problem: string | undefined;
  forEachId(whole, (id) => {
    if (ids.has(id) && !freed.has(id)) problem = standsTwice(id);
  });
  if (gone.size > 0) {
    const left = new Set(out.interviews);
    for (const interview of whole.interviews) {
      const lost = left.has(interview) ? undefined : interview.questions?.find(({ card }) => gone.has(card));
      if (lost) problem = hasNoCard(lost);
    }
  }
  return problem === undefined ? undefined : { place: 'the change', problem };
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
    if (!cards.has(card)) return hasNoCard({ id, card });
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

function hasNoCard({ id, card }: Pick<Question, 'id' | 'card'>): string {
  return `the question ${id} has the card ${card}, which is not there`;
}

function standsTwice(id: string): string {
  return `the id ${id} stands there twice`;
}
