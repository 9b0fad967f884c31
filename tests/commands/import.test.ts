import { describe, expect, it } from '@jest/globals';
import type { Journal } from '../../src/journal/journal.js';
import { CTRL_C, interview } from '../support/interview.js';
import { type Disk, FOLDER } from '../support/memoryFiles.js';
import { sampleJournal } from '../support/sample.js';

const NOTE = `# Umbrella Labs interview

Interviewed on 2026-11-18 over Zoom, it took about 50 minutes.

## Questions

1. What is a memory barrier?
I said it orders reads and writes.
2. How does garbage collection work?
No idea, I blanked.
3. Tell me about a conflict in your team.

## Questions I asked

- How large is the team?
  Six people.

The office smelled of coffee.
`;

const disk = (): Disk => ({ notes: FOLDER, 'notes/umbrella.md': NOTE, 'notes/photo.png': 'no note' });

/** Runs an import as one without a terminal. */
const imported = (argv: string[], setting: Parameters<typeof interview>[1] = {}) =>
  interview(['import', ...argv, ...(argv.includes('--dry-run') ? [] : ['--yes'])], { piped: true, disk: disk(), ...setting });

describe('import of a note', () => {
  it('keeps what was understood, and the rest as notes', async () => {
    const { code, out, err, journal } = await imported(['notes/umbrella.md', '--yes']);
    expect({ code, out, err }).toMatchInlineSnapshot(`
{
  "code": 0,
  "err": "",
  "out": "1 interview imported: Umbrella Labs.
"interview undo" takes it back.
",
}
`);
    expect(journal.interviews).toMatchInlineSnapshot(`
[
  {
    "company": "Umbrella Labs",
    "date": "2026-11-18",
    "format": "video",
    "iAsked": [
      {
        "reply": "Six people.",
        "text": "How large is the team?",
      },
    ],
    "id": "i6ggmmo",
    "minutes": 50,
    "notes": "Interviewed on 2026-11-18 over Zoom, it took about 50 minutes.

The office smelled of coffee.",
    "outcome": "pending",
    "questions": [
      {
        "answered": "yes",
        "card": "cbvm3wd",
        "id": "q7d7wpb",
        "kind": "knowledge",
        "line": 7,
        "said": "I said it orders reads and writes.",
        "text": "What is a memory barrier?",
      },
      {
        "answered": "no",
        "card": "c4wmgiu",
        "id": "q53j4xb",
        "kind": "knowledge",
        "line": 9,
        "note": "No idea, I blanked.",
        "text": "How does garbage collection work?",
        "topics": [
          "garbage-collection",
        ],
      },
      {
        "answered": "unknown",
        "card": "colrsjr",
        "id": "q5jujwe",
        "kind": "behavioural",
        "line": 11,
        "text": "Tell me about a conflict in your team.",
        "topics": [
          "conflict",
        ],
      },
    ],
    "source": {
      "file": "notes/umbrella.md",
      "sha256": "0912ea5cf50431966eec029c51ee1c8ffaa543dbbe3a93a9da8941d8dca6da1d",
    },
  },
]
`);
  });

  it('says of the same note that it was imported before, and changes nothing', async () => {
    const { journal } = await imported(['notes/umbrella.md']);
    const again = await imported(['notes'], { journal });
    expect(again.out).toBe('Imported before, and not again: notes/umbrella.md.\n');
    expect(again.journal).toEqual(journal);
  });

  it('is undone at once, however many files it was', async () => {
    const files = { ...disk(), 'notes/other.md': NOTE.replace('Umbrella Labs', 'Vandelay') };
    const { journal, out } = await imported(['notes'], { disk: files });
    expect(journal.interviews.map(({ company }) => company)).toEqual(['Vandelay', 'Umbrella Labs']);
    expect(out).toBe('2 interviews imported: Vandelay, Umbrella Labs.\n"interview undo" takes it back.\n');
  });

  it('never invents a company or a day: it says what to type', async () => {
    const nameless = { 'today.md': '1. What is a mutex?\n2. What is a semaphore?\n' };
    const { code, out, err, journal } = await imported(['today.md'], { disk: nameless });
    expect({ code, out, err }).toEqual({
      code: 1,
      out: 'Nothing was imported.\n',
      err: 'today.md: It does not say which company it was. Say it: --company NAME\n1 thing could not be imported.\nMend it and import that file again: what is kept already is not kept twice.\n',
    });
    expect(journal.interviews).toEqual([]);
    const told = await imported(['today.md', '--company', 'Acme', '--date', 'yesterday'], { disk: nameless });
    expect(told.journal.interviews).toMatchObject([
      { company: 'Acme', date: '2026-11-22', questions: [{ text: 'What is a mutex?', line: 1 }, { line: 2 }] },
    ]);
  });

  it('takes the others where one file fails, and nothing of the one that does', async () => {
    const files = { ...disk(), 'notes/broken.json': '{', 'notes/empty.txt': ' \n' };
    const { code, out, err, journal } = await imported(['notes', 'gone.md'], { disk: files });
    expect(code).toBe(1);
    expect(out).toContain('1 interview imported: Umbrella Labs.');
    expect(err).toMatch(/notes\/broken\.json: .*line 1/s);
    expect(err).toContain('notes/empty.txt: It is empty.');
    expect(err).toContain('gone.md: There is nothing of this name.');
    expect(journal.interviews).toHaveLength(1);
  });

  it('reads a note from the standard input', async () => {
    const { code, journal } = await imported(['-', '--company', 'Acme', '--date', '2026-11-20'], { input: '- Why us?\n- Why now?\n' });
    expect(code).toBe(0);
    expect(journal.interviews[0]?.questions?.map(({ text }) => text)).toEqual(['Why us?', 'Why now?']);
  });
});

