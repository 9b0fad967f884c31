import type { Meaning } from './meaning.js';
import type { Intent } from './vocabulary.js';

/** A question that says nothing of what it wants: a name alone, or "explain". */
type Wish = Intent | 'open';

/** How well two wishes go together where it is not told below. */
const UNLIKE = 0.5;

/** Pairs of wishes that are answered by much the same, from 0 to 1. */
const ACCORDS: Readonly<Record<string, number>> = {
  'define open': 1,
  'how open': 0.95,
  'list open': 0.95,
  'compare open': 0.95,
  'purpose open': 0.9,
  'implement open': 0.95,
  'design open': 0.95,
  'do open': 0.95,
  'solve open': 0.8,
  'example open': 1,
  'feature open': 0.9,
  'proscons open': 0.8,
  'open when': 0.75,
  'open story': 0.9,
  'open why': 0.66,
  'cause open': 0.7,
  'condition open': 0.7,
  'define example': 1,
  'define how': 0.85,
  'define purpose': 0.9,
  'define list': 0.85,
  'define feature': 0.85,
  'compare define': 0.85,
  'define when': 0.75,
  'define why': 0.6,
  'do how': 0.9,
  'do implement': 0.95,
  'do solve': 0.95,
  'do list': 0.85,
  'design do': 0.95,
  'list solve': 0.8,
  'how list': 0.8,
  'how implement': 0.75,
  'feature list': 0.9,
  'design implement': 0.9,
  'purpose why': 0.95,
  'purpose when': 0.85,
  'proscons purpose': 0.8,
  'when why': 0.65,
  'cause why': 0.9,
  'condition list': 0.6,
  'condition solve': 0.5,
  'cause list': 0.55,
  'solve story': 0.75,
};

/** How well wishes go together at least where both ask a person for something of their own. */
const OWN = 0.95;

/** How well what two questions want goes together: that of their best pair, for a question may ask several things. */
export function accordOf(one: Meaning, other: Meaning): number {
  let best = one.own && other.own ? OWN : 0;
  for (const a of wishesOf(one)) for (const b of wishesOf(other)) best = Math.max(best, accord(a, b));
  return best;
}

function wishesOf({ intents }: Meaning): Iterable<Wish> {
  return intents.size > 0 ? intents : ['open'];
}

function accord(one: Wish, other: Wish): number {
  return one === other ? 1 : (ACCORDS[[one, other].sort().join(' ')] ?? UNLIKE);
}
