import type { AssessmentMetric, Mean } from '../../journal/metrics/assessment.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Look } from '../look.js';
import { barTable } from './barTable.js';
import { oneDecimal, part, sentence, TOO_FEW } from './part.js';
import { timeline } from './timeline.js';

interface Row extends Mean {
  name: string;
}

/** How you judged your interviews: the means, and the overall one over time. */
export function assessmentPart(
  { n, overall, communication, problemSolving, technical, periods }: AssessmentMetric,
  unit: 'week' | 'month',
  look: Look,
): string {
  const rows: Row[] = [
    { name: 'overall', ...overall },
    { name: 'communication', ...communication },
    { name: 'problem solving', ...problemSolving },
    { name: 'technical', ...technical },
  ].filter((row) => row.n > 0);
  const last = periods.findLast(({ mean }) => mean !== null)?.mean;
  return part(
    'Your rating',
    `n = ${n}`,
    [
      rows.length > 0
        ? barTable<Row>(
            look,
            [
              { title: '1 to 5', cell: ({ name }) => name, least: 8 },
              { title: 'Mean', cell: ({ n: rated, mean }) => (mean === null || rated < LEAST.assessment ? TOO_FEW : oneDecimal(mean)) },
              { title: 'n', cell: ({ n: rated }) => String(rated), align: 'right' },
            ],
            rows,
            { before: 2, share: ({ n: rated, mean }) => (rated < LEAST.assessment ? 0 : (mean ?? 0) / 5), colour: () => look.paint.cyan },
          )
        : sentence('No interview is rated yet: interview edit last --overall 3', look),
      n >= LEAST.assessment &&
        last != null &&
        timeline(
          unit,
          periods.map(({ start }) => start),
          [
            {
              name: 'overall',
              values: periods.map(({ mean }) => mean),
              low: 1,
              high: 5,
              digits: `latest ${oneDecimal(last)}`,
              paint: look.paint.cyan,
            },
          ],
          look,
        ),
    ],
    look,
  );
}
