import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import MarkdownIt from 'markdown-it';
import { type DemoJournal, demoJournal } from '../../src/journal/demo.js';
import { emptyJournal, type Interview, type Journal } from '../../src/journal/journal.js';
import { interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const final: Interview = {
  id: 'iffffff',
  company: 'Acme',
  date: '2026-11-26',
  time: '14:00',
  stage: 'final',
  interviewers: ['Sato'],
  notes: 'Third floor.',
};

/** The sample with Acme's final on Thursday, and with what was told there. */
function beforeTheFinal(): Journal {
  const journal = sampleJournal();
  const [screen] = journal.interviews;
  Object.assign(screen ?? {}, {
    notes: 'Nice voice.\n#salary 70 to 80\nNotice: two months',
    questions: screen?.questions?.map((question) => ({ ...question, said: 'The product.\nAnd the team.' })),
  });
  return { ...journal, interviews: [...journal.interviews, final] };
}

/** The fields that hold texts of a person. */
const TEXTS = ['company', 'role', 'text', 'said', 'note', 'reply', 'notes', 'wentWell', 'toImprove'];

const shown = async (argv: string[], journal: Journal, width = 80) => {
  const { code, out, err } = await interview(['brief', ...argv], { journal, width });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return `\n${out}`;
};

describe('brief', () => {
  it('is everything on one screen, for the next interview ahead', async () => {
    expect(await shown([], beforeTheFinal())).toMatchInlineSnapshot(`
"
Acme · Backend engineer
Thu 26 Nov 2026 14:00 (in 3 days) · final · with Sato · iffffff
Third floor.
Earlier: technical, pending, 3/5 (3 days ago); recruiter-screen, advanced (49
days ago)

Practise: interview review --for Acme
[x] Why do you want to work here?
[~] When would you use a message queue?
[~] What do containers give you over VMs?
[x] What is a mutex?
Of these 4 cards you have practised 1 before: too few to tell how much you would
remember then.

They asked
Fri 20 Nov 2026 · technical · pending · 3/5 · with Mori · icccccc
[~] When would you use a message queue?
    Better: It takes load off the caller.
[~] What do containers give you over VMs?
    no better answer yet: interview answer qcccccc
Mon 5 Oct 2026 · recruiter-screen · advanced · iaaaaaa
[x] Why do you want to work here?
    you said: The product. …

You told them
salary: 70 to 80 (Mon 5 Oct 2026)
notice: two months (Mon 5 Oct 2026)
Why do you want to work here? -> The product. … (Mon 5 Oct 2026)

You asked
- How large is the team? -> Six.

To do
[ ] Code assessment, by Fri 27 Nov 2026 (in 4 days) · saaaaaa

They tend to ask
technical (1 interview, 2 questions): knowledge 2; containers 1, messaging 1
recruiter-screen (1 interview, 1 question): motivation 1
"
`);
    expect(await shown(['acm'], beforeTheFinal())).toBe(await shown([], beforeTheFinal()));
  });

  it('of a company without an interview ahead says how to note one', async () => {
    expect(await shown(['globex'], sampleJournal())).toMatchInlineSnapshot(`
"
Globex · Platform engineer
No interview lies ahead there. Note when it is: interview schedule Globex --date
friday

Practise: interview review --for Globex --by 2026-11-24
[x] What is a mutex?
[~] When would you use a message queue?
[x] Why do you want to work here?
[~] What do containers give you over VMs?
Of these 4 cards you have practised 1 before: too few to tell how much you would
remember then.

They asked
Tue 20 Oct 2026 · technical · rejected · 2/5 · ibbbbbb
[ ] When would you use a message queue?
    Better: It takes load off the caller.
[ ] 25 horses, 5 tracks
    no better answer yet: interview answer qbbbbbc
[x] What is a mutex?

They tend to ask
technical (1 interview, 3 questions): knowledge 2, puzzle 1; concurrency 1, mes…
"
`);
  });

  it('names commands that work for an interview today without a time too', async () => {
    const journal = sampleJournal();
    const today: Interview = { id: 'iffffff', company: 'Globex', date: '2026-11-23' };
    const setting = { journal: { ...journal, interviews: [...journal.interviews, today] }, width: 80 };
    const { out } = await interview(['brief'], setting);
    expect(out).toContain('\nPractise: interview review --for Globex --by 2026-11-23\n');
    expect(await interview(['plan', '--for', 'Globex', '--by', '2026-11-23'], setting)).toMatchObject({ code: 0, err: '' });
  });

  it('of the only interview there is, which lies ahead', async () => {
    expect(await shown([], { ...emptyJournal(), interviews: [final] })).toMatchInlineSnapshot(`
"
Acme
Thu 26 Nov 2026 14:00 (in 3 days) · final · with Sato · iffffff
Third floor.
There is no earlier interview there.
"
`);
  });

  it('of a company without earlier interviews tells what others ask at that stage, and the latest mock', async () => {
    const journal = sampleJournal();
    const mock: Interview = { id: 'immmmmm', company: 'Mock for Initech', date: '2026-11-22', stage: 'mock' };
    const ahead: Interview = { id: 'iffffff', company: 'Initech', date: '2026-11-24', stage: 'technical' };
    expect(await shown(['initech'], { ...journal, interviews: [...journal.interviews, mock, ahead] })).toMatchInlineSnapshot(`
"
Initech
Tue 24 Nov 2026 (tomorrow) · technical · iffffff
There is no earlier interview there.
Mock yesterday: interview show immmmmm

Practise: interview review --for Initech
[x] Why do you want to work here?
[x] What is a mutex?
[~] When would you use a message queue?
[~] What do containers give you over VMs?
Of these 4 cards you have practised 1 before: too few to tell how much you would
remember then.

They tend to ask
technical at other companies (2 interviews, 5 questions): knowledge 4, puzzle 1…
"
`);
  });

  it('is a document in Markdown', async () => {
    expect(await shown(['--md'], beforeTheFinal())).toMatchInlineSnapshot(`
"
# Acme · Backend engineer

**Thu 26 Nov 2026 14:00 (in 3 days) · final · with Sato**

Third floor.

## Practise

- **answered:** Why do you want to work here?
- **partly:** When would you use a message queue?
- **partly:** What do containers give you over VMs?
- **answered:** What is a mutex?

Of these 4 cards you have practised 1 before: too few to tell how much you would remember then.

## They asked

### Fri 20 Nov 2026 · technical · pending · 3/5 · with Mori

- **partly:** What do containers give you over VMs?  
  **You said:** Isolation.  
  **Note:** Froze at layers.
- **partly:** When would you use a message queue?  
  **Better:** It takes load off the caller.

### Mon 5 Oct 2026 · recruiter-screen · advanced

- **answered:** Why do you want to work here?  
  **You said:** The product.  
  And the team.

## They tend to ask

- technical (interviews: 1, questions: 2): knowledge 2; containers 1, messaging 1
- recruiter-screen (interviews: 1, questions: 1): motivation 1

## You told them

- **salary:** 70 to 80 (Mon 5 Oct 2026)
- **notice:** two months (Mon 5 Oct 2026)
- **Why do you want to work here?** The product.  
  And the team. (Mon 5 Oct 2026)

## You asked

- How large is the team?  
  **They said:** Six.

## To do

- Code assessment  
  by Fri 27 Nov 2026, in 4 days
"
`);
  });

  it('is a document with the same headings and lists, whatever the texts hold', async () => {
    const hostile = '# H\n- item\n\n1. one\n```\n<script>x</script>\n---\n| a |\n|---|\r# R **b** [l](javascript:x) &lt;';
    const replaced = (value: unknown, by: string): unknown => {
      if (Array.isArray(value)) return value.map((one) => replaced(one, by));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, TEXTS.includes(key) ? by : replaced(own, by)]));
    };
    const blocks = async (by: string) => {
      const document = await shown(['--md'], replaced(beforeTheFinal(), by) as Journal);
      const tokens = new MarkdownIt({ html: true }).parse(document, {});
      const links = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => /link|code|html|em_/.test(type));
      expect(links).toEqual([]);
      return tokens.map(({ type, tag }) => `${type} ${tag}`).filter((block) => !/paragraph|inline/.test(block));
    };
    expect(await blocks(`#salary ${hostile}`)).toEqual(await blocks('#salary plain'));
  });

  it('is JSON for programs', async () => {
    const brief = JSON.parse(await shown(['--json'], beforeTheFinal()));
    expect(brief).toMatchObject({
      version: 1,
      company: 'Acme',
      interview: final,
      later: [],
      rounds: [
        { interview: 'icccccc', date: '2026-11-20', stage: 'technical', outcome: 'pending', overall: 3, interviewers: ['Mori'] },
        { interview: 'iaaaaaa', asked: [{ id: 'qaaaaaa', answered: 'yes', better: null }] },
      ],
      usual: [{ stage: 'technical', there: true }, { stage: 'recruiter-screen' }],
      weak: [{ card: 'ccccccc' }],
      told: [
        { interview: 'iaaaaaa', tags: ['salary'], text: '70 to 80', question: null },
        { tags: ['notice'], text: 'two months' },
        { tags: [], text: 'The product.\nAnd the team.', question: 'Why do you want to work here?' },
      ],
      iAsked: [{ interview: 'icccccc', text: 'How large is the team?', reply: 'Six.' }],
      nextSteps: [{ id: 'saaaaaa', interview: 'icccccc' }],
      practice: { by: '2026-11-26', company: 'Acme', minutes: 20, recall: { practised: 1 } },
      mock: null,
    });
  });

  it.each([
    [
      [],
      emptyJournal(),
      1,
      'There is no interview in the journal yet.\nNote one that lies ahead: interview schedule Acme --date "thursday 14:00"\n',
    ],
    [
      ['acme'],
      emptyJournal(),
      1,
      'There is no interview in the journal yet.\nNote one that lies ahead: interview schedule Acme --date "thursday 14:00"\n',
    ],
    [
      [],
      sampleJournal(),
      1,
      'No interview lies ahead.\nName the company: interview brief Acme. Or note an interview: interview schedule Acme --date friday\n',
    ],
    [['Acne'], sampleJournal(), 1, 'There is no interview at Acne in the journal.\nDid you mean Acme?\n'],
    [
      ['ac'],
      alike('Acme', 'Acme Labs', 'Acorn', 'acme labs'),
      1,
      '"ac" fits 3 companies. Which one?\nType the whole name of one instead:\n  acme labs\n  Acorn\n  Acme\n',
    ],
    [['acme', '--md', '--json'], sampleJournal(), 2, expect.stringContaining("option '--md' cannot be used with option '--json'")],
  ])('%j says what to type', async (argv, journal, code, err) => {
    expect(await interview(['brief', ...argv], { journal })).toMatchObject({ code, out: '', err });
  });
});

