import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMarkdownForm } from '../../../src/formats/markdownForm/isForm.js';
import { readMarkdown } from '../../../src/formats/markdownForm/read.js';
import { writeMarkdown } from '../../../src/formats/markdownForm/write.js';
import { type Card, type Interview, type Question, questionsOf } from '../../../src/journal/journal.js';
import type { NewQuestion } from '../../../src/journal/keeping.js';
import type { Classify } from '../../../src/journal/lexicon.js';
import { tidyInterview, tidyText } from '../../../src/journal/tidy.js';
import type { WrittenInterview } from '../../../src/journal/written.js';
import { classify, type Sample, samples } from './arbitrary.js';

/** What reading gives when nothing was lost, said without the code under test. */
function expected({ interview, cards }: Sample): WrittenInterview {
  const { questions, source, ...rest } = tidyInterview(interview);
  return { ...rest, questions: followUpsOf(undefined, interview, cards) };
}

function followUpsOf(parent: string | undefined, interview: Interview, cards: Sample['cards']): NewQuestion[] {
  return questionsOf(interview)
    .filter(({ followUpTo }) => followUpTo === parent)
    .map((question) => {
      const followUps = followUpsOf(question.id, interview, cards);
      return { ...newQuestion(question, cards.get(question.card)), ...(followUps.length > 0 ? { followUps } : {}) };
    });
}

function newQuestion({ id, text, kind, topics = [], answered = 'unknown', said, note }: Question, card: Card | undefined): NewQuestion {
  const found = classify(text);
  const isFound = topics.length === found.topics.length && topics.every((topic) => found.topics.includes(topic));
  return {
    id,
    text,
    answered,
    said,
    note,
    better: card?.answers?.at(-1)?.text,
    kind: kind === found.kind ? undefined : kind,
    topics: isFound ? undefined : topics,
  };
}

/** The same interview with what was read, as `edit` would keep it. */
function kept(read: WrittenInterview): Sample {
  const cards = new Map<string, Card>();
  const keep = (questions: readonly NewQuestion[], followUpTo?: string): Question[] =>
    questions.flatMap(({ id = '', followUps = [], better, text, kind, topics, ...fields }) => {
      const card = `c${id.slice(1)}`;
      cards.set(card, { id: card, answers: better === undefined ? [] : [{ at: '2026-11-20T09:00:00.000Z', text: better }] });
      const found = classify(text);
      return [{ ...fields, id, card, text, followUpTo, kind: kind ?? found.kind, topics: topics ?? found.topics }, ...keep(followUps, id)];
    });
  return { interview: { ...read, questions: keep(read.questions) } as Interview, cards };
}

describe('an interview', () => {
  it('is read as it was written, whatever its texts hold', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const written = writeMarkdown(sample.interview, { cards: sample.cards, classify });
        expect(readMarkdown(written)).toEqual(expected(sample));
      }),
      { numRuns: 2000 },
    );
  });

  it('is written as it was read', () => {
    fc.assert(
      fc.property(samples, ({ interview, cards }) => {
        const once = writeMarkdown(interview, { cards, classify });
        const again = kept(readMarkdown(once));
        expect(writeMarkdown(again.interview, { cards: again.cards, classify })).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('is read as it was written with other line ends and a byte order mark, with remarks and empty sections', () => {
    const hints = ['Save and close.', 'Line 3: "-->" is wrong.\nPut it right.', '---'];
    fc.assert(
      fc.property(samples, (sample) => {
        const written = writeMarkdown(sample.interview, { cards: sample.cards, classify, hints, hasEverySection: true });
        expect(readMarkdown(`\uFEFF${written.replaceAll('\n', '\r\n')}`)).toEqual(expected(sample));
      }),
      { numRuns: 500 },
    );
  });

  it('is known as the Markdown form', () => {
    fc.assert(
      fc.property(samples, ({ interview, cards }) =>
        isMarkdownForm(writeMarkdown(interview, { cards, classify, hints: ['Save and close.'] })),
      ),
      { numRuns: 500 },
    );
  });
});

describe('a text', () => {
  const nothing: Classify = () => ({ kind: 'other', topics: [] });

  it.each([
    '[x] is a checkbox',
    'a ^q5d2mxa',
    'a\n- b',
    'a\n  - b',
    'a\n> b',
    'a\n## Notes',
    '## Notes\n## Next',
    'a\nnote: b\nNote: c\nfoo: d',
    'a\n---\nb',
    '\\',
    '\\- a\n\\- b\n\\\\- c\n\\d+',
    '<!-- a -->\n<!-- b -->',
    '<!--',
    'a\n\tb\n\t\tc',
    'a   \nb\t\nc',
    'a\n\n\n   \n\t\nb',
    '```ts\nif (a) {\n    b();\n\n  - c\n}\n```',
    'a\u2028b\u2029- c\u0085d',
    'a\n\u00a0b\n\u00a0- c',
    'a\n\u3000',
    '👩‍👩‍👧 e\u0301 漢字',
  ])('%j is kept in every place', (given) => {
    const text = tidyText(given);
    const interview: Interview = {
      id: 'iaaaaaa',
      company: text,
      role: text,
      date: '2026-11-20',
      interviewers: [text, text],
      assessment: { wentWell: text, toImprove: text },
      questions: [
        { id: 'qaaaaaa', card: 'caaaaaa', text, topics: [text, 'b'], said: text, note: text },
        { id: 'qaaaaab', card: 'caaaaab', followUpTo: 'qaaaaaa', text, said: text, note: text },
      ],
      iAsked: [{ text, reply: text }, { text }],
      nextSteps: [{ id: 'saaaaaa', text }],
      notes: text,
    };
    const cards = new Map([['caaaaaa', { id: 'caaaaaa', answers: [{ at: '2026-11-20T15:00:00.000Z', text }] }]]);
    const { questions, ...rest } = interview;
    expect(readMarkdown(writeMarkdown(interview, { cards, classify: nothing }))).toEqual({
      ...rest,
      questions: [
        {
          id: 'qaaaaaa',
          text,
          answered: 'unknown',
          topics: [text, 'b'],
          said: text,
          note: text,
          better: text,
          followUps: [{ id: 'qaaaaab', text, answered: 'unknown', said: text, note: text }],
        },
      ],
    });
  });
});