describe('import at a terminal', () => {
  const ask = (argv: string[], answers: Parameters<typeof interview>[1]) => interview(['import', ...argv], { disk: disk(), ...answers });

  it('shows each note before it asks whether to keep it', async () => {
    const { out, asked, journal } = await ask(['notes/umbrella.md'], { answers: ['keep'] });
    expect(asked).toEqual(['Keep it?']);
    expect(out).toMatchInlineSnapshot(`
"notes/umbrella.md: Umbrella Labs · Wed 18 Nov 2026 · 50 minutes
     7 [x] What is a memory barrier?
           > I said it orders reads and writes.
     9 [ ] How does garbage collection work?
           note: No idea, I blanked.
    11 [?] Tell me about a conflict in your team.
1 question of your own. 2 lines not understood: to the notes.
1 interview imported: Umbrella Labs.
"interview undo" takes it back.
"
`);
    expect(journal.interviews).toHaveLength(1);
  });

  it('leaves out what is not wanted', async () => {
    const { out, journal } = await ask(['notes/umbrella.md'], { answers: ['leave'] });
    expect(out).toContain('1 interview left out.');
    expect(journal.interviews).toEqual([]);
  });

  it('opens what was understood in the editor, with what the person has said of it', async () => {
    const { journal, opened, drafts } = await ask(['notes/umbrella.md', '--company', 'Umbrella'], {
      answers: ['edit'],
      edits: [(text) => text.replace(/^role:$/m, 'role: Engineer').replace('[?] Tell me', '[x] Tell me')],
    });
    expect(drafts).toEqual([]);
    expect(opened[0]?.text).toMatch(/^company: Umbrella\nrole:\ndate: 2026-11-18$/m);
    expect(journal.interviews).toMatchObject([
      {
        company: 'Umbrella',
        role: 'Engineer',
        date: '2026-11-18',
        questions: [{ said: 'I said it orders reads and writes.' }, { answered: 'no' }, { answered: 'yes' }],
        source: { file: 'notes/umbrella.md' },
      },
    ]);
  });

  it('holds what was written in the editor in a draft until all is kept', async () => {
    let held = 0;
    const files = { ...disk(), 'notes/vandelay.md': NOTE.replace('Umbrella Labs', 'Vandelay') };
    await ask(['notes'], {
      disk: files,
      answers: ['edit', 'edit'],
      edits: [
        (text) => text.replace(/^role:$/m, 'role: Engineer'),
        async (text, store) => {
          held = (await store.drafts.left()).length;
          return text.replace(/^role:$/m, 'role: Lead');
        },
      ],
    });
    expect(held).toBe(1);
  });

  it('asks again when the editor fails, or nothing was changed in it', async () => {
    const { journal, asked, err } = await ask(['notes/umbrella.md'], {
      answers: ['edit', 'edit', 'keep'],
      edits: [(text) => ({ failure: 'ended with exit code 1', content: text }), (text) => text],
    });
    expect(asked).toEqual(['Keep it?', 'Keep it?', 'Keep it?']);
    expect(err).toContain('exit code 1');
    expect(journal.interviews).toHaveLength(1);
  });

  it('asks for the company and the day that a note does not tell', async () => {
    const files = { 'today.md': '1. What is a mutex?\n2. What is a semaphore?\n' };
    const { asked, journal } = await ask(['today.md'], { disk: files, answers: ['keep', 'Acme', '11-20'] });
    expect(asked).toEqual(['Keep it?', 'Which company was it? (Enter leaves it out)', 'Which day was it?']);
    expect(journal.interviews).toMatchObject([{ company: 'Acme', date: '2026-11-20' }]);
  });

  it('keeps what was decided when it is stopped, and goes on with the rest the next time', async () => {
    const files = { ...disk(), 'notes/vandelay.md': NOTE.replace('Umbrella Labs', 'Vandelay') };
    const first = await ask(['notes'], { disk: { ...files }, answers: ['keep', CTRL_C] });
    expect({ code: first.code, asked: first.asked, err: first.err }).toEqual({
      code: 130,
      asked: ['Keep it? (1 of 2)', 'Keep it? (2 of 2)'],
      err: 'Stopped. What you had decided is kept; the same command goes on with the rest.\n',
    });
    expect(first.journal.interviews.map(({ company }) => company)).toEqual(['Umbrella Labs']);
    const second = await ask(['notes'], { disk: { ...files }, journal: first.journal, answers: ['keep'] });
    expect(second.journal.interviews.map(({ company }) => company)).toEqual(['Umbrella Labs', 'Vandelay']);
  });

  it('keeps nothing when it is stopped at the first', async () => {
    const { code, journal } = await ask(['notes/umbrella.md'], { answers: [CTRL_C] });
    expect(code).toBe(130);
    expect(journal.interviews).toEqual([]);
  });
});

