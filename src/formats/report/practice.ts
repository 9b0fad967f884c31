import { LEAST } from '../../journal/metrics/least.js';
import type { Metrics } from '../../journal/metrics/metrics.js';
import { figure, numberTable } from './charts/figure.js';
import { bars, periodName } from './charts/periods.js';
import { type Html, html } from './html.js';
import { grouped, percent, plural } from './words.js';

/** How much was practised, and what of it stayed. */
export function practiceSection({ practice: { n, cards, due, days, perDay, retention } }: Metrics): Html {
  if (n === 0) return html`<p class="empty">Nothing was practised yet: interview review</p>`;
  const told = retention.n >= LEAST.practice;
  const lately = days.reduce((sum, day) => sum + day.n, 0);
  const title = `Practices in the last ${days.length} days`;
  return html`<dl class="tiles">
<div><dt>Practices</dt><dd><b>${grouped(n)}</b> <span>of ${plural(cards, 'question')}</span></dd></div>
<div><dt>Due now</dt><dd><b>${grouped(due)}</b> <span>by their reviews</span></dd></div>
<div><dt>Retention</dt><dd><b>${told ? percent(retention.rate) : '–'}</b> <span>${
    told
      ? `(${percent(retention.low)} to ${percent(retention.high)}) of ${plural(retention.n, 'practice')} on a later day`
      : `too few practices on a later day to tell (${retention.n})`
  }</span></dd></div>
</dl>
${figure({
  title,
  told: `${lately}, or ${perDay.toFixed(1)} a day.`,
  draw: (size) =>
    bars({ unit: 'day', starts: days.map(({ date }) => date), series: [{ tone: 'plain', values: days.map((day) => day.n) }] }, size),
  table: numberTable(
    title,
    ['Day', 'Practices'],
    days.flatMap((day) => (day.n > 0 ? [[periodName(day.date, 'day'), day.n]] : [])),
  ),
})}`;
}
