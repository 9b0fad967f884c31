import { daysAfter, daysBetween } from '../calendar.js';
import { groupBy, type Interview } from '../journal.js';
import { type Aim, expectedRecall, isWorthwhile, mostFirst, queuedFor, type Worth, weightsFor, worthFor } from './aim.js';
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
  const weightOf = weightsFor(aim, interviews);
  const worthAt = worthFor(aim, weightOf);
  const lastly = worthAt(eveningOf(dates.at(-1) ?? today));
  const prospects = prospectsOf(candidates, weightOf, lastly);
  const days = dates.map((date): PlannedDay => {
    const evening = eveningOf(date);
    const chosen = foremost(prospects, worthAt(evening), perDay);
    for (const { candidate } of chosen) {
      takeOut(prospects, candidate);
      place(prospects.others, lastly({ ...candidate, practised: true, memory: afterReview(candidate.memory, 'good', evening) }));
    }
    return { date, cards: queuedFor(aim, chosen) };
  });
  const chosen = new Set(days.flatMap(({ cards }) => cards.map(({ row }) => row.card)));
  const isChosen = ({ row }: Candidate) => chosen.has(row.card);
  const after = prospects.others.map(({ candidate }) => candidate).filter(isChosen);
  return { days, before: expectedRecall(candidates.filter(isChosen), aim.at), after: expectedRecall(after, aim.at).recall };
}

/** Practice is in the evening. */
function eveningOf(date: string): Date {
  return new Date(`${date}T18:00`);
}

/** Cards so sorted that most of them need not be reckoned on each evening. */
interface Prospects {
  /**
   * Cards that differ in nothing that counts here but in when they were asked, the one asked first in front: by FSRS it is remembered least, and a practice of it gains most; a practice
   * before a card was asked gains nothing. A first practice leaves a state that depends on its grade alone.
   */
  alike: Candidate[][];
  /** All others in the order of what they are worth on the last evening. Before that they are worth no more: by FSRS more is gained the longer the last practice was ago, and less of that is forgotten again. */
  others: Worth[];
}

function prospectsOf(
  candidates: readonly Candidate[],
  weightOf: (candidate: Candidate) => number,
  lastly: (candidate: Candidate) => Worth,
): Prospects {
  const isOther = ({ memory }: Candidate) => memory?.before !== undefined;
  const groups = groupBy(
    candidates.filter((candidate) => !isOther(candidate)),
    (candidate) => `${candidate.memory?.grade} ${weightOf(candidate)}`,
  );
  return {
    alike: [...groups.values()].map((cards) => cards.sort((a, b) => lastOf(a) - lastOf(b))),
    others: candidates.filter(isOther).map(lastly).sort(mostFirst),
  };
}

function lastOf({ memory }: Candidate): number {
  return memory?.last.getTime() ?? 0;
}

/** The cards that are worth most at one time: of each list, in its order, until one cannot be among them. */
function foremost({ alike, others }: Prospects, worthOf: (candidate: Candidate) => Worth, number: number): Worth[] {
  const found: Worth[] = [];
  const isTooLittle = (worth: number) => worth < (found[number - 1]?.worth ?? Number.NEGATIVE_INFINITY);
  const take = (one: Worth) => {
    if (isTooLittle(one.worth) || !isWorthwhile(one)) return false;
    place(found, one);
    found.splice(number);
    return true;
  };
  for (const cards of alike) cards.every((candidate) => take(worthOf(candidate)));
  for (const { candidate, worth } of others) {
    if (isTooLittle(worth)) break;
    take(worthOf(candidate));
  }
  return found;
}

function takeOut({ alike, others }: Prospects, card: Candidate): void {
  for (const cards of alike) {
    const at = cards.indexOf(card);
    if (at >= 0) cards.splice(at, 1);
  }
  const at = others.findIndex(({ candidate }) => candidate === card);
  if (at >= 0) others.splice(at, 1);
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
