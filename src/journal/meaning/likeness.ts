import { accordOf } from './accord.js';
import { areOpposed } from './facets.js';
import type { Meaning } from './meaning.js';

/** How like two questions are, and why. */
export interface Likeness {
  /** From 0, nothing in common, to 1, the same words mean the same. */
  score: number;
  /** They would be suggested as one question. */
  same: boolean;
  /** The terms of both, and those of one alone. */
  met: string[];
  apart: string[];
  /** From 0 to 1: how well what they want to hear goes together. */
  accord: number;
}

/** From so high a score on two wordings are taken for one question. */
export const SAME = 0.58;

/** How much of their likeness is left to two questions that take different sides: left and right, two and three. */
const OPPOSED = 0.5;

/** How much more it counts where each says something that the other does not: they are two questions, and no longer and shorter form of one. */
const BOTH_SIDES = 1;

/** Compares two meanings; which comes first makes no difference. A Tversky index of their weighted terms, lowered where other things are asked of them. */
export function likeness(one: Meaning, other: Meaning): Likeness {
  const met = [...one.terms.keys()].filter((term) => other.terms.has(term));
  const apart = [...one.terms.keys(), ...other.terms.keys()].filter((term) => !(one.terms.has(term) && other.terms.has(term)));
  const shared = sum(met.map((term) => Math.max(one.terms.get(term) ?? 0, other.terms.get(term) ?? 0)));
  const accord = accordOf(one, other) * (areOpposed(one.sides, other.sides) ? OPPOSED : 1);
  const apartness = [missing(one, other), missing(other, one)];
  const score = shared === 0 ? 0 : (accord * shared) / (shared + sum(apartness) + BOTH_SIDES * Math.min(...apartness));
  return { score, same: score >= SAME, met, apart, accord };
}

/** How much of the first the second does not have. */
function missing({ terms }: Meaning, other: Meaning): number {
  return sum([...terms].map(([term, weight]) => (other.terms.has(term) ? 0 : weight)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
