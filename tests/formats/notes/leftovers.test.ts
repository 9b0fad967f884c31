import { describe, expect, it } from '@jest/globals';
import { interviewIn } from './reading.js';

/** What is kept as notes of a note with one question. */
function notesOf(lines: string): string | undefined {
  return interviewIn(`${lines}\n\n- Why Go?\n`).notes;
}

describe('a line that tells a fact', () => {
  it.each([
    'Date: 2026-05-04',
    'Date: Monday, 4 May 2026',
    'Date: 4. Mai 2026',
    '日期：2026年5月4日（月）',
    '日期：2026年5月4日 周一',
    'Дата: 4 мая 2026',
    'Stage: technical',
    'Stage: Technical round',
    'Result: rejected',
    'Date: May 4th, 2026',
    'Date: 4 de mayo de 2026',
    'Datum: Montag, 4. Mai 2026',
    '면접일: 2026년 5월 4일 (월)',
    'Date: 04.05.2026',
    'Duration: about 40 minutes',
    'Duration: 1.5 hours',
    'Duration: 1 h 30 min',
    'Duration: an hour',
    'Duration: 1h30',
    '时长：约40分钟',
    '# Interview at Acme',
    '# Acme interview experience',
    '## Questions',
    '## Round 2',
    '## Panel round',
    '## 谈薪 二面',
    '一面',
  ])('and nothing else, as %j, need not stand in the notes', (line) => {
    expect(notesOf(line)).toBe('');
  });

  it.each([
    'Date: 2026-05-04 Bangalore',
    'Date: 4 May 2026, Bangalore',
    'Date: 2026-05-04 14:00',
    'Date: 2026-05-04, 14:00-15:30',
    'Date: 2026-05-04, 2026-05-06',
    'Date: 2026-05-04 بنغالور',
    '日期：2026年5月4日 上海',
    'Date: 2026-05-04, 3-5',
    'Date: 2026-05-04 3/4',
    'Date: 2026-05-04 1.5',
    'Date: 4 May 2026 12',
    'Date: 4 May 12 2026',
    'Date: 2026-05-04 (May)',
    '日期：2026年5月4日 3号',
    'Stage: technical (Anna)',
    'Stage: technical 2',
    'Stage: recruiter, then technical',
    'Result: rejected (slow)',
    'Duration: 40 minutes late',
    'Duration: 40 minutes 7',
    'Duration: 2 hours, 3',
    'Duration: 14:00-14:40',
    'Round 2: Anna',
    '## Round 2, 14:00',
    '## Questions 2',
    '# Interview at Acme, 03/04/2026',
    '# Interview at Acme 2026',
    'Round 2 Anna',
    '一面：很顺利',
    '# Interview at Acme (yesterday, with Ann)',
    '# Acme backend engineer interview',
    '## Questions about caching',
    '## Acme, March 3',
  ])('and more, as %j, stands in them', (line) => {
    expect(notesOf(line)).toBe(line);
  });

  it('in a table tells its day only where nothing stands beside it', () => {
    const table = (day: string) => `| Day | Question |\n|---|---|\n| ${day} | Why Go? |\n`;
    expect(interviewIn(table('2026-05-04'))).toMatchObject({ date: '2026-05-04', questions: [{ text: 'Why Go?' }] });
    expect(interviewIn(table('2026-05-04 late')).questions).toMatchObject([{ text: '2026-05-04 late | Why Go?' }]);
  });
});
