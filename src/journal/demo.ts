import { calendarDate, daysAfter, daysBetween } from './calendar.js';
import { withChangedInterview } from './edit.js';
import { interviewName } from './find.js';
import type { Interview, Journal, Outcome } from './journal.js';

/** The demo journal as it ships: written as of a day. */
export interface DemoJournal extends Journal {
  today: string;
}

const DAY = 86_400_000;

/** The demo journal moved in time, so that the day as of which it was written is the day of `now`: it never ages. */
export function demoJournal({ today, ...journal }: DemoJournal, now: Date): Journal {
  const days = daysBetween(today, calendarDate(now));
  const moved = (date: string) => daysAfter(date, days);
  const movedInstant = (at: string) => new Date(Date.parse(at) + days * DAY).toISOString();
  const movedInterview = (interview: Interview): Interview => ({
    ...interview,
    date: moved(interview.date),
    ...(interview.nextSteps && {
      nextSteps: interview.nextSteps.map((step) => ({
        ...step,
        ...(step.by && { by: moved(step.by) }),
        ...(step.done && { done: moved(step.done) }),
      })),
    }),
  });
  return {
    ...journal,
    interviews: journal.interviews.map(movedInterview),
    cards: journal.cards.map((card) => ({
      ...card,
      ...(card.answers && { answers: card.answers.map((answer) => ({ ...answer, at: movedInstant(answer.at) })) }),
      ...(card.reviews && { reviews: card.reviews.map((review) => ({ ...review, at: movedInstant(review.at) })) }),
    })),
  };
}

/** What its owner did last, so that the demo has something to undo: an offer came in. */
export function lastChangesOf(journal: Journal): { before: Journal; changes: { label: string; edit: (journal: Journal) => Journal }[] } {
  const offer = journal.interviews.find(({ outcome }) => outcome === 'offer');
  if (!offer) return { before: journal, changes: [] };
  const name = interviewName(offer);
  const withOutcome = (outcome: Outcome) => (current: Journal) =>
    withChangedInterview(current, offer.id, (interview) => ({ ...interview, outcome }));
  return {
    before: withOutcome('pending')(journal),
    changes: [
      { label: `outcome of ${name}: advanced`, edit: withOutcome('advanced') },
      { label: `outcome of ${name}: offer`, edit: withOutcome('offer') },
    ],
  };
}
