import { daysBetween } from '../calendar.js';
import type { AskedQuestion } from '../cards.js';
import { answeredOf, compare } from '../journal.js';
import { remembering } from '../remembering.js';
import { fold } from '../words.js';
import { LEAST } from './least.js';
import type { PractisedCard } from './practised.js';
import type { Scope } from './scope.js';
import { MISSING, recencyOf } from './weights.js';

/** What is known of one topic. */
export interface TopicRow {
  topic: string;
  /** How often a question about it was asked, on how many cards, and when last. */
  asked: number;
  cards: number;
  last: string;
  /** Its assessed askings. */
  n: number;
  couldNot: number;
  partly: number;
  /** 0 (all answered) to 1 (none); null where nothing is assessed. */
  weakness: number | null;
  /** Its cards that were practised, and how likely these are remembered now: the mean of 0 to 1, null of none. */
  practised: number;
  recall: number | null;
}

export interface TopicsMetric {
  /** Assessed askings that have a topic. */
  n: number;
  /** Askings without a topic. */
  without: number;
  /** Weakest first, and behind them those of which too few were assessed to tell. */
  rows: TopicRow[];
}

/**
 * A row for each topic (case and width folded, spelt as the first time). Weakness is the mean of what was missing in its assessed answers, the recent ones counting more: Σ missing × 2^(-days/90) / Σ 2^(-days/90), missing
 * being 1 for could not, 0.5 for partly, 0 for answered. Recall is that of FSRS, over its practised cards alone.
 */
export function topicsMetric({ asked, today, fits }: Scope, practised: ReadonlyMap<string, PractisedCard>): TopicsMetric {
  const recency = remembering((date: string) => recencyOf(daysBetween(date, today)));
  const drafts = new Map<string, Draft>();
  const keyOf = remembering((name: string) => (fits.topic(name) ? fold(name) : ''));
  let [n, without] = [0, 0];
  for (const each of asked) {
    const told = new Set<string>();
    for (const name of each.question.topics ?? []) {
      const key = keyOf(name);
      if (key === '' || told.has(key)) continue;
      told.add(key);
      const draft = drafts.get(key) ?? emptyDraft(name);
      drafts.set(key, draft);
      count(draft, each, recency);
    }
    if (told.size === 0) without++;
    else if (answeredOf(each.question) !== 'unknown') n++;
  }
  const rows = [...drafts.values()].map((draft) => rowOf(draft, practised));
  return { n, without, rows: rows.sort(weakestFirst) };
}

interface Draft {
  topic: string;
  asked: number;
  cards: Set<string>;
  last: string;
  n: number;
  couldNot: number;
  partly: number;
  missing: number;
  weight: number;
}

function emptyDraft(topic: string): Draft {
  return { topic, asked: 0, cards: new Set(), last: '', n: 0, couldNot: 0, partly: 0, missing: 0, weight: 0 };
}

function count(draft: Draft, { interview, question }: AskedQuestion, recency: (date: string) => number): void {
  draft.asked++;
  draft.cards.add(question.card);
  if (interview.date > draft.last) draft.last = interview.date;
  const answered = answeredOf(question);
  if (answered === 'unknown') return;
  draft.n++;
  if (answered === 'no') draft.couldNot++;
  if (answered === 'partly') draft.partly++;
  const weight = recency(interview.date);
  draft.missing += MISSING[answered] * weight;
  draft.weight += weight;
}

function rowOf(
  { topic, asked, cards, last, n, couldNot, partly, missing, weight }: Draft,
  practised: ReadonlyMap<string, PractisedCard>,
): TopicRow {
  const recalls = [...cards].flatMap((card) => practised.get(card)?.recall ?? []);
  return {
    topic,
    ...{ asked, cards: cards.size, last, n, couldNot, partly },
    // Of what was asked decades ago the weights are as good as nothing, and nothing by nothing tells nothing.
    weakness: weight > 0 ? missing / weight : null,
    practised: recalls.length,
    recall: recalls.length > 0 ? recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length : null,
  };
}

/** Whether a topic was assessed often enough for its weakness to tell anything. */
export function isTelling({ n }: TopicRow): boolean {
  return n >= LEAST.topics;
}

/** Those that tell anything before the others; then the weakest, then the oftenest asked, then by name. */
function weakestFirst(a: TopicRow, b: TopicRow): number {
  return Number(isTelling(b)) - Number(isTelling(a)) || (b.weakness ?? -1) - (a.weakness ?? -1) || mostAsked(a, b);
}

/** The oftenest asked first, then by name. */
export function mostAsked(a: TopicRow, b: TopicRow): number {
  return b.asked - a.asked || compare(a.topic, b.topic);
}
