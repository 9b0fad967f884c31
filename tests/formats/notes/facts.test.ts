import { describe, expect, it } from '@jest/globals';
import { datesIn, lastBefore } from '../../../src/formats/notes/dates.js';
import { minutesIn } from '../../../src/formats/notes/durations.js';
import { interviewIn, read, words } from './reading.js';

describe('a date', () => {
  it.each<[text: string, ...dates: string[]]>([
    ['on 2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['2026.03.04', '2026-03-04'],
    ['２０２６年３月４日', '2026-03-04'],
    ['2026년 3월 4일', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['4.3.2026', '2026-03-04'],
    ['24/03/2026', '2026-03-24'],
    ['03/24/2026', '2026-03-24'],
    ['March 3, 2026', '2026-03-03'],
    ['3rd of March 2026', '2026-03-03'],
    ['3 марта 2026', '2026-03-03'],
    ['3 de marzo de 2026', '2026-03-03'],
    ['3. Juni 2026', '2026-06-03'],
    ['3 juillet 2026', '2026-07-03'],
    ['24th June', '06-24'],
    ['3月4日', '03-04'],
    ['3월 4일', '03-04'],
    ['3月4日, that is 2026-03-04', '2026-03-04'],
  ])('stands in %j', (text, ...expected) => {
    expect(datesIn(text, words).map(({ date }) => date)).toEqual(expected);
  });

  it.each(['03/04/2026', '2026-02-30', '2026-13-01', '3.14', 'version 20.11.1', 'in 2026', '12345678', 'may be', '99月99日', ''])(
    'does not stand in %j',
    (text) => {
      expect(datesIn(text, words)).toEqual([]);
    },
  );

  it('without a year is the last such day', () => {
    expect([lastBefore('06-24', '2026-07-01'), lastBefore('07-01', '2026-07-01'), lastBefore('12-24', '2026-07-01')]).toEqual([
      '2026-06-24',
      '2026-07-01',
      '2025-12-24',
    ]);
  });
});

describe('the day of an interview', () => {
  const whenOf = (text: string, ...path: string[]) => {
    const [{ interview: { date } = {}, dateFrom } = {}] = read(text, path);
    return [date, dateFrom];
  };

  it.each<[what: string, text: string, path: string[], date: string | undefined, from: string]>([
    ['said of it', '---\ndate: 2026-03-09\n---\nThe interview was on 2026-03-04.\n\n- Why?', ['2026-03-11-note'], '2026-03-04', 'told'],
    ['of a field', 'Date: 2026-03-09\n\n- Why?', ['2026-03-11-note'], '2026-03-09', 'told'],
    ['of its file', '- Why?', ['2026-03-11-note'], '2026-03-11', 'name'],
    ['of its folder', '- Why?', ['note', '2026-03-11'], '2026-03-11', 'name'],
    ['of a front matter', '---\ndate: 2026-03-09\n---\n- Why?', ['note'], '2026-03-09', 'told'],
    [
      'with the year of the field',
      '---\ndate: 2026-07-09\n---\nThe interview was held on 24th June.\n\n- Why?',
      ['note'],
      '2026-06-24',
      'told',
    ],
    ['of a post', 'Posted: 2026-03-09\n\n- Why?', ['note'], '2026-03-09', 'post'],
    ['of nothing', 'The interview was held on 24th June.\n\n- Why?', ['note'], undefined, 'told'],
    ['of an answer', '1. When did you start?\n\n   I said 2019-03-04.', ['note'], undefined, 'told'],
  ])('is the one %s', (_, text, path, date, from) => {
    expect(whenOf(text, ...path)).toEqual([date, from]);
  });
});

describe('the stage', () => {
  it.each([
    ['I had a phone screen with Fernwick.', 'phone-screen'],
    ['It was the final round.', 'final'],
    ['There were a phone screen and an onsite final round.', undefined],
    ['The office is final.', undefined],
  ])('is told above the questions where only one is: %j', (line, stage) => {
    expect(interviewIn(`# Interview at Fernwick\n\n${line}\n\n- Why?\n- How?\n`).stage).toBe(stage);
  });
});

describe('a length', () => {
  it.each<[text: string, minutes: number | undefined]>([
    ['40 minutes', 40],
    ['about 45 min', 45],
    ['1 hour', 60],
    ['1.5 hours', 90],
    ['an hour', 60],
    ['half an hour', 30],
    ['1 hour and half an hour', 90],
    ['1小时7分钟', 67],
    ['1時間30分', 90],
    ['1시간 30분', 90],
    ['14時30分から', undefined],
    ['半小时', 30],
    ['約30分', 30],
    ['1時間', 60],
    ['40분', 40],
    ['полчаса', 30],
    ['40 минут', 40],
    ['45 Minuten', 45],
    ['45 minutos', 45],
    ['two hours', 120],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['1h30', 90],
    ['14h30', undefined],
    ['两个半小时', 150],
    ['1時間半', 90],
    ['1시간 반', 90],
    ['una hora y media', 90],
    ['une heure et demie', 90],
    ['anderthalb Stunden', 90],
    ['three quarters of an hour', 45],
    ['45-minute', 45],
    ['2-3 hours', undefined],
    ['1/2 hours', undefined],
    ['40 minutes and then 20 minutes', undefined],
    ['2 minutes', undefined],
    ['99 hours', undefined],
    ['40 people', undefined],
    ['', undefined],
  ])('%j is understood', (text, minutes) => {
    expect(minutesIn(text, words)).toBe(minutes);
  });

  it.each([
    ['Date: 2026-03-04, 14:00-15:30', 90],
    ['日時：2026年3月4日 14:00〜15:00', 60],
    ['时间：2026年3月4日 下午3点，45分钟，视频', 45],
    ['Date: 2026-03-04, 14h', undefined],
    ['Date: 2026-03-04, 14:00', undefined],
    ['Duration: 14:00 - 14:40', 40],
  ])('stands beside the day: %j', (line, minutes) => {
    expect(interviewIn(`${line}\n\n1. Why?\n`).minutes).toBe(minutes);
  });

  it('that is told of something else is none of the interview', () => {
    expect(interviewIn('# Interview\n\n1. How fast is it?\n\n   It took 40 minutes.\n').minutes).toBeUndefined();
    expect(interviewIn('The interview took 40 minutes.\n\n1. How fast is it?\n').minutes).toBe(40);
  });
});

describe('the company', () => {
  const companyIn = (title: string, ...path: string[]) => interviewIn(`${title}\n\n1. Why?\n2. How?\n`, path).company;

  it.each<[title: string, company: string]>([
    ['# Interview at Fernwick', 'Fernwick'],
    ['# Fernwick interview experience', 'Fernwick'],
    ['# Fernwick - backend engineer interview (2026)', 'Fernwick'],
    ['# Interview with Brass Lantern', 'Brass Lantern'],
    ['# 青禾科技 一面面经', '青禾科技'],
    ['# 「松濤資訊」面試心得', '松濤資訊'],
    ['# あおば電機 二次面接', 'あおば電機'],
    ['■ あおば電機 二次面接', 'あおば電機'],
    ['# 株式会社あおば 一次面接', 'あおば'],
    ['# 한빛소프트 면접 후기', '한빛소프트'],
    ['# Собеседование в Ромашка Софт', 'Ромашка Софт'],
    ['# Entrevista en Lumbreras', 'Lumbreras'],
    ['# Vorstellungsgespräch bei Nordkamm GmbH', 'Nordkamm GmbH'],
    ['# Entretien chez Valcombe', 'Valcombe'],
    ['Company: Fernwick', 'Fernwick'],
    ['- **公司**：青禾科技', '青禾科技'],
    ['I interviewed with Fernwick last week.', 'Fernwick'],
  ])('stands in %j', (title, company) => {
    expect(companyIn(title, 'note')).toBe(company);
  });

  it.each<[path: string[], company: string]>([
    [['fernwick-interview'], 'fernwick'],
    [['questions', 'Fernwick'], 'Fernwick'],
    [['2026-03-04', 'fernwick', 'interviews'], 'fernwick'],
    [['FernwickInterviewNotes'], 'Fernwick'],
  ])('stands in the path %j', (path, company) => {
    expect(companyIn('Some words.', ...path)).toBe(company);
  });

  it.each([
    ...[
      '# Interview',
      '# My interview notes',
      '# Interview today',
      '# Second interview',
      '# Technical interview, 2026-03-01',
      '# Java interview questions',
    ],
    ...[
      '# Phone interview on Monday',
      '# Bad interview',
      '# Frontend interview at 3pm',
      'Interview time: 14:00',
      'Interview with the CTO',
      '# Final round',
    ],
    ...[
      '# 面试总结',
      '# 今天的面试',
      '# 一面 45分钟',
      '# 前端面经',
      '面试时间：2026年3月18日 下午',
      '面试地点：线上',
      '面试形式：视频面试',
      '# HR面',
    ],
    ...[
      '# 面接メモ',
      '# 本日の面接',
      '# 一次面接',
      '# 면접 후기',
      '# 오늘 면접',
      '# Собеседование',
      '# Mi entrevista de hoy',
      '# Mon entretien',
      '# Mein Vorstellungsgespräch heute',
    ],
    ...['# Questions', '# Notes', '# Thursday', 'They make maps at Fernwick.', 'I like Rust and Postgres.', ''],
  ])('is not invented from %j', (title) => {
    expect(companyIn(title, 'note', 'documents')).toBeUndefined();
  });

  it.each([[['note']], [['2026-03-04']], [['interview-notes', 'docs']], [['README', 'interviews']], [['面经']], [['untitled', 'tmp']]])(
    'is not invented from the path %j',
    (path) => {
      expect(companyIn('Some words.', ...path)).toBeUndefined();
    },
  );

  it('is not the writer', () => {
    expect(interviewIn('---\nauthor: Mori\n---\n1. Why?\n', ['interview', 'Mori']).company).toBeUndefined();
  });
});

describe('a label that says more than its fact', () => {
  it('stays in the notes, and one that does not is understood', () => {
    const { outcome, minutes, notes } = interviewIn(
      '1. Why?\n\n## Facts\n\nDuration: 40 minutes\n\nResult: rejected, because I was slow\n',
    );
    expect({ outcome, minutes }).toEqual({ outcome: 'rejected', minutes: 40 });
    expect(notes).toContain('because I was slow');
    expect(notes).not.toContain('Duration');
  });
});
