import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../src/formats/csv/read.js';
import { readJournalJson } from '../../src/formats/journalJson.js';
import { splitMarkdownStream } from '../../src/formats/markdownForm/stream.js';
import { emptyJournal, type Journal } from '../../src/journal/journal.js';
import { anyJournal } from '../support/anyJournal.js';
import { interview } from '../support/interview.js';
import { FOLDER } from '../support/memoryFiles.js';
import { sampleJournal } from '../support/sample.js';

const journal = sampleJournal();
const run = async (argv: string[], setting: Parameters<typeof interview>[1] = {}) => {
  const outcome = await interview(['export', ...argv], { journal, ...setting });
  expect({ code: outcome.code, journal: outcome.journal }).toEqual({ code: 0, journal: setting.journal ?? journal });
  return outcome;
};
/** A command line that is refused, and writes nothing. */
const refused = async (argv: string[], setting: Parameters<typeof interview>[1] = {}) => {
  const { code, out, err, disk } = await interview(['export', ...argv], { journal, ...setting });
  expect({ out, disk }).toEqual({ out: '', disk: setting.disk ?? {} });
  return { code, err };
};

/** The ids of the interviews in a document. */
async function idsIn(document: string, format: string): Promise<(string | undefined)[]> {
  if (format === 'json') return readJournalJson(document).interviews.map(({ id }) => id);
  if (format === 'csv') return (await readCsv(document, new Date())).map(({ id }) => id);
  return splitMarkdownStream(document).map((text) => /^id: (\w+)$/m.exec(text)?.[1]);
}

describe('export', () => {
  it('of Markdown is a file each in a folder', async () => {
    const { out, err, disk } = await run(['-o', 'notes/']);
    expect({ out, err }).toEqual({
      out: '3 interviews with 6 questions in notes/, a file each.\nRead them into a journal: interview import notes/\n',
      err: '',
    });
    expect(Object.keys(disk)).toEqual(['notes', 'notes/2026-10-05-acme.md', 'notes/2026-10-20-globex.md', 'notes/2026-11-20-acme.md']);
    expect(disk['notes/2026-10-20-globex.md']).toMatch(/^---\nid: ibbbbbb\n/);
  });

  it('of JSON is the journal without the number of its changes', async () => {
    const { out, disk } = await run(['-o', 'my journal.json']);
    expect(out).toBe("3 interviews with 6 questions in my journal.json.\nRead them into a journal: interview import 'my journal.json'\n");
    const { version, interviews, cards } = journal;
    expect(JSON.parse(String(disk['my journal.json']))).toEqual({ version, interviews, cards });
  });

  it('of JSON holds the whole journal, whatever is in it', async () => {
    const full = anyJournal.filter(({ interviews }) => interviews.length > 0);
    await fc.assert(
      fc.asyncProperty(full, async (any: Journal) => {
        const { out } = await run(['--format', 'json'], { journal: any });
        expect(readJournalJson(out)).toEqual({ interviews: any.interviews, written: [], cards: any.cards });
      }),
      { numRuns: 50 },
    );
  });

  it.each(['md', 'json', 'csv'])('of %s without a file goes to the standard output, and nothing else does', async (format) => {
    for (const flags of [[], ['-o', '-']]) {
      const { out, err, disk } = await run(['--format', format, ...flags]);
      expect(await idsIn(out, format)).toEqual(['iaaaaaa', 'ibbbbbb', 'icccccc']);
      expect({ err, disk }).toEqual({ err: '', disk: {} });
    }
  });

  it('is Markdown where nothing else is said', async () => {
    expect((await run([])).out).toBe((await run(['--format', 'md'])).out);
  });

  it.each([
    ['a.json', 'json'],
    ['a.csv', 'csv'],
    ['A.CSV', 'csv'],
    ['a.md', 'md'],
    ['2026.11/a.markdown', 'md'],
  ])('knows by the name %s that it is %s', async (path, format) => {
    const { disk } = await run(['-o', path], { disk: { '2026.11': FOLDER } });
    expect(await idsIn(String(disk[path]), format)).toHaveLength(3);
  });

  it.each([
    [['--company', 'globex'], ['ibbbbbb']],
    [
      ['--stage', 'technical', '--sort', 'newest'],
      ['icccccc', 'ibbbbbb'],
    ],
    [['--held', 'video'], ['ibbbbbb']],
    [['--outcome', 'advanced'], ['iaaaaaa']],
    [['--topic', 'containers'], ['icccccc']],
    [
      ['--sort', 'oldest', '-n', '2'],
      ['iaaaaaa', 'ibbbbbb'],
    ],
  ])('with %j has %j', async (flags, ids) => {
    for (const format of ['json', 'csv', 'md']) expect(await idsIn((await run(['--format', format, ...flags])).out, format)).toEqual(ids);
  });

  it('of a part has the cards of that part alone', async () => {
    const { out } = await run(['--format', 'json', '--company', 'globex']);
    expect(JSON.parse(out).cards).toEqual([journal.cards[1], journal.cards[3], journal.cards[4]]);
  });

  it.each([[[]], [['--sort', 'oldest']], [['--sort', 'newest']], [['-o', 'notes']]])(
    'of all in Markdown is what it is of so many, with %j',
    async (flags) => {
      const full = anyJournal.filter(({ interviews }) => interviews.length > 0);
      await fc.assert(
        fc.asyncProperty(full, async (any: Journal) => {
          const [all, chosen] = [await run(flags, { journal: any }), await run([...flags, '-n', '1000'], { journal: any })];
          expect({ out: all.out, disk: all.disk }).toEqual({ out: chosen.out, disk: chosen.disk });
        }),
        { numRuns: 30 },
      );
    },
  );

  it('says when there is nothing, and writes nothing', async () => {
    for (const flags of [[], ['-o', 'notes'], ['-o', 'a.json']]) {
      const none = await run([...flags, '--company', 'initech']);
      expect([none.out, none.err, none.disk]).toEqual(['', 'No interview fits, so nothing was written.\n', {}]);
      const empty = await run(flags, { journal: emptyJournal() });
      expect([empty.out, empty.err, empty.disk]).toEqual(['', 'The journal is empty, so nothing was written.\n', {}]);
    }
  });
});

