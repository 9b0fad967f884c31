import { LEAST } from '../../journal/metrics/least.js';
import { isTelling, mostAsked, type TopicRow, type TopicsMetric } from '../../journal/metrics/topics.js';
import type { Look } from '../look.js';
import type { Column } from '../table.js';
import { plural } from '../text.js';
import { barTable } from './barTable.js';
import { part, sentence } from './part.js';

/** The weakest and the oftenest asked topics. */
export function topicsPart({ n, without, rows }: TopicsMetric, shown: number, look: Look): string {
  const weak = rows.filter((row) => isTelling(row) && (row.weakness ?? 0) > 0).slice(0, shown);
  const asked = [...rows].sort(mostAsked).slice(0, shown);
  const untold = rows.filter((row) => !isTelling(row)).length;
  const most = asked[0]?.asked ?? 1;
  return part(
    'Topics',
    `n = ${n}${without > 0 ? `, and ${without} without a topic` : ''}`,
    [
      weak.length > 0 &&
        barTable(look, [named('The weakest'), { title: 'Weakness', cell: weaknessText, align: 'right' }, COULD_NOT, PARTLY], weak, {
          before: 2,
          share: ({ weakness }) => weakness ?? 0,
          colour: () => look.paint.red,
        }),
      weak.length > 0 && '',
      asked.length > 0 &&
        barTable(look, [named('The most asked'), { title: 'Asked', cell: ({ asked: times }) => String(times), align: 'right' }], asked, {
          before: 2,
          share: ({ asked: times }) => times / most,
          colour: () => look.paint.cyan,
        }),
      rows.length === 0 && sentence('No question has a topic.', look),
      untold > 0 &&
        sentence(
          `${plural(untold, 'topic')} with less than ${LEAST.topics} assessed questions: too few to tell how weak. All: interview topics`,
          look,
        ),
    ],
    look,
  );
}

function named(title: string): Column<TopicRow> {
  return { title, cell: ({ topic }) => topic, least: 8 };
}

const COULD_NOT: Column<TopicRow> = { title: 'Could not', cell: ({ couldNot, n }) => `${couldNot} of ${n}`, expendable: 1 };

const PARTLY: Column<TopicRow> = { title: 'Partly', cell: ({ partly }) => String(partly), align: 'right', expendable: 2 };

/** "0.57" */
export function weaknessText({ weakness }: TopicRow): string {
  return weakness === null ? '' : weakness.toFixed(2);
}
