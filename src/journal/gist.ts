import type { Derived } from './derived.js';
import type { Card, Interview, Journal, Question } from './journal.js';

/**
 * A journal as tables and figures are made of it: half of it, without what is only read one by one (what was said, notes, who was there). Of a better answer it is known that there is one, and not what
 * it says.
 */
export const GIST: Derived<Journal> = { name: 'gist', of: gistOf };

function gistOf({ version, revision, interviews, cards }: Journal): Journal {
  return { version, revision, interviews: interviews.map(gistOfInterview), cards: cards.flatMap(gistOfCard) };
}

function gistOfInterview({ id, company, role, date, time, stage, format, outcome, tags, assessment, questions }: Interview): Interview {
  return {
    ...{ id, company, role, date, time, stage, format, outcome, tags },
    ...(assessment && { assessment: { ...assessment, wentWell: undefined, toImprove: undefined } }),
    ...(questions && { questions: questions.map(gistOfQuestion) }),
  } as Interview;
}

function gistOfQuestion({ id, card, followUpTo, text, kind, topics, answered }: Question): Question {
  return { id, card, followUpTo, text, kind, topics, answered } as Question;
}

/** Cards of which nothing but the id is known say nothing. */
function gistOfCard({ id, dropped, answers, reviews }: Card): Card[] {
  if (!dropped && !answers && !reviews) return [];
  return [
    {
      id,
      ...(dropped && { dropped }),
      ...(answers && { answers: answers.slice(-1).map(({ at }) => ({ at, text: '' })) }),
      ...(reviews && { reviews: reviews.map(({ at, grade }) => ({ id: '', at, grade })) }),
    },
  ];
}
