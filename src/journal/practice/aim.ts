import { compare, type Interview, questionsOf } from '../journal.js';
import { remembering } from '../remembering.js';
import { nameKey } from '../words.js';
import type { Candidate } from './candidates.js';
import { interleaved } from './interleave.js';
import { afterReview, type Memory, recallAt } from './memory.js';
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
  return { at: new Date(`${date}T${time}`), date, company };
}

/** Of what was neither assessed nor practised nothing is known: it is as likely remembered as not. */
const EVEN = 0.5;

/** What a gain counts for, by how near a card is to what the company asks: it was asked there, shares a topic with what was, or neither. */
const WEIGHTS = { asked: 1, topic: 0.6, other: 0.3 } as const;
/** Less than this is not worth a practice. */
const LEAST_GAIN = 0.01;

/** What a practice of a card at some time would come to, if it goes well. */
export interface Worth {
  candidate: Candidate;
  /** How likely it is remembered on the day of the aim, as it is and after the practice, 0 to 1; undefined where nothing is known of it. */
  before: number | undefined;
  after: number;
  gain: number;
  /** The gain, which counts for more of what the company asks. */
  worth: number;
}

/** Gives for an instant what a practice of a card then would come to. What is known of many cards by the same interview is reckoned once. */
export function worthFor(aim: Aim, weightOf: (candidate: Candidate) => number): (now: Date) => (candidate: Candidate) => Worth {
  const recallOf = remembering((memory: Memory) => recallAt(memory, aim.at));
  return (now) => {
    const recallAfter = remembering((memory: Memory | undefined) => recallAt(afterReview(memory, 'good', now), aim.at));
    return (candidate) => {
      const before = candidate.memory && recallOf(candidate.memory);
      const after = recallAfter(candidate.memory);
      const gain = after - (before ?? EVEN);
      return { candidate, before, after, gain, worth: gain * weightOf(candidate) };
    };
  };
}

/** The cards whose practice now makes the most difference on the day, the greatest first; what an interview's company asks counts for more. */
export function aimed(candidates: readonly Candidate[], interviews: readonly Interview[], aim: Aim, now: Date, number?: number): Queued[] {
  const worthOf = worthFor(aim, weightsFor(aim, interviews))(now);
  const worthwhile = candidates.map(worthOf).filter(isWorthwhile);
  return queuedFor(aim, worthwhile.sort(mostFirst).slice(0, number));
}

/** What is worth most stands first. */
export function mostFirst(a: Worth, b: Worth): number {
  return b.worth - a.worth || compare(a.candidate.row.card, b.candidate.row.card);
}

export function isWorthwhile({ gain }: Worth): boolean {
  return gain >= LEAST_GAIN;
}

export function queuedFor({ date }: Aim, chosen: readonly Worth[]): Queued[] {
  return interleaved(
    chosen.map(({ candidate, before, after }): Queued => ({ ...candidate, why: { kind: 'aim', date, before, after } })),
    () => true,
  );
}

/** Gives what a gain of a card counts for. */
export function weightsFor({ company }: Aim, interviews: readonly Interview[]): (candidate: Candidate) => number {
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
