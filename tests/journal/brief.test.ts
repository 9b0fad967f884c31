import { describe, expect, it } from '@jest/globals';
import { nextToPrepare, toBrief } from '../../src/journal/brief/ahead.js';
import { allPractised, briefFor, firstPractised, otherWeak } from '../../src/journal/brief/brief.js';
import { toldIn } from '../../src/journal/brief/told.js';
import { usualAt } from '../../src/journal/brief/usual.js';
import { emptyJournal, type Interview, type Journal, type Question } from '../../src/journal/journal.js';
import type { Queued } from '../../src/journal/practice/queue.js';
import { sampleJournal } from '../support/sample.js';

const TODAY = '2026-11-23';
const at = (time: string, today = TODAY) => new Date(`${today}T${time}:00`);
const moment = { today: TODAY, now: at('10:00') };

let count = 0;
const one = (date: string, more: Partial<Interview> = {}): Interview => ({
  id: `i${String(++count).padStart(6, 'a')}`,
  company: 'Acme',
  date,
  ...more,
});
const asking = (card: string, more: Partial<Question> = {}): Question => ({
  id: `q${card.slice(1)}`,
  card,
  text: `What of ${card}?`,
  ...more,
});
const withInterviews = (...interviews: Interview[]): Journal => ({
  ...emptyJournal(),
  interviews,
  cards: [...new Set(interviews.flatMap(({ questions = [] }) => questions.map(({ card }) => card)))].map((id) => ({ id })),
});

describe('the brief is offered', () => {
  it.each<[string, Interview, string, boolean]>([
    ['in the afternoon before', one('2026-11-24', { time: '14:00' }), '15:00', true],
    ['in the last minute of the day before', one('2026-11-24', { time: '14:00' }), '23:59', true],
    ['where no time is noted', one('2026-11-24'), '18:00', true],
    ['not at noon before', one('2026-11-24', { time: '14:00' }), '14:59', false],
    ['not two days before', one('2026-11-25', { time: '14:00' }), '23:00', false],
    ['on its day, from midnight', one(TODAY, { time: '14:00' }), '00:00', true],
    ['on its day, where no time is noted', one(TODAY), '08:00', true],
    ['while it lasts', one(TODAY, { time: '14:00' }), '14:59', true],
    ['while it lasts, by the minute', one(TODAY, { time: '14:30' }), '15:29', true],
    ['not an hour after it began, by the minute', one(TODAY, { time: '14:30' }), '15:30', false],
    ['not an hour after it began', one(TODAY, { time: '14:00' }), '15:00', false],
    ['while it lasts, if it is a long one', one(TODAY, { time: '14:00', minutes: 120 }), '15:59', true],
    ['not when it is written down', one(TODAY, { time: '14:00', questions: [asking('caaaaaa')] }), '08:00', false],
    ['not when it is assessed', one(TODAY, { time: '14:00', assessment: { overall: 3 } }), '08:00', false],
    ['not when it was withdrawn', one('2026-11-24', { outcome: 'withdrawn' }), '18:00', false],
    ['not for a mock', one('2026-11-24', { stage: 'mock' }), '18:00', false],
    ['not the day after', one('2026-11-22', { time: '14:00' }), '08:00', false],
  ])('%s', (_, interview, time, expected) => {
    expect(toBrief([interview], TODAY, at(time))).toEqual(expected ? [interview] : []);
  });

  it('for each of several, in their order, over the end of a year', () => {
    const [early, late, far] = [one('2027-01-01', { time: '09:00' }), one('2026-12-31', { time: '17:00' }), one('2027-01-02')];
    expect(toBrief([far, early, late], '2026-12-31', at('15:30', '2026-12-31'))).toEqual([late, early]);
  });
});

describe('the next interview to prepare for', () => {
  const over = one(TODAY, { time: '08:00' });
  const tomorrow = one('2026-11-24');
  it.each<[string, Interview[], Interview | undefined]>([
    ['is none in an empty journal', [], undefined],
    ['is none where all was held', [one('2026-11-22'), one('2026-11-20')], undefined],
    ['is the first of those to come', [one('2026-12-01'), tomorrow, one('2026-11-25')], tomorrow],
    ['is not the one that is over and not written down yet', [over, tomorrow], tomorrow],
    ['is that one, where no other follows', [over], over],
    ['is today, without a time', [tomorrow, { ...over, time: undefined }], { ...over, time: undefined }],
  ])('%s', (_, interviews, expected) => {
    expect(nextToPrepare(interviews, TODAY, moment.now)).toEqual(expected);
  });
});

