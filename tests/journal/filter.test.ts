import { describe, expect, it } from '@jest/globals';
import { askingFits, beginsWord, type Filter, fitsOf, interviewFits } from '../../src/journal/filter.js';
import { sampleJournal } from '../support/sample.js';

describe('a filter', () => {
  it.each<[Filter, string[]]>([
    [{}, ['iaaaaaa', 'ibbbbbb', 'icccccc']],
    [{ company: ['acme'] }, ['iaaaaaa', 'icccccc']],
    [{ company: ['acme', 'glo'] }, ['iaaaaaa', 'ibbbbbb', 'icccccc']],
    [{ company: ['cme'] }, []],
    [{ role: ['engineer platform'] }, ['ibbbbbb']],
    [{ role: ['platform', 'backend'] }, ['iaaaaaa', 'ibbbbbb', 'icccccc']],
    [{ stage: ['technical'] }, ['ibbbbbb', 'icccccc']],
    [{ format: ['video'] }, ['ibbbbbb']],
    [{ outcome: ['pending', 'rejected'] }, ['ibbbbbb', 'icccccc']],
    [{ topic: ['Messaging'] }, ['ibbbbbb', 'icccccc']],
    [{ kind: ['puzzle'] }, ['ibbbbbb']],
    [{ tag: ['REMOTE'] }, ['ibbbbbb']],
    [{ since: '2026-10-20' }, ['ibbbbbb', 'icccccc']],
    [{ until: '2026-10-20' }, ['iaaaaaa', 'ibbbbbb']],
    [{ overall: [1, 2] }, ['ibbbbbb']],
    [{ overall: [2, 3] }, ['ibbbbbb', 'icccccc']],
    [{ overall: [3, 5] }, ['icccccc']],
    [{ company: ['acme'], topic: ['messaging'] }, ['icccccc']],
  ])('%j lets through %j', (filter, ids) => {
    expect(
      sampleJournal()
        .interviews.filter(interviewFits(filter))
        .map(({ id }) => id),
    ).toEqual(ids);
  });

  it('takes topic and kind of a question from the same question', () => {
    const fits = askingFits({ topic: ['messaging'], kind: ['puzzle'] });
    const asked = sampleJournal().interviews.flatMap((interview) =>
      (interview.questions ?? []).map((question) => ({ interview, question })),
    );
    expect(asked.filter(fits)).toEqual([]);
  });

  it('finds a company written without blanks by any part of its name', () => {
    expect(beginsWord('株式会社ソラ', 'ソラ')).toBe(true);
    expect(beginsWord('纸鹤科技', '科技')).toBe(true);
    expect(beginsWord('studio 42', '42')).toBe(true);
    expect(beginsWord('studio 142', '42')).toBe(false);
    expect(beginsWord('école', 'cole')).toBe(false);
  });

  it('lets through the topics that it names, however they are written, and all where it names none', () => {
    const { topic } = fitsOf({ topic: ['Messaging', 'SQL'] });
    expect(['messaging', 'Sql', 'containers'].map(topic)).toEqual([true, true, false]);
    expect(fitsOf({ kind: ['puzzle'] }).topic('containers')).toBe(true);
  });
});
