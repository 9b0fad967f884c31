import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { daysAfter } from '../../src/journal/calendar.js';
import { emptyJournal, type Journal } from '../../src/journal/journal.js';
import { interview } from '../support/interview.js';
import { FOLDER } from '../support/memoryFiles.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const run = (argv: string[], setting: Parameters<typeof interview>[1] = {}) => interview(['report', ...argv], { journal, ...setting });
/** The page that a command line writes, without its style and script. */
async function pageOf(argv: string[], setting: Parameters<typeof interview>[1] = {}): Promise<string> {
  const { out, code } = await run(['-o', '-', ...argv], setting);
  expect(code).toBe(0);
  return out.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '');
}
const idsOf = (page: string) => [...page.matchAll(/<article class="interview" id="(\w+)"/g)].map(([, id]) => id);
const questionsIn = (page: string) =>
  [...page.matchAll(/<li data-status="([^"]*)"[^>]*>.*?<p class="prose" dir="auto">([^<]*)/gs)].map(([, status, text]) => [text, status]);

describe('report', () => {
  it('is one page in report.html', async () => {
    const { code, out, err, disk, browsed } = await run([]);
    expect({ code, out, err, browsed }).toMatchInlineSnapshot(`
{
  "browsed": [],
  "code": 0,
  "err": "",
  "out": "3 interviews in report.html. Open it in a browser.
",
}
`);
    expect(Object.keys(disk)).toEqual(['report.html']);
    expect(disk['report.html']).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('has the interviews from the newest to the oldest and the questions from the weakest', async () => {
    const page = await pageOf([]);
    expect(idsOf(page)).toEqual(['icccccc', 'ibbbbbb', 'iaaaaaa']);
    expect(questionsIn(page)).toMatchInlineSnapshot(`
[
  [
    "25 horses, 5 tracks",
    "no",
  ],
  [
    "When would you use a message queue?",
    "partly better",
  ],
  [
    "What do containers give you over VMs?",
    "partly weak",
  ],
  [
    "What is a mutex?",
    "yes weak",
  ],
  [
    "Why do you want to work here?",
    "yes",
  ],
]
`);
  });

  it('has what the filters let through, and says that it is a part', async () => {
    const page = await pageOf(['--company', 'acme', '--topic', 'containers']);
    expect(idsOf(page)).toEqual(['icccccc']);
    expect(questionsIn(page).map(([text]) => text)).toEqual(['What do containers give you over VMs?']);
    expect(page).toContain('1 of 3 interviews on Fri 20 Nov 2026');
    expect(idsOf(await pageOf(['-n', '2']))).toEqual(['icccccc', 'ibbbbbb']);
  });

  it('links to the interviews that are on the page, and to no other', async () => {
    const page = await pageOf(['--company', 'acme']);
    const links = new Set([...page.matchAll(/href="#(i[a-z]{6})"/g)].map(([, id]) => id));
    expect([...links].sort()).toEqual(['iaaaaaa', 'icccccc']);
    expect(page).toContain('Globex');
  });

  it('may use its own style and script, by their hashes, and nothing else', async () => {
    const { out } = await run(['-o', '-']);
    const hash = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(out) ?? [];
      expect(text).not.toBe('');
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(out) ?? [];
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
  });
});

describe('report for sharing', () => {
  it('has aliases everywhere, and the remark to look through it', async () => {
    const { err } = await run(['--redact']);
    expect(err).toBe('The names are replaced. Look through it before you share it: nicknames, products and places are as they were.\n');
    const named = structuredClone(journal);
    Object.assign(named.interviews[1] ?? {}, { notes: 'Acme pays more, says Mori.', tags: ['acme'] });
    const page = await pageOf(['--redact', '--company', 'globex'], { journal: named });
    expect(page).not.toMatch(/acme|globex|mori/i);
    expect(page).toContain('Company B');
    expect(page).toContain('the names are replaced');
  });
});

describe('report --open', () => {
  it('opens what it has written', async () => {
    const { out, browsed } = await run(['--open', '-o', 'autumn.html']);
    expect({ out, browsed }).toEqual({ out: '3 interviews in autumn.html.\n', browsed: ['autumn.html'] });
  });

  it('without a browser says where the page is, and that is no failure', async () => {
    const { code, out, err } = await run(['--open'], { browser: false });
    expect({ code, out, err }).toMatchInlineSnapshot(`
{
  "code": 0,
  "err": "No browser could be opened. Open the file yourself: report.html
",
  "out": "3 interviews in report.html.
",
}
`);
  });

  it('of the standard output is wrong usage', async () => {
    expect(await run(['--open', '-o', '-'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('report over a file that is there', () => {
  const disk = { 'report.html': 'old' };

  it('asks, and writes on yes', async () => {
    const { code, asked, disk: after } = await run([], { disk, answers: [true] });
    expect({ code, asked }).toEqual({ code: 0, asked: ['report.html is there already. Replace it?'] });
    expect(after['report.html']).toMatch(/^<!doctype/);
  });

  it('asks, and writes nothing on no', async () => {
    const { code, err, disk: after, browsed } = await run(['--open'], { disk, answers: [false] });
    expect({ code, err, after, browsed }).toEqual({ code: 130, err: 'Nothing was written.\n', after: disk, browsed: [] });
  });

  it('is refused where nobody can be asked', async () => {
    const { code, err, disk: after } = await run([], { disk, piped: true });
    expect({ code, after }).toEqual({ code: 1, after: disk });
    expect(err).toBe('report.html is there already, so nothing was written to it.\nReplace it: --force. Or name another: -o FILE\n');
  });

  it('replaces it with --force, asking nothing', async () => {
    expect((await run(['--force'], { disk })).disk['report.html']).toMatch(/^<!doctype/);
  });
});

describe('report of little', () => {
  it('is nothing for an empty journal, and where nothing fits', async () => {
    for (const [argv, setting, err] of [
      [['--open'], { journal: emptyJournal() }, 'The journal is empty, so nothing was written.\n'],
      [['--company', 'globex', '--since', '2026-11-01'], {}, 'No interview fits, so nothing was written.\n'],
    ] as const) {
      const outcome = await run([...argv], setting);
      expect(outcome).toMatchObject({ code: 0, out: '', err, disk: {}, browsed: [] });
    }
  });

  it('says of each figure what it is of, and where that is too little', async () => {
    const texts = (await pageOf([])).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const told of [
      'Answered in full – too few assessed questions to tell (6)',
      'Weak spots 2 of 5 questions: not answered in full yet, or forgotten since',
      '1 interview that you rated and that was decided. Whether the two agree: too few to tell.',
      'technical 2 0 of 1 too few to tell',
    ]) {
      expect(texts).toContain(told);
    }
  });

  it('says what there is none of yet', async () => {
    const ahead = { ...emptyJournal(), interviews: [{ id: 'iaaaaaa', company: 'Acme', date: '2026-12-20' }] };
    const texts = (await pageOf([], { journal: ahead })).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(texts).toContain(
      'Interviews held 0 1 ahead Applications 0 none yet Answered in full – too few assessed questions to tell (0) Your rating – too few rated interviews to tell (0) Weak spots 0 no question is written down yet Due for practice 0 nothing was practised yet',
    );
  });

  const one = (interviews: Journal['interviews']): Journal => ({ ...journal, interviews });
  it.each([
    ['one interview with nothing in it', one([{ id: 'iaaaaaa', company: 'Acme', date: '2026-11-20' }])],
    ['one that lies ahead', one([{ id: 'iaaaaaa', company: 'Acme', date: '2026-12-20' }])],
    ['interviews on one day', one(journal.interviews.map((found) => ({ ...found, date: '2026-11-20' })))],
    ['interviews centuries apart', one(journal.interviews.map((found, at) => ({ ...found, date: `${1700 + at * 200}-01-01` })))],
  ])('is a page with every section for %s', async (_, little) => {
    const page = await pageOf([], { journal: little });
    expect([...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      ...['glance', 'timeline', 'funnel', 'topics', 'questions', 'interviews', 'practice'],
    ]);
    expect(page).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
  });
});

describe('report of very much', () => {
  const letters = (at: number) =>
    [...at.toString(26).padStart(6, '0')].map((digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(Number.parseInt(digit, 26))).join('');
  /** From the newest to the oldest, two a day, each with so many questions; all on cards of their own. */
  function long(interviews: number, each: number): Journal {
    const questions = Array.from({ length: interviews * each }, (_, at) => ({
      id: `q${letters(at)}`,
      card: `c${letters(at)}`,
      text: `Question ${at}?`,
    }));
    return {
      ...emptyJournal(),
      interviews: Array.from({ length: interviews }, (_, at) => ({
        id: `i${letters(at)}`,
        company: 'Acme',
        date: daysAfter('2026-11-20', -Math.floor(at / 2)),
        questions: questions.slice(at * each, (at + 1) * each),
      })),
      cards: questions.map(({ card }) => ({ id: card })),
    };
  }

  it('has the newest thousand interviews, counts all, and says what shows the others', async () => {
    const { out, err } = await run(['-o', '-'], { journal: long(1003, 1) });
    const told =
      'The page has the newest 1,000 of 1,003 interviews; its figures are of all. The older ones: interview report --until 2025-07-08';
    expect(err).toBe(`${told}\n`);
    expect(out).toContain(told);
    expect(idsOf(out)).toHaveLength(1000);
    expect(questionsIn(out)).toHaveLength(1003);
    expect(out).toMatch(/Interviews held<.*?>1,003</);
    const links = [...out.matchAll(/href="#(i[a-z]{6})"/g)].map(([, id]) => id);
    expect(new Set(links).size).toBe(1000);
  });

  it('has at most ten thousand questions, the weakest, and as many interviews as have them', async () => {
    const { out, err } = await run(['-o', '-'], { journal: long(3, 4000) });
    expect(err.split('\n')).toEqual([
      'The page has the newest 2 of 3 interviews; its figures are of all. The older ones: interview report --until 2026-11-19',
      'The page has the weakest 10,000 of 12,000 questions; its figures are of all. Others: interview report --topic NAME, or another filter',
      '',
    ]);
    expect(idsOf(out)).toHaveLength(2);
    expect(questionsIn(out)).toHaveLength(10_000);
    expect(idsOf((await run(['-o', '-'], { journal: long(1, 10_001) })).out)).toHaveLength(1);
  });

  it('holds back the end of the lists, but keeps it readable', async () => {
    const page = await pageOf([], { journal: long(120, 4) });
    const [shown = ''] = page.split('<noscript>');
    expect(questionsIn(shown)).toHaveLength(200);
    expect(page.match(/<noscript>/g)).toHaveLength(4);
    expect(page.match(/<\/noscript>/g)).toHaveLength(4);
    const parts = [...page.matchAll(/<noscript>(.*?)<\/noscript>/gs)].map(([, part = '']) => [
      questionsIn(part).length,
      idsOf(part).length,
    ]);
    expect(parts).toEqual([
      [200, 0],
      [80, 0],
      [0, 50],
      [0, 20],
    ]);
    expect(await pageOf([], { journal: long(50, 4) })).not.toContain('noscript');
  });
});

describe('report to a place that does not fit', () => {
  it.each([
    [['-o', ''], 2],
    [['-o', 'report.pdf'], 2],
    [['-o', 'notes'], 1],
    [['-o', 'nowhere/report.html'], 1],
    [['-o', 'the demo journal', '--force'], 1],
  ])('is refused: %j', async (argv, code) => {
    const disk = { notes: FOLDER } as const;
    const outcome = await run(argv, { disk });
    expect(outcome).toMatchObject({ code, out: '', disk });
    expect(outcome.err.trim().split('\n')).toHaveLength(2);
  });
});
