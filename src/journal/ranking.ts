import { groupBy, type Interview, type Question } from './journal.js';
import type { Occurrences } from './occurrences.js';
import type { Field } from './passages.js';
import type { Term } from './terms.js';

/** A text that holds one of the terms at least. */
export interface Hit {
  field: Field;
  text: string;
  question: Question | undefined;
  found: ReadonlyMap<Term, Occurrences>;
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

type Scores = ReadonlyMap<Term, number>;

/**
 * Gives a function that ranks an interview: each term counts where it is worth most, and once more what stands together in one question or other text. Of the hits it leaves those that hold,
 * with what is true of the whole interview, as many of the terms as it does, where there are such; the best first. `holders` are all that hold a term, of so many interviews.
 */
export function rankedBy(holders: readonly Holder[], interviews: number): (holder: Holder) => Ranked {
  const worthOf = worth(holders, interviews);
  return ({ interview, place, hits }) => {
    const general = hits.filter(({ field }) => ABOUT_ALL.includes(field));
    const particular = hits.filter(({ field }) => !ABOUT_ALL.includes(field));
    const scoresOf = (some: readonly Hit[]) => bestOfEach(some.map((hit) => worthOf(hit)));
    const about = scoresOf(general);
    const units = [...groupBy(particular, ({ question, field, text }) => question?.id ?? `${field} ${text}`).values()].map((unit) => {
      const scores = scoresOf(unit);
      return { hits: unit, scores, score: sum(scores), held: new Set([...scores.keys(), ...about.keys()]).size };
    });
    const whole = bestOfEach([about, ...units.map(({ scores }) => scores)]);
    const fullest = units.filter(({ held }) => held === whole.size);
    const shown = (fullest.length > 0 ? fullest : units).sort((a, b) => b.score - a.score);
    const together = Math.max(sum(about), ...units.map(({ score }) => score));
    return { interview, place, hits: [...general, ...shown.flatMap((unit) => unit.hits)], held: whole.size, score: sum(whole) + together };
  };
}

/** What each term of a hit is worth, by BM25; lengths are compared with those of the same field that hold a term too. */
function worth(holders: readonly Holder[], interviews: number): (hit: Hit) => Scores {
  const lengths = new Map<Field, { total: number; count: number }>();
  const holding = new Map<Term, number>();
  for (const { hits } of holders) {
    for (const term of new Set(hits.flatMap(({ found }) => [...found.keys()]))) holding.set(term, (holding.get(term) ?? 0) + 1);
    for (const { field, text } of hits) {
      const { total, count } = lengths.get(field) ?? { total: 0, count: 0 };
      lengths.set(field, { total: total + text.length, count: count + 1 });
    }
  }
  return ({ field, text, found }) => {
    const { total, count: texts } = lengths.get(field) ?? { total: text.length, count: 1 };
    const norm = 1 - B + (B * text.length * texts) / total;
    const scores = Array.from(found, ([term, { count, isWhole }]) => {
      const having = holding.get(term) ?? 0;
      const rarity = Math.log(1 + (interviews - having + 0.5) / (having + 0.5));
      return [term, (rarity * WEIGHTS[field] * (isWhole ? 1 : BEGINNING) * count * (K1 + 1)) / (count + K1 * norm)] as const;
    });
    return new Map(scores);
  };
}

/** Of each term the highest score. */
function bestOfEach(some: readonly Scores[]): Scores {
  const best = new Map<Term, number>();
  for (const scores of some) for (const [term, score] of scores) best.set(term, Math.max(score, best.get(term) ?? 0));
  return best;
}

function sum(scores: Scores): number {
  return [...scores.values()].reduce((total, score) => total + score, 0);
}
