import type { Found } from '../phrases.js';
import { restOf } from './rest.js';
import type { Intent, Reading, Vocabulary } from './vocabulary.js';

/** What a question means, as far as words tell: what it is about, and what it wants to hear of it. */
export interface Meaning {
  /** Concepts by their names and other words as they are, each with how much it says. */
  terms: ReadonlyMap<string, number>;
  intents: ReadonlySet<Intent>;
}

/** How much a term says, in terms of a concept that is asked about. */
const ASKED = 1;
/** "in multi-threading", "when rendering a list". */
const NARROWING = 0.35;
/** "in Java". */
const SETTING = 0.3;

/** Reads a question in English, Chinese, Japanese or Korean, or some words of one. */
export function meaningOf(text: string, vocabulary: Vocabulary): Meaning {
  const { searched, found } = vocabulary(text);
  const concepts = conceptsIn(found);
  const intents = new Set<Intent>();
  const named = concepts.some(({ is }) => !is.intent && !is.concept?.setting);
  for (const { is } of found) if (is.intent && (named || !is.concept)) intents.add(is.intent);

  const asked = concepts.filter(({ is }) => !is.intent || !named);
  const terms = new Map<string, number>();
  const add = (name: string, weight: number) => terms.set(name, Math.max(weight, terms.get(name) ?? 0));
  for (const { is, narrows } of asked) {
    if (is.concept) add(is.concept.name, is.concept.setting ? SETTING : narrows ? NARROWING : ASKED);
  }
  for (const [word, weight] of restOf(searched, found)) add(word, weight);
  return { terms, intents };
}

interface FoundConcept extends Found<Reading> {
  /** It says where or when, not what. */
  narrows: boolean;
}

/** What was found of concepts, each with whether it only narrows: what stands after "in" or "when" up to the next words of asking, or before 中. */
function conceptsIn(found: readonly Found<Reading>[]): FoundConcept[] {
  const concepts: FoundConcept[] = [];
  let narrows = false;
  for (const { is, from, to } of found) {
    if (is.bounds === 'narrows') narrows = true;
    else if (is.intent && !is.concept) narrows = false;
    const last = concepts.at(-1);
    if (is.bounds === 'narrowed' && last && from - last.to <= 1) last.narrows = true;
    if (is.concept) concepts.push({ is, from, to, narrows });
  }
  return concepts.every((concept) => concept.narrows || concept.is.concept?.setting)
    ? concepts.map((concept) => ({ ...concept, narrows: false }))
    : concepts;
}
