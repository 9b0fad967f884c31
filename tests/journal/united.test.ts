import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../src/journal/fault.js';
import type { Interview, Question } from '../../src/journal/journal.js';
import { united } from '../../src/journal/united.js';
import { anyJournal } from '../support/anyJournal.js';

const question = (id: string, more: Partial<Question> = {}): Question => ({ id, card: id.replace('q', 'c'), text: `${id}?`, ...more });
const base: Interview = {
  id: 'iaaaaaa',
  company: 'Acme',
  date: '2026-11-20',
  outcome: 'pending',
  tags: ['remote'],
  questions: [question('qaaaaaa', { answered: 'unknown' }), question('qbbbbbb')],
  notes: 'Calm.',
};
const changed = (change: Partial<Interview>): Interview => ({ ...structuredClone(base), ...change });

describe('two states of an interview', () => {
  it('say together what each of them says', () => {
    const here = changed({ role: 'Engineer', tags: ['remote', 'rust'], notes: 'Calm.\n\nSix people.' });
    const there = changed({ outcome: 'advanced', tags: ['python', 'remote'], minutes: 40 });
    expect(united(here, there, 'here')).toEqual({
      interview: { ...here, outcome: 'advanced', minutes: 40, tags: ['python', 'remote', 'rust'] },
      conflicts: [],
    });
  });

  it('have the questions of both, each behind what it stood behind, follow-ups behind theirs', () => {
    const [one, two] = base.questions as [Question, Question];
    const here = changed({ questions: [one, question('qcccccc', { followUpTo: one.id }), two] });
    const there = changed({
      questions: [one, question('qdddddd'), question('qeeeeee', { followUpTo: 'qdddddd' }), two, question('qffffff')],
    });
    const { interview } = united(here, there, 'here');
    expect(interview.questions?.map(({ id }) => id)).toEqual(['qaaaaaa', 'qcccccc', 'qdddddd', 'qeeeeee', 'qbbbbbb', 'qffffff']);
  });

  it('keep an assessment that only one of them has, and what a person said of a question', () => {
    const there = changed({ questions: [question('qaaaaaa', { answered: 'no', note: 'Froze.' }), question('qbbbbbb')] });
    expect(united(base, there, 'here')).toEqual({ interview: there, conflicts: [] });
    expect(united(there, base, 'there')).toEqual({ interview: there, conflicts: [] });
  });

  it('are in conflict where both say something of the same field, and then as is preferred', () => {
    const here = changed({ role: 'Engineer', questions: [question('qaaaaaa', { note: 'Froze.' })] });
    const there = changed({ role: 'Architect', questions: [question('qaaaaaa', { note: 'Blanked.' })] });
    const { interview, conflicts } = united(here, there, 'there');
    expect(conflicts).toEqual([
      { where: 'question "qaaaaaa?": note', here: 'Froze.', there: 'Blanked.' },
      { where: 'role', here: 'Engineer', there: 'Architect' },
    ]);
    expect(interview).toEqual(there);
    expect(united(here, there, 'here').interview).toEqual(here);
  });

  it('have a question once that is worded differently in them: its text is in conflict', () => {
    const there = changed({ questions: [question('qaaaaaa', { text: 'Why, then?' }), question('qbbbbbb')] });
    const { interview, conflicts } = united(base, there, 'here');
    expect(interview).toEqual(base);
    expect(conflicts).toEqual([{ where: 'question "qaaaaaa?": text', here: 'qaaaaaa?', there: 'Why, then?' }]);
  });

  it.each<[unknown, unknown, here: string, there: string, where?: string]>([
    ['5', 5, '5', '5'],
    [['a'], 'a', '["a"]', 'a'],
    [{ from: 1 }, '1', '{"from":1}', '1'],
    [{ from: 1 }, ['1'], '{"from":1}', '["1"]'],
    [{ from: 1 }, null, '{"from":1}', 'null'],
    [{ from: 1 }, { from: 2 }, '1', '2', 'from'],
    [[{ id: 'x', from: 1 }], [{ id: 'x', from: 2 }], '1', '2', 'from'],
  ])('are in conflict by a field that is not known: %j and %j', (one, other, here, there, where = 'salary') => {
    const a = Object.assign(changed({}), { salary: one });
    const b = Object.assign(changed({}), { salary: other });
    expect(united(a, b, 'here')).toEqual({ interview: a, conflicts: [{ where, here, there }] });
    expect(united(b, a, 'there')).toEqual({ interview: a, conflicts: [{ where, here: there, there: here }] });
  });

  it('never make a question follow itself up', () => {
    const [one, two] = base.questions as [Question, Question];
    const here = changed({ questions: [one, { ...two, followUpTo: one.id }] });
    const there = changed({ questions: [two, { ...one, followUpTo: two.id }] });
    expect(united(here, there, 'here').interview.questions).toEqual(here.questions);
    expect(united(here, there, 'there').interview.questions?.map(({ id }) => id)).toEqual(['qbbbbbb', 'qaaaaaa']);
  });
});

/** A copy in which something is missing and something else is changed. */
const twoStates = fc
  .record({ journal: anyJournal, keep: fc.infiniteStream(fc.boolean()) })
  .filter(({ journal }) => journal.interviews.length > 0)
  .map(({ journal: { interviews }, keep }) => {
    const [interview] = interviews as [Interview];
    const part = (): Interview => ({
      ...(Object.fromEntries(
        Object.entries(interview).filter(([key]) => ['id', 'company', 'date', 'questions'].includes(key) || keep.next().value),
      ) as unknown as Interview),
      questions: [...(interview.questions ?? [])].slice(0, keep.next().value ? undefined : 1),
    });
    return { interview, here: part(), there: part() };
  });

describe('of two parts of one interview', () => {
  it('nothing is lost, nothing is in conflict, and it is sound', () => {
    fc.assert(
      fc.property(twoStates, ({ interview, here, there }) => {
        const { interview: whole, conflicts } = united(here, there, 'here');
        expect(conflicts).toEqual([]);
        expect(new Set(Object.keys(whole))).toEqual(new Set([...Object.keys(here), ...Object.keys(there)]));
        for (const key of Object.keys(whole))
          if (key !== 'questions') expect(whole[key as keyof Interview]).toEqual(interview[key as keyof Interview]);
        expect(new Set(whole.questions)).toEqual(new Set([...(here.questions ?? []), ...(there.questions ?? [])]));
        const cards = [...new Set(whole.questions?.map(({ card }) => card))].map((id) => ({ id }));
        expect(faultOf({ interviews: [whole], cards })).toBeUndefined();
      }),
    );
  });

  it('either way and twice it is the same', () => {
    fc.assert(
      fc.property(twoStates, ({ here, there }) => {
        const { interview: whole } = united(here, there, 'here');
        expect(united(there, here, 'here').interview).toEqual(whole);
        expect(united(whole, there, 'here').interview).toEqual(whole);
      }),
    );
  });
});
