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
  const worthwhile: Worth[] = [];
  for (const candidate of candidates) {
    const { before, after, gain } = gainOf(candidate, aim, now);
    if (gain >= LEAST_GAIN) worthwhile.push({ candidate, before, after, worth: gain * weightOf(candidate) });
  }
  const chosen = foremost(worthwhile, number).map(
    ({ candidate, before, after }): Queued => ({ ...candidate, why: { kind: 'aim', date: aim.date, before, after } }),
  );
  return interleaved(chosen, () => true);
}

interface Worth {
  candidate: Candidate;
  before: number | undefined;
  after: number;
  worth: number;
}

const mostFirst = (a: Worth, b: Worth) => b.worth - a.worth || compare(a.candidate.row.card, b.candidate.row.card);

/** The first of the list in its order. A plan asks for ten of thousands for every day, so the others are not sorted. */
function foremost(list: readonly Worth[], number = list.length): Worth[] {
  if (number >= list.length) return [...list].sort(mostFirst);
  const first: Worth[] = [];
  for (const one of list) {
    const last = first.at(-1);
    if (first.length === number && last && mostFirst(one, last) > 0) continue;
    const at = first.findIndex((other) => mostFirst(one, other) < 0);
    first.splice(at < 0 ? first.length : at, 0, one);
    first.length = Math.min(first.length, number);
  }
  return first;
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
