import { groupBy, type Interview, type Question } from '../journal.js';
import type { Occurrences } from './occurrences.js';
import type { Field } from './passages.js';

/** A text that holds one of the terms at least. */
export interface Hit {
  field: Field;
  text: string;
  question: Question | undefined;
  /** What it holds of each term. */
  found: (Occurrences | undefined)[];
}

export interface Holder {
  interview: Interview;
  /** Where it stands in the journal. */
  place: number;
  hits: Hit[];
}

export interface Ranked extends Holder {
  /** How many of the terms it holds. */
  held: number;
  score: number;
}

/** How much it tells that a word stands there. */
const WEIGHTS: Record<Field, number> = {
  question: 4,
  company: 3,
  ...{ role: 2, interviewers: 2, tags: 2, said: 2, better: 2 },
  ...{ note: 1, wentWell: 1, toImprove: 1, iAsked: 1, reply: 1, nextStep: 1, notes: 1 },
};

/** What is true of the whole interview, and so of each of its questions. */
const ABOUT_ALL: readonly Field[] = ['company', 'role', 'interviewers', 'tags'];

/** How much a word counts that only begins with what was typed. */
const BEGINNING = 0.5;

/** BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009): how soon more occurrences tell nothing new, and how much longer texts count less. */
const [K1, B] = [1.2, 0.75];

/** What each of the terms is worth, 0 where it is not held. */
type Scores = number[];

/**
 * Gives a function that ranks an interview: each term counts where it is worth most, and once more what stands together in one question or other text. Of the hits it leaves those that hold,
 * with what is true of the whole interview, as many of the terms as it does, where there are such; the best first. `holders` are all that hold one of so many terms, of so many interviews.
 */
export function rankedBy(holders: readonly Holder[], terms: number, interviews: number): (holder: Holder) => Ranked {
  const worthOf = worth(holders, terms, interviews);
  const none: Scores = Array(terms).fill(0);
  const higher = (a: Scores, b: Scores) => a.map((score, term) => Math.max(score, b[term] ?? 0));
  const scoresOf = (hits: readonly Hit[]) => hits.reduce((scores, hit) => higher(scores, worthOf(hit)), none);
  return ({ interview, place, hits }) => {
    const general = hits.filter(({ field }) => ABOUT_ALL.includes(field));
    const particular = hits.filter(({ field }) => !ABOUT_ALL.includes(field));
    const about = scoresOf(general);
    const units = [...groupBy(particular, ({ question, field, text }) => question?.id ?? `${field} ${text}`).values()].map((unit) => {
      const scores = scoresOf(unit);
      return { hits: unit, scores, score: sum(scores), held: count(higher(scores, about)) };
    });
    const whole = units.reduce((scores, unit) => higher(scores, unit.scores), about);
    const held = count(whole);
    const fullest = units.filter((unit) => unit.held === held);
    const shown = (fullest.length > 0 ? fullest : units).sort((a, b) => b.score - a.score);
    const together = units.reduce((most, { score }) => Math.max(most, score), sum(about));
    return { interview, place, hits: [...general, ...shown.flatMap((unit) => unit.hits)], held, score: sum(whole) + together };
  };
}

/** What each term of a hit is worth, by BM25; lengths are compared with those of the same field that hold a term too. */
function worth(holders: readonly Holder[], terms: number, interviews: number): (hit: Hit) => Scores {
  const lengths = new Map<Field, { total: number; texts: number }>();
  const holding: number[] = Array(terms).fill(0);
  for (const { hits } of holders) {
    for (const term of holding.keys()) if (hits.some(({ found }) => found[term])) holding[term] = (holding[term] ?? 0) + 1;
    for (const { field, text } of hits) {
      const length = lengths.get(field) ?? { total: 0, texts: 0 };
      length.total += text.length;
      length.texts++;
      lengths.set(field, length);
    }
  }
  const rarity = holding.map((having) => Math.log(1 + (interviews - having + 0.5) / (having + 0.5)));
  return ({ field, text, found }) => {
    const { total, texts } = lengths.get(field) ?? { total: text.length, texts: 1 };
    const norm = 1 - B + (B * text.length * texts) / total;
    const worthOf = ({ count, isWhole }: Occurrences) =>
      (WEIGHTS[field] * (isWhole ? 1 : BEGINNING) * count * (K1 + 1)) / (count + K1 * norm);
    return found.map((occurring, term) => (occurring ? (rarity[term] ?? 0) * worthOf(occurring) : 0));
  };
}

function count(scores: Scores): number {
  return scores.filter((score) => score > 0).length;
}

function sum(scores: Scores): number {
  return scores.reduce((total, score) => total + score, 0);
}
