import fc from 'fast-check';
import type { Card, Interview, NextStep, OwnQuestion, Question } from '../../../src/journal/journal.js';
import { ANSWERED, FORMATS, KINDS, OUTCOMES, STAGES } from '../../../src/journal/journal.js';
import type { Classify } from '../../../src/journal/lexicon.js';
import { tidyText } from '../../../src/journal/tidy.js';

/** Pieces of the Markdown form and of what lies near it; texts made of them are the hardest to keep. */
const PIECES = [
  ...['- ', '* ', '+ ', '-', '- [x] ', '[x] ', '[ ]', '[~] ', '[?]', '> ', '>', '>>', '## ', '##', '## Notes', '# ', '### x'],
  ...[
    '---',
    '...',
    ' ^q5d2mxa',
    '^q5d2mxa',
    ' ^',
    '^',
    'note:',
    'note: ',
    'Note: x',
    'kind: coding',
    'topics:',
    'better:',
    'by: ',
    'done:',
    'foo: ',
  ],
  ...['\\', '\\\\', '\\- ', '\\>', '<!--', '-->', '<!-- x -->', '```', '\n', '\n', '\n', '\n\n', ' ', '  ', '    ', '\t', '\r', '\r\n'],
  ...[
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '\u3000',
    '\v',
    '\f',
    '\0',
    '\u200b',
    '\u202e',
    '👩‍👩‍👧',
    'é',
    '漢字',
    '、',
    '，',
    ':',
    '"',
    "'",
    '#',
    ' #',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '&',
    '*',
    '!',
    '|',
    '%',
    '@',
    '`',
    '0',
    '1e3',
    '2026-11-20',
    'null',
    'a',
    'B',
    '\\n',
    '\\u0041',
    '__proto__',
  ],
];

const text = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  )
  .map(tidyText)
  .filter(Boolean);
const maybeText = fc.option(text, { nil: undefined });
const texts = fc.option(fc.array(text, { minLength: 1, maxLength: 3 }), { nil: undefined });
const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const day = fc.constantFrom('2026-11-20', '2024-02-29', '1999-12-31');

function oneOf<T>(words: readonly T[]): fc.Arbitrary<T | undefined> {
  return fc.option(fc.constantFrom(...words), { nil: undefined });
}

/** The id for the n-th record of a sort. */
function idOf(letter: string, n: number): string {
  const signs = 'abcdefghijklmnopqrstuvwxyz234567';
  return `${letter}${signs[n >> 5]}${signs[n & 31]}aaaa`;
}

type Draft = Omit<Question, 'id' | 'card' | 'followUpTo'> & { parent: number; better?: string | undefined };

const draft: fc.Arbitrary<Draft> = fc.record({
  text,
  parent: fc.nat(30),
  kind: fc.constantFrom(...KINDS),
  topics: texts,
  answered: oneOf(ANSWERED),
  said: maybeText,
  note: maybeText,
  better: maybeText,
});

/** Fields from elsewhere; JSON has no -0, and no name of ours. */
const unknownFields = fc
  .dictionary(fc.oneof(fc.constantFrom('Role', 'x y', '1', 'null', 'line', '- a', ''), text), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 })
  .map((fields) => JSON.parse(JSON.stringify(fields)) as Record<string, unknown>)
  .filter((fields) => !['__proto__', 'constructor', 'prototype'].some((name) => JSON.stringify(fields).includes(`"${name}"`)));

const assessment = fc.record({
  overall: rating,
  communication: rating,
  problemSolving: rating,
  technical: rating,
  wentWell: maybeText,
  toImprove: maybeText,
});

const known = fc.record({
  company: text,
  role: maybeText,
  date: day,
  time: oneOf(['14:00', '00:05']),
  stage: oneOf(STAGES),
  format: oneOf(FORMATS),
  minutes: oneOf([1, 40, 1440]),
  outcome: oneOf(OUTCOMES),
  interviewers: texts,
  tags: texts,
  assessment,
  iAsked: fc.array(fc.record({ text, reply: maybeText }) as fc.Arbitrary<OwnQuestion>, { maxLength: 3 }),
  nextSteps: fc.array(fc.record({ text, by: oneOf(['2026-11-27']), done: oneOf(['2026-11-25']) }), { maxLength: 3 }),
  notes: maybeText,
});

export interface Sample {
  interview: Interview;
  cards: Map<string, Card>;
}

/** Whole interviews with texts that read as syntax, and the cards of their questions. */
export const samples: fc.Arbitrary<Sample> = fc
  .tuple(known, unknownFields, fc.array(draft, { maxLength: 8 }))
  .map(([{ nextSteps, ...fields }, unknown, drafts]) => {
    const cards = new Map<string, Card>();
    const questions = drafts.map(({ parent, better, ...question }, n): Question => {
      const card = idOf('c', n);
      const answers = [{ at: '2026-11-01T09:00:00.000Z', text: 'Older.' }];
      cards.set(
        card,
        better === undefined ? { id: card } : { id: card, answers: [...answers, { at: '2026-11-20T09:00:00.000Z', text: better }] },
      );
      return { ...question, id: idOf('q', n), card, followUpTo: parent < n ? idOf('q', parent) : undefined };
    });
    const steps = nextSteps.map((step, n): NextStep => ({ ...step, id: idOf('s', n) }));
    return { interview: { ...unknown, id: 'iaaaaaa', ...fields, questions, nextSteps: steps } as Interview, cards };
  });

/** Finds a kind and topics now and then, so that what is stored agrees sometimes. */
export const classify: Classify = (question) => ({
  kind: question.length % 2 ? 'knowledge' : 'coding',
  topics: question.length % 3 ? [] : ['containers'],
});
