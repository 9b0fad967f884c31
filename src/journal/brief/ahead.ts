import { daysAfter } from '../calendar.js';
import { byDate, isAhead, isUnfilled, outcomeOf } from '../journal.js';
import type { Outline } from '../outline.js';

/** From this hour, local time, the brief of the next day's interview is offered. */
const EVENING = 15;
/** So many minutes an interview takes where nothing is noted. */
const USUAL_MINUTES = 60;

/**
 * The interviews to prepare for, the next one first: those that lie ahead, and today's of which nothing is told yet, a time noted or not. Not a mock, and not what is off already (withdrawn, rejected).
 */
export function toPrepare<T extends Outline>(interviews: readonly T[], today: string): T[] {
  return interviews.filter((interview) => isToPrepare(interview, today)).sort(byDate);
}

function isToPrepare(interview: Outline, today: string): boolean {
  const isToCome = isAhead(interview, today) || (interview.date === today && isUnfilled(interview));
  return isToCome && interview.stage !== 'mock' && outcomeOf(interview) === 'pending';
}

/** The next of them; one that is over by now, and only not written down yet, where no other follows. */
export function nextToPrepare<T extends Outline>(interviews: readonly T[], today: string, now: Date): T | undefined {
  const ahead = toPrepare(interviews, today);
  return ahead.find((interview) => !isOver(interview, today, now)) ?? ahead[0];
}

/** Those whose brief is offered: tomorrow's from the afternoon on (15:00 local time), and today's until they are over. */
export function toBrief<T extends Outline>(interviews: readonly T[], today: string, now: Date): T[] {
  const last = now.getHours() >= EVENING ? daysAfter(today, 1) : today;
  const near = interviews.filter(({ date }) => date <= last);
  return toPrepare(near, today).filter((interview) => !isOver(interview, today, now));
}

function isOver({ date, time, minutes = USUAL_MINUTES }: Outline, today: string, now: Date): boolean {
  if (date !== today || time === undefined) return false;
  const [hours = 0, minute = 0] = time.split(':').map(Number);
  return now.getHours() * 60 + now.getMinutes() >= hours * 60 + minute + minutes;
}
