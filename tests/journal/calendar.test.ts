import { describe, expect, it } from '@jest/globals';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { calendarDate, daysAfter, daysBetween, distance, isCalendarDate } from '../../src/journal/calendar.js';
import { longDate } from '../../src/journal/longDate.js';

describe('a calendar date', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-1-1', false],
    ['yesterday', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isCalendarDate(text)).toBe(exists);
  });

  it('is the local one, also just after midnight', () => {
    expect(calendarDate(new Date(2026, 10, 23, 0, 0, 1))).toBe('2026-11-23');
    expect(calendarDate(new Date(2026, 10, 23, 23, 59, 59))).toBe('2026-11-23');
  });

  it('is told by how far it lies from today', () => {
    const days = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-23'];
    expect(days.map((day) => distance(day, '2026-11-23'))).toEqual(['3 days ago', 'yesterday', 'today', 'tomorrow', 'in 30 days']);
    expect(longDate('2026-11-20')).toBe('Fri 20 Nov 2026');
  });

  it('is told in full as date-fns tells it', () => {
    for (let day = '0001-01-01'; day < '2100-01-01'; day = daysAfter(day, 97))
      expect(longDate(day)).toBe(format(parseISO(day), 'EEE d MMM yyyy'));
  });

  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['1969-12-31', 2, '1970-01-02'],
    ['0099-12-31', 1, '0100-01-01'],
    ['2026-03-28', 220, '2026-11-03'],
  ])('%s and %i days are %s', (date, days, later) => {
    expect(daysAfter(date, days)).toBe(later);
    expect(daysBetween(date, later)).toBe(days);
  });

  it('has four digits for its year', () => {
    const early = new Date(2026, 0, 5);
    early.setFullYear(987);
    expect(calendarDate(early)).toBe('0987-01-05');
  });
});
