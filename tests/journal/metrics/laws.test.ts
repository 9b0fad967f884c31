import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Journal } from '../../../src/journal/journal.js';
import type { Metrics } from '../../../src/journal/metrics/metrics.js';
import { redacted } from '../../../src/journal/redact.js';
import { anyJournal } from '../../support/anyJournal.js';
import { told } from '../../support/journalOf.js';

/** The same with few companies, days and topics, so that they meet. */
const crowded = anyJournal.map((journal): Journal => {
  const few = <T>(choice: readonly T[], text: string) => choice[(text.codePointAt(text.length - 1) ?? 0) % choice.length] as T;
  const interviews = journal.interviews.map((interview) => ({
    ...interview,
    company: few(['Acme', 'ACME ', 'Globex'], interview.id),
    date: few(['2026-10-05', '2026-10-06', '2026-11-23', '2026-11-24'], interview.company + interview.date),
    questions: (interview.questions ?? []).map((question) => ({ ...question, topics: [few(['sql', 'SQL', 'dns'], question.text)] })),
  }));
  return { ...journal, interviews };
});

const ofAny = (holds: (journal: Journal, metrics: Metrics) => Promise<void> | void) =>
  fc.assert(
    fc.asyncProperty(fc.oneof(anyJournal, crowded), async (journal) => holds(journal, await told(journal))),
    { numRuns: 200 },
  );
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const counts = (rows: readonly { n: number }[]) => sum(rows.map(({ n }) => n));

describe('the metrics of any journal', () => {
  it('add up', () =>
    ofAny(({ interviews }, metrics) => {
      const { interviews: held, funnel, assessment, answers, topics, repeats, calibration } = metrics;
      expect(held.n + held.scheduled + held.mocks).toBe(interviews.length);
      expect([counts(held.periods), counts(held.days)]).toEqual([held.n, held.n]);
      expect(counts(assessment.periods)).toBe(assessment.n);
      expect(counts(answers.periods)).toBe(answers.n);
      expect(answers.yes + answers.partly + answers.no).toBe(answers.n);
      expect(sum(Object.values(funnel.ended))).toBe(funnel.n);
      for (const { reached, passed, rejected, noReply, withdrawn, open } of funnel.stages)
        expect(passed + rejected + noReply + withdrawn + open).toBe(reached);
      expect(repeats.better + repeats.same + repeats.worse).toBe(repeats.n);
      expect(counts(calibration.ratings)).toBe(calibration.n);
      expect(topics.n).toBeLessThanOrEqual(answers.n);
      for (const { weakness, n, asked } of topics.rows) {
        expect(n).toBeLessThanOrEqual(asked);
        if (weakness !== null) expect([weakness >= 0, weakness <= 1]).toEqual([true, true]);
      }
    }));

  it('are the same in whichever order the interviews stand', () =>
    ofAny(async (journal, metrics) => {
      const turned = { ...journal, interviews: [...journal.interviews].reverse(), cards: [...journal.cards].reverse() };
      expect(await told(turned)).toEqual(metrics);
    }));

  it('are the same without the names', () =>
    ofAny(async (journal, metrics) => {
      const hidden = await told(redacted(journal));
      expect(numbersOf(hidden)).toEqual(numbersOf(metrics));
    }));
});

/** Everything but texts; topics may hold a name, and stand in another order then. */
function numbersOf({ topics, repeats, ...metrics }: Metrics) {
  const { rows: _, ...counted } = repeats;
  return { ...metrics, repeats: counted, topics: [topics.n, topics.without] };
}
