import { KEY_ORDER } from '../generated/shape.js';
import { type Told, withChangedInterview, withoutStrayCards } from './edit.js';
import { type Assessment, defined, type Interview, type Journal, type NextStep } from './journal.js';
import { cardBook, idsIn, type Keeping, keptQuestions, type NewQuestion } from './keeping.js';

/**
 * An interview as a text tells it, in the Markdown form or in a note: what the journal keeps of one, before ids and cards are given. What the text does not tell is absent; fields
 * that this program does not know are carried along.
 */
export interface WrittenInterview extends Partial<Omit<Interview, 'questions' | 'nextSteps'>> {
  /** A follow-up stands in its parent's `followUps`. */
  questions: NewQuestion[];
  nextSteps?: (Omit<NextStep, 'id'> & { id?: string | undefined })[];
}

/** One of which the least is known that can be kept. */
export type CompleteInterview = WrittenInterview & { company: string; date: string };

/** An interview with what a person told about it besides: fields and ratings replace what is there, the rest comes in addition. */
export function withToldOver(written: WrittenInterview, { fields, assessment, questions, iAsked, nextSteps }: Told): WrittenInterview {
  const { questions: _, nextSteps: __, ...told } = fields;
  return {
    ...written,
    ...told,
    assessment: { ...written.assessment, ...assessment },
    questions: [...written.questions, ...questions],
    iAsked: [...(written.iAsked ?? []), ...iAsked],
    nextSteps: [...(written.nextSteps ?? []), ...nextSteps],
  };
}

/** Adds interviews after the others, all at once; the ids that they name stay theirs where these are free. */
export function withWritten(journal: Journal, written: readonly CompleteInterview[], keeping: Keeping): Journal {
  const taken = new Set(journal.interviews.flatMap(idsIn));
  const mint = mintBeside(written, keeping);
  const book = cardBook(journal, { ...keeping, mint });
  const added = written.map((interview): Interview => {
    const free = (id: string | undefined) => (id !== undefined && !taken.has(id) ? id : undefined);
    const { questions, nextSteps = [], ...fields } = interview;
    const kept: Interview = {
      outcome: 'pending',
      ...fields,
      id: free(interview.id) ?? mint('i'),
      questions: keptQuestions(questions, book, { ...keeping, mint }, [], taken),
      nextSteps: nextSteps.map((step) => ({ ...step, id: free(step.id) ?? mint('s') })),
    };
    for (const id of idsIn(kept)) taken.add(id);
    return kept;
  });
  return { ...journal, interviews: [...journal.interviews, ...added], cards: book.cards() };
}

/** Never gives an id that a text names: that one may yet be kept. */
function mintBeside(written: readonly WrittenInterview[], keeping: Keeping): Keeping['mint'] {
  const named = new Set(written.flatMap(namedIds));
  return (kind) => {
    for (;;) {
      const id = keeping.mint(kind);
      if (!named.has(id)) return id;
    }
  };
}

/** What the Markdown form does not hold of an interview stays as it is; everything else becomes as it is written. */
const BESIDE_THE_FORM: readonly (keyof Interview)[] = ['source'];

/**
 * Makes an interview what a text tells: questions and steps go on by their ids, what the text no longer has is gone, a changed better answer is a new version and a missing one takes nothing
 * away. Throws UserError when the interview is no longer there.
 */
export function withRewritten(journal: Journal, id: string, written: CompleteInterview, keeping: Keeping): Journal {
  const { questions, nextSteps = [], ...fields } = written;
  const taken = new Set(journal.interviews.filter((interview) => interview.id !== id).flatMap(idsIn));
  const mint = mintBeside([written], keeping);
  const book = cardBook(journal, { ...keeping, mint });
  const changed = withChangedInterview(journal, id, (before) => {
    const steps = new Map((before.nextSteps ?? []).map((step) => [step.id, step]));
    const kept = Object.fromEntries(BESIDE_THE_FORM.flatMap((key) => (before[key] === undefined ? [] : [[key, before[key]]])));
    return {
      ...kept,
      ...(defined(fields) as typeof fields),
      id,
      assessment: { ...unknownIn(before.assessment), ...fields.assessment } as Assessment,
      questions: keptQuestions(questions, book, { ...keeping, mint }, before.questions, taken),
      nextSteps: nextSteps.map((step) => ({
        ...steps.get(step.id ?? ''),
        by: undefined,
        done: undefined,
        ...step,
        id: step.id !== undefined && !taken.has(step.id) ? step.id : mint('s'),
      })),
    };
  });
  return withoutStrayCards({ ...changed, cards: book.cards() });
}

/** What stands in an assessment beside what the form holds of one. */
function unknownIn(assessment: Assessment | undefined): object {
  const known: readonly string[] = KEY_ORDER.Assessment;
  return Object.fromEntries(Object.entries(assessment ?? {}).filter(([key]) => !known.includes(key)));
}

/** The ids that a text names, follow-ups included. */
function namedIds({ id, questions, nextSteps = [] }: WrittenInterview): string[] {
  const ofQuestion = (question: NewQuestion): (string | undefined)[] => [question.id, ...(question.followUps ?? []).flatMap(ofQuestion)];
  return [id, ...questions.flatMap(ofQuestion), ...nextSteps.map((step) => step.id)].filter((found) => found !== undefined);
}
