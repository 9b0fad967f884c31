import { daysBetween } from '../calendar.js';
import { byDate, compare, type Interview, isAhead } from '../journal.js';
import { nameKey } from '../words.js';
import type { Candidate } from './candidates.js';
import { interleaved } from './interleave.js';
import { dueDay, recallAt } from './memory.js';

/** Why a card is practised, and with it when: the kinds in the order in which they come. */
export type Why =
  | { kind: 'due'; days: number }
  | { kind: 'ahead'; company: string; date: string }
  | { kind: 'weak'; recall: number | undefined }
  | { kind: 'new' }
  | { kind: 'aim'; date: string; before: number | undefined; after: number };

/** A card of a session, with the reason for its place. */
export interface Queued extends Candidate {
  why: Why;
}

/** What a session is to hold. */
export interface QueueOptions {
  now: Date;
  today: string;
  /** Only what is due. */
  due?: boolean | undefined;
  /** At most so many that were never practised. */
  fresh?: number | undefined;
  /** At most so many. */
  number?: number | undefined;
}

const ORDER: readonly Why['kind'][] = ['due', 'ahead', 'weak', 'new'];

/**
 * What to practise now: what is due, by its recorded reviews; then what you could not answer at a company with an interview ahead, the next one first; then what is weak, the stalest first; then
 * what was never practised. Within each the least likely remembered comes first, topics alternate, and a follow-up never stands right behind the question that answers it.
 */
export function queue(candidates: readonly Candidate[], interviews: readonly Interview[], options: QueueOptions): Queued[] {
  const { now, today, due = false, fresh = Number.POSITIVE_INFINITY, number } = options;
  const ahead = nextAt(interviews, today);
  const chosen: Placed[] = [];
  for (const candidate of candidates) {
    const why = whyOf(candidate, ahead, now, today);
    if (why && (!due || why.kind === 'due')) chosen.push(placed(candidate, why, now));
  }
  chosen.sort(
    (a, b) => a.rank - b.rank || compare(a.day, b.day) || a.recall - b.recall || compare(a.candidate.row.card, b.candidate.row.card),
  );
  let left = fresh;
  const allowed = chosen.filter(({ candidate }) => candidate.practised || left-- > 0);
  const queued = allowed.slice(0, number).map(({ candidate, why }): Queued => ({ ...candidate, why }));
  return interleaved(queued, (a, b) => a.why.kind === b.why.kind);
}

/** A candidate with what its place depends on. */
interface Placed {
  candidate: Candidate;
  why: Why;
  rank: number;
  day: string;
  recall: number;
}

function placed(candidate: Candidate, why: Why, now: Date): Placed {
  const recall = candidate.memory ? recallAt(candidate.memory, now) : 0;
  return { candidate, why, rank: ORDER.indexOf(why.kind), day: why.kind === 'ahead' ? why.date : '', recall };
}

/** The day of the next interview at each company. */
function nextAt(interviews: readonly Interview[], today: string): Map<string, string> {
  const ahead = interviews.filter((interview) => isAhead(interview, today)).sort(byDate);
  return new Map(ahead.reverse().map(({ company, date }) => [nameKey(company), date]));
}

function whyOf({ row, memory, practised }: Candidate, ahead: ReadonlyMap<string, string>, now: Date, today: string): Why | undefined {
  if (practised && memory) {
    const days = daysBetween(dueDay(memory), today);
    if (days >= 0) return { kind: 'due', days };
  }
  if (row.unanswered) {
    const meetings = row.asked.flatMap(({ interview: { company } }) => {
      const date = ahead.get(nameKey(company));
      return date === undefined ? [] : [{ company, date }];
    });
    const [next] = meetings.sort((a, b) => compare(a.date, b.date));
    if (next) return { kind: 'ahead', ...next };
  }
  if (row.weak) return { kind: 'weak', recall: memory && recallAt(memory, now) };
  return practised ? undefined : { kind: 'new' };
}