describe('import without a terminal', () => {
  it('keeps no note unasked: it says what to type', async () => {
    const { code, err, journal } = await interview(['import', 'notes/umbrella.md'], { piped: true, disk: disk() });
    expect(code).toBe(1);
    expect(err).toContain('Keep what was understood: --yes. Only see it: --dry-run');
    expect(journal.interviews).toEqual([]);
  });
});

describe('import of what has no ids', () => {
  it.each([
    ['a.csv', 'Company,Date,Question,Answered\nWayne,2026-11-09,What is OAuth?,no\n'],
    ['a.json', '{"interviews":[{"company":"Wayne","date":"2026-11-01","questions":[{"text":"q1"}]}]}'],
    ['a.md', '---\ncompany: Wayne\ndate: 2026-11-01\n---\n\n- [x] Why?\n'],
  ])('%s, twice, says so and changes nothing', async (name, text) => {
    const { journal } = await imported([name], { disk: { [name]: text } });
    expect(journal.interviews).toHaveLength(1);
    const again = await imported([name], { disk: { [name]: text }, journal });
    expect(again.out).toBe(`Imported before, and not again: ${name}.\n`);
    expect(again.journal).toEqual(journal);
  });

  it('with an id and without an outcome is the same the second time', async () => {
    const text =
      '{"version":1,"interviews":[{"id":"iddddd2","company":"Ex","date":"2026-11-01","questions":[{"id":"qddddd2","text":"t"}]}]}';
    const { journal } = await imported(['a.json'], { disk: { 'a.json': text } });
    const again = await imported(['a.json'], { disk: { 'a.json': text }, journal });
    expect(again).toMatchObject({ code: 0, out: '1 interview stayed as it is.\n', journal });
  });
});

describe('import --dry-run', () => {
  it('shows what would be kept, and keeps nothing', async () => {
    const { out, journal } = await imported(['notes/umbrella.md', '--dry-run']);
    expect(out).toContain('Nothing was kept: it was a dry run.');
    expect(out).toContain('10 [ ] How does garbage collection work?'.slice(3));
    expect(journal.interviews).toEqual([]);
  });

  it('with --json gives what import reads back', async () => {
    const { out } = await imported(['notes/umbrella.md', '--dry-run', '--json']);
    const { journal } = await imported(['read.json'], { disk: { 'read.json': out } });
    expect(journal.interviews).toEqual(JSON.parse(out).interviews);
  });

  it('is what --json goes with', async () => {
    const { code, err, journal } = await imported(['notes/umbrella.md', '--json']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('Add --dry-run') });
    expect(journal.interviews).toEqual([]);
  });
});