describe('export for sharing', () => {
  it('has aliases in place of names, also in the names of files', async () => {
    const { out, err, disk } = await run(['--redact', '-o', 'shared', '--company', 'acme']);
    expect(Object.keys(disk)).toEqual(['shared', 'shared/2026-10-05-company-a.md', 'shared/2026-11-20-company-a.md']);
    expect(out).toBe('2 interviews with 3 questions in shared, a file each.\n');
    expect(err).toBe('The names are replaced. Look through it before you share it: nicknames, products and places are as they were.\n');
  });

  it.each(['md', 'json', 'csv'])('has the same alias in %s, whatever is left out', async (format) => {
    const whole = await run(['--redact', '--format', format]);
    expect(whole.out).not.toMatch(/acme|globex|mori/i);
    const { out } = await run(['--redact', '--format', format, '--company', 'globex']);
    expect(out).toContain('Company B');
  });
});

describe('export over something that is there', () => {
  const disk = {
    'a.json': 'old',
    notes: FOLDER,
    'notes/mine.md': 'mine',
    'notes/2026-10-20-globex.md': 'old',
    'notes/2026-11-20-acme.md': 'old',
  } as const;

  it('is refused with the first file that would be replaced', async () => {
    expect(await refused(['-o', 'a.json'], { disk })).toMatchInlineSnapshot(`
{
  "code": 1,
  "err": "a.json is there already, so nothing was written to it.
Replace it: --force. Or name another: -o FILE
",
}
`);
    expect(await refused(['-o', 'notes'], { disk })).toMatchInlineSnapshot(`
{
  "code": 1,
  "err": "notes/2026-10-20-globex.md is there already, so nothing was written.
Replace what is there: --force. Or name another folder: -o FOLDER
",
}
`);
  });

  it('replaces it with --force, and nothing else', async () => {
    expect((await run(['-o', 'a.json', '--force'], { disk })).disk['a.json']).toMatch(/^\{/);
    const { disk: after } = await run(['-o', 'notes', '--force'], { disk });
    expect(after).toMatchObject({ 'a.json': 'old', 'notes/mine.md': 'mine' });
    expect(after['notes/2026-10-20-globex.md']).toMatch(/^---/);
  });

  it('goes beside the files of others', async () => {
    const { disk: after } = await run(['-o', 'notes', '--until', '2026-10-10'], { disk });
    expect(Object.keys(after)).toHaveLength(6);
  });
});

describe('export to a place that does not fit', () => {
  it.each([
    [['-o', 'a.json/x'], 1],
    [['-o', 'nowhere/a.csv'], 1],
    [['-o', 'nowhere/notes'], 1],
    [['-o', 'notes', '--format', 'csv'], 1],
    [['-o', 'notes/', '--format', 'json'], 1],
    [['-o', 'the demo journal', '--format', 'json', '--force'], 1],
    [['-o', 'a.json', '--format', 'md'], 1],
    [['-o', 'a.pdf'], 2],
    [['-o', ''], 2],
    [['--format', 'xml'], 2],
    [['--format', 'video'], 2],
  ])('is refused: %j', async (argv, code) => {
    const disk = { notes: FOLDER, 'a.json': 'old' } as const;
    const said = await refused(argv, { disk });
    expect(said.code).toBe(code);
    expect(said.err.trim().split('\n')).toHaveLength(2);
  });
});
