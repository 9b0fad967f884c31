import type { AnswersMetric } from '../../journal/metrics/answers.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Look } from '../look.js';
import { percent } from '../practice.js';
import { barTable } from './barTable.js';
import { part, sentence, TOO_FEW } from './part.js';
import { timeline } from './timeline.js';

type Way = 'yes' | 'partly' | 'no';
const WAYS: readonly { way: Way; name: string }[] = [
  { way: 'yes', name: 'answered' },
  { way: 'partly', name: 'partly' },
  { way: 'no', name: 'could not' },
];

/** How you answered: the shares, and each of them over time. */
export function answersPart(answers: AnswersMetric, unit: 'week' | 'month', look: Look): string {
  const { n, unknown, periods } = answers;
  const { paint } = look;
  const colours: Record<Way, (text: string) => string> = { yes: paint.green, partly: paint.yellow, no: paint.red };
  const isTold = n >= LEAST.answers;
  return part(
    'Your answers',
    `n = ${n}${unknown > 0 ? `, and ${unknown} not assessed` : ''}`,
    [
      n > 0
        ? barTable(
            look,
            [
              { title: 'How', cell: ({ name }) => name },
              { title: 'Share', cell: ({ way }) => (isTold ? percent(answers[way] / n) : ''), align: 'right' },
              { title: 'n', cell: ({ way }) => String(answers[way]), align: 'right' },
            ],
            WAYS,
            { before: 2, share: ({ way }) => answers[way] / n, colour: ({ way }) => colours[way] },
          )
        : unknown > 0 && sentence('No question is assessed yet: interview assess last', look),
      n > 0 && !isTold && sentence(`The shares: ${TOO_FEW}, ${n} of ${LEAST.answers}.`, look),
      isTold &&
        timeline(
          unit,
          periods.map(({ start }) => start),
          WAYS.map(({ way, name }) => ({
            name,
            values: periods.map((period) => (period.n > 0 ? period[way] / period.n : null)),
            low: 0,
            high: 1,
            digits: latestText(answers, way),
            paint: colours[way],
          })),
          look,
        ),
    ],
    look,
  );
}

function latestText({ periods }: AnswersMetric, way: Way): string {
  const latest = periods.findLast(({ n }) => n > 0);
  return latest ? `latest ${latest[way]} of ${latest.n}` : '';
}