describe('what was told', () => {
  it.each<[string, Array<[tags: string, text: string]>]>([
    ['#salary said 78 to 85', [['salary', 'said 78 to 85']]],
    ['- #Notice: two months', [['notice', 'two months']]],
    ['Used the billing migration #story', [['story', 'Used the billing migration #story']]],
    ['#story #told the rewrite', [['story told', 'the rewrite']]],
    ['Salary: 84', [['salary', '84']]],
    ['Salary :84', [['salary', '84']]],
    ['Salaryman: 84', []],
    ['*  Notice: two  months  ', [['notice', 'two  months']]],
    ['   Notice: two', [['notice', 'two']]],
    ['#story  the rewrite  ', [['story', 'the rewrite']]],
    ['we said - #story', [['story', 'we said - #story']]],
    ['notice： two months', [['notice', 'two months']]],
    ['#薪资 看整个 package', [['薪资', '看整个 package']]],
    ['＃薪資 開價 80 萬', [['薪資', '開價 80 萬']]],
    ['用了迁移的故事#story', [['story', '用了迁移的故事#story']]],
    ['https://acme.example/page#jobs', []],
    ['# Salary', []],
    ['## Salary', []],
    ['I like C# and F#', []],
    ['We are #1 there, issue #12', []],
    ['https://acme.example/#jobs', []],
    ['The salary: never mentioned', []],
    ['#salary', []],
    [
      'Product first.\n#salary 70\n\n  * Story: the migration',
      [
        ['salary', '70'],
        ['story', 'the migration'],
      ],
    ],
  ])('in the notes "%s"', (notes, expected) => {
    expect(toldIn([one('2026-11-01', { notes })]).map(({ tags, text }) => [tags.join(' '), text])).toEqual(expected);
  });

  it('is what was said about motivation and logistics, whole, and tagged lines about anything else', () => {
    const questions = [
      asking('caaaaaa', { kind: 'logistics', said: 'Two months.\n#notice of three at most' }),
      asking('cbbbbbb', { kind: 'behavioural', said: 'Long ago.\n#story the migration', note: 'Story: badly told' }),
      asking('ccccccc', { kind: 'motivation', said: 'The product.' }),
      asking('cdddddd', { kind: 'motivation' }),
      asking('ceeeeee', { kind: 'knowledge', said: 'Isolation.' }),
    ];
    const told = toldIn([one('2026-11-01', { questions })]);
    expect(told.map(({ question, tags, text }) => [question?.card, tags, text])).toEqual([
      [undefined, ['story'], 'the migration'],
      [undefined, ['story'], 'badly told'],
      ['caaaaaa', ['notice'], 'Two months.\n#notice of three at most'],
      ['ccccccc', [], 'The product.'],
    ]);
  });
});

describe('what is asked', () => {
  const sql = asking('caaaaaa', { kind: 'knowledge', topics: ['sql'] });
  const why = asking('cbbbbbb', { kind: 'motivation' });
  const screen = one('2026-10-01', { stage: 'phone-screen', questions: [why] });
  const final = one('2026-11-01', { stage: 'final', questions: [sql, why, { ...sql, id: 'qzzzzzz' }] });
  const elsewhere = one('2026-09-01', { company: 'Globex', stage: 'panel', questions: [sql] });
  const empty = one('2026-11-02', { stage: 'panel' });

  it.each<[string, Interview[], Interview['stage'], string[]]>([
    ['by stage, the latest first', [final, screen], undefined, ['final there', 'phone-screen there']],
    ['the stage ahead first', [final, screen], 'phone-screen', ['phone-screen there', 'final there']],
    ['elsewhere, where the stage is not known there', [final, screen], 'panel', ['panel elsewhere', 'final there', 'phone-screen there']],
    ['elsewhere, where nothing was noted there', [empty], 'panel', ['panel elsewhere']],
    ['nowhere', [], 'take-home', []],
    ['nowhere, with no stage', [], undefined, []],
  ])('%s', (_, rounds, ahead, expected) => {
    expect(usualAt(rounds, [elsewhere], ahead).map(({ stage, there }) => `${stage} ${there ? 'there' : 'elsewhere'}`)).toEqual(expected);
  });

  it('is counted, the oftenest first', () => {
    expect(usualAt([final], [], undefined)).toEqual([
      {
        stage: 'final',
        there: true,
        interviews: 1,
        questions: 3,
        kinds: [
          { name: 'knowledge', count: 2 },
          { name: 'motivation', count: 1 },
        ],
        topics: [{ name: 'sql', count: 2 }],
      },
    ]);
  });

  it('is counted in one order, whichever came first', () => {
    const topics = (...names: string[][]) => names.map((own, at) => asking(`c${at}aaaaa`, { topics: own }));
    const orderOf = (questions: Question[]) =>
      usualAt([one('2026-11-01', { questions })], [], undefined)[0]?.topics.map(({ name }) => name);
    expect(orderOf(topics(['go'], ['css'], ['sql'], ['sql'], ['sql', 'css']))).toEqual(['sql', 'css', 'go']);
    expect(orderOf(topics(['go', 'api'], ['css']))).toEqual(['api', 'css', 'go']);
  });
});

