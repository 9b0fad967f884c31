import { describe, expect, it } from '@jest/globals';
import { cardRows } from '../../src/journal/cards.js';
import { type Answered, answeredOf, type Journal } from '../../src/journal/journal.js';
import { sampleJournal } from '../support/sample.js';

/** A journal in which one card was asked once for each state, on successive days. */
function askedOnce(states: Answered[], card: Partial<Journal['cards'][number]> = {}): Journal {
  return {
    version: 1,
    revision: 0,
    interviews: states.map((answered, index) => ({
      id: `iaaaaa${'abcdefg'[index]}`,
      company: 'Acme',
      date: `2026-11-0${index + 1}`,
      questions: [{ id: `qaaaaa${'abcdefg'[index]}`, card: 'caaaaaa', text: `Wording ${index}`, answered }],
    })),
    cards: [{ id: 'caaaaaa', ...card }],
  };
}

describe('a card', () => {
  it.each<[Answered[], Answered, string, boolean]>([
    [['no'], 'no', 'Wording 0', true],
    [['partly'], 'partly', 'Wording 0', true],
    [['unknown'], 'unknown', 'Wording 0', false],
    [['no', 'yes'], 'yes', 'Wording 1', false],
    [['yes', 'no'], 'no', 'Wording 1', true],
    [['no', 'unknown'], 'no', 'Wording 0', true],
    [['unknown', 'unknown'], 'unknown', 'Wording 1', false],
  ])('asked %j counts as %s, in the words of "%s", unanswered: %s', (states, answered, text, unanswered) => {
    const [row] = cardRows(askedOnce(states));
    expect(row).toMatchObject({ answered, text, unanswered, weak: unanswered });
    expect(row?.asked.map(({ question }) => answeredOf(question))).toEqual(states);
  });

  it('is off the list once there is a better answer', () => {
    const [row] = cardRows(askedOnce(['no'], { answers: [{ at: '2026-11-02T10:00:00Z', text: 'Because.' }] }));
    expect(row).toMatchObject({ answered: 'no', better: 'Because.', unanswered: false, weak: false });
  });

  it('is weak when the last practice failed, and never when it was dropped', () => {
    const again = { reviews: [{ id: 'raaaaaa', at: '2026-11-02T10:00:00Z', grade: 'again' as const }] };
    const better = { reviews: [...again.reviews, { id: 'raaaaab', at: '2026-11-03T10:00:00Z', grade: 'good' as const }] };
    expect(cardRows(askedOnce(['yes'], again))[0]).toMatchObject({ unanswered: false, weak: true });
    expect(cardRows(askedOnce(['yes'], better))[0]).toMatchObject({ weak: false });
    expect(cardRows(askedOnce(['yes'], { reviews: better.reviews.toReversed() }))[0]).toMatchObject({ weak: false });
    expect(cardRows(askedOnce(['no'], { ...again, dropped: true }))[0]).toMatchObject({ unanswered: false, weak: false });
  });
});

describe('the list of cards', () => {
  it('begins with the weakest: no, partly, unknown, yes; then the oftenest asked; then the latest', () => {
    expect(cardRows(sampleJournal()).map(({ answered, text, asked }) => [answered, asked.length, text])).toEqual([
      ['no', 1, '25 horses, 5 tracks'],
      ['partly', 2, 'When would you use a message queue?'],
      ['partly', 1, 'What do containers give you over VMs?'],
      ['yes', 1, 'What is a mutex?'],
      ['yes', 1, 'Why do you want to work here?'],
    ]);
  });

  it('puts what was asked oftener before what was asked later, and that before what was asked earlier', () => {
    const asked = (day: string, card: string) => ({
      ...{ id: `iaaaa${day}`, company: 'Acme', date: `2026-11-${day}` },
      questions: [{ id: `qaaaa${day}`, card, text: card, answered: 'no' as const }],
    });
    const interviews = [asked('22', 'early'), asked('23', 'often'), asked('24', 'often'), asked('25', 'late')];
    const cards = ['early', 'late', 'often'].map((id) => ({ id }));
    expect(cardRows({ version: 1, revision: 0, interviews, cards }).map(({ card }) => card)).toEqual(['often', 'late', 'early']);
  });

  it('goes by the days of the interviews, in whichever order they stand', () => {
    const { interviews, ...rest } = sampleJournal();
    expect(cardRows({ ...rest, interviews: interviews.toReversed() })).toEqual(cardRows(sampleJournal()));
  });

  it('shows every asking of a card that one asking brought in', () => {
    const rows = cardRows(sampleJournal(), ({ interview }) => interview.company === 'Globex');
    expect(rows.find(({ card }) => card === 'cbbbbbb')?.asked.map(({ interview }) => interview.company)).toEqual(['Globex', 'Acme']);
  });
});
