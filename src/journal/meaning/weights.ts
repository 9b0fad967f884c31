import type { Found } from '../phrases.js';
import type { RestWord } from './rest.js';
import type { Concept, Vocabulary } from './vocabulary.js';

/** A concept that a text names. */
export interface FoundTerm extends Found<Concept> {
  /** It says where or when, not what. */
  narrows: boolean;
}

/** How much a term says, in terms of a concept that is asked about. */
const ASKED = 1;
/** "in multi-threading", "when rendering a list". */
const NARROWING = 0.35;
/** "in Java", "the volatile keyword". */
const LIGHT = 0.3;

/** A word in a clause that names nothing beside one that does, against what it would say. */
const ASIDE = 0.3;
const SENTENCE_END = /[?!;。\n]|\.(?= |$)/;
const CLAUSE = /[,?!;:、。\n]|\.(?= |$)/g;

/** How much each term says. What is a part of another's name, stands in a later sentence, or narrows, says less; a word in a clause that names nothing, too. */
export function weighed(
  searched: string,
  concepts: readonly FoundTerm[],
  rest: readonly RestWord[],
  { partOf }: Vocabulary,
): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (name: string, weight: number) => terms.set(name, Math.max(weight, terms.get(name) ?? 0));
  const clauses = [...searched.matchAll(CLAUSE)].map(({ index }) => index);
  const clauseOf = (at: number) => clauses.filter((start) => start <= at).length;
  const core = concepts.filter(({ is, narrows }) => !is.light && !narrows);
  const allLight = concepts.every(({ is }) => is.light);
  const sentence = core[0] && (SENTENCE_END.exec(searched.slice(core[0].to))?.index ?? Number.POSITIVE_INFINITY) + core[0].to;

  for (const { is, narrows, from } of concepts) {
    const isPart = concepts.some((other) => other.is !== is && partOf(is, other.is));
    const isLater = sentence !== undefined && from >= sentence;
    if (core.length === 0 && rest.length === 0 && (!is.light || allLight)) add(is.name, ASKED);
    else if (!(is.light && isPart)) add(is.name, is.light || isPart ? LIGHT : narrows || isLater ? NARROWING : ASKED);
  }
  const named = new Set(concepts.map(({ from }) => clauseOf(from)));
  for (const { word, weight, at } of rest) {
    if (concepts.some(({ is }) => partOf(word, is))) continue;
    add(word, core.length > 0 && !named.has(clauseOf(at)) ? weight * ASIDE : weight);
  }
  return terms;
}
