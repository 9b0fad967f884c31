import type { Journal } from '../../journal/journal.js';
import type { Classify } from '../../journal/lexicon.js';
import { HINTS_FOR_OLD } from './hints.js';
import { writeMarkdown } from './write.js';

/** An interview of a journal in the Markdown form; to be changed by a person with hints above, and every field and section. Undefined where it is not there. */
export function formOf({ interviews, cards }: Journal, id: string, classify: Classify, how?: 'with hints'): string | undefined {
  const interview = interviews.find((candidate) => candidate.id === id);
  const forPerson = how && { hints: HINTS_FOR_OLD, hasEverySection: true, hasEveryField: true };
  return interview && writeMarkdown(interview, { cards: new Map(cards.map((card) => [card.id, card])), classify, ...forPerson });
}
