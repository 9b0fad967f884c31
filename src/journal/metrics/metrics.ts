import { type Fits, fitsOf } from '../filter.js';
import { type Card, type Journal, questionsOf } from '../journal.js';
import { type AnswersMetric, answersMetric } from './answers.js';
import { type AssessmentMetric, assessmentMetric } from './assessment.js';
import { type CalibrationMetric, calibrationMetric } from './calibration.js';
import { type FunnelMetric, funnelMetric } from './funnel.js';
import { type InterviewsMetric, interviewsMetric } from './interviews.js';
import { type PracticeMetric, practiceMetric } from './practice.js';
import type { PractisedCard } from './practised.js';
import { type RepeatsMetric, repeatsMetric } from './repeats.js';
import { scopeOf } from './scope.js';
import { type TopicsMetric, topicsMetric } from './topics.js';

/** Every metric, each with its `n` and each defined in the file of its name. */
export interface Metrics {
  interviews: InterviewsMetric;
  funnel: FunnelMetric;
  assessment: AssessmentMetric;
  answers: AnswersMetric;
  topics: TopicsMetric;
  repeats: RepeatsMetric;
  calibration: CalibrationMetric;
  practice: PracticeMetric;
}

/** What the metrics are asked for: the local calendar date, the instant, and which part of the journal (all of it where nothing is said). */
export interface Asked {
  today: string;
  now: Date;
  fits?: Fits;
}

/**
 * All metrics of what fits. Mock interviews count as practice, not as interviews; what lies ahead counts as scheduled and in nothing else. Neither the order of the interviews nor the names in
 * them make a difference. The scheduler of practice is loaded only where there are reviews, which is why they come as a promise.
 */
export async function metricsOf(journal: Journal, { today, now, fits = fitsOf({}) }: Asked): Promise<Metrics> {
  const scope = scopeOf(journal, { today, now, fits });
  const practised = await practisedIn(journal, today, now);
  return {
    interviews: interviewsMetric(scope),
    funnel: funnelMetric(scope),
    assessment: assessmentMetric(scope),
    answers: answersMetric(scope),
    topics: topicsMetric(scope, practised),
    repeats: repeatsMetric(scope),
    calibration: calibrationMetric(scope),
    practice: practiceMetric(practisedThatFit(journal, fits), practised, today),
  };
}

async function practisedIn(journal: Journal, today: string, now: Date): Promise<Map<string, PractisedCard>> {
  if (!journal.cards.some(({ reviews }) => reviews?.length)) return new Map();
  return (await import('./practised.js')).practisedCards(journal, today, now);
}

/** The cards that have reviews and an asking that fits, in a mock interview or ahead too. */
function practisedThatFit({ interviews, cards }: Journal, fits: Fits): Card[] {
  const left = new Map(cards.filter(({ reviews }) => reviews?.length).map((card) => [card.id, card]));
  const fitting: Card[] = [];
  for (const interview of left.size > 0 ? interviews.filter(fits.interview) : []) {
    for (const question of questionsOf(interview)) {
      const card = left.get(question.card);
      if (!card || !fits.question(question)) continue;
      fitting.push(card);
      left.delete(card.id);
    }
  }
  return fitting;
}
