import type { Candidate } from './candidates.js';

/**
 * The same cards in an order in which neighbours have no topic in common where that can be had, and a follow-up never stands right behind the question that it followed up, unless there are no
 * others. A card moves only among those that are `alike` the one in whose place it comes.
 */
export function interleaved<T extends Candidate>(cards: readonly T[], alike: (a: T, b: T) => boolean): T[] {
  const left = [...cards];
  const result: T[] = [];
  while (left.length > 0) {
    const before = result.at(-1);
    const at = before ? placeAfter(before, left, alike) : 0;
    result.push(...left.splice(at, 1));
  }
  return apart(result);
}

/** Which of the cards comes best behind another; the first where all are as good. */
function placeAfter<T extends Candidate>(before: T, left: readonly T[], alike: (a: T, b: T) => boolean): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, card] of left.entries()) {
    if (!alike(card, left[0] as T)) break;
    const cost = (follows(card, before) ? 2 : 0) + (sharesTopic(card, before) ? 1 : 0);
    if (cost < least) [best, least] = [at, cost];
    if (least === 0) break;
  }
  return best;
}

/** Moves what still stands right behind the question that it followed up ahead of it; the gap that it leaves may bring another one there. */
function apart<T extends Candidate>(cards: readonly T[]): T[] {
  const result = [...cards];
  for (let moves = 0; moves < cards.length; moves++) {
    const at = result.findIndex((card, index) => index > 0 && follows(card, result[index - 1] as T));
    if (at < 0) break;
    const [card] = result.splice(at, 1) as [T];
    result.splice(nearestPlace(card, result, at), 0, card);
  }
  return result;
}

/** Ahead of the question that it followed up, as near as can be; behind it where no place ahead fits. */
function nearestPlace<T extends Candidate>(card: T, cards: readonly T[], from: number): number {
  const ahead = Array.from({ length: from }, (_, step) => from - 1 - step);
  const behind = Array.from({ length: cards.length - from }, (_, step) => from + 1 + step);
  return [...ahead, ...behind].find((at) => !collides(card, cards[at - 1], cards[at])) ?? from;
}

function collides(card: Candidate, before: Candidate | undefined, after: Candidate | undefined): boolean {
  return (before !== undefined && follows(card, before)) || (after !== undefined && follows(after, card));
}

function follows(card: Candidate, before: Candidate): boolean {
  return card.parents.has(before.row.card);
}

function sharesTopic(a: Candidate, b: Candidate): boolean {
  return a.row.topics.some((topic) => b.row.topics.includes(topic));
}
