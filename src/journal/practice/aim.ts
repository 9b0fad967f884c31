import { parseISO } from 'date-fns/parseISO';
import { compare, type Interview, questionsOf } from '../journal.js';
import { nameKey } from '../words.js';
import type { Candidate } from './candidates.js';
import { interleaved } from './interleave.js';
import { afterReview, recallAt } from './memory.js';
import type { Queued } from './queue.js';

/** The day that practice is aimed at, and where it is known the company of its interview. */
export interface Aim {
  /** The instant of the interview; noon where no time is known. */
  at: Date;
  /** YYYY-MM-DD */
  date: string;
  company?: string | undefined;
}

/** The aim at a local calendar date and time of day (HH:MM). */
export function aimAt(date: string, time = '12:00', company?: string): Aim {
  return { at: parseISO(`${date}T${time}`), date, company };
}

/** Of what was neither assessed nor practised nothing is known: it is as likely remembered as not. */
const EVEN = 0.5;

/** What a practice now that goes well would add to the likelihood that the card is remembered on the day, 0 to 1. */
function gainOf({ memory }: Candidate, aim: Aim, now: Date): { before: number | undefined; after: number; gain: number } {
  const before = memory && recallAt(memory, aim.at);
  const after = recallAt(afterReview(memory, 'good', now), aim.at);
  return { before, after, gain: after - (before ?? EVEN) };
}

/** What a gain counts for, by how near a card is to what the company asks: it was asked there, shares a topic with what was, or neither. */
const WEIGHTS = { asked: 1, topic: 0.6, other: 0.3 } as const;
/** Less than this is not worth a practice. */
const LEAST_GAIN = 0.01;

/** The cards whose practice now makes the most difference on the day, the greatest first; what an interview's company asks counts for more. */
export function aimed(candidates: readonly Candidate[], interviews: readonly Interview[], aim: Aim, now: Date, number?: number): Queued[] {
  const weightOf = weightsFor(aim.company, interviews);
  const worth = candidates.flatMap((candidate) => {
    const { before, after, gain } = gainOf(candidate, aim, now);
    const queued: Queued = { ...candidate, why: { kind: 'aim', date: aim.date, before, after } };
    return gain < LEAST_GAIN ? [] : [{ queued, worth: gain * weightOf(candidate) }];
  });
  worth.sort((a, b) => b.worth - a.worth || compare(a.queued.row.card, b.queued.row.card));
  const chosen = worth.slice(0, number).map(({ queued }) => queued);
  return interleaved(chosen, () => true);
}

function weightsFor(company: string | undefined, interviews: readonly Interview[]): (candidate: Candidate) => number {
  if (company === undefined) return () => 1;
  const key = nameKey(company);
  const asked = interviews.filter((interview) => nameKey(interview.company) === key).flatMap((interview) => [...questionsOf(interview)]);
  const topics = new Set(asked.flatMap((question) => question.topics ?? []));
  const cards = new Set(asked.map(({ card }) => card));
  return ({ row }) => WEIGHTS[cards.has(row.card) ? 'asked' : row.topics.some((topic) => topics.has(topic)) ? 'topic' : 'other'];
}

/** How many of some cards would be remembered at an instant: the mean likelihood over those that were practised before, and how many those are. */
export function expectedRecall(candidates: readonly Candidate[], at: Date): { recall: number; known: number; all: number } {
  const known = candidates.flatMap(({ memory, practised }) => (memory && practised ? [recallAt(memory, at)] : []));
  const recall = known.length === 0 ? 0 : known.reduce((sum, one) => sum + one, 0) / known.length;
  return { recall, known: known.length, all: candidates.length };
}

/** What `expectedRecall` would be after a practice of each that goes well. */
export function expectedIfWell(candidates: readonly Candidate[], { at }: Aim, now: Date): number {
  const practised = candidates.map((candidate) => ({ ...candidate, practised: true, memory: afterReview(candidate.memory, 'good', now) }));
  return expectedRecall(practised, at).recall;
}
