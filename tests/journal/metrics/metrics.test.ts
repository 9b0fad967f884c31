import { describe, expect, it } from '@jest/globals';
import { fitsOf } from '../../../src/journal/filter.js';
import type { Answered } from '../../../src/journal/journal.js';
import { mostAsked } from '../../../src/journal/metrics/topics.js';
import { held, journalOf, reviewed, type Told, told } from '../../support/journalOf.js';

/** Three applications, one with an offer; a mock interview, one ahead at Globex, and one dated in the future by mistake. */
const search = journalOf([
  held('Acme', '2026-10-05', { stage: 'recruiter-screen', assessment: { overall: 4, technical: 2 } }),
  held('ACME ', '2026-10-12', { stage: 'technical', assessment: { overall: 3 } }),
  held('Acme', '2026-10-19', { stage: 'technical', outcome: 'offer', assessment: { overall: 5 } }),
  held('Globex', '2026-10-12', { stage: 'technical', assessment: { overall: 2 } }),
  held('Globex', '2026-11-30', { stage: 'final' }),
  held('Initech', '2026-10-26', { stage: 'technical', outcome: 'rejected', assessment: { overall: 2 } }),
  held('Mock', '2026-10-27', { stage: 'mock', outcome: 'rejected', assessment: { overall: 1 }, asked: [['z', 'no', 'sql']] }),
  held('Hooli', '2062-10-01', { outcome: 'rejected', assessment: { overall: 1 }, asked: [['z', 'no', 'sql']] }),
]);

describe('interviews', () => {
  it('are those that were held; a mock interview is none, and what lies ahead is counted apart', async () => {
    expect((await told(search)).interviews).toEqual({
      n: 5,
      companies: 3,
      scheduled: 2,
      mocks: 1,
      unit: 'week',
      periods: [
        { start: '2026-10-05', n: 1 },
        { start: '2026-10-12', n: 2 },
        { start: '2026-10-19', n: 1 },
        { start: '2026-10-26', n: 1 },
      ],
      days: [
        { date: '2026-10-05', n: 1 },
        { date: '2026-10-12', n: 2 },
        { date: '2026-10-19', n: 1 },
        { date: '2026-10-26', n: 1 },
      ],
    });
  });

  it('of an empty journal are none, and nothing is told of anything', async () => {
    const { interviews, funnel, assessment, answers, topics, repeats, calibration, practice } = await told(journalOf([]));
    expect([interviews.n, funnel.n, assessment.n, answers.n, topics.n, repeats.n, calibration.n, practice.n]).toEqual(Array(8).fill(0));
    expect([interviews.periods, funnel.stages, assessment.periods, answers.periods, topics.rows]).toEqual(Array(5).fill([]));
    expect([assessment.overall.mean, calibration.concordance]).toEqual([null, null]);
  });
});

describe('the funnel', () => {
  const none = { passed: 0, rejected: 0, noReply: 0, withdrawn: 0, open: 0 };

  it('counts applications: two technical interviews at Acme are one, and an interview ahead at Globex shows that the first was passed', async () => {
    const { n, ended, stages } = (await told(search)).funnel;
    expect({ n, ended }).toEqual({ n: 3, ended: { ...none, offer: 1, passed: 1, rejected: 1 } });
    expect(stages.map(({ rate, ...stage }) => ({ ...stage, of: rate.n }))).toEqual([
      { stage: 'recruiter-screen', reached: 1, ...none, passed: 1, of: 1 },
      { stage: 'technical', reached: 3, ...none, passed: 2, rejected: 1, of: 3 },
    ]);
  });

  it('leaves what is open and what you withdrew from out of the rate', async () => {
    const journal = journalOf([
      held('A', '2026-10-05', { stage: 'final', outcome: 'advanced' }),
      held('B', '2026-10-05', { stage: 'final', outcome: 'withdrawn' }),
      held('C', '2026-10-05', { stage: 'final' }),
      held('D', '2026-10-05', { stage: 'final', outcome: 'no-reply' }),
      held('E', '2026-10-05'),
    ]);
    const [final, other] = (await told(journal)).funnel.stages;
    expect(final).toMatchObject({ reached: 4, passed: 1, withdrawn: 1, open: 1, noReply: 1, rate: { n: 2, rate: 0.5 } });
    expect(other).toMatchObject({ stage: 'other', reached: 1, open: 1 });
  });

  it('tells what came of what fits by everything at the company', async () => {
    const first = await told(search, fitsOf({ until: '2026-10-05' }));
    expect(first.funnel.stages).toMatchObject([{ stage: 'recruiter-screen', passed: 1 }]);
  });
});

