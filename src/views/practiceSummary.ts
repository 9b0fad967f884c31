import { distance } from '../journal/calendar.js';
import type { Journal } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import { type Aim, expectedRecall } from '../journal/practice/aim.js';
import type { Candidate } from '../journal/practice/candidates.js';
import { dueDay } from '../journal/practice/memory.js';
import { TOO_FEW } from '../journal/practice/numbers.js';
import { dueDaysAfter, type Session } from '../journal/practice/session.js';
import type { Look } from './look.js';
import { dueText, percent } from './practice.js';
import { printable } from './printable.js';
import { plural, wrapped } from './text.js';

type Expected = ReturnType<typeof expectedRecall>;

/** With fewer cards that were practised before, what would be remembered of them is not told. */
const FEW_CARDS = 5;

/** What a session that is aimed at a day begins with. */
export function aimText({ date, company }: Aim, before: Expected, ifWell: number, { width }: Look): string {
  const aim = `Aimed at ${longDate(date)}${company ? ` (${company})` : ''}.`;
  return wrapped(
    printable(`${aim} ${expectedText(before, 'you would remember', 'then')} If every card goes well it will be ${percent(ifWell)}.`),
    width,
  );
}

/** What is expected of some cards on a day, or that too few were practised before to say it. */
export function expectedText({ recall, known, all }: Expected, words: string, when: string): string {
  if (known < FEW_CARDS)
    return `Of these ${plural(all, 'card')} you have practised ${known} before: too few to tell how much ${words} ${when}.`;
  return `Of the ${plural(known, 'card')} here that you have practised ${words} ${percent(recall)} ${when}.`;
}

/** What a session came to: how the cards went, when they are due next, what is retained, and on the day at which it was aimed. */
export function summaryText(
  { done, cards }: Session,
  told: {
    today: string;
    retained: { passed: number; reviews: number };
    aimed: { aim: Aim; before: Expected } | undefined;
  },
  { width }: Look,
): string {
  const grades = done.flatMap((one) => (one.kind === 'graded' ? [one.grade] : []));
  const dropped = done.length - grades.length;
  const counts = (['again', 'hard', 'good', 'easy'] as const).flatMap((grade) => {
    const count = grades.filter((given) => given === grade).length;
    return count > 0 ? [`${count} ${grade}`] : [];
  });
  const { today, retained, aimed } = told;
  const dueDays = dueDaysAfter({ done, cards });
  return [
    '',
    grades.length === 0 ? 'Nothing was graded.' : `${plural(grades.length, 'grade')}: ${counts.join(', ')}.`,
    dropped > 0 && `${plural(dropped, 'card')} not worth practising from now on.`,
    dueDays.length > 0 && `Due next: ${dueText(dueDays, today)}.`,
    grades.length > 0 && retainedText(retained),
    aimed && grades.length > 0 && reachedText({ ...aimed, after: expectedRecall(cards, aimed.aim.at) }),
  ]
    .filter((line) => line !== false && line !== undefined)
    .map((line) => wrapped(printable(line), width))
    .join('\n');
}

function retainedText({ passed, reviews }: { passed: number; reviews: number }): string {
  if (reviews < TOO_FEW) return `Retention: too few to tell, ${reviews} of ${TOO_FEW} practices on a later day.`;
  return `Retention: ${percent(passed / reviews)} of ${reviews} practices on a later day.`;
}

function reachedText({ aim, before, after }: { aim: Aim; before: Expected; after: Expected }): string {
  const then = before.known < FEW_CARDS ? '' : ` Before it was ${percent(before.recall)}.`;
  return `${expectedText(after, 'you would now remember', `on ${longDate(aim.date)}`)}${then}`;
}

/** Why there is nothing to practise, and what can be done. In plain words. */
export function nothingText({ interviews }: Pick<Journal, 'interviews'>, candidates: readonly Candidate[], today: string): string {
  if (interviews.length === 0) return 'There is no question in the journal yet. Write an interview down: interview add';
  if (candidates.length === 0) return 'No question fits. See all: interview questions';
  const days = candidates.flatMap(({ memory, practised }) => (memory && practised ? [dueDay(memory)] : [])).sort();
  const next = days.find((day) => day > today) ?? days[0];
  return [
    'Nothing is to be practised now.',
    next && `The next is due ${distance(next, today)} (${longDate(next)}).`,
    'Practise ahead of an interview: interview review --by thursday',
  ]
    .filter(Boolean)
    .join(' ');
}
