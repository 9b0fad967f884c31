import { describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { widthOf } from '../../src/views/measure.js';
import { interview } from '../support/interview.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const searched = async (argv: string[], setting: Parameters<typeof interview>[1] = {}) => {
  const { code, out, err } = await interview(['search', ...argv], { journal, ...setting });
  expect(code).toBe(0);
  return `\n${err}${out}`;
};

/** The sample with a long answer and long notes. */
function longJournal(): Journal {
  const long = sampleJournal();
  const [, , acme] = long.interviews;
  const filler = 'It went on for a while, as such things do. ';
  Object.assign(acme?.questions?.[0] ?? {}, {
    said: `${filler.repeat(8)}An image has layers, which are shared between containers. ${filler.repeat(8)}`,
    note: `${'前面先讲背景。'.repeat(20)}镜像的层可以共享。${'后面还有很多话要说，'.repeat(20)}`,
  });
  return long;
}

describe('search', () => {
  it('shows a question above what was found in its answers, and the rest by its name', async () => {
    expect(await searched(['layers', 'or', 'load', 'or', 'backend'])).toMatchInlineSnapshot(`
"
Nothing holds "or".
Acme · Fri 20 Nov 2026 · technical · icccccc
  role: Backend engineer
  qcccccc: What do containers give you over VMs?
    note: Froze at layers.
  qcccccd: When would you use a message queue?
    better answer: It takes load off the caller.
"
`);
    expect(await searched(['load'])).toMatchInlineSnapshot(`
"
Acme · Fri 20 Nov 2026 · technical · icccccc
  qcccccd: When would you use a message queue?
    better answer: It takes load off the caller.

Globex · Tue 20 Oct 2026 · technical · ibbbbbb
  qbbbbbb: When would you use a message queue?
    better answer: It takes load off the caller.
"
`);
  });

  it('shows a company in the heading alone', async () => {
    expect(await searched(['globex'])).toMatchInlineSnapshot(`
"
Globex · Tue 20 Oct 2026 · technical · ibbbbbb
"
`);
  });

  it('wants words between quotes to stand together, and else says that it takes them apart', async () => {
    expect(await searched(['message queue', '-n', '1'])).toMatchInlineSnapshot(`
"
Acme · Fri 20 Nov 2026 · technical · icccccc
  qcccccd: When would you use a message queue?
"
`);
    expect(await searched(['"queue message"', '-n', '1'])).toMatchInlineSnapshot(`
"
Nothing holds "queue message" as it stands: searched for its parts.
Acme · Fri 20 Nov 2026 · technical · icccccc
  qcccccd: When would you use a message queue?
"
`);
  });

  it('says what it took a mistyped word for, and what stands nowhere', async () => {
    expect(await searched(['mesage', 'qeue', 'xyzzy', '-n', '1'])).toMatchInlineSnapshot(`
"
No "mesage": searched for "message".
No "qeue": searched for "queue".
Nothing holds "xyzzy".
Acme · Fri 20 Nov 2026 · technical · icccccc
  qcccccd: When would you use a message queue?
"
`);
    expect(await searched(['xyzzy'])).toMatchInlineSnapshot(`
"
Nothing holds "xyzzy".
"
`);
    expect(await searched(['xyzzy', 'plugh'])).toMatchInlineSnapshot(`
"
Nothing holds any of these words.
"
`);
  });

  it('says when no interview holds all', async () => {
    expect(await searched(['mori', 'horses'])).toMatchInlineSnapshot(`
"
No interview holds all 2 of these: here is what holds 1.
Globex · Tue 20 Oct 2026 · technical · ibbbbbb
  qbbbbbc: 25 horses, 5 tracks

Acme · Fri 20 Nov 2026 · technical · icccccc
  with: Mori
"
`);
  });

  it('shows three lines of a long text, from the sentence on, cut at words', async () => {
    expect(await searched(['layers', '层'], { journal: longJournal(), width: 60 })).toMatchInlineSnapshot(`
"
Acme · Fri 20 Nov 2026 · technical · icccccc
  qcccccc: What do containers give you over VMs?
    you said: …An image has layers, which are shared
      between containers. It went on for a while, as such
      things do. It went on for a while, as such…
    note: …镜像的层可以共享。后面还有很多话要说，后面还有
      很多话要说，后面还有很多话要说，后面还有很多话要说，后
      面还有很多话要说，后面还有很多话要说，后…
"
`);
  });

  it.each([60, 80, 140])('stays within %i columns', async (width) => {
    const lines = (await searched(['layers', '层'], { journal: longJournal(), width })).split('\n');
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('    ')).length).toBeLessThanOrEqual(8);
  });

  it('shows twenty matches and says how many there are; -n and --json show others', async () => {
    const many = sampleJournal();
    const [first] = many.interviews;
    if (first) first.nextSteps = Array.from({ length: 30 }, (_, index) => ({ id: `s${index}`, text: `Call number ${index + 1}` }));
    const { out, err } = await interview(['search', 'number'], { journal: many });
    expect(out.match(/next step/g)).toHaveLength(20);
    expect(err).toBe('These are the best 20 of 30 matches. All: -n 30\n');
    const all = await interview(['search', 'number', '-n', '30'], { journal: many });
    expect([all.out.match(/next step/g)?.length, all.err]).toEqual([30, '']);
    const { matches } = JSON.parse((await interview(['search', 'number', '--json'], { journal: many })).out);
    expect(matches).toHaveLength(30);
  });

  it('is the same to programs, in the order of the page, with the remarks on the standard error output', async () => {
    const { out, err } = await interview(['search', 'mutx', 'globex', '--json'], { journal });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      matches: [
        { interview: 'ibbbbbb', company: 'Globex', date: '2026-10-20', field: 'company', text: 'Globex' },
        { interview: 'ibbbbbb', question: 'qbbbbbd', company: 'Globex', date: '2026-10-20', field: 'question', text: 'What is a mutex?' },
      ],
    });
    expect(err).toBe('No "mutx": searched for "mutex".\n');
  });

  it('highlights whole characters, in a company and in texts, and nothing without colours', async () => {
    const coloured = sampleJournal();
    Object.assign(coloured.interviews[2] ?? {}, { company: '纸鹤Ｃafe\u0301', notes: 'Straße cafés' });
    const { out } = await interview(['search', 'café', 'strass'], { journal: coloured, colour: true });
    const marked = (text: string) => `\u001b[1m\u001b[33m${text}\u001b[39m\u001b[22m`;
    expect(out).toContain(marked('Ｃafé'));
    expect(out).toContain(`${marked('Straß')}e ${marked('café')}s`);
    expect((await interview(['search', 'café'], { journal: coloured })).out).not.toContain('\u001b');
  });

  it.each([['c++'], ['['], ['\\'], ['(?:'], ['$'], ['?'], ['\ud800'], ['"'], ['*'], ['--', '-x']])(
    'takes %j as it is',
    async (...words) => {
      const signs = sampleJournal();
      Object.assign(signs.interviews[0] ?? {}, { notes: `a ${words.at(-1)} b` });
      expect(await searched(['--json', ...words], { journal: signs })).toContain('"notes"');
    },
  );

  it('wants a word, and not too many', async () => {
    for (const words of [[''], [' '], ['""']]) {
      expect(await interview(['search', ...words], { journal })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('nothing to search for'),
      });
    }
    for (const words of [['a'.repeat(100_000)], Array.from({ length: 20_000 }, String)]) {
      expect(await interview(['search', ...words], { journal })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('too much'),
      });
    }
  });
});
