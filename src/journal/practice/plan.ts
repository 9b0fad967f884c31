import { daysAfter, daysBetween } from '../calendar.js';
import type { Interview } from '../journal.js';
import { type Aim, expectedRecall, isWorthwhile, mostFirst, queuedFor, type Worth, worthFor } from './aim.js';
import type { Candidate } from './candidates.js';
import { afterReview } from './memory.js';
import type { Queued } from './queue.js';

/** What to practise on one day. */
export interface PlannedDay {
  date: string;
  cards: Queued[];
}

/** What to practise until a day, and what that would come to. */
export interface Plan {
  days: PlannedDay[];
  /** How likely the planned cards are remembered on the day: as it is, and after the plan if all goes well, 0 to 1; `known` of them were practised before. */
  before: { recall: number; known: number; all: number };
  after: number;
}

/** A spoken answer, with reading what would have been better, takes about so many minutes. */
export const MINUTES_A_CARD = 2;
/** So many minutes a day where nothing else is said. */
export const USUAL_MINUTES = 20;
/** Further ahead nothing is planned. */
export const LONGEST_PLAN = 90;

/**
 * Which cards to practise on which day, from today to the day before the aim (today alone where that is the day): on each the ones that make the most difference then, as a session aimed at the
 * day would choose them, on the supposition that each goes well.
 */
export function planned(
  candidates: readonly Candidate[],
  interviews: readonly Interview[],
  aim: Aim,
  today: string,
  minutes: number,
): Plan {
  const perDay = Math.max(1, Math.floor(minutes / MINUTES_A_CARD));
  const count = Math.max(1, Math.min(LONGEST_PLAN, daysBetween(today, aim.date)));
  const dates = Array.from({ length: count }, (_, index) => daysAfter(today, index));
  const worthOf = worthFor(aim, interviews);
  const last = eveningOf(dates.at(-1) ?? today);
  const lastly = (candidate: Candidate) => worthOf(candidate, last);
  let prospects = candidates.map(lastly).sort(mostFirst);
  const days = dates.map((date): PlannedDay => {
    const evening = eveningOf(date);
    const cards = queuedFor(
      aim,
      foremost(prospects, (candidate) => worthOf(candidate, evening), perDay),
    );
    const practised = new Map(
      cards.map(({ why: _, ...card }) => [card.row.card, { ...card, practised: true, memory: afterReview(card.memory, 'good', evening) }]),
    );
    const others = prospects.filter(({ candidate }) => !practised.has(candidate.row.card));
    prospects = [...others, ...[...practised.values()].map(lastly)].sort(mostFirst);
    return { date, cards };
  });
  const chosen = new Set(days.flatMap(({ cards }) => cards.map(({ row }) => row.card)));
  const among = (list: readonly Candidate[]) => list.filter(({ row }) => chosen.has(row.card));
  const after = prospects.map(({ candidate }) => candidate);
  return { days, before: expectedRecall(among(candidates), aim.at), after: expectedRecall(among(after), aim.at).recall };
}

/** Practice is in the evening. */
function eveningOf(date: string): Date {
  return new Date(`${date}T18:00`);
}

/**
 * The cards that are worth most at one time, of those that stand in the order of what they are worth at a later one. A practice is worth no less later on: by FSRS more is gained by it the longer the
 * last one was ago, and less of that is forgotten again. So what follows once enough are found that are worth more than that need not be reckoned.
 */
function foremost(prospects: readonly Worth[], worthOf: (candidate: Candidate) => Worth, number: number): Worth[] {
  const found: Worth[] = [];
  for (const { candidate, worth } of prospects) {
    const least = found[number - 1];
    if (least && worth < least.worth) break;
    const one = worthOf(candidate);
    if (!isWorthwhile(one) || (least && mostFirst(least, one) < 0)) continue;
    found.push(one);
    found.sort(mostFirst).splice(number);
  }
  return found;
}
