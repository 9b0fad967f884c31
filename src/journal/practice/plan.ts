import { parseISO } from 'date-fns/parseISO';
import { daysAfter, daysBetween } from '../calendar.js';
import type { Interview } from '../journal.js';
import { type Aim, aimed, expectedRecall } from './aim.js';
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
  let states = [...candidates];
  const days: PlannedDay[] = [];
  for (let index = 0; index < count; index++) {
    const date = daysAfter(today, index);
    const evening = parseISO(`${date}T18:00`);
    const cards = aimed(states, interviews, aim, evening, perDay);
    days.push({ date, cards });
    const practised = new Set(cards.map(({ row }) => row.card));
    states = states.map((candidate) =>
      practised.has(candidate.row.card)
        ? { ...candidate, practised: true, memory: afterReview(candidate.memory, 'good', evening) }
        : candidate,
    );
  }
  const chosen = new Set(days.flatMap(({ cards }) => cards.map(({ row }) => row.card)));
  const among = (list: readonly Candidate[]) => list.filter(({ row }) => chosen.has(row.card));
  return { days, before: expectedRecall(among(candidates), aim.at), after: expectedRecall(among(states), aim.at).recall };
}
