import { daysBetween } from '../../journal/calendar.js';
import type { InterviewsMetric } from '../../journal/metrics/interviews.js';
import type { Look } from '../look.js';
import { plural } from '../text.js';
import { heatmap } from './heatmap.js';
import { counts, dayText, part, sentence } from './part.js';
import { timeline } from './timeline.js';

const YEAR = 365;

/** Interviews over time: how many, in which weeks or months, on which days of the year. */
export function interviewsPart(
  { n, companies, scheduled, mocks, unit, periods, days }: InterviewsMetric,
  today: string,
  look: Look,
): string {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  const span = first && last ? `, ${first === last ? dayText(first) : `${dayText(first)} to ${dayText(last)}`}` : '';
  const most = Math.max(0, ...periods.map((period) => period.n));
  const beside = [scheduled > 0 && `${scheduled} ahead`, mocks > 0 && plural(mocks, 'mock interview')].filter(Boolean).join(', ');
  return part(
    'Interviews',
    `n = ${n}`,
    [
      sentence(`${n} held at ${plural(companies, 'company', 'companies')}${span}.${beside ? ` Besides: ${beside}.` : ''}`, look),
      n > 0 &&
        timeline(
          unit,
          periods.map(({ start }) => start),
          [
            {
              name: 'held',
              values: counts(periods),
              low: 0,
              high: most,
              digits: `most ${most}`,
              paint: look.paint.green,
            },
          ],
          look,
        ),
      last !== undefined && '',
      last !== undefined &&
        heatmap(new Map(days.map(({ date, n: count }) => [date, count])), daysBetween(last, today) < YEAR ? today : last, look),
    ],
    look,
  );
}
