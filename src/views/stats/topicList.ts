import { isTelling, type TopicRow } from '../../journal/metrics/topics.js';
import type { Look } from '../look.js';
import { percent } from '../practice.js';
import { table } from '../table.js';
import { weaknessText } from './topicsPart.js';

/** `interview topics`: a row a topic. Where it is narrow, each figure keeps what it is of: "2 of 5". */
export function topicList(rows: readonly TopicRow[], look: Look): string {
  return table<TopicRow>(
    look,
    [
      { title: 'Topic', cell: ({ topic }) => topic, least: 10, paint: (cell) => look.paint.bold(cell) },
      { title: 'Asked', cell: ({ asked }) => String(asked), align: 'right', expendable: 4 },
      { title: 'Could not', cell: ({ couldNot, n }) => (n > 0 ? `${couldNot} of ${n}` : ''), align: 'right', expendable: 1 },
      { title: 'Weakness', cell: (row) => (isTelling(row) ? weaknessText(row) : 'too few'), align: 'right' },
      { title: 'Practised', cell: ({ practised, cards }) => `${practised} of ${cards}`, align: 'right', expendable: 2 },
      { title: 'Recall', cell: ({ recall }) => (recall === null ? '' : percent(recall)), align: 'right', expendable: 3 },
      { title: 'Last', cell: ({ last }) => last, expendable: 5 },
    ],
    rows,
  );
}
