import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readComplete } from '../../src/formats/markdownForm/complete.js';
import { formOf } from '../../src/formats/markdownForm/formOf.js';
import { faultOf } from '../../src/journal/fault.js';
import { mintFor } from '../../src/journal/ids.js';
import type { Answered, Journal } from '../../src/journal/journal.js';
import type { Keeping } from '../../src/journal/keeping.js';
import { tidyCard, tidyInterview } from '../../src/journal/tidy.js';
import { type CompleteInterview, withRewritten, withToldOver, withWritten } from '../../src/journal/written.js';
import { anyJournal } from '../support/anyJournal.js';
import { sampleJournal } from '../support/sample.js';

const AT = '2026-11-23T10:00:00.000Z';
const classify: Keeping['classify'] = (text) =>
  text.includes('queue') ? { kind: 'knowledge', topics: ['messaging'] } : { kind: 'other', topics: [] };
const keepingFor = (journal: Journal): Keeping => {
  let seed = 0;
  return { mint: mintFor(journal, (length) => Uint8Array.from({ length }, (_, index) => (seed++ * 7 + index * 3) % 32)), classify, at: AT };
};
const tidied = (journal: Journal): Journal => ({
  ...journal,
  interviews: journal.interviews.map(tidyInterview),
  cards: journal.cards.map(tidyCard),
});
const journal = sampleJournal();
const rewritten = (written: Partial<CompleteInterview>, before = journal) =>
  tidied(withRewritten(before, 'icccccc', { company: 'Acme', date: '2026-11-20', questions: [], ...written }, keepingFor(before)));
const acme = ({ interviews }: Journal) => interviews.find(({ id }) => id === 'icccccc');
const newest = ({ interviews }: Journal) => interviews.at(-1);

