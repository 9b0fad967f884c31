import { describe, expect, it } from '@jest/globals';
import { askingFits, type Filter, interviewFits } from '../../src/journal/filter.js';
import { sampleJournal } from '../support/sample.js';

describe('a filter', () => {
  it.each<[Filter, string[]]>([
    [{}, ['iaaaaaa', 'ibbbbbb', 'icccccc']],
    [{ company: ['acme'] }, ['iaaaaaa', 'icccccc']],
    [{ company: ['acme', 'glo'] }, ['iaaaaaa', 'ibbbbbb', 'icccccc']],
    [{ company: ['cme'] }, []],
    [{ role: ['engineer platform'] }, ['ibbbbbb']],
    [{ stage: ['technical'] }, ['ibbbbbb', 'icccccc']],
    [{ format: ['video'] }, ['ibbbbbb']],
    [{ outcome: ['pending', 'rejected'] }, ['ibbbbbb', 'icccccc']],
    [{ topic: ['Messaging'] }, ['ibbbbbb', 'icccccc']],
    [{ kind: ['puzzle'] }, ['ibbbbbb']],
    [{ tag: ['REMOTE'] }, ['ibbbbbb']],
    [{ since: '2026-10-20' }, ['ibbbbbb', 'icccccc']],
    [{ until: '2026-10-20' }, ['iaaaaaa', 'ibbbbbb']],
    [{ overall: [1, 2] }, ['ibbbbbb']],
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
});