describe('your rating', () => {
  it('is not told to be right by a mock interview at the same company later', async () => {
    const journal = journalOf([held('Acme', '2026-10-05', { assessment: { overall: 4 } }), held('Acme', '2026-10-09', { stage: 'mock' })]);
    expect((await told(journal)).calibration.n).toBe(0);
  });

  it('is a mean of those that were given, in each period too', async () => {
    const { assessment } = await told(search);
    expect(assessment).toMatchObject({
      n: 5,
      overall: { n: 5, mean: 3.2 },
      technical: { n: 1, mean: 2 },
      communication: { n: 0, mean: null },
    });
    expect(assessment.periods.map(({ n, mean }) => [n, mean])).toEqual([
      [1, 4],
      [2, 2.5],
      [1, 5],
      [1, 2],
    ]);
  });

  it('is set against what came of it', async () => {
    // Passed: 4, 3, 5, and Globex with 2; turned down: 2. Of the four pairs three are right and one is equal.
    expect((await told(search)).calibration).toMatchObject({
      n: 5,
      passed: 3.5,
      failed: 2,
      concordance: 3.5 / 4,
      ratings: [
        { rating: 2, passed: 1, n: 2 },
        { rating: 3, passed: 1, n: 1 },
        { rating: 4, passed: 1, n: 1 },
        { rating: 5, passed: 1, n: 1 },
      ],
    });
  });
});

describe('answers', () => {
  it('are counted as they were asked; what is not assessed counts in no share', async () => {
    const journal = journalOf([
      held('A', '2026-11-02', {
        asked: [
          ['a', 'yes'],
          ['b', 'partly'],
          ['c', 'unknown'],
        ],
      }),
      held('B', '2026-11-16', { asked: [['a', 'no']] }),
    ]);
    expect((await told(journal)).answers).toEqual({
      n: 3,
      yes: 1,
      partly: 1,
      no: 1,
      unknown: 1,
      periods: [
        { start: '2026-11-02', n: 2, yes: 1, partly: 1, no: 0, unknown: 1 },
        { start: '2026-11-09', n: 0, yes: 0, partly: 0, no: 0, unknown: 0 },
        { start: '2026-11-16', n: 1, yes: 0, partly: 0, no: 1, unknown: 0 },
      ],
    });
  });
});

describe('topics', () => {
  // 25 August is 90 days before 23 November: what was asked then counts half.
  const journal = journalOf(
    [
      held('A', '2026-08-25', {
        asked: [
          ['a', 'no', 'SQL'],
          ['b', 'no', 'dns'],
          ['c', 'unknown', 'dns', 'go'],
        ],
      }),
      held('B', '2026-11-23', {
        asked: [
          ['a', 'partly', 'sql', 'SQL'],
          ['d', 'no', 'sql'],
          ['e', 'no'],
        ],
      }),
    ],
    [reviewed('a', ['2026-11-22', 'good'])],
  );

  it('stand in the order of what they tell, then the weakest, the oftenest asked, and by name', async () => {
    const each = (topic: string, ...answers: Answered[]): Told[] => answers.map((answered) => ['a', answered, topic]);
    const asked = [
      ...each('unassessed', 'unknown', 'unknown', 'unknown', 'unknown'),
      ...each('few', 'no', 'no'),
      ...each('good', 'yes', 'yes', 'yes'),
      ...each('b half', 'partly', 'partly', 'partly'),
      ...each('a half', 'partly', 'partly', 'partly'),
      ...each('often half', 'partly', 'partly', 'partly', 'unknown'),
      ...each('weak', 'no', 'no', 'no'),
    ];
    const { rows } = (await told(journalOf([held('A', '2026-11-20', { asked })]))).topics;
    expect(rows.map(({ topic }) => topic)).toEqual(['weak', 'often half', 'a half', 'b half', 'good', 'few', 'unassessed']);
    expect([...rows].sort(mostAsked).map(({ topic }) => topic)).toEqual([
      ...['often half', 'unassessed', 'a half', 'b half', 'good', 'weak', 'few'],
    ]);
  });

  it('were asked last on the latest day, in whichever order the interviews stand', async () => {
    const days = ['2026-10-02', '2026-11-02', '2026-09-02'];
    const { rows } = (await told(journalOf(days.map((day) => held('A', day, { asked: [['a', 'no', 'sql']] }))))).topics;
    expect(rows[0]?.last).toBe('2026-11-02');
  });

  it('are weak by what was missing, what is recent counting more', async () => {
    const { n, without, rows } = (await told(journal)).topics;
    expect({ n, without }).toEqual({ n: 4, without: 1 });
    const sql = rows[0];
    expect(sql).toMatchObject({ topic: 'SQL', asked: 3, cards: 2, n: 3, couldNot: 2, partly: 1, last: '2026-11-23', practised: 1 });
    // (1 x 1/2 + 0.5 x 1 + 1 x 1) / (1/2 + 1 + 1)
    expect(sql?.weakness).toBeCloseTo(2 / 2.5, 12);
  });

  it('stand behind the others where too few were assessed, however weak', async () => {
    const rows = (await told(journal)).topics.rows.map(({ topic, asked, n, weakness }) => [topic, asked, n, weakness]);
    expect(rows.slice(1)).toEqual([
      ['dns', 2, 1, 1],
      ['go', 1, 0, null],
    ]);
  });

  it('are only those asked for, where there is a choice', async () => {
    expect((await told(journal, fitsOf({ topic: ['DNS'] }))).topics.rows.map(({ topic }) => topic)).toEqual(['dns']);
  });

  it('are those of the questions that fit', async () => {
    const coding = journalOf([
      held('A', '2026-11-02', { asked: [['a', 'no', 'sql']] }),
      held('B', '2026-11-02', { asked: [['b', 'no', 'go']] }),
    ]);
    expect((await told(coding, fitsOf({ company: ['B'] }))).topics.rows.map(({ topic }) => topic)).toEqual(['go']);
    expect((await told(journal, fitsOf({ topic: ['dns'] }))).answers).toMatchObject({ n: 1, no: 1, unknown: 1 });
  });

  it('tell the recall of what was practised alone', async () => {
    const [sql, dns] = (await told(journal)).topics.rows;
    expect(sql?.recall).toBeGreaterThan(0.8);
    expect(sql?.recall).toBeLessThan(1);
    expect(dns).toMatchObject({ practised: 0, recall: null });
  });
});

