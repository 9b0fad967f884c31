import { type Found, searchable } from '../phrases.js';
import { CJK, expressionFor, KOREAN } from '../scripts.js';
import { sidesOf } from './facets.js';
import { restOf } from './rest.js';
import type { Asking, Concept, Intent, Vocabulary } from './vocabulary.js';
import { type FoundTerm, weighed } from './weights.js';

/** What a question means, as far as words tell: what it is about, and what it wants to hear of it. */
export interface Meaning {
  /** Concepts by their names and other words as they are, each with how much it says. */
  terms: ReadonlyMap<string, number>;
  intents: ReadonlySet<Intent>;
  /** It asks for something of the person's own: a story, a reason, a plan. */
  own: boolean;
  /** On which side it is: left or right, which number. */
  sides: ReadonlyMap<string, ReadonlySet<string>>;
}

/** So much of a text is read, in characters: a longer one is no question. */
const LONGEST = 1000;
/** Words of asking so near to each other belong together, in characters. */
const NEAR = 5;
/** No name of so many characters asks for anything. */
const SHORT_NAME = 4;

const LATIN = /[a-z]/;

/** Reads a question in English, Chinese, Japanese or Korean, or some words of one. */
export function meaningOf(text: string, vocabulary: Vocabulary): Meaning {
  const searched = searchable(text.slice(0, LONGEST));
  const named = vocabulary
    .terms(searched, (from, to) => to - from > 1 || !withinWord(searched, from, from))
    .flatMap(({ is, from, to }) => is.map((concept) => ({ is: concept, from, to })));
  const asking = vocabulary.asking(
    searched,
    (from, to) =>
      named.every((term) => term.to <= from || term.from >= to || covers({ from, to }, term)) &&
      (to - from > 1 || !withinWord(searched, from, to) || named.some((term) => term.to === from)),
  );
  const concepts = conceptsIn(searched, named, asking);
  const found = [...named, ...asking].sort((a, b) => a.from - b.from);
  const rest = restOf(searched, found, vocabulary.alone);
  return {
    terms: weighed(searched, concepts, rest, vocabulary),
    intents: new Set([...intentsIn(asking, concepts), ...reasonsIn(searched, named, vocabulary)]),
    own: concepts.some(({ is }) => is.own),
    sides: sidesOf(searched, vocabulary.sides),
  };
}

/**
 * The concepts that are meant. A word of asking that is a term as well is one only where no other is named: "weaknesses" are your own, or those of a thing. A small English
 * word is the name that it can be where names are compared, or among other scripts: "GET 和 POST".
 */
function conceptsIn(searched: string, named: readonly Found<Concept>[], asking: readonly Found<Asking>[]): FoundTerm[] {
  const isNaming = expressionFor(searched, CJK).test(searched) || asking.some(({ is }) => is === 'compare');
  const swallowed = (term: Found<Concept>) =>
    asking.some(
      (cue) => covers(cue, term) && !(isNaming && cue.is === 'idle' && covers(term, cue) && LATIN.test(searched[cue.from] ?? '')),
    );
  const plain = named.filter((term) => !swallowed(term));
  const isNamed = plain.some(({ is }) => !is.light);
  const onlyOwn = plain.every(({ is }) => is.light || is.own);
  const meant = named.filter(
    (term) =>
      plain.includes(term) ||
      ((!isNamed || (onlyOwn && term.is.own)) && asking.some((cue) => cue.from === term.from && cue.to === term.to)),
  );
  return meant.map((term) => ({ ...term, narrows: onlyNarrows(term, asking) }));
}

/** Whether it stands after "in" or "when", with no words of asking between, or before 中. */
function onlyNarrows({ from, to }: Found<Concept>, asking: readonly Found<Asking>[]): boolean {
  const before = asking.findLast((cue) => cue.to <= from && cue.is !== 'idle' && cue.is !== 'narrowed');
  const after = asking.find((cue) => cue.from >= to);
  return before?.is === 'narrows' || (after?.is === 'narrowed' && after.from - to <= 1);
}

/** What is wanted. "What is" beside other words of asking says no more than they: "what is the difference". */
function intentsIn(asking: readonly Found<Asking>[], concepts: readonly FoundTerm[]): Set<Intent> {
  const cues = asking.filter(
    ({ is, from, to }) =>
      is !== 'idle' && is !== 'narrows' && is !== 'narrowed' && !concepts.some((term) => term.from === from && term.to === to),
  );
  const near = (one: Found<Asking> | undefined, other: Found<Asking> | undefined) =>
    one && other && one.is !== 'do' && other.from - one.to <= NEAR && !concepts.some(({ from }) => from >= one.to && from < other.from);
  const intents = cues.filter((cue, index) => cue.is !== 'define' || !(near(cues[index - 1], cue) || near(cue, cues[index + 1])));
  return new Set(intents.map(({ is }) => is as Intent));
}

/** Whether a Korean word goes on at a place after it has begun before another: one syllable there is no word, and no particle. */
function withinWord(text: string, from: number, at: number): boolean {
  return [text[from - 1], text[at]].every((sign = ' ') => expressionFor(sign, KOREAN).test(sign));
}

/** "Why" within a name: "why is Redis fast" is called so, and asks for a reason. */
function reasonsIn(searched: string, named: readonly Found<Concept>[], { asking }: Vocabulary): Intent[] {
  const asks = named.some(({ from, to }) => to - from > SHORT_NAME && asking(searched.slice(from, to)).some(({ is }) => is === 'why'));
  return asks ? ['why'] : [];
}

function covers(outer: { from: number; to: number }, inner: { from: number; to: number }): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}
