import { describe, expect, it } from '@jest/globals';
import { emptyJournal } from '../../src/journal/journal.js';
import { type Answer, CTRL_C, interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const run = (argv: string[], answers: readonly Answer[] = [], setting: Parameters<typeof interview>[1] = {}) =>
  interview(['mock', ...argv], { journal, answers, ...setting });

describe('mock', () => {
  it('asks first, shows the answers after that, and keeps an interview of stage mock', async () => {
    const { code, out, asked, journal: after, drafts } = await run(['-n', '2', '--topic', 'messaging'], ['next', 'partly']);
    expect({ code, asked, drafts }).toEqual({ code: 0, asked: ['Answer aloud', 'How did it go?'], drafts: [] });
    expect(out).toMatchInlineSnapshot(`
"1 question in 30 minutes. No answers until the end.

1 of 1 · 30 minutes left
When would you use a message queue?

When would you use a message queue?
Better: It takes load off the caller.
Kept Mock, Mon 23 Nov 2026 (today), mock: iv6uzhi
1 question: 1 partly.
"
`);
    expect(out.indexOf('Better:')).toBeGreaterThan(out.indexOf('1 of 1'));
    const kept = after.interviews.at(-1);
    expect(kept).toMatchObject({
      company: 'Mock',
      date: '2026-11-23',
      stage: 'mock',
      minutes: 1,
      questions: [
        { card: 'cbbbbbb', text: 'When would you use a message queue?', kind: 'knowledge', topics: ['messaging'], answered: 'partly' },
      ],
    });
    expect(after.cards).toEqual(journal.cards);
  });

  it('keeps typed answers, and what was passed as not answered', async () => {
    const typed = await run(['-n', '1', '--kind', 'puzzle', '--type'], [['Seven races.'], 'yes'], {
      journal: { ...journal, cards: journal.cards.map(({ dropped: _, ...card }) => card) },
    });
    expect(typed.journal.interviews.at(-1)).toMatchObject({ format: 'written', questions: [{ said: 'Seven races.', answered: 'yes' }] });
    const passed = await run(['-n', '1'], ['pass']);
    expect(passed.journal.interviews.at(-1)?.questions).toMatchObject([{ answered: 'no' }]);
  });

  it('for a company bears its name, and stays apart from its real interviews', async () => {
    const { journal: after } = await run(['--for', 'acme', '-n', '1'], ['next', 'no']);
    expect(after.interviews.at(-1)?.company).toBe('Mock for Acme');
    const { out } = await interview(['outcome', 'acme', 'advanced'], { journal: after });
    expect(out).toBe('Acme, Fri 20 Nov 2026: advanced.\n');
  });

  it('ends early with what was asked until then', async () => {
    const { journal: after } = await run(['-n', '3'], ['next', 'end', 'yes']);
    expect(after.interviews.at(-1)?.questions).toHaveLength(1);
  });

  it('that is stopped is a draft, with which add goes on', async () => {
    const stopped = await run(['-n', '2', '--type'], [['My answer.'], CTRL_C]);
    expect({ code: stopped.code, err: stopped.err, journal: stopped.journal }).toEqual({
      code: 130,
      err: 'Stopped. What you have done is in a draft: the next "interview add" goes on with it.\n',
      journal,
    });
    const { journal: after } = await interview(['add'], {
      journal,
      drafts: stopped.drafts,
      answers: ['resume', 'yes', '', '', '', ''],
    });
    expect(after.interviews.at(-1)).toMatchObject({ company: 'Mock', stage: 'mock', questions: [{ said: 'My answer.', answered: 'yes' }] });
  });

  it('that is stopped at once leaves nothing', async () => {
    expect(await run(['-n', '2'], [CTRL_C])).toMatchObject({ code: 130, drafts: [], journal });
  });

  it.each([
    [[], { piped: true }, 'There is no terminal for a mock interview.'],
    [['--for', 'acne'], {}, 'Did you mean Acme?'],
    [['--topic', 'nothing'], {}, 'No question fits.'],
    [[], { journal: emptyJournal() }, 'Write an interview down: interview add'],
  ])('says what to do instead: %j', async (argv, setting, said) => {
    const { code, err } = await run(argv, [], setting);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });
});
