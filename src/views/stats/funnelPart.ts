import type { FunnelMetric, FunnelStage } from '../../journal/metrics/funnel.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Look } from '../look.js';
import { plural } from '../text.js';
import { barTable } from './barTable.js';
import { part, rateText, sentence } from './part.js';

/** How far applications get: a row a stage, and how they stand. */
export function funnelPart({ n, ended, stages }: FunnelMetric, look: Look): string {
  const stand = [
    ended.offer > 0 && plural(ended.offer, 'offer'),
    ended.passed > 0 && `${ended.passed} going on`,
    ended.open > 0 && `${ended.open} waiting for an answer`,
    ended.rejected > 0 && `${ended.rejected} rejected`,
    ended.noReply > 0 && `${ended.noReply} without a reply`,
    ended.withdrawn > 0 && `${ended.withdrawn} withdrawn`,
  ].filter(Boolean);
  return part(
    'How far you get',
    `n = ${plural(n, 'application')}`,
    [
      n > 0 &&
        barTable<FunnelStage>(
          look,
          [
            { title: 'Stage', cell: ({ stage }) => stage, least: 8 },
            { title: 'Reached', cell: ({ reached }) => String(reached), align: 'right' },
            { title: 'Passed', cell: ({ passed, rate }) => (rate.n > 0 ? `${passed} of ${rate.n}` : ''), expendable: 1 },
            { title: 'Rate', cell: ({ rate }) => (rate.n > 0 ? rateText(rate, LEAST.funnel) : 'not decided'), least: 4 },
          ],
          stages,
          { before: 2, share: ({ reached }) => reached / n, colour: () => look.paint.cyan },
        ),
      stages.some(({ rate }) => rate.n >= LEAST.funnel) &&
        look.paint.dim(sentence('In brackets: where the rate lies with a likelihood of 95%.', look)),
      stand.length > 0 && sentence(`They stand: ${stand.join(', ')}.`, look),
    ],
    look,
  );
}