describe('repeats', () => {
  it('compare the first day with the latest, and leave out what was right from the beginning', async () => {
    const journal = journalOf([
      held('A', '2026-09-01', {
        asked: [
          ['a', 'no'],
          ['b', 'partly'],
          ['c', 'yes'],
          ['d', 'yes'],
          ['e', 'no'],
          ['f', 'no'],
        ],
      }),
      held('B', '2026-09-01', { asked: [['e', 'yes']] }),
      held('C', '2026-10-01', {
        asked: [
          ['a', 'yes'],
          ['f', 'unknown'],
        ],
      }),
      held('D', '2026-11-01', {
        asked: [
          ['a', 'partly'],
          ['b', 'partly'],
          ['c', 'no'],
          ['d', 'yes'],
        ],
      }),
    ]);
    const { rows, ...counts } = (await told(journal)).repeats;
    expect(counts).toMatchObject({ n: 4, better: 1, same: 2, worse: 1, cards: 6, again: 6, improved: { n: 2, rate: 0.5 } });
    expect(rows[0]).toEqual({ card: 'caaaaaa', text: 'Question a?', times: 3, first: 1, latest: 0.5 });
  });
});

describe('practice', () => {
  const journal = journalOf(
    [
      held('A', '2026-09-01', {
        asked: [
          ['a', 'no'],
          ['b', 'yes'],
          ['c', 'no'],
        ],
      }),
      held('B', '2026-09-02', { asked: [['d', 'yes']] }),
    ],
    [
      reviewed('a', ['2026-11-01', 'again'], ['2026-11-01', 'good'], ['2026-11-02', 'good'], ['2026-11-03', 'again']),
      reviewed('b', ['2026-11-22', 'easy']),
      { ...reviewed('d', ['2026-10-01', 'again']), dropped: true },
    ],
  );

  it('counts recorded reviews, never what an interview stands for', async () => {
    const { days, ...practice } = (await told(journal)).practice;
    // Of 30 days to 23 November five reviews; of card a two came on a later day, and one of them was passed.
    expect(practice).toMatchObject({ n: 6, cards: 2, due: 1, perDay: 5 / 30, retention: { n: 2, rate: 0.5 } });
    expect([days.length, days[0]?.date, days.at(-1)?.date]).toEqual([30, '2026-10-25', '2026-11-23']);
    expect(days.filter(({ n }) => n > 0)).toEqual([
      { date: '2026-11-01', n: 2 },
      { date: '2026-11-02', n: 1 },
      { date: '2026-11-03', n: 1 },
      { date: '2026-11-22', n: 1 },
    ]);
  });

  it('is that of the cards that fit', async () => {
    expect((await told(journal, fitsOf({ company: ['B'] }))).practice).toMatchObject({ n: 1, cards: 0, due: 0 });
  });
});
