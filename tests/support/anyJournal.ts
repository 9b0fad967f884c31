import fc from 'fast-check';
import type { Card, Interview, Journal, Question } from '../../src/journal/journal.js';
import { ANSWERED, FORMATS, KINDS, OUTCOMES, STAGES } from '../../src/journal/journal.js';
import { tidyCard, tidyInterview, tidyText } from '../../src/journal/tidy.js';

/** What texts are made of that trip up formats: their own signs, formulas, line ends, other scripts. */
const NASTY = [
  ...'=+-@\'"`,;:、，；\\|/*#>^[](){}<>&%$~_. \t\n\r',
  ...['\r\n', '\n\n', '\n---\n', '\n  > ', '* ', '> ', '- ', '[x] ', '\\', "''", '""', '＝', '－', '\u0000', '\u001b[31m', '\u202e'],
  ...[
    'cmd|',
    '(by 2026-11-27)',
    '()',
    ' ^saaaaaa',
    '^qaaaaaa',
    'note:',
    'id: x',
    '__proto__',
    '消息',
    'キュー',
    '🧊',
    'é',
    'e\u0301',
    '\ufeff',
    '\u2028',
  ],
];

/** Any text that can stand in a field: tidy, and not empty. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => tidyText(parts.join('')))
  .filter((text) => /\S/.test(text));

const anyDay = fc
  .date({ min: new Date(2000, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyInstant = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString());
const anyTime = fc
  .integer({ min: 0, max: 1439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
const anyRating = fc.integer({ min: 1, max: 5 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const few = <T>(arbitrary: fc.Arbitrary<T>) => maybe(fc.array(arbitrary, { maxLength: 3 }));

const aboutQuestion = fc.record({
  text: anyText,
  kind: maybe(fc.constantFrom(...KINDS)),
  topics: few(anyText),
  answered: maybe(fc.constantFrom(...ANSWERED)),
  said: maybe(anyText),
  note: maybe(anyText),
  line: maybe(fc.integer({ min: 1, max: 9999 })),
  /** How deep below the question before it, if it is a follow-up at all. */
  depth: fc.nat(3),
});

const aboutInterview = fc.record({
  company: anyText,
  role: maybe(anyText),
  date: anyDay,
  time: maybe(anyTime),
  stage: maybe(fc.constantFrom(...STAGES)),
  format: maybe(fc.constantFrom(...FORMATS)),
  minutes: maybe(fc.integer({ min: 1, max: 1440 })),
  outcome: maybe(fc.constantFrom(...OUTCOMES)),
  interviewers: few(anyText),
  tags: few(anyText),
  assessment: maybe(
    fc.record({
      overall: maybe(anyRating),
      communication: maybe(anyRating),
      problemSolving: maybe(anyRating),
      technical: maybe(anyRating),
      wentWell: maybe(anyText),
      toImprove: maybe(anyText),
    }),
  ),
  questions: fc.array(aboutQuestion, { maxLength: 5 }),
  iAsked: few(fc.record({ text: anyText, reply: maybe(anyText) })),
  nextSteps: fc.array(fc.record({ text: anyText, by: maybe(anyDay), done: maybe(anyDay) }), { maxLength: 3 }),
  notes: maybe(anyText),
});

const aboutCard = fc.record({
  answers: few(fc.record({ at: anyInstant, text: anyText })),
  reviews: fc.array(fc.record({ at: anyInstant, grade: fc.constantFrom('again' as const, 'good' as const) }), { maxLength: 2 }),
});

/** Any sound journal: a card for every two questions, each follow-up right behind what it follows up. */
export const anyJournal: fc.Arbitrary<Journal> = fc
  .record({ told: fc.array(aboutInterview, { maxLength: 4 }), cards: fc.array(aboutCard, { minLength: 10, maxLength: 10 }) })
  .map(({ told, cards }) => {
    const id = counter();
    const ids: string[] = [];
    const cardId = (index: number) => (ids[index % cards.length] ??= id('c'));
    let asked = 0;
    const interviews = told.map(({ questions, nextSteps, ...fields }): Interview => {
      const parents: string[] = [];
      return tidyInterview({
        ...fields,
        id: id('i'),
        questions: questions.map(({ depth, ...question }): Question => {
          const own = id('q');
          parents.length = Math.min(depth, parents.length);
          const followUpTo = parents.at(-1);
          parents.push(own);
          return { ...question, id: own, card: cardId(Math.floor(asked++ / 2)), followUpTo };
        }),
        nextSteps: nextSteps.map((step) => ({ id: id('s'), ...step })),
      });
    });
    const kept = cards
      .slice(0, ids.length)
      .map(
        (card, index): Card =>
          tidyCard({ ...card, id: ids[index] ?? '', reviews: card.reviews.map((review) => ({ id: id('r'), ...review })) }),
      );
    return { version: 1, revision: 3, interviews, cards: kept };
  });

function counter(): (kind: string) => string {
  let count = 0;
  return (kind) => {
    const digits = (count++).toString(26).padStart(6, '0');
    return kind + [...digits].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('');
  };
}
