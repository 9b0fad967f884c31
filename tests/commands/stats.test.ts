import { describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { widthOf } from '../../src/views/measure.js';
import { interview } from '../support/interview.js';
import { held, journalOf, reviewed, type Told } from '../support/journalOf.js';

const stats = async (argv: string[], setting: Parameters<typeof interview>[1] = { journal: search() }) => {
  const { code, out, err } = await interview(['stats', ...argv], setting);
  expect([code, err]).toEqual([0, '']);
  return `\n${out}`;
};

/** Ten applications in autumn; SQL is asked at each and goes better and better. */
function search(): Journal {
  const sql = (answered: Told[1]): Told => ['a', answered, 'sql'];
  const days = (from: number) => Array.from({ length: 12 }, (_, index) => `2026-11-${String(from + index).padStart(2, '0')}`);
  return journalOf(
    [
      held('Acme', '2026-09-01', {
        stage: 'technical',
        outcome: 'rejected',
        assessment: { overall: 2 },
        asked: [sql('no'), ['b', 'no', 'dns'], ['c', 'partly']],
      }),
      held('Globex', '2026-09-15', {
        stage: 'recruiter-screen',
        assessment: { overall: 4, communication: 5 },
        asked: [['d', 'yes', 'salary']],
      }),
      held('Globex', '2026-09-29', {
        stage: 'technical',
        outcome: 'rejected',
        assessment: { overall: 2, technical: 2 },
        asked: [sql('no'), ['b', 'partly', 'dns']],
      }),
      held('Hooli', '2026-10-06', {
        stage: 'technical',
        outcome: 'no-reply',
        assessment: { overall: 3, technical: 3 },
        asked: [sql('partly'), ['e', 'yes', 'http'], ['f', 'no', 'dns']],
      }),
      held('Initech', '2026-10-06', {
        stage: 'technical',
        outcome: 'advanced',
        assessment: { overall: 3, technical: 4 },
        asked: [sql('partly'), ['e', 'unknown', 'http']],
      }),
      held('Umbrella', '2026-10-20', { stage: 'technical', outcome: 'withdrawn', assessment: { overall: 3 } }),
      held('Initech', '2026-10-27', {
        stage: 'final',
        outcome: 'offer',
        assessment: { overall: 5 },
        asked: [
          ['g', 'yes', 'salary'],
          ['h', 'yes'],
        ],
      }),
      held('Stark', '2026-11-10', {
        stage: 'technical',
        outcome: 'advanced',
        assessment: { overall: 4, technical: 4 },
        asked: [sql('yes'), ['f', 'partly', 'dns']],
      }),
      held('Wayne', '2026-11-17', { stage: 'technical', assessment: { overall: 4 }, asked: [sql('yes')] }),
      held('Mock', '2026-11-18', { stage: 'mock', asked: [sql('no')] }),
      held('Stark', '2026-11-27', { stage: 'final' }),
    ],
    [
      reviewed('a', ...days(2).map((day) => [day, 'good'] as const)),
      reviewed('b', ...days(11).map((day, index) => [day, index % 4 ? 'good' : 'again'] as const)),
    ],
  );
}

const one = () => journalOf([held('Acme', '2026-11-20', { stage: 'technical', assessment: { overall: 3 }, asked: [['a', 'no', 'sql']] })]);

describe('stats', () => {
  it('tells everything in 80 columns', async () => {
    expect(await stats([], { journal: search(), width: 80 })).toMatchInlineSnapshot(`
"
Interviews (n = 9)
9 held at 7 companies, 1 Sep 2026 to 17 Nov 2026. Besides: 1 ahead, 1 mock
interview.
held  ▅·▅·▅█·▅▅·▅▅  most 2
      31 Aug 2026 to 16 Nov 2026, a week a sign

     Dec  Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov
Mon ·····················································
    ········································░·░·░▒·░░·░░
Wed ····················································
    ····················································
Fri ····················································
    ····················································
Sun ····················································
    · none, ░ 1, ▒ 2, ▓ 3, █ 4 or more a day

How far you get (n = 7 applications)
Stage             Reached                               Passed  Rate
recruiter-screen        1  ███▉                         1 of 1  too few to tell
technical               7  ███████████████████████████  2 of 5  40% (12% to 77%)
final                   1  ███▉                         1 of 1  too few to tell
In brackets: where the rate lies with a likelihood of 95%.
They stand: 1 offer, 1 going on, 1 waiting for an answer, 2 rejected, 1 without
a reply, 1 withdrawn.

Your rating (n = 9)
1 to 5         Mean                                   n
overall        3.3              ████████████████████  9
communication  too few to tell                        1
technical      3.3              ███████████████████▌  4
overall  ▃·▆·▃▅·▅█·▆▆  latest 4.0
         31 Aug 2026 to 16 Nov 2026, a week a sign

Your answers (n = 15, and 1 not assessed)
How        Share                n
answered     40%  ████████████  6
partly       33%  ██████████    5
could not    27%  ████████      4
answered   ▁·█·▁▃··█·▅█  latest 1 of 1
partly     ▃·▁·▅▅··▁·▅▁  latest 0 of 1
could not  ▆·▁·▅▃··▁·▁▁  latest 0 of 1
           31 Aug 2026 to 16 Nov 2026, a week a sign

Topics (n = 13, and 2 without a topic)
The weakest  Weakness                          Could not  Partly
dns              0.72  █████████████████████▋  2 of 4          2
sql              0.42  ████████████▊           2 of 6          2

The most asked  Asked
sql                 6  ██████████████████████████████
dns                 4  ████████████████████
http                2  ██████████
salary              2  ██████████
2 topics with less than 3 assessed questions: too few to tell how weak. All:
interview topics

Asked again (n = 3)
4 of 8 questions came more than once, 3 of them assessed on two days.
The latest time  n
better           3  ██████████████████████████████
the same         0
worse            0
Not answered in full the first time: 3. Better the latest: too few to tell.
Still not answered in full:
  2x Question b?
  2x Question f?

Your rating and what came of it (n = 7)
You rated  Passed
2/5        0 of 2
3/5        1 of 2  ███████████████
4/5        2 of 2  ██████████████████████████████
5/5        1 of 1  ██████████████████████████████
Whether the two agree: too few to tell, 7 of 8.

Practice (n = 24 reviews)
0 due of 2 questions that you have practised.
reviews  ········▅▅▅▅▅▅▅▅▅███▅▅▅▅▅▅▅▅▅·  0.8 a day
         25 Oct 2026 to 23 Nov 2026, a day a sign
Retention: 91% (72% to 97%), n = 22 practices on a later day.

Next, the weakest topic: interview review --topic dns · what is not assessed:
interview questions --unassessed
"
`);
  });

  it('tells it in 60', async () => {
    expect(await stats([], { journal: search(), width: 60 })).toMatchInlineSnapshot(`
"
Interviews (n = 9)
9 held at 7 companies, 1 Sep 2026 to 17 Nov 2026. Besides: 1
ahead, 1 mock interview.
held  ▅·▅·▅█·▅▅·▅▅  most 2
      31 Aug 2026 to 16 Nov 2026, a week a sign

     Dec  Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov
Mon ·····················································
    ········································░·░·░▒·░░·░░
Wed ····················································
    ····················································
Fri ····················································
    ····················································
Sun ····················································
    · none, ░ 1, ▒ 2, ▓ 3, █ 4 or more a day

How far you get (n = 7 applications)
Stage             Reached           Passed  Rate
recruiter-screen        1  █        1 of 1  too few to tell
technical               7  ███████  2 of 5  40% (12% to 77%)
final                   1  █        1 of 1  too few to tell
In brackets: where the rate lies with a likelihood of 95%.
They stand: 1 offer, 1 going on, 1 waiting for an answer, 2
rejected, 1 without a reply, 1 withdrawn.

Your rating (n = 9)
1 to 5         Mean                                n
overall        3.3              ████████████████▋  9
communication  too few to tell                     1
technical      3.3              ████████████████▎  4
overall  ▃·▆·▃▅·▅█·▆▆  latest 4.0
         31 Aug 2026 to 16 Nov 2026, a week a sign

Your answers (n = 15, and 1 not assessed)
How        Share                n
answered     40%  ████████████  6
partly       33%  ██████████    5
could not    27%  ████████      4
answered   ▁·█·▁▃··█·▅█  latest 1 of 1
partly     ▃·▁·▅▅··▁·▅▁  latest 0 of 1
could not  ▆·▁·▅▃··▁·▁▁  latest 0 of 1
           31 Aug 2026 to 16 Nov 2026, a week a sign

Topics (n = 13, and 2 without a topic)
The weakest  Weakness                 Could not  Partly
dns              0.72  █████████████  2 of 4          2
sql              0.42  ███████▋       2 of 6          2

The most asked  Asked
sql                 6  ██████████████████████████████
dns                 4  ████████████████████
http                2  ██████████
salary              2  ██████████
2 topics with less than 3 assessed questions: too few to
tell how weak. All: interview topics

Asked again (n = 3)
4 of 8 questions came more than once, 3 of them assessed on
two days.
The latest time  n
better           3  ██████████████████████████████
the same         0
worse            0
Not answered in full the first time: 3. Better the latest:
too few to tell.
Still not answered in full:
  2x Question b?
  2x Question f?

Your rating and what came of it (n = 7)
You rated  Passed
2/5        0 of 2
3/5        1 of 2  ███████████████
4/5        2 of 2  ██████████████████████████████
5/5        1 of 1  ██████████████████████████████
Whether the two agree: too few to tell, 7 of 8.

Practice (n = 24 reviews)
0 due of 2 questions that you have practised.
reviews  ········▅▅▅▅▅▅▅▅▅███▅▅▅▅▅▅▅▅▅·  0.8 a day
         25 Oct 2026 to 23 Nov 2026, a day a sign
Retention: 91% (72% to 97%), n = 22 practices on a later
day.

Next, the weakest topic: interview review --topic dns · what
is not assessed: interview questions --unassessed
"
`);
  });

  it('is in a pipe as in 80 columns', async () => {
    expect(await stats([])).toBe(await stats([], { journal: search(), width: 80 }));
  });

  it('says of one interview that it is too few to tell', async () => {
    expect(await stats([], { journal: one(), width: 80 })).toMatchInlineSnapshot(`
"
Interviews (n = 1)
1 held at 1 company, 20 Nov 2026.
held  █  most 1
      16 Nov 2026, a week a sign

     Dec  Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov
Mon ·····················································
    ····················································
Wed ····················································
    ····················································
Fri ···················································░
    ····················································
Sun ····················································
    · none, ░ 1, ▒ 2, ▓ 3, █ 4 or more a day

How far you get (n = 1 application)
Stage      Reached                                  Rate
technical        1  ██████████████████████████████  not decided
They stand: 1 waiting for an answer.

Your rating (n = 1)
1 to 5   Mean             n
overall  too few to tell  1

Your answers (n = 1)
How                                        n
answered                                   0
partly                                     0
could not  ██████████████████████████████  1
The shares: too few to tell, 1 of 10.

Topics (n = 1)
The most asked  Asked
sql                 1  ██████████████████████████████
1 topic with less than 3 assessed questions: too few to tell how weak. All:
interview topics

Asked again (n = 0)
0 of 1 question came more than once.

Your rating and what came of it (n = 0)
Whether the two agree: too few to tell, 0 of 8.

Practice (n = 0 reviews)
Nothing was practised yet. Begin: interview review

Next, write the next one down: interview add
"
`);
  });

  it('says of an empty journal, of a filter that nothing fits, and of what lies ahead, how to go on', async () => {
    expect(await stats([], {})).toMatchInlineSnapshot(`
"
There is no interview in the journal yet. Write the first one down: interview add
"
`);
    expect(await stats(['--company', 'Nobody'])).toMatchInlineSnapshot(`
"
No interview fits. See all: interview list
"
`);
    expect(await stats(['--since', '2026-11-27'])).toMatchInlineSnapshot(`
"
Nothing was held yet: what fits lies ahead. See it: interview list
"
`);
  });

  it('shows the sections that are named, in its own order, by the beginning of their names too', async () => {
    const titles = (page: string) => page.split('\n').filter((line) => line.includes('(n = '));
    expect(titles(await stats(['calib', 'funnel', 'funnel']))).toEqual([
      'How far you get (n = 7 applications)',
      'Your rating and what came of it (n = 7)',
    ]);
    expect(titles(await stats([]))).toHaveLength(8);
  });

  it('knows no other section', async () => {
    const { code, err } = await interview(['stats', 'funel']);
    expect([code, err]).toMatchInlineSnapshot(`
[
  2,
  "command-argument value 'funel' is invalid for argument 'sections'. Did you mean funnel? It is one of: interviews, funnel, assessment, answers, topics, repeats, calibration, practice.
See how: interview stats --help
",
]
`);
  });

  it('narrows down by the filters of every reading command', async () => {
    expect(await stats(['funnel', 'topics', '--company', 'initech', '--topic', 'sql'])).toMatchInlineSnapshot(`
"
How far you get (n = 1 application)
Stage      Reached                                  Passed  Rate
technical        1  ██████████████████████████████  1 of 1  too few to tell
They stand: 1 going on.

Topics (n = 1)
The most asked  Asked
sql                 1  ██████████████████████████████
1 topic with less than 3 assessed questions: too few to tell how weak. All:
interview topics

Next, write the next one down: interview add
"
`);
  });

  it('has the same numbers for programs, with the least n of each', async () => {
    const { out } = await interview(['stats', 'interviews', 'repeats', '--json'], { journal: one() });
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
{
  "interviews": {
    "companies": 1,
    "days": [
      {
        "date": "2026-11-20",
        "n": 1,
      },
    ],
    "mocks": 0,
    "n": 1,
    "periods": [
      {
        "n": 1,
        "start": "2026-11-16",
      },
    ],
    "scheduled": 0,
    "unit": "week",
  },
  "least": {
    "answers": 10,
    "assessment": 3,
    "calibration": 8,
    "funnel": 5,
    "practice": 20,
    "repeats": 5,
    "topics": 3,
  },
  "repeats": {
    "again": 0,
    "better": 0,
    "cards": 1,
    "improved": {
      "high": 1,
      "low": 0,
      "n": 0,
      "rate": 0,
    },
    "n": 0,
    "rows": [],
    "same": 0,
    "worse": 0,
  },
  "today": "2026-11-23",
  "version": 1,
}
`);
    expect(Object.keys(JSON.parse((await interview(['stats', '--json'], { journal: search() })).out))).toEqual([
      ...['version', 'today', 'least', 'interviews', 'funnel', 'assessment', 'answers', 'topics', 'repeats', 'calibration', 'practice'],
    ]);
  });

  it.each([30, 45, 60, 80, 107, 140])('fits %i columns, in colour too', async (width) => {
    for (const colour of [false, true]) {
      const lines = (await stats([], { journal: search(), width, colour })).replace(/\u001b\[\d+m/g, '').split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  it('says by signs and digits alone what it says in colour', async () => {
    const plain = (page: string) => page.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '');
    expect(plain(await stats([], { journal: search(), width: 80, colour: true }))).toBe(await stats([], { journal: search(), width: 80 }));
  });

  it('shows the year of the last interview where that is long ago, and the latest months where there are more than fit', async () => {
    const journal = journalOf([held('Acme', '2001-03-05'), held('Acme', '2019-06-12'), held('Globex', '2019-06-12')]);
    expect(await stats(['interviews'], { journal, width: 60 })).toMatchInlineSnapshot(`
"
Interviews (n = 3)
3 held at 2 companies, 5 Mar 2001 to 12 Jun 2019.
held  ·············································█  most 2
      1 Sep 2015 to 1 Jun 2019, a month a sign

       Jul  Aug Sep Oct  Nov Dec  Jan Feb Mar Apr  May
Mon ·····················································
    ·····················································
Wed ····················································▒
    ····················································
Fri ····················································
    ····················································
Sun ····················································
    · none, ░ 1, ▒ 2, ▓ 3, █ 4 or more a day

Next, write the next one down: interview add
"
`);
  });
});
