import type { NewQuestion } from './edit.js';
import type { Interview, NextStep } from './journal.js';

/**
 * An interview as a text tells it, in the Markdown form or in a note: what the journal keeps of one, before ids and cards are given. What the text does not tell is absent; fields
 * that this program does not know are carried along.
 */
export interface WrittenInterview extends Partial<Omit<Interview, 'questions' | 'nextSteps'>> {
  /** A follow-up stands in its parent's `followUps`. */
  questions: NewQuestion[];
  nextSteps?: (Omit<NextStep, 'id'> & { id?: string | undefined })[];
}
