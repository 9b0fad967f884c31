import { BOXES } from '../formats/box.js';
import { distance } from '../journal/calendar.js';
import type { CardRow } from '../journal/cards.js';
import { type Answered, answeredOf, type Journal, type Question, questionsOf } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import type { Candidate } from '../journal/practice/candidates.js';
import type { Queued, Why } from '../journal/practice/queue.js';
import type { Look } from './look.js';
import { box } from './marks.js';
import { oneLine, printable } from './printable.js';
import { table } from './table.js';
import { wrapped } from './text.js';

/** So many askings are told of, the latest ones. */
const ASKINGS = 3;
const WENT: Record<Answered, string> = { yes: 'answered', partly: 'partly', no: 'could not', unknown: 'not assessed' };

/** A likelihood from 0 to 1 as "71%"; nothing short of certain is 100%. */
export function percent(share: number): string {
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}%`;
}

/** Why a card is practised, in words. */
function whyText(why: Why): string {
  switch (why.kind) {
    case 'due':
      return why.days === 0 ? 'due today' : `due for ${why.days} ${why.days === 1 ? 'day' : 'days'}`;
    case 'ahead':
      return `not answered yet, and ${why.company} is on ${longDate(why.date)}`;
    case 'weak':
      return why.recall === undefined ? 'weak' : `weak, remembered now with ${percent(why.recall)}`;
    case 'new':
      return 'never practised';
    case 'aim':
      return `on ${longDate(why.date)} ${why.before === undefined ? 'unknown' : percent(why.before)}, practised now ${percent(why.after)}`;
  }
}

/** What is shown of a card before its answer. */
export function practiceQuestion({ row, why }: Queued, place: string, { paint, width }: Look): string {
  return [
    '',
    paint.dim(wrapped(oneLine(`${place} · ${whyText(why)}`), width)),
    wrapped(paint.bold(printable(shortened(row.text))), width),
    paint.dim(wrapped(oneLine(askedText(row)), width)),
  ].join('\n');
}

/** What a person reads of a text within a session. */
const READABLE = 4000;

function shortened(text: string): string {
  return text.length <= READABLE ? text : `${text.slice(0, READABLE).trimEnd()}… (${text.length - READABLE} characters more)`;
}

function askedText({ asked }: CardRow): string {
  const told = asked
    .slice(-ASKINGS)
    .map(({ interview: { company, date }, question }) => `${company}, ${longDate(date)}: ${WENT[answeredOf(question)]}`);
  const earlier = asked.length - told.length;
  return `Asked at ${told.reverse().join('; ')}${earlier > 0 ? `; and ${earlier} times before` : ''}`;
}

/** What is shown of a card with its answer: the better one, what was said and noted in interviews, and what was typed now. */
export function practiceAnswer(journal: Journal, { row }: Candidate, attempt: string | undefined, { paint, width }: Look): string {
  const better = journal.cards.find(({ id }) => id === row.card)?.answers?.at(-1)?.text;
  const askings = new Set(row.asked.map(({ question }) => question.id));
  const questions = journal.interviews.flatMap((interview) => questionsOf(interview).filter(({ id }) => askings.has(id)));
  const latest = (field: 'said' | 'note') => questions.findLast((question: Question) => question[field])?.[field];
  const part = (label: string, text: string | undefined) =>
    text ? [wrapped(`${paint.underline(label)} ${printable(shortened(text))}`, width)] : [];
  return [
    ...part('Now:', attempt),
    ...(better ? part('Better:', better) : [paint.yellow(wrapped('There is no better answer yet.', width))]),
    ...part('You said:', latest('said')),
    ...part('Note:', latest('note')),
  ].join('\n');
}

/** The cards of a session in their order, each with its reason. */
export function practiceList(cards: readonly Queued[], look: Look): string {
  return table<Queued>(
    look,
    [
      { title: 'How', cell: ({ row }) => BOXES[row.answered], paint: (_, { row }) => box(row.answered, look) },
      { title: 'Question', cell: ({ row }) => row.text, least: 20 },
      { title: 'Why', cell: ({ why }) => whyText(why), least: 12 },
      { title: 'Topics', cell: ({ row }) => row.topics.join(', '), expendable: 1 },
      { title: 'Id', cell: ({ row }) => row.asked.at(-1)?.question.id ?? '', paint: (cell) => look.paint.dim(cell) },
    ],
    cards,
  );
}

/** When cards are due next, as "2 tomorrow, 5 in 3 days": days in their order with how many. */
export function dueText(days: readonly string[], today: string): string {
  const counts = new Map<string, number>();
  for (const day of [...days].sort()) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts]
    .slice(0, 5)
    .map(([day, count]) => `${count} ${distance(day, today)}`)
    .join(', ');
}
