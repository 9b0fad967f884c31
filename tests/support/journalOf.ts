import { type Fits, fitsOf } from '../../src/journal/filter.js';
import type { Answered, Card, Interview, Journal, Question, Review } from '../../src/journal/journal.js';
import { metricsOf } from '../../src/journal/metrics/metrics.js';

const TODAY = '2026-11-23';
const NOW = new Date(2026, 10, 23, 10);

/** What was asked: the card, how it was answered, its topics. */
export type Told = readonly [card: string, answered: Answered, ...topics: string[]];

/** An interview with its questions. */
export function held(
  company: string,
  date: string,
  { asked = [], ...fields }: Partial<Interview> & { asked?: readonly Told[] } = {},
): Interview {
  const questions = asked.map(
    ([card, answered, ...topics]): Question => ({ id: '', card: `c${card.repeat(6)}`, text: `Question ${card}?`, answered, topics }),
  );
  return { id: '', company, date, questions, ...fields };
}

/** Reviews of a card, each a day and how it went. */
export function reviewed(card: string, ...reviews: readonly (readonly [day: string, grade: Review['grade']])[]): Card {
  return {
    id: `c${card.repeat(6)}`,
    reviews: reviews.map(([day, grade], index) => ({ id: id('r', index), at: new Date(`${day}T12:00`).toISOString(), grade })),
  };
}

/** A sound journal of interviews, every one and every question with an id of its own. */
export function journalOf(interviews: readonly Interview[], practised: readonly Card[] = []): Journal {
  let questions = 0;
  const named = interviews.map((interview, index) => ({
    ...interview,
    id: id('i', index),
    questions: (interview.questions ?? []).map((question) => ({ ...question, id: id('q', questions++) })),
  }));
  const cards = new Set(named.flatMap((interview) => interview.questions.map(({ card }) => card)));
  const known = new Map(practised.map((card) => [card.id, card]));
  return { version: 1, revision: 1, interviews: named, cards: [...cards].map((card) => known.get(card) ?? { id: card }) };
}

/** Its metrics on Monday, 23 November 2026. */
export function told(journal: Journal, fits: Fits = fitsOf({})) {
  return metricsOf(journal, { today: TODAY, now: NOW, fits });
}

function id(kind: string, number: number): string {
  const letters = [...number.toString(26).padStart(6, '0')].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]);
  return kind + letters.join('');
}
