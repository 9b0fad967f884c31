import { describe, expect, it } from '@jest/globals';
import { byPeriod, periodsOf } from '../../../src/journal/metrics/periods.js';

describe('periods', () => {
  it('are weeks from Monday below 26 weeks, and months from there on', () => {
    expect(periodsOf('2026-05-26', '2026-11-23')).toMatchObject({ unit: 'week' });
    expect(periodsOf('2026-05-25', '2026-11-23')).toMatchObject({ unit: 'month' });
    expect(periodsOf('2026-11-01', '2026-11-10').starts).toEqual(['2026-10-26', '2026-11-02', '2026-11-09']);
    expect(periodsOf('2025-11-30', '2026-06-01').starts).toEqual(
      [11, 12, 1, 2, 3, 4, 5, 6].map((month) => `${month > 10 ? 2025 : 2026}-${String(month).padStart(2, '0')}-01`),
    );
  });

  it('have no gap, and hold every day of the span', () => {
    const days = ['2026-11-01', '2026-11-15', '2026-11-15'];
    expect(byPeriod(periodsOf('2026-11-01', '2026-11-15'), days, (day) => day)).toEqual([
      { start: '2026-10-26', items: ['2026-11-01'] },
      { start: '2026-11-02', items: [] },
      { start: '2026-11-09', items: ['2026-11-15', '2026-11-15'] },
    ]);
  });

  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['1969-12-31', '1969-12-29'],
    ['2024-03-03', '2024-02-26'],
  ])('put %s into the week of %s', (day, monday) => {
    expect(periodsOf(day, day).startOf(day)).toBe(monday);
  });
});
