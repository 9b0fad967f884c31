import type { CalibrationMetric } from '../../journal/metrics/calibration.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Look } from '../look.js';
import { percent } from '../practice.js';
import { barTable } from './barTable.js';
import { oneDecimal, part, sentence } from './part.js';

/** Your own rating against what came of it. */
export function calibrationPart({ n, ratings, passed, failed, concordance }: CalibrationMetric, look: Look): string {
  return part(
    'Your rating and what came of it',
    `n = ${n}`,
    [
      ratings.length > 0 &&
        barTable(
          look,
          [
            { title: 'You rated', cell: ({ rating }) => `${rating}/5` },
            { title: 'Passed', cell: ({ passed: well, n: all }) => `${well} of ${all}` },
          ],
          ratings,
          { before: 2, share: ({ rate }) => rate, colour: () => look.paint.cyan },
        ),
      sentence(agreementText(n, concordance, passed, failed), look),
    ],
    look,
  );
}

function agreementText(n: number, concordance: number | null, passed: number | null, failed: number | null): string {
  if (n < LEAST.calibration) return `Whether the two agree: too few to tell, ${n} of ${LEAST.calibration}.`;
  if (concordance === null || passed === null || failed === null)
    return `Whether the two agree cannot be told: all were ${passed === null ? 'turned down' : 'passed'}.`;
  return `On average ${oneDecimal(passed)} where you passed and ${oneDecimal(failed)} where you did not. Of one that you passed and one that you did not, the passed one has the higher rating in ${percent(concordance)} of the pairs (50% is chance; equal ratings count half).`;
}
