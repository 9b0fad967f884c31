import { describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { interview } from '../support/interview.js';
import { held, journalOf, reviewed } from '../support/journalOf.js';

const topics = async (argv: string[], setting: Parameters<typeof interview>[1] = { journal: search() }) => {
  const { code, out, err } = await interview(['topics', ...argv], setting);
  expect(code).toBe(0);
  return `\n${err}${out}`;
};

function search(): Journal {
  return journalOf(
    [
      held('Acme', '2026-08-25', {
        asked: [
          ['a', 'no', 'sql', 'transactions-and-isolation'],
          ['b', 'yes', 'dns'],
          ['c', 'no', 'dns'],
        ],
      }),
      held('Globex', '2026-10-06', {
        asked: [
          ['a', 'partly', 'sql', 'transactions-and-isolation'],
          ['d', 'unknown', 'salary'],
        ],
      }),
      held('Initech', '2026-11-20', {
        asked: [
          ['e', 'yes', 'sql'],
          ['b', 'yes', 'dns'],
          ['c', 'partly', 'dns'],
          ['f', 'no', 'go'],
        ],
      }),
    ],
    [reviewed('a', ['2026-11-01', 'good']), reviewed('b', ['2026-11-20', 'again'], ['2026-11-22', 'good'])],
  );
}

describe('topics', () => {
  it('are a row each, weakest first, those with too few to tell behind', async () => {
    expect(await topics([], { journal: search(), width: 80 })).toMatchInlineSnapshot(`
"
Practise one: interview review --topic sql
Topic                  Asked  Could not  Weakness  Practised  Recall  Last
sql                        3     1 of 3      0.39     1 of 2     88%  2026-11-20
dns                        4     1 of 4      0.33     1 of 2     96%  2026-11-20
go                         1     1 of 1   too few     0 of 1          2026-11-20
transactions-and-iso…      2     1 of 2   too few     1 of 1     88%  2026-10-06
salary                     1              too few     0 of 1          2026-10-06
"
`);
  });

  it('give way at 60 columns', async () => {
    expect(await topics([], { journal: search(), width: 60 })).toMatchInlineSnapshot(`
"
Practise one: interview review --topic sql
Topic          Asked  Could not  Weakness  Practised  Recall
sql                3     1 of 3      0.39     1 of 2     88%
dns                4     1 of 4      0.33     1 of 2     96%
go                 1     1 of 1   too few     0 of 1
transactions…      2     1 of 2   too few     1 of 1     88%
salary             1              too few     0 of 1
"
`);
  });

  it('come in other orders, as many as are wanted', async () => {
    const names = async (...argv: string[]) =>
      JSON.parse((await interview(['topics', '--json', ...argv], { journal: search() })).out).topics.map(
        ({ topic }: { topic: string }) => topic,
      );
    expect(await names()).toEqual(['sql', 'dns', 'go', 'transactions-and-isolation', 'salary']);
    expect(await names('--sort', 'asked', '-n', '2')).toEqual(['dns', 'sql']);
    expect(await names('--sort', 'name')).toEqual(['dns', 'go', 'salary', 'sql', 'transactions-and-isolation']);
    expect((await names('--sort', 'recall')).slice(0, 1)).toEqual(['sql']);
  });

  it('are those of what fits', async () => {
    expect(await topics(['--company', 'initech', '--topic', 'DNS'])).toMatchInlineSnapshot(`
"
Practise one: interview review --topic dns
Topic  Asked  Could not  Weakness  Practised  Recall  Last
dns        2     0 of 2   too few     1 of 2     96%  2026-11-20
"
`);
  });

  it('have the same numbers for programs', async () => {
    const { out } = await interview(['topics', '-n', '1', '--json'], { journal: search() });
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
{
  "topics": [
    {
      "asked": 3,
      "cards": 2,
      "couldNot": 1,
      "last": "2026-11-20",
      "n": 3,
      "partly": 1,
      "practised": 1,
      "recall": 0.88468951,
      "topic": "sql",
      "weakness": 0.3899597903088645,
    },
  ],
  "version": 1,
}
`);
  });

  it('are none of an empty journal, and of a filter that nothing fits', async () => {
    expect(await topics([], {})).toMatchInlineSnapshot(`
"
There is no interview in the journal yet. Write the first one down: interview add
"
`);
    expect(await topics(['--company', 'Nobody'])).toMatchInlineSnapshot(`
"
No topic fits. See all: interview topics
"
`);
    expect(JSON.parse((await interview(['topics', '--json'])).out)).toEqual({ version: 1, topics: [] });
  });
});
