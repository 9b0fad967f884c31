import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { findInterview, findNextStep, findQuestion, knownCompany, questionName } from '../../src/journal/find.js';
import { emptyJournal, type Interview, type Journal } from '../../src/journal/journal.js';
import { sampleJournal } from '../support/sample.js';

const today = '2026-11-23';

/** What is thrown: the message, and the lines of the hint. */
function refused(act: () => unknown): { message: string; hint: string[] } {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, hint: error.hint?.split('\n') ?? [] };
    throw error;
  }
  throw new Error('something was found');
}

function withMore(...more: Partial<Interview>[]): Journal {
  const journal = sampleJournal();
  const added = more.map((fields) => ({ id: 'idddddd', company: 'Acme', date: '2026-11-01', ...fields }));
  return { ...journal, interviews: [...journal.interviews, ...added] };
}

/** The sample with the interviews in another order. */
function reversed(): Journal {
  const { interviews, ...rest } = sampleJournal();
  return { ...rest, interviews: interviews.toReversed() };
}

/** Interviews at so many companies, with one question each. */
function companies(count: number): Partial<Interview>[] {
  return Array.from({ length: count }, (_, index) => {
    const [letters, day] = [`zz${String.fromCharCode(97 + index)}`, String(index + 1).padStart(2, '0')];
    const questions = [{ id: `q${letters}aaa`, card: `c${letters}aaa`, text: `Why  ${'so '.repeat(25)}many?` }];
    const nextSteps = [{ id: `s${letters}aaa`, text: 'Write to them' }];
    return { id: `i${letters}aaa`, company: `Umbra ${index + 1}`, date: `2026-11-${day}`, questions, nextSteps };
  });
}

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

  it('by company is the latest that was held, in whichever order they stand, and by a part of its name as well', () => {
    expect(findInterview(reversed(), 'acme', { today }).id).toBe('icccccc');
    const journal = withMore({ company: 'Globex' });
    expect(findInterview(journal, 'glob', { today }).id).toBe('idddddd');
    expect(() => findInterview(journal, 'glob', { today, never: 'guess' })).toThrow('"glob" fits 2 interviews.');
  });

  it('by an id is that one, where a company is called so too', () => {
    expect(findInterview(withMore({ company: 'icccccc' }), 'icccccc', { today }).id).toBe('icccccc');
    expect(() => findInterview(withMore({ company: 'Iccc Labs' }), 'iccc', { today })).toThrow('"iccc" fits 2 interviews.');
  });

  it('of which several fit is listed with the latest twelve, and how many more there are', () => {
    expect(refused(() => findInterview(withMore(...companies(12)), 'umbra', { today })).hint).toHaveLength(13);
    const { message, hint } = refused(() => findInterview(withMore({ company: 'Umbra' }, ...companies(13)), 'umb', { today }));
    expect(message).toBe('"umb" fits 14 interviews. Which one?');
    expect(hint).toHaveLength(14);
    expect(hint[0]).toBe('Type the id of one instead:');
    expect(hint[1]).toBe('  izzbaaa  Umbra 2, Mon 2 Nov 2026');
    expect(hint.at(-1)).toBe('  and 2 earlier ones');
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

  it('by words is the latest asking, in whichever order the interviews stand', () => {
    expect(findQuestion(reversed(), 'queue message', { today }).question.id).toBe('qcccccd');
  });

  it('is found by four characters of its id or more where they fit one, and by no fewer', () => {
    expect(findQuestion(sampleJournal(), 'qaaa', { today }).question.id).toBe('qaaaaaa');
    expect(() => findQuestion(sampleJournal(), 'qbbb', { today })).toThrow('"qbbb" fits 3 questions. Which one?');
    expect(() => findQuestion(sampleJournal(), 'qaa', { today })).toThrow('No question fits "qaa".');
    expect(() => findQuestion(sampleJournal(), 'aaaa', { today })).toThrow('No question fits "aaaa".');
  });

  it('is taken where one fits, also for a removal', () => {
    expect(findQuestion(sampleJournal(), 'mutex', { today, never: 'guess' }).question.id).toBe('qbbbbbd');
  });

  it('is found by its place among twelve, and by words that only look like a place', () => {
    const questions = Array.from({ length: 12 }, (_, index) => ({
      id: `qzzzzz${'abcdefghijkl'[index]}`,
      card: 'caaaaaa',
      text: `${index}`,
    }));
    questions[4] = { id: 'qzzzzze', card: 'czzzzzz', text: 'Why is port 80:8080 mapped?' };
    const journal = withMore({ company: 'Hooli', questions });
    expect(findQuestion(journal, 'hooli:12', { today }).question.id).toBe('qzzzzzl');
    expect(findQuestion(journal, 'port 80:8080 mapped', { today }).question.id).toBe('qzzzzze');
  });

  it.each(['???', 'zebra', ''])('is not found by %j, and the error says how to look for it', (which) => {
    const only = { ...sampleJournal(), interviews: sampleJournal().interviews.slice(0, 1) };
    expect(() => findQuestion(only, which, { today })).toThrow(
      expect.objectContaining({ message: `No question fits "${which}".`, hint: expect.stringContaining('interview search') }),
    );
  });

  it('of which several fit is listed on a line of its own with its id', () => {
    expect(refused(() => findQuestion(withMore(...companies(2)), 'so many', { today })).hint).toEqual([
      'Type the id of one instead:',
      `  qzzaaaa  Why ${'so '.repeat(18)}so (Umbra 1, Sun 1 Nov 2026)`,
      `  qzzbaaa  Why ${'so '.repeat(18)}so (Umbra 2, Mon 2 Nov 2026)`,
    ]);
  });

  it('that is not there is told with how many there are', () => {
    expect(() => findQuestion(sampleJournal(), 'acme:3', { today })).toThrow('Acme, Fri 20 Nov 2026 has 2 questions, not 3.');
    expect(() => findQuestion(sampleJournal(), 'iaaaaaa:2', { today })).toThrow('has one question, not 2.');
    expect(() => findQuestion(withMore({}), 'idddddd:1', { today })).toThrow('has no questions, not 1.');
    expect(() => findQuestion(emptyJournal(), 'mutex', { today })).toThrow('There is no question in the journal yet.');
  });

  it('is called by its text on one line, cut after 60 characters', () => {
    expect(questionName({ text: `Why\n\n${'x'.repeat(56)}` })).toBe(`"Why ${'x'.repeat(56)}"`);
    expect(questionName({ text: `Why\n\n${'x'.repeat(57)}` })).toBe(`"Why ${'x'.repeat(55)}…"`);
  });
});

