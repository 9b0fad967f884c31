import { describe, expect, it } from '@jest/globals';
import type { Direction } from '../../src/formats/nearestDay.js';
import { readWhen } from '../../src/formats/when.js';

/** Monday, ten o'clock. */
const NOW = new Date(2026, 10, 23, 10, 0, 0);

async function read(text: string, direction: Direction = 'past', now = NOW): Promise<string | undefined> {
  const when = await readWhen(text, direction, now);
  if (when && 'problem' in when) return when.problem;
  return when && [when.date, when.time].filter(Boolean).join(' ');
}

describe('a day in the past', () => {
  it.each([
    ['today', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['Yesterday 14:00', '2026-11-22 14:00'],
    ['2026-11-20', '2026-11-20'],
    ['2026/11/20', '2026-11-20'],
    ['11-20', '2026-11-20'],
    ['12-20', '2025-12-20'],
    ['11-23', '2026-11-23'],
    ['02-29', '2024-02-29'],
    ['20.11.', '2026-11-20'],
    ['20.11.2025', '2025-11-20'],
    ['11/20', '2026-11-20'],
    ['20/11', '2026-11-20'],
    ['friday', '2026-11-20'],
    ['fri', '2026-11-20'],
    ['monday', '2026-11-23'],
    ['last Friday', '2026-11-20'],
    ['last friday at 2pm', '2026-11-20 14:00'],
    ['3 days ago', '2026-11-20'],
    ['two weeks ago', '2026-11-09'],
    ['20 Nov', '2026-11-20'],
    ['Nov 20', '2026-11-20'],
    ['December 20', '2025-12-20'],
    ['20 November 2024', '2024-11-20'],
    ['9:30', '2026-11-23 09:30'],
    ['昨天', '2026-11-22'],
    ['前天', '2026-11-21'],
    ['大前天', '2026-11-20'],
    ['3天前', '2026-11-20'],
    ['两周前', '2026-11-09'],
    ['上周五', '2026-11-20'],
    ['周五', '2026-11-20'],
    ['星期天', '2026-11-22'],
    ['11月20日', '2026-11-20'],
    ['2025年11月20号', '2025-11-20'],
    ['昨天下午2点半', '2026-11-22 14:30'],
    ['昨日', '2026-11-22'],
    ['一昨日', '2026-11-21'],
    ['おととい', '2026-11-21'],
    ['3日前', '2026-11-20'],
    ['一週間前', '2026-11-16'],
    ['先週の金曜日', '2026-11-20'],
    ['金曜', '2026-11-20'],
    ['昨日 午後3時', '2026-11-22 15:00'],
    ['１１月２０日', '2026-11-20'],
  ])('%s is %s', async (text, date) => {
    expect(await read(text)).toBe(date);
  });
});

describe('a day in the future', () => {
  it.each([
    ['tomorrow', '2026-11-24'],
    ['friday', '2026-11-27'],
    ['thursday 14:00', '2026-11-26 14:00'],
    ['monday', '2026-11-30'],
    ['monday 14:00', '2026-11-23 14:00'],
    ['monday 9:00', '2026-11-30 09:00'],
    ['11-20', '2027-11-20'],
    ['12-01', '2026-12-01'],
    ['in 3 days', '2026-11-26'],
    ['5 Jan', '2027-01-05'],
    ['明天', '2026-11-24'],
    ['后天', '2026-11-25'],
    ['下周一', '2026-11-30'],
    ['本周五', '2026-11-27'],
    ['来週の水曜日', '2026-12-02'],
    ['明後日', '2026-11-25'],
    ['两周后', '2026-12-07'],
  ])('%s is %s', async (text, date) => {
    expect(await read(text, 'future')).toBe(date);
  });

  it('下周一 said on a Sunday is the day after', async () => {
    expect(await read('下周一', 'future', new Date(2026, 10, 22, 10))).toBe('2026-11-23');
  });
});

describe('what is no day', () => {
  it.each([
    '',
    'soon',
    'Acme',
    '2026-02-30',
    '13-40',
    '31.02.2026',
    '25:00',
    'yesterday 25:00',
    'friday or so',
    'yesterday evening maybe',
    '0-0',
    '-1',
    'constructor',
    '__proto__',
    '3000 years ago',
    'in 9000000 days',
    '1000000天前',
    '0000-01-01',
  ])('%j is not taken for one', async (text) => {
    expect(await read(text)).toBeUndefined();
  });

  it('11/12 is asked about, for it can be read in two ways', async () => {
    expect(await read('11/12')).toContain('11-12 or 12-11');
  });
});
