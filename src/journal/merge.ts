import { byDate, type Card, compare, type Interview, type Journal, outcomeOf } from './journal.js';
import { tidyInterview } from './tidy.js';
import { type Conflict, united } from './united.js';

/** An interview that is in two journals, of which both say something of the same fields. */
export interface Difference {
  here: Interview;
  there: Interview;
  conflicts: Conflict[];
}

/** Which of two states is to stay where they say different things. */
export type Choice = 'here' | 'there';

/** What bringing other interviews home would do. */
export interface Merging {
  added: Interview[];
  /** What is said here, and what the other state says besides. */
  grown: Interview[];
  /** All is said here already. */
  unchanged: Interview[];
  differing: Difference[];
}

/** Compares interviews that come from another copy of the journal with those that are here, by their ids. */
export function compared(journal: Journal, others: readonly Interview[]): Merging {
  const known = new Map(journal.interviews.map((interview) => [interview.id, interview]));
  const merging: Merging = { added: [], grown: [], unchanged: [], differing: [] };
  for (const there of others) {
    const here = known.get(there.id);
    if (!here) {
      merging.added.push(there);
      continue;
    }
    const { interview, conflicts } = united(here, there, 'here');
    if (conflicts.length > 0) merging.differing.push({ here, there, conflicts });
    else if (holds(here, interview)) merging.unchanged.push(here);
    else merging.grown.push(interview);
  }
  return merging;
}

/** Puts interviews in: new ones behind the others, those with a known id in the place of what is there. */
export function withInterviews(journal: Journal, interviews: readonly Interview[]): Journal {
  const given = new Map(interviews.map((interview) => [interview.id, interview]));
  const replaced = journal.interviews.map((interview) => given.get(interview.id) ?? interview);
  const known = new Set(journal.interviews.map(({ id }) => id));
  const added = interviews.filter(({ id }) => !known.has(id)).sort(byDate);
  return { ...journal, interviews: [...replaced, ...added] };
}

/**
 * Puts cards in: of a card that is here and there the answers of both stay in the order of their times, and the reviews of both. A review is on one card, whichever it came to here: two
 * questions may have been made one in one of the copies.
 */
export function withCards(journal: Journal, cards: readonly Card[]): Journal {
  const byId = new Map(journal.cards.map((card) => [card.id, card]));
  const cardOfReview = new Map(journal.cards.flatMap(({ id, reviews = [] }) => reviews.map((review) => [review.id, id])));
  for (const card of cards) {
    const own = card.reviews?.filter(({ id }) => (cardOfReview.get(id) ?? card.id) === card.id);
    const given = own && own.length < (card.reviews?.length ?? 0) ? { ...card, reviews: own } : card;
    for (const { id } of given.reviews ?? []) cardOfReview.set(id, card.id);
    const here = byId.get(card.id);
    byId.set(card.id, here ? mergedCard(here, given) : given);
  }
  return { ...journal, cards: [...byId.values()] };
}

/** Both states of a card in one; what only one of them has is kept, and where both have a field of the same name the first has it. */
export function mergedCard(here: Card, there: Card): Card {
  const answers = distinct([...(here.answers ?? []), ...(there.answers ?? [])], ({ at, text }) => `${at}\n${text}`);
  const reviews = distinct([...(here.reviews ?? []), ...(there.reviews ?? [])], ({ id }) => id);
  if (holds(here, there)) return here;
  return {
    ...there,
    ...here,
    ...(answers.length > 0 && { answers: answers.sort((a, b) => compare(a.at, b.at)) }),
    ...(reviews.length > 0 && { reviews: reviews.sort((a, b) => compare(a.at, b.at)) }),
  };
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a record says everything that another says, and perhaps more: the same fields, of lists at least the same members, a record by one that says all that it says. */
function holds(whole: unknown, part: unknown): boolean {
  if (Object.is(whole, part)) return true;
  if (typeof whole !== 'object' || typeof part !== 'object' || whole === null || part === null) return false;
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((member) => whole.some((candidate) => holds(candidate, member)));
  return Object.entries(part).every(
    ([key, value]) => value === undefined || (Object.hasOwn(whole, key) && holds((whole as Record<string, unknown>)[key], value)),
  );
}

/** The fields in which two states of an interview are not the same. */
export function differingFields(here: Interview, there: Interview): string[] {
  const [one, other] = [here, there].map((state) => tidyInterview({ ...state, outcome: outcomeOf(state) })) as [Interview, Interview];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Interview>;
  return [...keys].filter((key) => !(holds(one[key], other[key]) && holds(other[key], one[key])));
}
