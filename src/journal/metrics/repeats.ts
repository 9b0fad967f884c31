import { answeredOf, compare, groupBy } from '../journal.js';
import type { Scope } from './scope.js';
import { MISSING } from './weights.js';
import { type Rate, rateOf } from './wilson.js';

/** A question that came again, with how much was missing in its first answer and in its latest, 0 to 1. */
export interface Repeat {
  card: string;
  text: string;
  times: number;
  first: number;
  latest: number;
}

/** Whether questions go better when they come again. */
export interface RepeatsMetric {
  /** Cards that were assessed on two days or more. */
  n: number;
  better: number;
  same: number;
  worse: number;
  /** Of those not answered in full the first time, the share that went better the latest time. */
  improved: Rate;
  /** Cards that were asked at all, and those that were asked more than once, assessed or not. */
  cards: number;
  again: number;
  /** The oftenest asked first. */
  rows: Repeat[];
}

/**
 * Cards with an assessed asking on two days or more: the mean of what was missing (could not 1, partly 0.5, answered 0) on the first day against that on the latest. What was answered in full the first
 * time cannot go better, and so does not count in `improved`.
 */
export function repeatsMetric({ asked }: Scope): RepeatsMetric {
  const byCard = groupBy(asked, ({ question }) => question.card);
  const again = [...byCard].filter(([, askings]) => askings.length > 1);
  const rows = again.flatMap(([card, askings]) => repeatOf(card, askings) ?? []);
  const those = (fits: (row: Repeat) => boolean) => rows.filter(fits).length;
  const better = those(({ first, latest }) => latest < first);
  return {
    n: rows.length,
    better,
    same: those(({ first, latest }) => latest === first),
    worse: those(({ first, latest }) => latest > first),
    improved: rateOf(
      better,
      those(({ first }) => first > 0),
    ),
    cards: byCard.size,
    again: again.length,
    rows: rows.sort((a, b) => b.times - a.times || compare(a.card, b.card)),
  };
}

function repeatOf(card: string, askings: Scope['asked']): Repeat | undefined {
  const told = askings.flatMap(({ interview, question }) => {
    const answered = answeredOf(question);
    return answered === 'unknown' ? [] : [{ date: interview.date, text: question.text, missing: MISSING[answered] }];
  });
  const [first, latest] = [told[0], told.at(-1)];
  if (!first || !latest || first.date === latest.date) return undefined;
  const missingOn = (day: string) => {
    const those = told.filter(({ date }) => date === day);
    return those.reduce((sum, { missing }) => sum + missing, 0) / those.length;
  };
  return { card, text: latest.text, times: askings.length, first: missingOn(first.date), latest: missingOn(latest.date) };
}
