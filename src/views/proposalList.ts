import { distance } from '../journal/calendar.js';
import { interviewName } from '../journal/find.js';
import type { Proposal } from '../journal/proposals.js';
import type { Look } from './look.js';
import { oneLine } from './printable.js';
import { hanging, wrapped } from './text.js';

/** Next steps that nobody has noted, at most so many, each with the command that notes it. */
export function proposalList(proposals: readonly Proposal[], today: string, { paint, width }: Look, most = proposals.length): string {
  const items = proposals.slice(0, most).map(({ interview, text }) => {
    const about = `${text}: ${oneLine(interviewName(interview))} (${distance(interview.date, today)})`;
    return `${hanging('- ', 2, about, width)}\n${wrapped(`interview edit ${interview.id} --next "${text} by today"`, width, '  ')}`;
  });
  const more = proposals.length - items.length;
  return [paint.underline('Suggested'), ...items, ...(more > 0 ? [wrapped(`and ${more} more: interview next`, width)] : [])].join('\n');
}
