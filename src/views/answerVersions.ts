import { format } from 'date-fns/format';
import type { Card } from '../journal/journal.js';
import type { Look } from './look.js';
import { paragraph } from './text.js';

type Answer = NonNullable<Card['answers']>[number];

/** `interview answer --versions`: every version of a better answer, the newest first, each with the local time at which it was written. */
export function answerVersions(question: string, newestFirst: readonly Answer[], { paint, width }: Look): string {
  const versions = newestFirst.map(({ at, text }, index) => {
    const when = format(new Date(at), 'EEE d MMM yyyy, HH:mm');
    return `${paint.underline(index === 0 ? `${when}: the better answer now` : when)}\n${paragraph(text, width, '  ')}`;
  });
  return [paragraph(question, width), ...versions].join('\n\n');
}
