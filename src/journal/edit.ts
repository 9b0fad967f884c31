import { UserError } from '../errors.js';
import {
  type Assessment,
  betterAnswerOf,
  type Card,
  type Interview,
  type Journal,
  type NextStep,
  type OwnQuestion,
  type Question,
  questionsOf,
} from './journal.js';
import { cardBook, type Keeping, keptQuestions, type NewQuestion } from './keeping.js';
import { nameKey } from './words.js';

/** What a person told about an interview: fields and ratings replace what is there, the rest comes in addition. */
export interface Told {
  fields: Partial<Interview>;
  assessment: Assessment;
  questions: readonly NewQuestion[];
  iAsked: readonly OwnQuestion[];
  nextSteps: readonly Omit<NextStep, 'id'>[];
}

/** Adds an interview after the others. */
export function withInterview(journal: Journal, interview: Interview): Journal {
  return { ...journal, interviews: [...journal.interviews, interview] };
}

/** Puts what was told into an interview that is there. */
export function withTold(
  journal: Journal,
  id: string,
  { fields, assessment, questions, iAsked, nextSteps }: Told,
  keeping: Keeping,
): Journal {
  const changed = withChangedInterview(journal, id, (interview) => ({
    ...interview,
    ...fields,
    assessment: { ...interview.assessment, ...assessment },
    iAsked: [...(interview.iAsked ?? []), ...iAsked],
    nextSteps: [...(interview.nextSteps ?? []), ...nextSteps.map((step) => ({ id: keeping.mint('s'), ...step }))],
  }));
  return withQuestions(changed, id, questions, keeping);
}

/** Takes an interview out, with the cards that no other interview asked. */
export function withoutInterview(journal: Journal, id: string): Journal {
  const interviews = journal.interviews.filter((interview) => interview.id !== id);
  return withoutStrayCards({ ...journal, interviews });
}

/** Changes one interview. Throws UserError when it is no longer there: another process may have removed it. */
export function withChangedInterview(journal: Journal, id: string, change: (interview: Interview) => Interview): Journal {
  if (!journal.interviews.some((interview) => interview.id === id)) throw gone('interview', id);
  return { ...journal, interviews: journal.interviews.map((interview) => (interview.id === id ? change(interview) : interview)) };
}

/** Changes one question. Throws UserError when it is no longer there. */
export function withChangedQuestion(journal: Journal, id: string, change: (question: Question) => Question): Journal {
  const interview = journal.interviews.find((candidate) => questionsOf(candidate).some((question) => question.id === id));
  if (!interview) throw gone('question', id);
  return withChangedInterview(journal, interview.id, (found) => ({
    ...found,
    questions: questionsOf(found).map((question) => (question.id === id ? change(question) : question)),
  }));
}

/** Takes a question out; what followed it up follows its parent, or stands by itself. */
export function withoutQuestion(journal: Journal, id: string): Journal {
  const interview = journal.interviews.find((candidate) => questionsOf(candidate).some((question) => question.id === id));
  if (!interview) throw gone('question', id);
  const removed = questionsOf(interview).find((question) => question.id === id);
  const changed = withChangedInterview(journal, interview.id, (found) => ({
    ...found,
    questions: questionsOf(found)
      .filter((question) => question.id !== id)
      .map((question) => (question.followUpTo === id ? { ...question, followUpTo: removed?.followUpTo } : question)),
  }));
  return withoutStrayCards(changed);
}

/** Adds questions at the end of an interview. Each gets the card of the same question asked earlier (equal after normalising), or a new one. */
export function withQuestions(journal: Journal, interviewId: string, added: readonly NewQuestion[], keeping: Keeping): Journal {
  if (added.length === 0) return journal;
  const book = cardBook(journal, keeping);
  const questions = keptQuestions(added, book, keeping);
  return withChangedInterview({ ...journal, cards: book.cards() }, interviewId, (interview) => ({
    ...interview,
    questions: [...questionsOf(interview), ...questions],
  }));
}

/** Adds a version to the card's better answer; the text that is already its newest version changes nothing. `at` is a UTC instant. */
export function withBetterAnswer(journal: Journal, cardId: string, text: string, at: string): Journal {
  return withChangedCard(journal, cardId, (card) =>
    betterAnswerOf(card) === text ? card : { ...card, answers: [...(card.answers ?? []), { at, text }] },
  );
}

/** Changes one card. Throws UserError when it is no longer there. */
export function withChangedCard(journal: Journal, id: string, change: (card: Card) => Card): Journal {
  if (!journal.cards.some((card) => card.id === id)) throw gone('card', id);
  return { ...journal, cards: journal.cards.map((card) => (card.id === id ? change(card) : card)) };
}

/** Gives every interview at one company another name. */
export function withRenamedCompany(journal: Journal, from: string, to: string): Journal {
  const key = nameKey(from);
  return {
    ...journal,
    interviews: journal.interviews.map((interview) => (nameKey(interview.company) === key ? { ...interview, company: to } : interview)),
  };
}

/** Cards that no question points to any more. */
export function strayCards({ interviews, cards }: Journal): Card[] {
  const asked = new Set(interviews.flatMap((interview) => questionsOf(interview).map(({ card }) => card)));
  return cards.filter(({ id }) => !asked.has(id));
}

/** Without the cards that no question points to. */
export function withoutStrayCards(journal: Journal): Journal {
  const stray = new Set(strayCards(journal));
  return stray.size === 0 ? journal : { ...journal, cards: journal.cards.filter((card) => !stray.has(card)) };
}

function gone(what: string, id: string): UserError {
  return new UserError(
    `The ${what} ${id} is no longer in the journal: it was removed in the meantime.`,
    'See what is there: interview list. Bring it back: interview undo',
  );
}