describe('a company', () => {
  it.each([
    ['ACME', 'Acme'],
    ['acme l', 'Acme Labs'],
    ['aco', 'Acorn'],
  ])('is known by its name and by a beginning that no other has: %s', async (named, company) => {
    const { out } = await interview(['brief', named, '--json'], { journal: alike('Acme Labs', 'Acme', 'Acorn') });
    expect(JSON.parse(out)).toMatchObject({ company });
  });
});

/** A journal with an interview at each company, a day after the other. */
function alike(...companies: readonly string[]): Journal {
  return {
    ...emptyJournal(),
    interviews: companies.map((company, at) => ({ id: `iaaaaa${'abcdef'.charAt(at)}`, company, date: `2026-11-0${at + 1}` })),
  };
}

const shipped: DemoJournal = JSON.parse(readFileSync(new URL('../../data/demo.json', import.meta.url), 'utf8'));
const demo = demoJournal(shipped, new Date(2026, 10, 23, 10));

describe('the page', () => {
  const companies = [...new Set(demo.interviews.map(({ company }) => company))];

  it.each(companies.flatMap((company) => [80, 140].map((width): [string, number] => [company, width])))(
    'of %s at %d columns fits a screen of 50 rows',
    async (company, width) => {
      const lines = (await shown([company], demo, width)).trim().split('\n');
      expect(lines.length).toBeLessThanOrEqual(48);
    },
  );

  it('leaves room for the answer to a long question', async () => {
    const journal = sampleJournal();
    Object.assign(journal.interviews[2] ?? {}, { iAsked: [{ text: '長い質問'.repeat(40), reply: 'Six.' }] });
    expect(await shown(['acme'], journal)).toContain(`\n- ${'長い質問'.repeat(5).slice(0, 19)}… -> Six.\n`);
  });

  it('names what is left out, and the command that shows it', async () => {
    const page = await shown(['纸鹤云仓'], demo);
    expect(page).toMatch(/\nand \d+ more: interview show i\w{6}\n/);
    expect(page).toMatch(/\nand \d+ more: interview plan --for '纸鹤云仓'\n/);
  });
});

