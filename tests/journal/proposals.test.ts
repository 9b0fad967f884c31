import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../../src/journal/calendar.js';
import type { Interview, NextStep } from '../../src/journal/journal.js';
import { proposedSteps } from '../../src/journal/proposals.js';
import { anyJournal } from '../support/anyJournal.js';

const TODAY = '2026-11-23';
const held = (daysAgo: number, more: Partial<Interview> = {}): Interview => ({
  id: `i${String(daysAgo).replace(/\D/g, 'x').padStart(6, 'a')}`,
  company: 'Acme',
  date: daysAfter(TODAY, -daysAgo),
  stage: 'technical',
  outcome: 'pending',
  ...more,
});
const step = (text: string, more: Partial<NextStep> = {}): NextStep => ({ id: 'saaaaaa', text, ...more });
const proposed = (...interviews: Interview[]) =>
  proposedSteps(interviews, TODAY).map(({ text, interview, by }) => `${text} ${interview.date} ${by}`);

const THANKS = 'Thank-you note';
const FOLLOW_UP = 'Follow-up';

describe('a thank-you note', () => {
  it.each<[string, Interview, boolean]>([
    ['on the day itself', held(0), false],
    ['the day after', held(1), true],
    ['three days after', held(3), true],
    ['four days after', held(4), false],
    ['before it', held(-2), false],
    ['when nothing is told of it yet', held(1, { stage: undefined, outcome: undefined, time: '14:00' }), true],
    ['after a mock', held(1, { stage: 'mock' }), false],
    ['after an online assessment', held(1, { stage: 'online-assessment' }), false],
    ['after a take-home', held(1, { stage: 'take-home' }), false],
    ['when it was rejected', held(1, { outcome: 'rejected' }), false],
    ['when it was withdrawn', held(1, { outcome: 'withdrawn' }), false],
    ['when it went on', held(1, { outcome: 'advanced' }), true],
    ['with another next step', held(1, { nextSteps: [step('Code assessment')] }), true],
    ...[
      'Thank-you note',
      'say THANKS',
      'Ｔｈａｎｋ Mori',
      '写感谢信',
      '謝謝信',
      'お礼メール',
      'ありがとうのメール',
      '감사 메일',
      'Dankesmail',
      'Mail de remerciement',
      'Dire merci',
      'Correo de agradecimiento',
      'Написать спасибо',
    ].map((text): [string, Interview, boolean] => [`with the next step "${text}"`, held(1, { nextSteps: [step(text)] }), false]),
    ['with one that is done', held(1, { nextSteps: [step('Thank-you note', { done: TODAY })] }), false],
  ])('%s', (_, interview, expected) => {
    expect(proposed(interview)).toEqual(expected ? [`${THANKS} ${interview.date} ${TODAY}`] : []);
  });
});

describe('a follow-up', () => {
  it.each<[string, Interview, boolean]>([
    ['nine days after', held(9), false],
    ['ten days after', held(10), true],
    ['45 days after', held(45), true],
    ['46 days after', held(46), false],
    ['when nothing is said of the outcome', held(10, { outcome: undefined }), true],
    ['when it went on', held(10, { outcome: 'advanced' }), false],
    ['when there was no reply', held(10, { outcome: 'no-reply' }), false],
    ['after a take-home', held(10, { stage: 'take-home' }), true],
    ['after a mock', held(10, { stage: 'mock' }), false],
    ['with an open next step', held(10, { nextSteps: [step('Code assessment')] }), false],
    ['with one that is done', held(10, { nextSteps: [step('Code assessment', { done: TODAY })] }), true],
    ...[
      'Follow-up',
      'Follow up with Mori',
      'followup mail',
      'Nudge the recruiter',
      'Ask Mori for news',
      'E-mail HR about the result',
      '跟进一下',
      '催一下HR',
      '问面试结果',
      'フォローのメール',
      '選考結果の問い合わせ',
      '팔로우업',
      'Nachfassen',
      'Relancer',
      'Correo de seguimiento',
      'Напомнить о себе',
    ].map((text): [string, Interview, boolean] => [`with "${text}" done`, held(10, { nextSteps: [step(text, { done: TODAY })] }), false]),
    ['with "開催日を確認" done, which is none', held(10, { nextSteps: [step('開催日を確認', { done: TODAY })] }), true],
  ])('%s', (_, interview, expected) => {
    expect(proposed(interview)).toEqual(expected ? [`${FOLLOW_UP} ${interview.date} ${TODAY}`] : []);
  });

  it.each<[string, Interview, boolean]>([
    ['is not proposed when a later one was there', held(5, { company: 'ＡＣＭＥ' }), false],
    ['is not proposed when a later one lies ahead', held(-5), false],
    ['is proposed when a later one is at another company', held(5, { company: 'Globex' }), true],
    ['is proposed once where two were on one day', held(12), true],
    ['is proposed for the later of two that are both silent', held(30), true],
  ])('%s', (_, other, expected) => {
    const about = `${FOLLOW_UP} ${held(12).date} ${TODAY}`;
    expect(proposed(held(12), other)).toEqual(expected ? [about] : []);
    expect(proposed(other, held(12))).toEqual(expected ? [about] : []);
  });
});

it('thanks come first, then what has waited longest', () => {
  const interviews = [held(12, { company: 'B' }), held(1, { company: 'C' }), held(20, { company: 'A' }), held(2, { company: 'D' })];
  expect(proposedSteps(interviews, TODAY).map(({ interview }) => interview.company)).toEqual(['D', 'C', 'A', 'B']);
});

it('what was proposed and is noted is proposed no more, whatever the journal holds', () => {
  fc.assert(
    fc.property(anyJournal, fc.nat(60), ({ interviews }, days) => {
      const today = daysAfter(interviews[0]?.date ?? TODAY, days);
      const noted = interviews.map((interview) => {
        const steps = proposedSteps(interviews, today).filter((proposal) => proposal.interview === interview);
        return { ...interview, nextSteps: [...(interview.nextSteps ?? []), ...steps.map(({ text, by }) => step(text, { by }))] };
      });
      expect(proposedSteps(noted, today)).toEqual([]);
    }),
  );
});
