import { describe, expect, it } from '@jest/globals';
import { byDate, emptyJournal, type Interview, isAhead } from '../../src/journal/journal.js';

const today = '2026-11-23';
const interview = (fields: Partial<Interview>): Interview => ({ id: 'iaaaaaa', company: 'Acme', date: today, ...fields });

describe('an interview', () => {
  it.each<[boolean, Partial<Interview>]>([
    [true, { date: '2026-11-24' }],
    [true, { date: '2026-11-24', questions: [{ id: 'qaaaaaa', card: 'caaaaaa', text: 'Why?' }] }],
    [true, { time: '14:00' }],
    [true, { time: '14:00', questions: [] }],
    [false, {}],
    [false, { time: '14:00', questions: [{ id: 'qaaaaaa', card: 'caaaaaa', text: 'Why?' }] }],
    [false, { time: '14:00', assessment: { overall: 3 } }],
    [false, { date: '2026-11-22', time: '14:00' }],
  ])('is still to come: %s, of %j', (ahead, fields) => {
    expect(isAhead(interview(fields), today)).toBe(ahead);
  });

  it('stands by its day, then by its time, without one first, and where it stood among equals', () => {
    const [early, none, late] = [interview({ time: '09:00' }), interview({}), interview({ time: '14:00', company: 'A' })];
    const [before, same] = [interview({ date: '2026-11-22', time: '18:00' }), interview({ time: '14:00', company: 'B' })];
    expect([late, early, same, none, before].sort(byDate)).toEqual([before, none, early, late, same]);
    expect([same, late].sort(byDate)).toEqual([same, late]);
  });
});

it('an empty journal is of version 1, before its first change', () => {
  expect(emptyJournal()).toEqual({ version: 1, revision: 0, interviews: [], cards: [] });
});