describe('import of another copy of the journal', () => {
  const mine = sampleJournal();
  const copyOf = (change: (journal: Journal) => void) => {
    const copy = structuredClone(mine);
    change(copy);
    return { 'journal (conflict).json': JSON.stringify(copy) };
  };
  const bring = (files: Disk, argv: string[] = [], setting: Parameters<typeof interview>[1] = {}) =>
    imported(['journal (conflict).json', ...argv], { disk: files, journal: mine, ...setting });

  it('that says the same changes nothing', async () => {
    const { out, journal } = await bring(copyOf(() => {}));
    expect(out).toBe('3 interviews stayed as they are.\n');
    expect(journal).toEqual(mine);
  });

  it('brings home what was added there: interviews, questions, answers by their times, reviews by their ids', async () => {
    const { journal, code } = await bring(
      copyOf((copy) => {
        copy.interviews.push({ id: 'izzzzzz', company: 'Hooli', date: '2026-11-22', outcome: 'pending' });
        copy.interviews[0]?.questions?.push({ id: 'qzzzzzz', card: 'czzzzzz', text: 'Why?', kind: 'other', answered: 'no' });
        copy.cards.push({ id: 'czzzzzz' });
        copy.cards[0] = {
          ...copy.cards[0],
          id: copy.cards[0]?.id ?? '',
          answers: [...(copy.cards[0]?.answers ?? []), { at: '2026-11-21T00:00:00.000Z', text: 'Longer.' }],
          reviews: [{ id: 'rzzzzzz', at: '2026-11-21T00:00:00.000Z', grade: 'good' }],
        };
      }),
    );
    expect(code).toBe(0);
    expect(journal.interviews).toHaveLength(mine.interviews.length + 1);
    expect(journal.interviews[0]?.questions?.at(-1)?.id).toBe('qzzzzzz');
    expect(journal.cards[0]?.answers?.at(-1)).toEqual({ at: '2026-11-21T00:00:00.000Z', text: 'Longer.' });
    expect(journal.cards[0]?.reviews?.map(({ id }) => id)).toContain('rzzzzzz');
  });

  it('asks where the two are not the same', async () => {
    const files = copyOf((copy) => Object.assign(copy.interviews[0] ?? {}, { role: 'Another role' }));
    const here = await interview(['import', 'journal (conflict).json'], { disk: { ...files }, journal: mine, answers: ['here'] });
    expect(here.asked).toEqual(['Which is to stay?']);
    expect(here.out).toMatch(/^Acme, .* is not the same here and in the file:\n {2}role: ".*" here, "Another role" in the file\n/);
    expect(here.journal).toEqual(mine);
    const there = await interview(['import', 'journal (conflict).json'], { disk: { ...files }, journal: mine, answers: ['there'] });
    expect(there.journal.interviews[0]?.role).toBe('Another role');
  });

  it('in a dry run says where it would ask', async () => {
    const { code, err } = await bring(
      copyOf((copy) => Object.assign(copy.interviews[0] ?? {}, { role: 'Another role' })),
      ['--dry-run'],
    );
    expect(code).toBe(0);
    expect(err).toContain('is not the same here and in the file: role: "Backend engineer" here, "Another role" in the file.');
  });

  it('says that answers came in where nothing else did', async () => {
    const { out } = await bring(
      copyOf((copy) => {
        copy.cards[0] = { id: copy.cards[0]?.id ?? '', answers: [{ at: '2026-11-21T00:00:00.000Z', text: 'Theirs.' }] };
      }),
    );
    expect(out).toBe(
      'Answers and practices of 1 question brought together, the newest answer last.\n3 interviews stayed as they are.\n"interview undo" takes it back.\n',
    );
  });

  it('without a terminal needs to be told, and keeps nothing of that file before', async () => {
    const files = copyOf((copy) => {
      Object.assign(copy.interviews[0] ?? {}, { role: 'Another role' });
      copy.interviews.push({ id: 'izzzzzz', company: 'Hooli', date: '2026-11-22' });
    });
    const refused = await bring({ ...files });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Say which is to stay: --prefer here, or --prefer there');
    expect(refused.journal).toEqual(mine);
    const { journal } = await bring({ ...files }, ['--prefer', 'there']);
    expect(journal.interviews[0]?.role).toBe('Another role');
    expect(journal.interviews).toHaveLength(mine.interviews.length + 1);
  });
});

describe('import of an export', () => {
  it.each(['md', 'json', 'csv'])('of %s into an empty journal gives the same interviews, ids included', async (format) => {
    const mine = sampleJournal();
    const { out } = await interview(['export', '--format', format], { journal: mine });
    const { journal, code } = await imported([`all.${format}`], { disk: { [`all.${format}`]: out } });
    expect(code).toBe(0);
    const told = (interviews: Journal['interviews']) =>
      interviews.map(({ source: _, ...interview }) => ({
        ...interview,
        questions: interview.questions?.map(({ card: __, line: ___, ...question }) => question),
      }));
    expect(told(journal.interviews)).toEqual(told(mine.interviews));
    const again = await imported([`all.${format}`], { disk: { [`all.${format}`]: out }, journal: mine });
    expect(again.journal).toEqual(mine);
  });
});

