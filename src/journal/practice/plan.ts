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
  const worthAt = worthFor(aim, interviews);
  const lastly = worthAt(eveningOf(dates.at(-1) ?? today));
  const prospects = candidates.map(lastly).sort(mostFirst);
  const days = dates.map((date): PlannedDay => {
    const evening = eveningOf(date);
    const chosen = foremost(prospects, worthAt(evening), perDay);
    for (const { candidate } of chosen) {
      prospects.splice(
        prospects.findIndex((other) => other.candidate === candidate),
        1,
      );
      place(prospects, lastly({ ...candidate, practised: true, memory: afterReview(candidate.memory, 'good', evening) }));
    }
    return { date, cards: queuedFor(aim, chosen) };
  });
  const chosen = new Set(days.flatMap(({ cards }) => cards.map(({ row }) => row.card)));
  const isChosen = ({ row }: Candidate) => chosen.has(row.card);
  const after = prospects.map(({ candidate }) => candidate).filter(isChosen);
  return { days, before: expectedRecall(candidates.filter(isChosen), aim.at), after: expectedRecall(after, aim.at).recall };
}

/** Practice is in the evening. */
function eveningOf(date: string): Date {
  return new Date(`${date}T18:00`);
}

/**
 * The cards that are worth most at one time, of those that stand in the order of what they are worth at a later one. A practice is worth no less later on: by FSRS more is gained by it the longer the
 * last one was ago, and less of that is forgotten again. So what follows once enough are found that are worth more than that need not be reckoned; and of cards that are alike none that was asked later than
 * one that is worth too little.
 */
function foremost(prospects: readonly Worth[], worthOf: (candidate: Candidate) => Worth, number: number): Worth[] {
  const found: Worth[] = [];
  /** Of cards that are alike, what one was worth later that is worth too little now. */
  const tooLittle = new Map<string, number>();
  for (const { candidate, worth, alike } of prospects) {
    const least = found[number - 1];
    if (least && worth < least.worth) break;
    if (alike !== undefined && worth < (tooLittle.get(alike) ?? 0)) continue;
    const one = worthOf(candidate);
    if (least && one.worth < least.worth && alike !== undefined && !tooLittle.has(alike)) tooLittle.set(alike, worth);
    if (!isWorthwhile(one) || (least && mostFirst(least, one) < 0)) continue;
    place(found, one);
    found.splice(number);
  }
  return found;
}

/** Puts one where it belongs among those that stand in the order of what they are worth. */
function place(prospects: Worth[], one: Worth): void {
  let [from, to] = [0, prospects.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (mostFirst(prospects[middle] as Worth, one) < 0) from = middle + 1;
    else to = middle;
  }
  prospects.splice(from, 0, one);
}