describe('an interview that is rewritten', () => {
  it('becomes what is written: everything else of the form is gone, and undone by its text of before', () => {
    const after = rewritten({ questions: [] });
    expect(acme(after)).toEqual({ id: 'icccccc', company: 'Acme', date: '2026-11-20' });
    // The card of a question that nobody asks any more goes; one that is asked elsewhere stays.
    expect(after.cards.map(({ id }) => id)).toEqual(['caaaaaa', 'cbbbbbb', 'cdddddd', 'ceeeeee']);
  });

  it('keeps what a text does not hold: source, unknown fields of its questions, steps and assessment', () => {
    const before = sampleJournal();
    Object.assign(acme(before) ?? {}, { source: { file: 'today.md' }, assessment: { overall: 3, mood: 'low' } });
    Object.assign(acme(before)?.questions?.[0] ?? {}, { line: 9, starred: true });
    Object.assign(acme(before)?.nextSteps?.[0] ?? {}, { urgent: true });
    const after = rewritten(
      { assessment: { technical: 4 }, questions: [{ id: 'qcccccc', text: 'Other words' }], nextSteps: [{ id: 'saaaaaa', text: 'Code' }] },
      before,
    );
    expect(acme(after)).toMatchObject({
      source: { file: 'today.md' },
      assessment: { technical: 4, mood: 'low' },
      questions: [
        { id: 'qcccccc', card: 'ccccccc', text: 'Other words', kind: 'knowledge', topics: ['containers'], line: 9, starred: true },
      ],
      nextSteps: [{ id: 'saaaaaa', text: 'Code', urgent: true }],
    });
    expect(acme(after)?.assessment).not.toHaveProperty('overall');
    expect(acme(after)?.questions?.[0]).not.toHaveProperty('said');
    expect(acme(after)?.nextSteps?.[0]).not.toHaveProperty('by');
  });

  it('adds a version for a changed better answer, none for the same one or a missing one', () => {
    const better = (text: string | undefined) =>
      rewritten({ questions: [{ id: 'qcccccd', text: 'When would you use a message queue?', better: text }] }).cards.find(
        ({ id }) => id === 'cbbbbbb',
      )?.answers;
    const first = { at: '2026-11-01T09:00:00.000Z', text: 'It takes load off the caller.' };
    expect(better('It takes load off the caller.')).toEqual([first]);
    expect(better(undefined)).toEqual([first]);
    expect(better('It decouples.')).toEqual([first, { at: AT, text: 'It decouples.' }]);
  });

  it('gives new questions ids and the card of the same question; ids of others are never taken over', () => {
    const after = rewritten({
      questions: [
        { id: 'qbbbbbb', text: 'Taken' },
        { id: 'qzzzzzz', text: 'Free' },
        { text: 'what is a MUTEX', followUps: [{ text: 'Why?' }] },
      ],
      nextSteps: [{ id: 'saaaaaa', text: 'Old' }, { text: 'New' }],
    });
    const [taken, free, known, followUp] = acme(after)?.questions ?? [];
    expect(taken?.id).not.toBe('qbbbbbb');
    expect([free?.id, known?.card, followUp?.followUpTo]).toEqual(['qzzzzzz', 'ceeeeee', known?.id]);
    expect(new Set(acme(after)?.nextSteps?.map(({ id }) => id)).size).toBe(2);
    expect(faultOf(after)).toBeUndefined();
  });

  it('has its steps under their ids, new ones for new steps, and none of another interview', () => {
    const next = keepingFor(journal).mint('s');
    const nextSteps = [
      { id: 'saaaaaa', text: 'Another' },
      { text: 'New', by: '2026-11-30' },
      { id: next, text: 'Named' },
    ];
    const globex = { company: 'Globex', date: '2026-10-20', questions: [], nextSteps };
    for (const after of [
      withRewritten(journal, 'ibbbbbb', globex, keepingFor(journal)),
      withWritten(journal, [globex], keepingFor(journal)),
    ]) {
      const { nextSteps: kept = [] } = after.interviews.findLast(({ company }) => company === 'Globex') ?? {};
      expect(kept.map(({ text, by }) => [text, by])).toEqual([
        ['Another', undefined],
        ['New', '2026-11-30'],
        ['Named', undefined],
      ]);
      expect(kept[0]?.id).not.toBe('saaaaaa');
      expect(kept[2]?.id).toBe(next);
      expect(new Set(kept.map(({ id }) => id?.length))).toEqual(new Set([7]));
      expect(faultOf(tidied(after))).toBeUndefined();
    }
  });

  it('never gets an id that the text names further down', () => {
    const mint = keepingFor(journal).mint;
    const next = mint('q');
    const after = rewritten({ questions: [{ text: 'New' }, { id: next, text: 'Named' }] });
    expect(faultOf(after)).toBeUndefined();
    expect(acme(after)?.questions?.[1]?.id).toBe(next);
  });

  it('leaves "not assessed" unsaid where it was', () => {
    const before = sampleJournal();
    for (const question of acme(before)?.questions ?? []) delete question.answered;
    const [first] = acme(rewritten({ questions: [{ id: 'qcccccc', text: 'A', answered: 'unknown' }] }, before))?.questions ?? [];
    expect(first).not.toHaveProperty('answered');
  });

  it.each<[before: Answered | undefined, given: Answered | undefined, after: Answered | undefined]>([
    ['partly', 'yes', 'yes'],
    ['partly', 'unknown', 'unknown'],
    ['partly', undefined, 'unknown'],
    ['unknown', undefined, 'unknown'],
    [undefined, undefined, undefined],
    [undefined, 'no', 'no'],
  ])('has of a question that was answered %s, and of which the text says %s, %s', (known, given, answered) => {
    const before = sampleJournal();
    Object.assign(acme(before)?.questions?.[0] ?? {}, { answered: known });
    const [first] = acme(rewritten({ questions: [{ id: 'qcccccc', text: 'A', answered: given }] }, before))?.questions ?? [];
    expect(first?.answered).toBe(answered);
  });

  it('is refused where it is no longer there', () => {
    const without = { ...journal, interviews: journal.interviews.slice(0, 2) };
    expect(() => rewritten({}, without)).toThrow('The interview icccccc is no longer in the journal');
  });

  it('through its own text is what it was', () => {
    fc.assert(
      fc.property(anyJournal, (any) => {
        for (const { id } of any.interviews) {
          const text = formOf(any, id, classify, 'with hints') ?? '';
          expect(tidied(withRewritten(any, id, readComplete(text, { today: '2026-11-23' }), keepingFor(any)))).toEqual(any);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('interviews that are written', () => {
  const two: CompleteInterview[] = [
    {
      id: 'izzzzzz',
      company: 'Acme',
      date: '2026-11-21',
      questions: [{ id: 'qzzzzzz', text: 'when would you use a message queue', better: 'Decoupling.' }],
    },
    {
      id: 'izzzzzz',
      company: 'Acme',
      date: '2026-11-22',
      outcome: 'offer',
      questions: [{ id: 'qzzzzzz', text: 'Twice?' }, { text: 'twice' }],
    },
  ];

  it('stand after the others with the ids that they name where these are free', () => {
    const after = tidied(withWritten(journal, two, keepingFor(journal)));
    expect(after.interviews.slice(0, 3)).toEqual(journal.interviews);
    const [first, second] = after.interviews.slice(3);
    expect(first).toMatchObject({
      id: 'izzzzzz',
      outcome: 'pending',
      questions: [{ id: 'qzzzzzz', card: 'cbbbbbb', topics: ['messaging'] }],
    });
    expect(second?.outcome).toBe('offer');
    expect(faultOf(after)).toBeUndefined();
    expect(second?.questions?.[0]?.card).toBe(second?.questions?.[1]?.card);
    expect(after.cards.find(({ id }) => id === 'cbbbbbb')?.answers?.at(-1)).toEqual({ at: AT, text: 'Decoupling.' });
  });

  it('take over no id that the journal has', () => {
    const same = { ...(acme(journal) as unknown as CompleteInterview) };
    const after = withWritten(journal, [same], keepingFor(journal));
    expect(newest(after)?.id).not.toBe('icccccc');
    expect(faultOf(tidied(after))).toBeUndefined();
  });
});

describe('what is told besides', () => {
  it('replaces fields and ratings, and comes after questions and steps', () => {
    const written = {
      company: 'Acme',
      role: 'SRE',
      assessment: { overall: 2, wentWell: 'Calm.' },
      questions: [{ text: 'A' }],
      nextSteps: [{ text: 'X' }],
    };
    const told = {
      fields: { company: 'Globex' },
      assessment: { overall: 4 },
      questions: [{ text: 'B' }],
      iAsked: [{ text: 'C' }],
      nextSteps: [{ text: 'Y' }],
    };
    expect(withToldOver(written, told)).toEqual({
      company: 'Globex',
      role: 'SRE',
      assessment: { overall: 4, wentWell: 'Calm.' },
      questions: [{ text: 'A' }, { text: 'B' }],
      iAsked: [{ text: 'C' }],
      nextSteps: [{ text: 'X' }, { text: 'Y' }],
    });
  });
});
