import type { FunnelStage } from '../../journal/metrics/funnel.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Metrics } from '../../journal/metrics/metrics.js';
import { legendOf, numberTable } from './charts/figure.js';
import { shareBar } from './charts/shares.js';
import { type Html, html } from './html.js';
import { outOf, percent, plural, rateWords } from './words.js';

/** How far applications get, stage by stage; and how well one's own ratings tell. */
export function funnelSection({ funnel: { n, stages }, calibration }: Metrics): Html {
  if (n === 0) return html`<p class="empty">No interview was held yet.</p>`;
  const widest = Math.max(...stages.map(({ reached }) => reached));
  return html`<p class="about">${plural(n, 'application')}: the companies at which an interview was held. Its rate leaves out what is open or withdrawn.</p>
${legendOf([
  { name: 'passed', tone: 'yes' },
  { name: 'open or withdrawn', tone: 'unknown' },
  { name: 'rejected or no reply', tone: 'no' },
])}
${numberTable(
  'Stages',
  ['Stage', '', 'Reached', 'Passed', 'Rate (95% interval)'],
  stages.map((stage) => stageRow(stage, widest)),
)}
${calibrationPart(calibration)}`;
}

function stageRow(
  { stage, reached, passed, rejected, noReply, withdrawn, open, rate }: FunnelStage,
  widest: number,
): (string | number | Html)[] {
  const parts = [
    { tone: 'yes', value: passed },
    { tone: 'unknown', value: open + withdrawn },
    { tone: 'no', value: rejected + noReply },
  ];
  return [stage, shareBar(parts, widest), reached, outOf(passed, rate.n), rateWords(rate, LEAST.funnel)];
}

function calibrationPart({ n, ratings, concordance }: Metrics['calibration']): Html {
  if (n === 0) return html``;
  return html`<h3>Your rating and what came of it</h3>
<p class="prose">${agreementWords(n, concordance)}</p>
${numberTable(
  'Your rating and what came of it',
  ['Your rating', '', 'Passed', 'Rate (95% interval)'],
  ratings.map(({ rating, passed, ...rate }) => [
    `${rating} of 5`,
    shareBar([{ tone: 'yes', value: rate.rate }], 1),
    outOf(passed, rate.n),
    rateWords(rate, LEAST.funnel),
  ]),
)}`;
}

/** Whether the ratings agree with what came of the interviews. */
function agreementWords(n: number, concordance: number | null): string {
  const known = `${plural(n, 'interview')} that you rated and that ${n === 1 ? 'was' : 'were'} decided.`;
  if (n < LEAST.calibration) return `${known} Whether the two agree: too few to tell.`;
  if (concordance === null) return `${known} Whether the two agree cannot be told, for all ended alike.`;
  return `${known} Of one that you passed and one that you did not, the passed one has the higher rating in ${percent(concordance)} of the pairs (50% is chance; equal ratings count half).`;
}
