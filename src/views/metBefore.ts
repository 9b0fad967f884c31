import type { Answered } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import type { MetBefore } from '../journal/seen.js';

const HOW: Record<Answered, string> = {
  yes: ' and answered it',
  partly: ' and answered it in part',
  no: ' and could not answer it',
  unknown: '',
};

/** So many are told of; the rest is counted. */
const TOLD = 3;

/** What is said after questions were kept that were met before in other words. In plain words; empty where there is none. */
export function metBeforeText(met: readonly MetBefore[]): string {
  const lines = met.slice(0, TOLD).map((one) => `"${shortened(one.question.text)}": ${metText(one, 'you')}`);
  const rest = met.slice(TOLD).map(({ question }) => question.id);
  return [...lines, ...(rest.length > 0 ? [`And ${rest.length} more: interview seen ${rest[0]}`] : [])].join('\n');
}

/** "You met this at Acme on Fri 20 Nov 2026 and could not answer it: What is a mutex? Is it the same question? interview same qaaaaaa qbbbbbb" */
export function metBeforeLine(met: MetBefore): string {
  return metText(met, 'You');
}

function metText({ question, asking, others }: MetBefore, you: 'you' | 'You'): string {
  const more = others > 0 ? ` (and ${others} more)` : '';
  return `${you} met this at ${asking.company} on ${longDate(asking.date)}${HOW[asking.answered]}: ${shortened(asking.text)}${more} Is it the same question? interview same ${asking.question} ${question.id}`;
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : characters.join('');
}
