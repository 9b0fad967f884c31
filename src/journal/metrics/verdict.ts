import { type Interview, outcomeOf } from '../journal.js';

/** What came of an interview. */
export type Verdict = 'passed' | 'rejected' | 'noReply' | 'withdrawn' | 'open';

/**
 * What came of an interview: `passed` where its outcome is advanced or offer, or where it is pending or no-reply and a later day has another interview at the company (`latest` is the day of the
 * last one there, held or ahead). A rejection stays one: what comes later is another attempt. `open` is pending with nothing later.
 */
export function verdictOf(interview: Interview, latest: string): Verdict {
  const outcome = outcomeOf(interview);
  if (outcome === 'advanced' || outcome === 'offer') return 'passed';
  if (outcome === 'rejected' || outcome === 'withdrawn') return outcome;
  if (latest > interview.date) return 'passed';
  return outcome === 'no-reply' ? 'noReply' : 'open';
}

/** Which verdict counts where several interviews of one day give several, the first that is among them. */
const ORDER: readonly Verdict[] = ['rejected', 'withdrawn', 'passed', 'noReply', 'open'];

/** The verdict of some interviews of one application: that of those on the latest day. */
export function lastVerdict(held: readonly { interview: Interview; verdict: Verdict }[]): Verdict {
  const day = held.reduce((latest, { interview }) => (interview.date > latest ? interview.date : latest), '');
  const verdicts = new Set(held.filter(({ interview }) => interview.date === day).map(({ verdict }) => verdict));
  return ORDER.find((verdict) => verdicts.has(verdict)) ?? 'open';
}
