import { BOXES } from '../formats/box.js';
import type { CardRow } from '../journal/cards.js';
import { answeredOf } from '../journal/journal.js';
import type { Look } from './look.js';
import { box } from './marks.js';
import { type Column, table } from './table.js';

/** `interview questions`: a row a card. */
export function questionList(rows: readonly CardRow[], look: Look): string {
  const { paint } = look;
  const columns: Column<CardRow>[] = [
    { title: 'How', cell: ({ answered }) => BOXES[answered], paint: (_, { answered }) => box(answered, look) },
    { title: 'Question', cell: ({ text }) => text, least: 24 },
    { title: 'Asked', cell: ({ asked }) => (asked.length > 1 ? `${asked.length}x` : ''), align: 'right' },
    {
      title: 'Each time',
      cell: ({ asked }) => (asked.length > 1 ? asked.map(({ question }) => SIGNS[answeredOf(question)]).join(' ') : ''),
      expendable: 2,
    },
    { title: 'Last', cell: ({ asked }) => asked.at(-1)?.interview.date ?? '', expendable: 3 },
    { title: 'At', cell: ({ asked }) => asked.at(-1)?.interview.company ?? '', least: 8, expendable: 4 },
    { title: 'Topics', cell: ({ topics }) => topics.join(', '), least: 10, expendable: 5 },
    { title: 'Better', cell: ({ better }) => (better === null ? '' : 'yes'), expendable: 1, paint: (cell) => paint.green(cell) },
    { title: 'Id', cell: ({ asked }) => asked.at(-1)?.question.id ?? '', paint: (cell) => paint.dim(cell) },
  ];
  return table(look, columns, rows);
}

const SIGNS = { yes: 'x', partly: '~', no: '-', unknown: '?' } as const;
