import { BOXES } from '../formats/box.js';
import { distance } from '../journal/calendar.js';
import { longDate } from '../journal/longDate.js';
import type { Aim } from '../journal/practice/aim.js';
import { MINUTES_A_CARD, type Plan } from '../journal/practice/plan.js';
import type { Queued } from '../journal/practice/queue.js';
import type { Look } from './look.js';
import { box } from './marks.js';
import { percent } from './practice.js';
import { expectedText } from './practiceSummary.js';
import { printable } from './printable.js';
import { table } from './table.js';
import { plural, wrapped } from './text.js';

interface Row {
  /** The day and how far it is, in the first row of it. */
  day: string;
  when: string;
  card: Queued;
}

/** `interview plan`: the days with their cards, and what that comes to. */
export function planPage({ days, before, after }: Plan, aim: Aim, minutes: number, today: string, look: Look): string {
  const rows = days.flatMap(({ date, cards }) =>
    cards.map(
      (card, index): Row => ({
        day: index === 0 ? longDate(date) : '',
        when: index === 0 ? distance(date, today) : '',
        card,
      }),
    ),
  );
  const { paint, width } = look;
  const head = `Until ${longDate(aim.date)}${aim.company ? ` at ${aim.company}` : ''}, ${minutes} minutes a day, about ${MINUTES_A_CARD} a card.`;
  const free = days.filter(({ cards }) => cards.length === 0).length;
  const end = [
    free > 0 && `${plural(free, 'day')} more with nothing that would make a difference.`,
    expectedText(before, 'you would remember', 'then'),
    `After this plan, if all goes well, you would remember ${percent(after)} of its cards.`,
    `Begin: interview review ${aim.company ? `--for ${JSON.stringify(aim.company)}` : `--by ${aim.date}`}`,
  ];
  return [
    wrapped(printable(head), width),
    '',
    table<Row>(
      look,
      [
        { title: 'Day', cell: ({ day }) => day, paint: (cell) => paint.bold(cell) },
        { title: 'When', cell: ({ when }) => when, expendable: 2 },
        { title: 'How', cell: ({ card }) => BOXES[card.row.answered], paint: (_, { card }) => box(card.row.answered, look) },
        { title: 'Question', cell: ({ card }) => card.row.text, least: 20 },
        { title: 'Then', cell: ({ card }) => thenText(card), expendable: 1 },
        { title: 'Id', cell: ({ card }) => card.row.asked.at(-1)?.question.id ?? '', paint: (cell) => paint.dim(cell) },
      ],
      rows,
    ),
    '',
    wrapped(printable(end.filter(Boolean).join('\n')), width),
  ].join('\n');
}

/** "34% -> 81%": how likely it is remembered on the day, without this practice and with it. */
function thenText({ why }: Queued): string {
  if (why.kind !== 'aim') return '';
  return `${why.before === undefined ? '?' : percent(why.before)} -> ${percent(why.after)}`;
}
