import { daysBetween } from './calendar.js';
import { byDate, groupBy, isAhead, outcomeOf, type Stage } from './journal.js';
import type { Outline } from './outline.js';
import { fold, nameKey } from './words.js';

/** A next step that it is time for and that nobody has noted; it is never stored by itself. */
export interface Proposal {
  interview: Outline;
  text: string;
  /** YYYY-MM-DD */
  by: string;
}

/** From the day after until so many days after an interview a thank-you note is in time. */
const THANKS_UNTIL = 3;
/** After so many days without a word one may ask, and after so many no more. */
const SILENCE = { from: 10, until: 45 };

/** Where nobody sat on the other side who could be thanked. */
const NOBODY_TO_THANK: readonly Stage[] = ['mock', 'online-assessment', 'take-home'];

/** How next steps mention thanks and follow-ups, folded, in the languages in which notes are read. */
const THANKS =
  /thank|\bthx\b|感谢|感謝|谢|謝|お礼|御礼|ありがと|감사|고마|\bdank|\bbedank|\bmerci\b|remerci|gracias|agradec|спасибо|благодар/u;
const FOLLOW_UP = new RegExp(
  [
    /follow(?:ing)?[\s-]*up|\bchas(?:e|ing)\b|\bnudg(?:e|ing)\b|\bcheck(?:ing)?[\s-]+in\b|\breminder\b/,
    /\b(?:ask|e-?mail|write|call|ping)\b.*\b(?:news|updates?|results?|outcome|status|decision)\b/,
    /跟进|跟進|催(?:一下|促|问|問|进|進|hr)|(?:问|問|询|詢).*(?:结果|結果|进度|進度)|フォロー|問い?合わ?せ|팔로[업우]|문의/,
    /nachfass|nachfrag|nachhak|\brelanc|seguimiento|напомн/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/**
 * What it is time for, by the day that is today (YYYY-MM-DD). A thank-you note: one to three days after an interview with somebody who could be thanked, unless it came to nothing or a next step of
 * it, open or done, mentions thanks. Then a follow-up: ten to 45 days after the latest interview at a company, a mock apart, that is still pending, unless a next step of it is open or mentions a
 * follow-up. Thanks first, then what has waited longest.
 */
export function proposedSteps(interviews: readonly Outline[], today: string): Proposal[] {
  const held = interviews.filter((interview) => !isAhead(interview, today)).sort(byDate);
  const latest = new Set([...groupBy([...interviews].sort(byDate), ({ company }) => nameKey(company)).values()].map((all) => all.at(-1)));
  const proposed = (text: string, isTime: (interview: Outline, days: number) => boolean): Proposal[] =>
    held.filter((interview) => isTime(interview, daysBetween(interview.date, today))).map((interview) => ({ interview, text, by: today }));
  return [
    ...proposed('Thank-you note', wantsThanks),
    ...proposed('Follow-up', (interview, days) => latest.has(interview) && wantsFollowUp(interview, days)),
  ];
}

function wantsThanks(interview: Outline, days: number): boolean {
  return (
    days >= 1 &&
    days <= THANKS_UNTIL &&
    !NOBODY_TO_THANK.includes(interview.stage ?? 'other') &&
    !['rejected', 'withdrawn'].includes(outcomeOf(interview)) &&
    !mentions(interview, THANKS)
  );
}

function wantsFollowUp(interview: Outline, days: number): boolean {
  const { stage, nextSteps = [] } = interview;
  return (
    days >= SILENCE.from &&
    days <= SILENCE.until &&
    stage !== 'mock' &&
    outcomeOf(interview) === 'pending' &&
    nextSteps.every(({ done }) => done !== undefined) &&
    !mentions(interview, FOLLOW_UP)
  );
}

function mentions({ nextSteps = [] }: Outline, what: RegExp): boolean {
  return nextSteps.some(({ text }) => what.test(fold(text)));
}
