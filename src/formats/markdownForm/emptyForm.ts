import { defined, type Interview } from '../../journal/journal.js';
import type { Classify } from '../../journal/lexicon.js';
import type { WrittenInterview } from '../../journal/written.js';
import { HINTS_FOR_NEW } from './hints.js';
import { writeMarkdown } from './write.js';

/** A form to be filled in for a new interview: every field and section with what is known of them, hints above. Throws UserError when a text is over 256 KB. */
export function writeEmptyForm(known: Omit<WrittenInterview, 'id'>, classify: Classify): string {
  // Ids are what a form can do without; kind and topics are written only where somebody has set them.
  const questions = known.questions.map(({ followUps: _, ...question }) => ({ ...classify(question.text), ...defined(question) }));
  const withoutIds = { ...known, questions } as Omit<Interview, 'id'>;
  return writeMarkdown(withoutIds as Interview, {
    cards: new Map(),
    classify,
    hints: HINTS_FOR_NEW,
    hasEverySection: true,
    hasEveryField: true,
  });
}
