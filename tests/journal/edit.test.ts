import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import {
  strayCards,
  withBetterAnswer,
  withChangedCard,
  withChangedInterview,
  withChangedQuestion,
  withoutInterview,
  withoutQuestion,
  withQuestions,
  withRenamedCompany,
} from '../../src/journal/edit.js';
import { faultOf } from '../../src/journal/fault.js';
import { mintFor } from '../../src/journal/ids.js';
import type { Interview, Journal } from '../../src/journal/journal.js';
import type { Keeping } from '../../src/journal/keeping.js';
import { sampleJournal } from '../support/sample.js';

function keepingFor(journal: Journal): Keeping {
  let seed = 0;
  const random = (length: number) => Uint8Array.from({ length }, () => (seed = (seed * 5 + 3) % 256));
  return { mint: mintFor(journal, random), classify: () => ({ kind: 'knowledge', topics: ['found'] }) };
}

function questionsAfter(journal: Journal, id = 'iaaaaaa') {
  return journal.interviews.find((interview) => interview.id === id)?.questions ?? [];
}

describe('keeping questions', () => {
  it('gives the same question its card, wherever and however it was written, and a new one a new card', () => {
    const before = sampleJournal();
    const after = withQuestions(
      before,
      'iaaaaaa',
      [{ text: 'when would you use a MESSAGE QUEUE' }, { text: 'Something new' }],
      keepingFor(before),
    );
    const [, known, fresh] = questionsAfter(after);
    expect(known?.card).toBe('cbbbbbb');
    expect(after.cards.map(({ id }) => id)).toEqual([...before.cards.map(({ id }) => id), fresh?.card]);
    expect(faultOf(after)).toBeUndefined();
  });

  it('gives one card to a question that stands twice in one interview', () => {
    const before = sampleJournal();
    const [, first, second] = questionsAfter(withQuestions(before, 'iaaaaaa', [{ text: 'Twice?' }, { text: 'twice' }], keepingFor(before)));
    expect(first?.card).toBe(second?.card);
  });

  it('gives the card that is named where that is there, else that of the latest day on which it was asked, wherever that stands', () => {
    const sample = sampleJournal();
    const later = { ...sample.interviews[0], id: 'izzzzzz', date: '2026-12-01' } as Interview;
    later.questions = [{ id: 'qzzzzzz', card: 'ccccccc', text: 'What is a mutex?' }];
    const before = { ...sample, interviews: [later, ...sample.interviews] };
    const text = 'What is a mutex?';
    const added = [{ text, card: 'caaaaaa' }, { text, card: 'czzzzzz' }, { text }];
    const [, ...kept] = questionsAfter(withQuestions(before, 'iaaaaaa', added, keepingFor(before)));
    expect(kept.map(({ card }) => card)).toEqual(['caaaaaa', 'ccccccc', 'ccccccc']);
  });

  it('places follow-ups after their parent', () => {
    const before = sampleJournal();
    const tree = [{ text: 'A', followUps: [{ text: 'B', followUps: [{ text: 'C' }] }] }, { text: 'D' }];
    const [, a, b, c, d] = questionsAfter(withQuestions(before, 'iaaaaaa', tree, keepingFor(before)));
    expect([a?.followUpTo, b?.followUpTo, c?.followUpTo, d?.followUpTo]).toEqual([undefined, a?.id, b?.id, undefined]);
  });

  it('finds kind and topics, and takes what is given instead, even nothing', () => {
    const before = sampleJournal();
    const [, found, given] = questionsAfter(
      withQuestions(before, 'iaaaaaa', [{ text: 'A' }, { text: 'B', kind: 'puzzle', topics: [] }], keepingFor(before)),
    );
    expect(found).toMatchObject({ kind: 'knowledge', topics: ['found'] });
    expect(given).toMatchObject({ kind: 'puzzle', topics: [] });
  });
});

describe('taking out', () => {
  it('an interview takes the cards that no other asked', () => {
    const after = withoutInterview(sampleJournal(), 'ibbbbbb');
    expect(after.cards.map(({ id }) => id)).toEqual(['caaaaaa', 'cbbbbbb', 'ccccccc']);
    expect(strayCards(after)).toEqual([]);
  });

  it('a question leaves its follow-ups with its own parent', () => {
    const before = sampleJournal();
    const grown = withQuestions(
      before,
      'iaaaaaa',
      [{ text: 'A', followUps: [{ text: 'B', followUps: [{ text: 'C' }] }] }],
      keepingFor(before),
    );
    const [, a, b] = questionsAfter(grown);
    const after = withoutQuestion(grown, b?.id ?? '');
    expect(questionsAfter(after).map(({ text, followUpTo }) => [text, followUpTo])).toEqual([
      ['Why do you want to work here?', undefined],
      ['A', undefined],
      ['C', a?.id],
    ]);
    expect(faultOf(after)).toBeUndefined();
  });
});

describe('a better answer', () => {
  it('keeps every version, and the same text is none', () => {
    const once = withBetterAnswer(sampleJournal(), 'cbbbbbb', 'To decouple.', '2026-11-23T10:00:00.000Z');
    const twice = withBetterAnswer(once, 'cbbbbbb', 'To decouple.', '2026-11-24T10:00:00.000Z');
    expect(twice.cards[1]?.answers?.map(({ text }) => text)).toEqual(['It takes load off the caller.', 'To decouple.']);
  });
});

describe('another name for a company', () => {
  it('goes to all its interviews, however they write it', () => {
    const before = sampleJournal();
    const shouted: Journal = {
      ...before,
      interviews: before.interviews.map((interview) => (interview.id === 'icccccc' ? { ...interview, company: 'ACME' } : interview)),
    };
    expect(withRenamedCompany(shouted, 'acme', 'Acme Labs').interviews.map(({ company }) => company)).toEqual([
      'Acme Labs',
      'Globex',
      'Acme Labs',
    ]);
  });
});

describe('what was removed in the meantime', () => {
  const journal = sampleJournal();
  const keeping = keepingFor(journal);

  it.each<[what: string, act: () => Journal]>([
    ['an interview that is changed', () => withChangedInterview(journal, 'izzzzzz', (interview) => interview)],
    ['an interview that gets a question', () => withQuestions(journal, 'izzzzzz', [{ text: 'Why?' }], keeping)],
    ['a question that is changed', () => withChangedQuestion(journal, 'qzzzzzz', (question) => question)],
    ['a question that is removed', () => withoutQuestion(journal, 'qzzzzzz')],
    ['a card that is changed', () => withChangedCard(journal, 'czzzzzz', (card) => card)],
    ['a card that gets a better answer', () => withBetterAnswer(journal, 'czzzzzz', 'Because.', '2026-11-20T10:00:00.000Z')],
  ])('is missed, so that nothing typed is taken for kept: %s', (_, act) => {
    expect(act).toThrow(UserError);
    expect(act).toThrow(/^The (interview|question|card) .zzzzzz is no longer in the journal/);
  });
});
