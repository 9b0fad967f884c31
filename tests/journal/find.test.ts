import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { findInterview, findNextStep, findQuestion } from '../../src/journal/find.js';
import { emptyJournal } from '../../src/journal/journal.js';
import { sampleJournal } from '../support/sample.js';

const today = '2026-11-23';

describe('an interview', () => {
  it.each([
    ['icccccc', 'icccccc'],
    ['iccc', 'icccccc'],
    ['acme', 'icccccc'],
    ['ＡＣＭＥ', 'icccccc'],
    ['glob', 'ibbbbbb'],
    ['last', 'icccccc'],
  ])('is found by %j', (which, id) => {
    expect(findInterview(sampleJournal(), which, { today }).id).toBe(id);
  });

  it('by company is the latest that was held, also where one is scheduled', () => {
    const journal = sampleJournal();
    journal.interviews.push({ id: 'idddddd', company: 'Acme', date: '2026-11-30' });
    expect(findInterview(journal, 'acme', { today }).id).toBe('icccccc');
    expect(findInterview(journal, 'last', { today }).id).toBe('icccccc');
  });

  it('is never guessed for a removal: those that fit are listed with their ids', () => {
    expect(() => findInterview(sampleJournal(), 'acme', { today, never: 'guess' })).toThrow(
      expect.objectContaining({
        message: '"acme" fits 2 interviews. Which one?',
        hint: expect.stringContaining('iaaaaaa  Acme, Mon 5 Oct 2026'),
      }),
    );
    expect(findInterview(sampleJournal(), 'globex', { today, never: 'guess' }).id).toBe('ibbbbbb');
  });

  it('of two companies that fit is asked for', () => {
    const journal = sampleJournal();
    journal.interviews.push({ id: 'idddddd', company: 'Acme Labs', date: '2026-11-01' });
    expect(findInterview(journal, 'acme', { today }).id).toBe('icccccc');
    expect(() => findInterview(journal, 'acm', { today })).toThrow('"acm" fits 3 interviews. Which one?');
  });

  it.each(['zzz', 'me', 'icc'])('is not found by %j, and the error says where to look', (which) => {
    expect(() => findInterview(sampleJournal(), which, { today })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('interview list') }),
    );
  });

  it('cannot be found in an empty journal, which is said so', () => {
    expect(() => findInterview(emptyJournal(), 'last', { today })).toThrow('There is no interview in the journal yet.');
  });
});

describe('a question', () => {
  it.each([
    ['qbbbbbb', 'qbbbbbb'],
    ['acme:2', 'qcccccd'],
    ['iaaaaaa:1', 'qaaaaaa'],
    ['mutex', 'qbbbbbd'],
    ['queue message', 'qcccccd'],
    ['ccccccc', 'qcccccc'],
  ])('is found by %j', (which, id) => {
    expect(findQuestion(sampleJournal(), which, { today }).question.id).toBe(id);
  });

  it('of which several fit is asked for', () => {
    expect(() => findQuestion(sampleJournal(), 'what', { today })).toThrow(UserError);
    expect(() => findQuestion(sampleJournal(), 'message queue', { today, never: 'guess' })).toThrow(
      '"message queue" fits 2 questions. Which one?',
    );
  });

  it('that is not there is told with how many there are', () => {
    expect(() => findQuestion(sampleJournal(), 'acme:3', { today })).toThrow('Acme, Fri 20 Nov 2026 has 2 questions, not 3.');
  });
});

describe('a next step', () => {
  it('is found by its id and by words', () => {
    expect(findNextStep(sampleJournal(), 'saaa').step.id).toBe('saaaaaa');
    expect(findNextStep(sampleJournal(), 'assessment').step.id).toBe('saaaaaa');
    expect(() => findNextStep(sampleJournal(), 'thank-you')).toThrow('No next step fits "thank-you".');
  });
});
