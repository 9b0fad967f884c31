import { calendarDate } from '../calendar.js';
import { type Card, compare } from '../journal.js';

/** Of fewer reviews nothing can be said. */
export const TOO_FEW = 20;

/**
 * How many of the recorded practices were passed (not `again`), among those that came on a later day than the one before: the first practice of a card, and what is repeated on the same day, tell
 * nothing of what was retained ("true retention" in Anki's statistics). `since` is a local calendar date.
 */
export function retention(cards: readonly Card[], since = ''): { passed: number; reviews: number } {
  let [passed, count] = [0, 0];
  for (const { reviews = [] } of cards) {
    let before: string | undefined;
    for (const { at, grade } of [...reviews].sort((a, b) => compare(a.at, b.at))) {
      const day = calendarDate(new Date(at));
      if (before !== undefined && before < day && day >= since) {
        count++;
        if (grade !== 'again') passed++;
      }
      before = day;
    }
  }
  return { passed, reviews: count };
}
