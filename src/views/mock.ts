import type { Journal, Stage } from '../journal/journal.js';
import type { Candidate } from '../journal/practice/candidates.js';
import type { Look } from './look.js';
import { practiceAnswer } from './practice.js';
import { oneLine, printable } from './printable.js';
import { plural, wrapped } from './text.js';

/** What a mock interview begins with. */
export function mockIntroduction(
  { count, minutes, company, stage }: { count: number; minutes: number; company?: string | undefined; stage?: Stage | undefined },
  { width }: Look,
): string {
  const as = [company && `as at ${company}`, stage].filter(Boolean).join(', ');
  return wrapped(
    oneLine(`${plural(count, 'question')} in ${plural(minutes, 'minute')}${as ? `, ${as}` : ''}. No answers until the end.`),
    width,
  );
}

/** A question of a mock interview; `left` are the milliseconds that remain. */
export function mockQuestion({ row }: Candidate, place: string, left: number, { paint, width }: Look): string {
  const minutes = Math.max(1, Math.ceil(left / 60_000));
  return ['', paint.dim(`${place} · ${plural(minutes, 'minute')} left`), wrapped(paint.bold(printable(row.text)), width)].join('\n');
}

/** A question of a mock interview with what was said now, and the better answer. */
export function mockAnswer(journal: Journal, card: Candidate, said: string | undefined, look: Look): string {
  return ['', wrapped(look.paint.bold(printable(card.row.text)), look.width), practiceAnswer(journal, card, said, look)].join('\n');
}
