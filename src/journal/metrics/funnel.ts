import { groupBy, STAGES, type Stage } from '../journal.js';
import type { Held, Scope } from './scope.js';
import { lastVerdict, type Verdict } from './verdict.js';
import { type Rate, rateOf } from './wilson.js';

type Counts = Record<Verdict, number>;

/** How far applications get. */
export interface FunnelMetric {
  /** Applications: companies at which an interview was held. */
  n: number;
  /** How they stand: those with an offer, and the others by what came of their latest interview; `passed` is going on. */
  ended: Counts & { offer: number };
  /** The stages that were reached, in their usual order. */
  stages: FunnelStage[];
}

export interface FunnelStage extends Counts {
  stage: Stage;
  /** Applications with an interview of this stage: the sum of the verdicts. */
  reached: number;
  /** Passed of those that were decided: passed / (passed + rejected + noReply). */
  rate: Rate;
}

/**
 * Applications by stage: a stage is reached where an interview of it was held, and passed where the latest of these was passed (see verdictOf). Its rate leaves out what is open and what you withdrew
 * from. An interview without a stage counts as `other`.
 */
export function funnelMetric({ held }: Scope): FunnelMetric {
  const applications = [...groupBy(held, ({ company }) => company).values()];
  const ended = { offer: 0, ...noCounts() };
  const byStage = new Map<Stage, Counts>();
  for (const application of applications) {
    if (application.some(({ interview }) => interview.outcome === 'offer')) ended.offer++;
    else ended[lastVerdict(application)]++;
    for (const [stage, interviews] of groupBy<Held>(application, ({ interview }) => interview.stage ?? 'other')) {
      const counts = byStage.get(stage as Stage) ?? noCounts();
      counts[lastVerdict(interviews)]++;
      byStage.set(stage as Stage, counts);
    }
  }
  return {
    n: applications.length,
    ended,
    stages: STAGES.flatMap((stage) => {
      const counts = byStage.get(stage);
      return counts ? [funnelStage(stage, counts)] : [];
    }),
  };
}

function funnelStage(stage: Stage, counts: Counts): FunnelStage {
  const { passed, rejected, noReply, withdrawn, open } = counts;
  return {
    stage,
    reached: passed + rejected + noReply + withdrawn + open,
    ...counts,
    rate: rateOf(passed, passed + rejected + noReply),
  };
}

function noCounts(): Counts {
  return { passed: 0, rejected: 0, noReply: 0, withdrawn: 0, open: 0 };
}
