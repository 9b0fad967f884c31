import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cardRows } from '../../src/journal/cards.js';
import { type DemoJournal, demoJournal } from '../../src/journal/demo.js';
import { questionsOf } from '../../src/journal/journal.js';
import { sameQuestionKey } from '../../src/journal/words.js';
import { validated } from '../../src/store/validated.js';

const shipped: DemoJournal = JSON.parse(readFileSync(new URL('../../data/demo.json', import.meta.url), 'utf8'));

describe('the demo journal', () => {
  it('is a valid journal with enough in it to look around', () => {
    const { interviews } = validated(shipped, 'data/demo.json');
    expect(interviews.length).toBeGreaterThanOrEqual(12);
    expect(new Set(interviews.map(({ company }) => company)).size).toBeGreaterThanOrEqual(7);
    expect(interviews.flatMap(questionsOf).length).toBeGreaterThanOrEqual(90);
    const rows = cardRows(shipped);
    expect(rows.filter(({ unanswered }) => unanswered).length).toBeGreaterThanOrEqual(10);
    expect(rows.filter(({ asked }) => asked.length > 1).length).toBeGreaterThanOrEqual(10);
  });

  it('gives one card to one question', () => {
    const cardOf = new Map<string, string>();
    for (const { text, card } of shipped.interviews.flatMap(questionsOf)) {
      expect([text, cardOf.get(sameQuestionKey(text)) ?? card]).toEqual([text, card]);
      cardOf.set(sameQuestionKey(text), card);
    }
  });

  it('moves with the day, so that what is ahead stays ahead', () => {
    const later = demoJournal(shipped, new Date(2031, 4, 10, 12));
    const ahead = (today: string, { interviews }: { interviews: { date: string }[] }) =>
      interviews.filter(({ date }) => date > today).length;
    expect(ahead('2031-05-10', later)).toBe(ahead(shipped.today, shipped));
    expect(ahead('2031-05-10', later)).toBeGreaterThan(0);
    expect(later).not.toHaveProperty('today');
  });
});
