import { ANSWERED } from '../../journal/journal.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Metrics } from '../../journal/metrics/metrics.js';
import { figure, legendOf, numberTable } from './charts/figure.js';
import { bars, means, periodName } from './charts/periods.js';
import { type Html, html } from './html.js';
import { ANSWERED_WORDS, plural } from './words.js';

/** What happened when: interviews, answers and ratings by week or month. */
export function timelineSection(metrics: Metrics): Html {
  if (metrics.interviews.n === 0) return html`<p class="empty">No interview was held yet.</p>`;
  return html`${interviewsChart(metrics)}${answersChart(metrics)}${ratingsChart(metrics)}`;
}

function interviewsChart({ interviews: { n, unit, periods } }: Metrics): Html {
  const most = Math.max(...periods.map((period) => period.n));
  return figure({
    title: `Interviews by ${unit}`,
    told: `${plural(n, 'interview')}, at most ${most} in a ${unit}.`,
    draw: (size) =>
      bars(
        { unit, starts: periods.map(({ start }) => start), series: [{ tone: 'plain', values: periods.map((period) => period.n) }] },
        size,
      ),
    table: numberTable(
      `Interviews by ${unit}`,
      [nameOf(unit), 'Interviews'],
      periods.flatMap((period) => (period.n > 0 ? [[fullName(period.start, unit), period.n]] : [])),
    ),
  });
}

function answersChart({ answers, interviews: { unit } }: Metrics): Html | undefined {
  const { periods, n, yes, partly, no, unknown } = answers;
  if (n + unknown === 0) return undefined;
  const ways = ANSWERED.filter((way) => answers[way] > 0);
  return figure({
    title: `Questions by ${unit}`,
    told: `${plural(n + unknown, 'question')}: ${yes} answered, ${partly} partly, ${no} could not, ${unknown} not assessed.`,
    legend: legendOf(ways.map((way) => ({ name: ANSWERED_WORDS[way], tone: way }))),
    draw: (size) =>
      bars(
        {
          unit,
          starts: periods.map(({ start }) => start),
          series: ways.map((way) => ({ tone: way, values: periods.map((period) => period[way]) })),
        },
        size,
      ),
    table: numberTable(
      `Questions by ${unit}`,
      [nameOf(unit), ...ways.map((way) => ANSWERED_WORDS[way])],
      periods.flatMap((period) =>
        period.n + period.unknown > 0 ? [[fullName(period.start, unit), ...ways.map((way) => period[way])]] : [],
      ),
    ),
  });
}

function ratingsChart({ assessment: { n, overall, periods }, interviews: { unit } }: Metrics): Html | undefined {
  if (n < LEAST.assessment || overall.mean === null) return undefined;
  return figure({
    title: `Your overall rating by ${unit}`,
    told: `on average ${overall.mean.toFixed(1)} of 5 over ${plural(n, 'interview')}.`,
    draw: (size) =>
      means({ unit, starts: periods.map(({ start }) => start), values: periods.map(({ mean }) => mean), range: [1, 5] }, size),
    table: numberTable(
      `Your overall rating by ${unit}`,
      [nameOf(unit), 'Rated interviews', 'Mean of 1 to 5'],
      periods.flatMap(({ start, n: count, mean }) => (mean === null ? [] : [[fullName(start, unit), count, mean.toFixed(1)]])),
    ),
  });
}

function nameOf(unit: 'week' | 'month'): string {
  return unit === 'week' ? 'Week from' : 'Month';
}

function fullName(start: string, unit: 'week' | 'month'): string {
  return unit === 'week' ? `${periodName(start, unit)} ${start.slice(0, 4)}` : periodName(start, unit);
}
