import type { Answered, Outcome } from '../../journal/journal.js';
import { longDate } from '../../journal/longDate.js';
import type { Rate } from '../../journal/metrics/wilson.js';
import { remembering } from '../../journal/remembering.js';
import { type Html, html } from './html.js';

/** How a question was answered, in the words of the page. */
export const ANSWERED_WORDS: Record<Answered, string> = {
  yes: 'answered',
  partly: 'partly',
  no: 'could not',
  unknown: 'not assessed',
};

/** Which of the page's colours an outcome has: it went on, it is open, it ended. */
export const OUTCOME_TONE: Record<Outcome, 'good' | 'open' | 'over'> = {
  offer: 'good',
  advanced: 'good',
  pending: 'open',
  rejected: 'over',
  withdrawn: 'over',
  'no-reply': 'over',
};

/** How a question was answered, as a mark: a word, with a colour beside it. */
export function answeredMark(answered: Answered): Html {
  return html`<span class="mark ${answered}">${ANSWERED_WORDS[answered]}</span>`;
}

/** "Fri 20 Nov 2026". */
export const longDay = remembering(longDate);

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** 12345 as "12,345". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 0.424 as "42%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "4 of 5", and a dash where there is nothing to count among. */
export function outOf(count: number, n: number): string {
  return n > 0 ? `${grouped(count)} of ${grouped(n)}` : '–';
}

/** Text that a person wrote, on its own lines, in its own direction. */
export function prose(text: string): Html {
  return html`<p class="prose" dir="auto">${text}</p>`;
}

/** Short text that a person wrote, within a line. */
export function own(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** "78% (45% to 94%)", the share with its interval of 95%; of fewer than `least` nothing is said. */
export function rateWords({ n, rate, low, high }: Rate, least: number): string {
  if (n === 0) return '–';
  return n < least ? 'too few to tell' : `${percent(rate)} (${percent(low)} to ${percent(high)})`;
}