describe('two questions that were made one in one of two copies', () => {
  const old: Journal = {
    version: 1,
    revision: 1,
    interviews: [
      {
        id: 'iaaaaaa',
        company: 'Acme',
        date: '2026-11-20',
        questions: [
          { id: 'qaaaaaa', card: 'caaaaaa', text: 'A?' },
          { id: 'qbbbbbb', card: 'cbbbbbb', text: 'B?' },
        ],
      },
    ],
    cards: [
      { id: 'caaaaaa', answers: [{ at: '2026-11-20T10:00:00.000Z', text: 'One.' }] },
      {
        id: 'cbbbbbb',
        answers: [{ at: '2026-11-21T10:00:00.000Z', text: 'Two.' }],
        reviews: [{ id: 'raaaaaa', at: '2026-11-20T10:00:00.000Z', grade: 'good' }],
      },
    ],
  };

  it.each([
    ['here', 'this one', 1],
    ['there', 'this one', 2],
    ['here', 'the other', 2],
    ['there', 'the other', 1],
  ])('with --prefer %s, made one in %s, are %d, and no answer and no review is lost', async (prefer, where, count) => {
    const { journal: one } = await interview(['same', 'qaaaaaa', 'qbbbbbb'], { journal: old });
    const [mine, theirs] = where === 'this one' ? [one, old] : [old, one];
    const disk = { 'copy.json': JSON.stringify(theirs) };
    const { code, journal } = await interview(['import', 'copy.json', '--yes', '--prefer', prefer], { journal: mine, disk });
    expect(code).toBe(0);
    expect(new Set(journal.interviews[0]?.questions?.map(({ card }) => card)).size).toBe(count);
    expect(journal.cards).toHaveLength(count);
    expect([...new Set(journal.cards.flatMap(({ answers = [] }) => answers.map(({ text }) => text)))].sort()).toEqual(['One.', 'Two.']);
    expect(journal.cards.flatMap(({ reviews = [] }) => reviews.map(({ id }) => id))).toEqual(['raaaaaa']);
  });
});

describe('import of several copies of one journal at once', () => {
  const sample = sampleJournal();
  const changed = (change: (journal: Journal) => Journal) => JSON.stringify(change(sampleJournal()));
  const copies: Disk = {
    copies: FOLDER,
    'copies/a.json': JSON.stringify(sample),
    'copies/b.json': changed(({ interviews, ...rest }) => ({
      ...rest,
      interviews: interviews.map((one, at) => (at === 0 ? { ...one, notes: 'Nice office.' } : one)),
    })),
  };

  it('keeps each interview once, with what any of them says', async () => {
    const { code, err, journal } = await imported(['copies'], { disk: copies });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(journal.interviews.map(({ id }) => id).sort()).toEqual(sample.interviews.map(({ id }) => id).sort());
    expect(journal.interviews.find(({ id }) => id === sample.interviews[0]?.id)?.notes).toBe('Nice office.');
    expect(journal.cards).toHaveLength(sample.cards.length);
  });

  it('asks which is to stay where two of them say something else', async () => {
    const both: Disk = { ...copies, 'copies/c.json': String(copies['copies/b.json']).replace('Nice office.', 'Noisy.') };
    const { code, err } = await imported(['copies'], { disk: both });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('"Nice office." here, "Noisy." in the file') });
    const { journal } = await imported(['copies', '--prefer', 'there'], { disk: both });
    expect(journal.interviews.map(({ notes }) => notes)).toContain('Noisy.');
  });

  it('knows a text of the same interview, whichever comes first', async () => {
    const { disk: exported } = await interview(['export', '-o', 'copies/A.md'], { journal: sample, disk: { copies: FOLDER } });
    const { code, journal } = await imported(['copies', '--prefer', 'here'], { disk: { ...exported, ...copies } });
    expect(code).toBe(0);
    expect(journal.interviews).toHaveLength(sample.interviews.length);
  });

  it('keeps a review once that two of them have on different cards', async () => {
    const moved = changed(({ cards, ...rest }) => {
      const reviews = cards.flatMap((card) => card.reviews ?? []);
      return { ...rest, cards: cards.map(({ reviews: _, ...card }, at) => (at === 0 ? { ...card, reviews } : card)) };
    });
    const { code, journal } = await imported(['copies'], { disk: { ...copies, 'copies/b.json': moved } });
    expect(code).toBe(0);
    expect(journal.cards.flatMap(({ reviews = [] }) => reviews)).toHaveLength(1);
  });
});