describe('the dashboard', () => {
  const ahead = async (now: Date, journal = beforeTheFinal()) => {
    const { out } = await interview([], { journal, now, width: 80 });
    return /^Ahead\n[\s\S]*?\n\n/m.exec(out)?.[0];
  };

  it('offers the brief the evening before, and on the day', async () => {
    expect(await ahead(new Date(2026, 10, 25, 14, 59))).toBe('Ahead\ntomorrow   Thu 26 Nov 2026 14:00  Acme · final  iffffff\n\n');
    expect(await ahead(new Date(2026, 10, 25, 15))).toBe(
      'Ahead\ntomorrow   Thu 26 Nov 2026 14:00  Acme · final  iffffff\nTomorrow 14:00 Acme, final: interview brief Acme\n\n',
    );
    expect(await ahead(new Date(2026, 10, 26, 8))).toBe(
      'Ahead\ntoday      Thu 26 Nov 2026 14:00  Acme · final  iffffff\nToday 14:00 Acme, final: interview brief Acme\n\n',
    );
    expect(await ahead(new Date(2026, 10, 26, 15))).toBe('Ahead\ntoday      Thu 26 Nov 2026 14:00  Acme · final  iffffff\n\n');
  });

  it('names the company as a shell takes it', async () => {
    const journal = {
      ...emptyJournal(),
      interviews: [{ ...final, company: "Mori's $(Bank)", date: '2026-11-24', time: undefined, stage: undefined }],
    };
    const { out } = await interview([], { journal, now: new Date(2026, 10, 23, 18) });
    expect(out).toContain("\nTomorrow Mori's $(Bank): interview brief 'Mori'\\''s $(Bank)'\n");
  });
});
