import { LEAST } from '../../journal/metrics/least.js';
import type { RepeatsMetric } from '../../journal/metrics/repeats.js';
import type { Look } from '../look.js';
import { cut } from '../measure.js';
import { oneLine } from '../printable.js';
import { plural } from '../text.js';
import { barTable } from './barTable.js';
import { part, rateText, roomIn, sentence } from './part.js';

/** So many that still go wrong are named. */
const NAMED = 5;

/** Whether questions that came again went better. */
export function repeatsPart({ n, better, same, worse, improved, cards, again, rows }: RepeatsMetric, look: Look): string {
  const { paint } = look;
  const ways = [
    { name: 'better', count: better, colour: paint.green },
    { name: 'the same', count: same, colour: paint.reset },
    { name: 'worse', count: worse, colour: paint.red },
  ];
  const still = rows.filter(({ latest }) => latest > 0).slice(0, NAMED);
  return part(
    'Asked again',
    `n = ${n}`,
    [
      sentence(
        `${again} of ${plural(cards, 'question')} came more than once${n < again ? `, ${n} of them assessed on two days` : ''}.`,
        look,
      ),
      n > 0 &&
        barTable(
          look,
          [
            { title: 'The latest time', cell: ({ name }) => name },
            { title: 'n', cell: ({ count }) => String(count), align: 'right' },
          ],
          ways,
          { before: 2, share: ({ count }) => count / n, colour: ({ colour }) => colour },
        ),
      n > 0 &&
        sentence(`Not answered in full the first time: ${improved.n}. Better the latest: ${rateText(improved, LEAST.repeats)}.`, look),
      still.length > 0 && 'Still not answered in full:',
      ...still.map(({ text, times }) => `  ${cut(oneLine(`${times}x ${text}`), roomIn(look) - 2)}`),
    ],
    look,
  );
}
