import type { Metrics } from '../../journal/metrics/metrics.js';
import { isTelling } from '../../journal/metrics/topics.js';
import type { Look } from '../look.js';
import { oneLine } from '../printable.js';
import { shellWord } from '../shellWord.js';
import { answersPart } from './answersPart.js';
import { assessmentPart } from './assessmentPart.js';
import { calibrationPart } from './calibrationPart.js';
import { funnelPart } from './funnelPart.js';
import { interviewsPart } from './interviewsPart.js';
import { sentence } from './part.js';
import { practicePart } from './practicePart.js';
import { repeatsPart } from './repeatsPart.js';
import { topicsPart } from './topicsPart.js';

/** A section of `interview stats`: one metric. */
export type Section = keyof Metrics;

/** `interview stats`: the sections that are wanted, and what to do about it. `topics` are shown so many. */
export function statsPage(
  metrics: Metrics,
  sections: readonly Section[],
  { today, topics }: { today: string; topics: number },
  look: Look,
): string {
  const { unit } = metrics.interviews;
  const parts: Record<Section, () => string> = {
    interviews: () => interviewsPart(metrics.interviews, today, look),
    funnel: () => funnelPart(metrics.funnel, look),
    assessment: () => assessmentPart(metrics.assessment, unit, look),
    answers: () => answersPart(metrics.answers, unit, look),
    topics: () => topicsPart(metrics.topics, topics, look),
    repeats: () => repeatsPart(metrics.repeats, look),
    calibration: () => calibrationPart(metrics.calibration, look),
    practice: () => practicePart(metrics.practice, look),
  };
  return [...sections.map((section) => parts[section]()), look.paint.dim(sentence(oneLine(adviceOn(metrics)), look))].join('\n\n');
}

/** What to do about it, in one line. */
function adviceOn({ topics, practice, answers }: Metrics): string {
  const weakest = topics.rows.find((row) => isTelling(row) && (row.weakness ?? 0) > 0);
  const ways = [
    weakest && `the weakest topic: interview review --topic ${shellWord(weakest.topic)}`,
    practice.due > 0 && 'what is due: interview review',
    answers.unknown > 0 && 'what is not assessed: interview questions --unassessed',
  ].filter(Boolean);
  return ways.length > 0 ? `Next, ${ways.join(' · ')}` : 'Next, write the next one down: interview add';
}
