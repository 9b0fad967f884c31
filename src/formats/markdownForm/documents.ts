import type { Derived } from '../../journal/derived.js';
import type { Journal } from '../../journal/journal.js';
import type { Classify } from '../../journal/lexicon.js';
import { remembering } from '../../journal/remembering.js';
import { writeMarkdown } from './write.js';

/** Interviews in Markdown form, a document each. Throws UserError when a text is over 256 KB. */
export function markdownDocuments({ interviews, cards }: Pick<Journal, 'interviews' | 'cards'>, classify: Classify): string[] {
  const about = { cards: new Map(cards.map((card) => [card.id, card])), classify: remembering(classify) };
  return interviews.map((interview) => writeMarkdown(interview, about));
}

/** All interviews of a journal: to look through thousands of questions for what need not be written takes longer than everything else. */
export function allInMarkdown(classifier: () => Promise<Classify>): Derived<string[]> {
  return { name: 'markdown', of: async (journal) => markdownDocuments(journal, await classifier()) };
}