describe('a next step', () => {
  it('is found by its id and by words', () => {
    expect(findNextStep(sampleJournal(), 'saaa').step.id).toBe('saaaaaa');
    expect(findNextStep(sampleJournal(), 'assessment').step.id).toBe('saaaaaa');
    expect(() => findNextStep(sampleJournal(), 'thank-you')).toThrow('No next step fits "thank-you".');
  });

  it('is found by words only while it is open and where one fits, by its id always', () => {
    const [one, two] = companies(2);
    const [step] = one?.nextSteps ?? [];
    const done = withMore({ ...one, nextSteps: step && [{ ...step, done: '2026-11-02' }] }, { ...two });
    expect(findNextStep(done, 'write').step.id).toBe('szzbaaa');
    expect(findNextStep(done, 'szzaaaa').step.id).toBe('szzaaaa');
    expect(refused(() => findNextStep(withMore(...companies(2)), 'write'))).toEqual({
      message: '"write" fits 2 next steps. Which one?',
      hint: ['Type the id of one instead:', '  szzaaaa  Write to them (Umbra 1)', '  szzbaaa  Write to them (Umbra 2)'],
    });
  });

  it.each(['???', 'saa', ''])('is not found by %j', (which) => {
    expect(() => findNextStep(sampleJournal(), which)).toThrow(`No next step fits "${which}".`);
  });
});

describe('a company', () => {
  it('is called as it was last, however it is written now; a new one as it is written', () => {
    const journal = withMore({ company: 'ACME' });
    expect(knownCompany(sampleJournal(), ' ａcme')).toBe('Acme');
    expect(knownCompany(journal, 'acme')).toBe('ACME');
    expect(knownCompany(journal, 'Acme Labs')).toBe('Acme Labs');
  });
});