describe('the brief', () => {
  it('of an empty journal is empty', () => {
    const brief = briefFor(emptyJournal(), 'Acme', moment);
    expect(brief).toMatchObject({
      company: 'Acme',
      ahead: undefined,
      later: [],
      rounds: [],
      usual: [],
      weak: [],
      told: [],
      iAsked: [],
      steps: [],
    });
    expect(brief.practice.plan.days).toEqual([{ date: TODAY, cards: [] }]);
  });

  it('has the rounds, with the better answers of now', () => {
    const { ahead, rounds, iAsked, steps, mock } = briefFor(sampleJournal(), 'acme', moment);
    expect({ ahead, mock }).toEqual({ ahead: undefined, mock: undefined });
    expect(rounds.map(({ interview, asked }) => [interview.id, asked.map(({ question, better }) => [question.id, better])])).toEqual([
      [
        'icccccc',
        [
          ['qcccccc', undefined],
          ['qcccccd', 'It takes load off the caller.'],
        ],
      ],
      ['iaaaaaa', [['qaaaaaa', undefined]]],
    ]);
    expect(iAsked).toMatchObject([{ text: 'How large is the team?', reply: 'Six.', interview: { id: 'icccccc' } }]);
    expect(steps.map(({ step }) => step.id)).toEqual(['saaaaaa']);
  });

  it('tells interviews on one day apart', () => {
    const next = one(TODAY, { time: '16:00' });
    const [first, second] = [one(TODAY, { time: '09:00', questions: [asking('caaaaaa')] }), one(TODAY, { questions: [asking('cbbbbbb')] })];
    const brief = briefFor(withInterviews(next, second, first), 'Acme', moment);
    expect(brief.ahead).toEqual(next);
    expect(brief.rounds.map(({ interview }) => interview)).toEqual([first, second]);
  });

  it('has what follows the next one, and what was withdrawn among the rounds', () => {
    const [next, then, off] = [one('2026-11-24'), one('2026-12-01'), one('2026-12-02', { outcome: 'withdrawn' })];
    const { ahead, later, rounds } = briefFor(withInterviews(off, then, next), 'ＡＣＭＥ', moment);
    expect([ahead, later, rounds.map(({ interview }) => interview)]).toEqual([next, [then], [off]]);
  });

  it.each(['Mock for Acme', 'Acme'])('counts no mock at %s as a round, and knows the latest', (company) => {
    const mocks = [
      one('2026-11-21', { company, stage: 'mock' }),
      one('2026-11-10', { company, stage: 'mock', questions: [asking('caaaaaa')] }),
    ];
    const other = one('2026-11-22', { company: 'Mock for Globex', stage: 'mock' });
    const brief = briefFor(withInterviews(...mocks, other, one('2026-10-01')), 'Acme', moment);
    expect(brief.rounds).toHaveLength(1);
    expect(brief.mock).toEqual(mocks[0]);
  });

  it('has what is weak in the topics that are asked there, and everything weak where none is known', () => {
    const here = one('2026-11-01', {
      questions: [asking('caaaaaa', { topics: ['sql'], answered: 'yes' }), asking('cbbbbbb', { answered: 'no' })],
    });
    const there = one('2026-11-02', {
      company: 'Globex',
      questions: [
        asking('ccccccc', { topics: ['sql'], answered: 'partly' }),
        asking('cdddddd', { topics: ['go'], answered: 'no' }),
        asking('ceeeeee', { topics: ['sql'], answered: 'yes' }),
      ],
    });
    const journal = withInterviews(here, there, one('2026-12-01', { company: 'Initech' }));
    const weakAt = (company: string) => briefFor(journal, company, moment).weak.map(({ card }) => card);
    expect(weakAt('Acme')).toEqual(['cbbbbbb', 'ccccccc']);
    expect(weakAt('Initech')).toEqual(['cdddddd', 'cbbbbbb', 'ccccccc']);
    const brief = briefFor(journal, 'Acme', moment);
    const plan = { ...brief.practice.plan, days: [] };
    expect(otherWeak({ ...brief, practice: { ...brief.practice, plan } }).map(({ card }) => card)).toEqual(['ccccccc']);
    expect(otherWeak(brief)).toEqual([]);
  });

  it('has the rounds the latest first, however they are kept, and the latest of many mocks', () => {
    const held = ['2026-10-01', '2026-11-01', '2026-09-01'].map((date) => one(date));
    const mocks = ['2026-10-02', '2026-11-02', '2026-09-02'].map((date) => one(date, { stage: 'mock' }));
    const { rounds, mock } = briefFor(withInterviews(...held, ...mocks), 'Acme', moment);
    expect(rounds.map(({ interview }) => interview.date)).toEqual(['2026-11-01', '2026-10-01', '2026-09-01']);
    expect(mock).toEqual(mocks[1]);
  });

  it('has what others ask at a stage of which nothing is known there', () => {
    const questions = [asking('caaaaaa', { topics: ['sql'] })];
    const next = one('2026-11-26', { stage: 'panel' });
    const elsewhere = one('2026-11-01', { company: 'Globex', stage: 'panel', questions });
    const { usual } = briefFor(withInterviews(next, elsewhere, one('2026-10-01', { stage: 'final', questions })), 'Acme', moment);
    expect(usual.map(({ stage, there }) => [stage, there])).toEqual([
      ['panel', false],
      ['final', true],
    ]);
  });

  it('has what is weak by any of its topics, and whatever was ever asked there', () => {
    const here = one('2026-11-01', {
      questions: [asking('caaaaaa', { topics: ['sql'], answered: 'no' }), asking('cbbbbbb', { answered: 'no' })],
    });
    const there = one('2026-11-02', {
      company: 'Globex',
      questions: [
        asking('cbbbbbb', { answered: 'no' }),
        asking('ccccccc', { topics: ['go', 'sql'], answered: 'no' }),
        asking('cdddddd', { answered: 'no' }),
      ],
    });
    const { weak } = briefFor(withInterviews(here, there), 'Acme', moment);
    expect(weak.map(({ card }) => card).sort()).toEqual(['caaaaaa', 'cbbbbbb', 'ccccccc']);
  });

  it('practises each card once, first those of the first day that has some', () => {
    const brief = briefFor(sampleJournal(), 'Acme', moment);
    const cards = ['caaaaaa', 'cbbbbbb', 'ccccccc'].map((card) => ({ row: { card } }) as Queued);
    const [a, b, c] = cards as [Queued, Queued, Queued];
    const days = [[], [b, a], [a, c]].map((ofDay, at) => ({ date: `2026-11-2${at}`, cards: ofDay }));
    const planned = { ...brief, practice: { ...brief.practice, plan: { ...brief.practice.plan, days } } };
    expect(allPractised(planned)).toEqual([b, a, c]);
    expect(firstPractised(planned)).toEqual([b, a]);
  });

  it('practises until the interview, and until tomorrow where none lies ahead', () => {
    const journal = sampleJournal();
    expect(briefFor(journal, 'Acme', moment).practice.aim).toEqual({ at: at('12:00', '2026-11-24'), date: '2026-11-24', company: 'Acme' });
    journal.interviews.push(one('2026-11-26', { time: '14:00' }));
    const { aim, plan } = briefFor(journal, 'Acme', moment).practice;
    expect(aim).toEqual({ at: at('14:00', '2026-11-26'), date: '2026-11-26', company: 'Acme' });
    expect(plan.days.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    expect(plan.days[0]?.cards.map(({ row }) => row.card)).not.toContain('cdddddd');
  });
});
