import { LEAST } from '../../journal/metrics/least.js';
import type { PracticeMetric } from '../../journal/metrics/practice.js';
import type { Look } from '../look.js';
import { plural } from '../text.js';
import { counts, oneDecimal, part, rateText, sentence } from './part.js';
import { timeline } from './timeline.js';

/** Practice: what is due, how much was practised, what of it is retained. */
export function practicePart({ n, cards, due, days, perDay, retention }: PracticeMetric, look: Look): string {
  const most = Math.max(0, ...days.map((day) => day.n));
  return part(
    'Practice',
    `n = ${plural(n, 'review')}`,
    n === 0
      ? [sentence('Nothing was practised yet. Begin: interview review', look)]
      : [
          sentence(`${due} due of ${plural(cards, 'question')} that you have practised.`, look),
          timeline(
            'day',
            days.map(({ date }) => date),
            [
              {
                name: 'reviews',
                values: counts(days),
                low: 0,
                high: most,
                digits: `${oneDecimal(perDay)} a day`,
                paint: look.paint.green,
              },
            ],
            look,
          ),
          sentence(`Retention: ${rateText(retention, LEAST.practice)}, n = ${plural(retention.n, 'practice')} on a later day.`, look),
        ],
    look,
  );
}
