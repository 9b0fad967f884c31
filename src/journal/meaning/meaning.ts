import { type Found, searchable } from '../phrases.js';
import { sidesOf } from './facets.js';
import { type RestWord, restOf } from './rest.js';
import type { Asking, Concept, Intent, Vocabulary } from './vocabulary.js';

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

/** How much a term says, in terms of a concept that is asked about. */
const ASKED = 1;
/** "in multi-threading", "when rendering a list". */
const NARROWING = 0.35;
/** "in Java", "the volatile keyword". */
const LIGHT = 0.3;

/** No name of so many characters asks for anything. */
const SHORT_NAME = 4;

/** A word in a clause that names nothing beside one that does, against what it would say. */
const ASIDE = 0.3;
const SENTENCE_END = /[?!;。\n]|\.(?= |$)/;
const CLAUSE = /[,?!;:、。\n]|\.(?= |$)/g;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LATIN = /[a-z]/;
const HANGUL = /\p{Script=Hangul}/u;

interface FoundTerm extends Found<Concept> {
  /** It says where or when, not what. */
  narrows: boolean;
}

/** Reads a question in English, Chinese, Japanese or Korean, or some words of one. */
export function meaningOf(text: string, vocabulary: Vocabulary): Meaning {
  const searched = searchable(text);
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

/** How much each term says. What is a part of another's name, stands in a later sentence, or narrows, says less; a word in a clause that names nothing, too. */
function weighed(searched: string, concepts: readonly FoundTerm[], rest: readonly RestWord[], { partOf }: Vocabulary): Map<string, number> {
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

/** The concepts that are meant. A word of asking that is a term as well is one only where no other is named: "weaknesses" are your own, or those of a thing. A small English word is the name that it can be where names are compared, or among other scripts: "GET 和 POST". */
function conceptsIn(searched: string, named: readonly Found<Concept>[], asking: readonly Found<Asking>[]): FoundTerm[] {
  const isNaming = CJK.test(searched) || asking.some(({ is }) => is === 'compare');
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
    one && other && one.is !== 'do' && other.from - one.to <= 5 && !concepts.some(({ from }) => from >= one.to && from < other.from);
  const intents = cues.filter((cue, index) => cue.is !== 'define' || !(near(cues[index - 1], cue) || near(cue, cues[index + 1])));
  return new Set(intents.map(({ is }) => is as Intent));
}

/** Whether a Korean word goes on at a place after it has begun before another: one syllable there is no word, and no particle. */
function withinWord(text: string, from: number, at: number): boolean {
  return HANGUL.test(text[from - 1] ?? ' ') && HANGUL.test(text[at] ?? ' ');
}

/** "Why" within a name: "why is Redis fast" is called so, and asks for a reason. */
function reasonsIn(searched: string, named: readonly Found<Concept>[], { asking }: Vocabulary): Intent[] {
  const asks = named.some(({ from, to }) => to - from > SHORT_NAME && asking(searched.slice(from, to)).some(({ is }) => is === 'why'));
  return asks ? ['why'] : [];
}

function covers(outer: { from: number; to: number }, inner: { from: number; to: number }): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}
