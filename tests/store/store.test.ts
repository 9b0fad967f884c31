import { existsSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { KEY_ORDER } from '../../src/generated/shape.js';
import {
  withBetterAnswer,
  withChangedCard,
  withChangedInterview,
  withChangedQuestion,
  withInterview,
  withQuestions,
  withRenamedCompany,
  withTold,
} from '../../src/journal/edit.js';
import { mintFor } from '../../src/journal/ids.js';
import { type Card, emptyJournal, type Interview, type Journal } from '../../src/journal/journal.js';
import { tidyInterview } from '../../src/journal/tidy.js';
import { memoryStore } from '../../src/store/memory.js';
import { openStore } from '../../src/store/open.js';
import { tempFolder } from '../support/tempFolder.js';
import { bytesOf, fullJournal, smallJournal } from './journals.js';
import { opened, storeOf } from './opening.js';

const LIMIT = 256 * 1024;
const classify = () => ({ kind: 'other' as const, topics: [] });

function keeping(journal: Journal) {
  let next = 0;
  return { mint: mintFor(journal, (length) => Uint8Array.from({ length }, () => next++ % 32)), classify };
}

/** Sets fields of the first interview. */
function withFields(fields: Partial<Interview>) {
  return (journal: Journal) => withChangedInterview(journal, 'iaaaaaa', (interview) => ({ ...interview, ...fields }));
}

/** The full journal after a change of its own copy. */
function expected(revision: number, change: (journal: Journal) => unknown): Buffer {
  const journal = { ...fullJournal(), revision };
  change(journal);
  return bytesOf({ ...journal, interviews: journal.interviews.map(tidyInterview), cards: journal.cards });
}

describe('unknown fields are preserved', () => {
  const at = '2026-11-23T09:00:00.000Z';
  const CHANGES: [what: string, edit: (journal: Journal) => Journal, change: (journal: Journal) => unknown][] = [
    ['a change of the interview', withFields({ role: 'Lead' }), ({ interviews: [first] }) => Object.assign(first ?? {}, { role: 'Lead' })],
    [
      'a change of a question',
      (journal) => withChangedQuestion(journal, 'qaaaaaa', (question) => ({ ...question, answered: 'yes' })),
      ({ interviews: [first] }) => Object.assign(first?.questions?.[0] ?? {}, { answered: 'yes' }),
    ],
    [
      'a better answer',
      (journal) => withBetterAnswer(journal, 'caaaaaa', 'Namespaces and cgroups.', at),
      ({ cards: [first] }) => first?.answers?.push({ at, text: 'Namespaces and cgroups.' }),
    ],
    [
      'a review',
      ({ cards: [first, ...others], ...journal }) => {
        const reviews = [...(first?.reviews ?? []), { id: 'rbbbbbb', at, grade: 'hard' as const }];
        return { ...journal, cards: [{ ...(first as Card), reviews }, ...others] };
      },
      ({ cards: [first] }) => first?.reviews?.push({ id: 'rbbbbbb', at, grade: 'hard' }),
    ],
    [
      'another name of the company',
      (journal) => withRenamedCompany(journal, 'acmé', 'Ajax'),
      ({ interviews: [first] }) => Object.assign(first ?? {}, { company: 'Ajax' }),
    ],
    [
      'ratings, questions of your own and next steps in addition',
      (journal) =>
        withTold(
          journal,
          'iaaaaaa',
          { fields: {}, assessment: { overall: 5 }, questions: [], iAsked: [{ text: 'Why?' }], nextSteps: [{ text: 'Wait' }] },
          keeping(journal),
        ),
      ({ interviews: [first] }) => {
        Object.assign(first?.assessment ?? {}, { overall: 5 });
        first?.iAsked?.push({ text: 'Why?' });
        first?.nextSteps?.push({ id: 'sabcdef', text: 'Wait' });
      },
    ],
    [
      'another question',
      (journal) => withQuestions(journal, 'ibbbbbb', [{ text: 'Why layers?' }], keeping(journal)),
      ({ interviews: [, second] }) =>
        Object.assign(second ?? {}, {
          questions: [{ id: 'qabcdef', card: 'cbbbbbb', text: 'Why layers?', kind: 'other', answered: 'unknown' }],
        }),
    ],
    [
      'another interview',
      (journal) => withInterview(journal, { id: 'izzzzzz', company: 'Hooli', date: '2026-11-23' }),
      ({ interviews }) => interviews.push({ id: 'izzzzzz', company: 'Hooli', date: '2026-11-23' }),
    ],
  ];

  it.each(CHANGES)('through %s, and every other byte stays', async (_, edit, change) => {
    const store = storeOf(fullJournal());
    expect(await store.change('changed', edit)).toBe(true);
    expect(store.bytes().toString()).toBe(expected(8, change).toString());
    await store.undo();
    expect(store.bytes().toString()).toBe(expected(9, () => undefined).toString());
  });
});

/** The same value with the keys of every known record the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, key === 'salary' || key === 'settings' ? member : reversed(member)]);
  return Object.fromEntries(entries.reverse());
}

describe('the order of keys', () => {
  it('is that of the schema in every record that is written, unknown keys after the known', async () => {
    const store = opened();
    const { interviews, cards, ...rest } = fullJournal();
    await store.change('imported', (journal) => ({
      ...(reversed(rest) as Journal),
      revision: journal.revision,
      cards: reversed(cards) as Journal['cards'],
      interviews: reversed(interviews) as Interview[],
    }));
    expect(store.bytes().toString()).toBe(bytesOf({ ...fullJournal(), revision: 1 }).toString());
  });

  it('is that of DESIGN.md', () => {
    const { questions: [question] = [], ...interview } = fullJournal().interviews[0] as Interview;
    expect(Object.keys(interview).filter((key) => key !== 'salary')).toEqual(KEY_ORDER.Interview.filter((key) => key !== 'questions'));
    expect(Object.keys(question ?? {}).filter((key) => key !== 'hinted')).toEqual(KEY_ORDER.Question.filter((key) => key !== 'followUpTo'));
  });

  it('is put right at the top of a file that was written by hand', async () => {
    const path = join(tempFolder(), 'journal.json');
    writeFileSync(path, JSON.stringify(reversed(fullJournal())));
    const store = opened(path);
    await store.change('changed', withFields({ role: 'Lead' }));
    expect(Object.keys(store.onDisk())).toEqual(['version', 'revision', 'interviews', 'cards', 'settings']);
    expect(store.bytes().toString()).toMatch(/^\{\n {2}"version": 1,\n {2}"revision": 8,\n[\s\S]*\n\}\n$/);
  });
});

describe('texts', () => {
  /** What stands in the file after a text was kept as notes, in both the fields that can hold several lines. */
  async function keptAs(text: string): Promise<unknown> {
    const store = storeOf(smallJournal());
    await store.change('noted', withFields({ notes: text }));
    const said = await store.change('said', (journal) =>
      withChangedQuestion(journal, 'qaaaaaa', (question) => ({ ...question, said: text })),
    );
    const [interview] = store.onDisk().interviews;
    expect(interview?.questions?.[0]?.said).toBe(interview?.notes);
    expect(said).toBe(interview?.notes !== undefined);
    expect((await store.read()).interviews[0]?.notes).toBe(interview?.notes);
    return interview?.notes;
  }

  it.each([
    ['CRLF becomes LF', 'a\r\nb\r\n\r\nc', 'a\nb\n\nc'],
    ['CR becomes LF', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['white space around it goes', ' \n\t a b \u3000\r\n', 'a b'],
    ['white space within it stays', 'a \t  b\n\n\n  c', 'a \t  b\n\n\n  c'],
    ['control characters stay', 'a\u0000\u0007\u001b[31mb\u007f\u0085c', 'a\u0000\u0007\u001b[31mb\u007f\u0085c'],
    ['quotes and backslashes stay', '"a" \\ \\n \'b\' `c` ${d}', '"a" \\ \\n \'b\' `c` ${d}'],
    ['bidirectional and invisible characters stay', 'a\u202eb\u2066c\u200d\u200bd\ufeffe', 'a\u202eb\u2066c\u200d\u200bd\ufeffe'],
    ['line and paragraph separators stay', 'a\u2028b\u2029c', 'a\u2028b\u2029c'],
    ['emoji with joiners stay', '👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301', '👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301'],
    ['half a surrogate pair stays', 'a\ud83db\udc00c', 'a\ud83db\udc00c'],
    ['what looks like the signs of a merge stays', '<<<<<<< a\n=======\n>>>>>>> b', '<<<<<<< a\n=======\n>>>>>>> b'],
    ['a text of white space alone is no text', ' \r\n \u00a0', undefined],
  ])('%s', async (_, text, kept) => {
    expect(await keptAs(text)).toBe(kept);
  });

  it('any text comes back as it was, but for line ends and the white space around it', async () => {
    const codeUnits = fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0x0d, 0x0a, 0x20, 0x22, 0x5c, 0xd83d, 0xde00, 0)), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(codeUnits, async (units) => {
        const text = String.fromCharCode(...units);
        expect(await keptAs(text)).toBe(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim() || undefined);
      }),
      { numRuns: 40 },
    );
  });

  const FIELDS: [what: string, set: (text: string) => (journal: Journal) => Journal][] = [
    ['the notes', (notes) => withFields({ notes })],
    ['the company', (company) => withFields({ company })],
    ['what went well', (wentWell) => withFields({ assessment: { wentWell } })],
    ['a tag', (tag) => withFields({ tags: ['a', tag] })],
    ['a reply', (reply) => withFields({ iAsked: [{ text: 'Why?', reply }] })],
    ['a next step', (text) => withFields({ nextSteps: [{ id: 'saaaaaa', text }] })],
    ['a question', (text) => (journal) => withQuestions(journal, 'iaaaaaa', [{ text }], keeping(journal))],
    ['a better answer', (text) => (journal) => withBetterAnswer(journal, 'caaaaaa', text, '2026-11-23T09:00:00.000Z')],
  ];

  it.each(FIELDS)('over 256 KB in %s are refused, and nothing is written', async (_, set) => {
    const store = storeOf(smallJournal());
    for (const text of ['x'.repeat(LIMIT + 1), '汉'.repeat(Math.floor(LIMIT / 3) + 1), `${'x'.repeat(LIMIT - 1)}é`]) {
      const refused = store.change('too long', set(text));
      await expect(refused).rejects.toBeInstanceOf(UserError);
      await expect(refused).rejects.toThrow(/257 KB long; at most 256 KB/);
    }
    expect(store.bytes()).toEqual(bytesOf(smallJournal()));
    expect(existsSync(`${store.path}.history`)).toBe(false);
    expect(existsSync(`${store.path}.backups`)).toBe(false);
  });

  it.each(FIELDS)('of 256 KB in %s are kept', async (_, set) => {
    const store = storeOf(smallJournal());
    await store.change('long', set(`  ${'x'.repeat(LIMIT)}\r\n`));
    expect(store.bytes().includes('x'.repeat(LIMIT))).toBe(true);
    await store.change('long', set(`${'汉'.repeat(Math.floor(LIMIT / 3))}\n`));
    expect(store.bytes().includes('汉'.repeat(Math.floor(LIMIT / 3)))).toBe(true);
  });
});

describe('a change', () => {
  it.each<[string, (journal: Journal) => Journal]>([
    ['gives the same journal', (journal) => journal],
    ['gives an equal journal', (journal) => structuredClone(journal)],
    ['sets what is set already', withFields({ role: 'Backend engineer' })],
    [
      'sets nothing where nothing is',
      (journal) => withChangedInterview(journal, 'ibbbbbb', (one) => ({ ...one, notes: ' ', tags: [], role: undefined })),
    ],
    ['drops no card', (journal) => withChangedCard(journal, 'cbbbbbb', (card) => ({ ...card, dropped: false }))],
    ['adds a tag of white space', withFields({ tags: ['remote', ' '] })],
    ['sets the same text with other line ends', withFields({ notes: 'Product first.\r\n' })],
    ['changes the order of keys alone', (journal) => ({ ...journal, cards: reversed(journal.cards) as Journal['cards'] })],
  ])('that %s writes nothing', async (_, edit) => {
    const store = storeOf(fullJournal());
    utimesSync(store.path, 1_000_000, 1_000_000);
    expect(await store.change('nothing', edit)).toBe(false);
    expect(store.bytes()).toEqual(bytesOf(fullJournal()));
    expect(statSync(store.path).mtimeMs).toBe(1_000_000_000);
    expect((await store.read()).revision).toBe(7);
    expect(existsSync(`${store.path}.history`)).toBe(false);
    expect(existsSync(`${store.path}.backups`)).toBe(false);
    await expect(store.undo()).rejects.toThrow('nothing to undo');
  });

  it('leaves the records that it does not change as they were written by hand', async () => {
    const [first, second] = fullJournal().interviews;
    const byHand = { outcome: 'pending', ...second, notes: ' a\r\nb ', tags: [] };
    const store = storeOf({ ...fullJournal(), interviews: [first as Interview, byHand as unknown as Interview] });
    await store.change('changed', withFields({ role: 'Lead' }));
    expect(JSON.stringify(store.onDisk().interviews[1])).toBe(JSON.stringify(byHand));
  });

  it('that changes nothing does not create a journal', async () => {
    const store = opened();
    expect(await store.change('nothing', (journal) => ({ ...journal }))).toBe(false);
    expect(existsSync(store.path)).toBe(false);
  });

  it('counts the revision up by one, and so do undo and redo', async () => {
    const store = opened();
    const revisions: number[] = [];
    const note = async (act: () => Promise<unknown>) => {
      await act();
      revisions.push((await store.read()).revision, store.onDisk().revision);
    };
    await note(() => store.change('added', (journal) => withInterview(journal, { id: 'iaaaaaa', company: 'Acme', date: '2026-11-20' })));
    await note(() => store.change('noted', withFields({ notes: 'a' })));
    await note(() => store.change('noted', withFields({ notes: 'a' })));
    await note(() => store.undo());
    await note(() => store.redo());
    expect(revisions).toEqual([1, 1, 2, 2, 2, 2, 3, 3, 4, 4]);
  });

  it('that throws writes nothing and lets go of the lock', async () => {
    const store = storeOf(smallJournal());
    const failing = store.change('failing', () => {
      throw new UserError('Not so.');
    });
    await expect(failing).rejects.toThrow('Not so.');
    expect(store.bytes()).toEqual(bytesOf(smallJournal()));
    expect(await store.change('noted', withFields({ notes: 'a' }))).toBe(true);
  });

  it.each<[string, (journal: Journal) => Journal]>([
    ['the wrong shape', withFields({ minutes: 0.5 })],
    ['a day that is not in the calendar', withFields({ date: '2026-02-30' })],
    ['an id twice', (journal) => withInterview(journal, { id: 'iaaaaaa', company: 'Acme', date: '2026-11-20' })],
    ['a question without its card', (journal) => ({ ...journal, cards: [] })],
  ])('that would give a journal with %s is never written', async (_, edit) => {
    const store = storeOf(smallJournal());
    await expect(store.change('wrong', edit)).rejects.toThrow(/invalid, so nothing was written/);
    expect(store.bytes()).toEqual(bytesOf(smallJournal()));
    expect(existsSync(`${store.path}.history`)).toBe(false);
  });

  it('is applied to what stands in the file, not to what was read before', async () => {
    const store = storeOf(smallJournal());
    const another = opened(store.path);
    await store.read();
    await another.change('noted', withFields({ notes: 'theirs' }));
    await store.change('role', withFields({ role: 'ours' }));
    expect(store.onDisk().interviews[0]).toMatchObject({ notes: 'theirs', role: 'ours' });
  });

  it('waits for another one of the same process', async () => {
    const store = opened();
    const another = opened(store.path);
    const add = (id: string) => (journal: Journal) => withInterview(journal, { id, company: 'Acme', date: '2026-11-20' });
    const ids = [...'abcdefghijklmnopqrst'].map((letter) => `i${letter.repeat(6)}`);
    await Promise.all(ids.map((id, index) => (index % 2 ? store : another).change(`added ${id}`, add(id))));
    expect(store.onDisk().revision).toBe(20);
    expect(new Set(store.onDisk().interviews.map(({ id }) => id))).toEqual(new Set(ids));
    expect(await store.history()).toHaveLength(20);
  });

  it('is seen by a reading that goes on at the same time whole or not at all', async () => {
    const store = storeOf(fullJournal());
    const changes = Array.from({ length: 10 }, (_, index) => () => store.change(`noted ${index}`, withFields({ notes: `${index}` })));
    let isDone = false;
    const changing = changes
      .reduce<Promise<unknown>>((earlier, change) => earlier.then(change), Promise.resolve())
      .finally(() => {
        isDone = true;
      });
    const seen = new Set<number>();
    while (!isDone) {
      const journal = await store.read();
      expect(journal.interviews).toHaveLength(2);
      seen.add(journal.revision);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await changing;
    expect(Math.max(...seen)).toBeLessThanOrEqual(17);
    expect((await store.read()).interviews[0]?.notes).toBe('9');
  });
});

describe('a journal that is not there', () => {
  it('is an empty one, and reading creates nothing', async () => {
    const store = opened();
    expect(await store.read()).toEqual(emptyJournal());
    expect(await store.history()).toEqual([]);
    expect(await store.copies()).toEqual([]);
    expect(existsSync(store.path)).toBe(false);
    expect(existsSync(`${store.path}.lock`)).toBe(false);
  });

  it('is refused where the folder that was named is not there, and empty where that of the default place is not', async () => {
    const path = join(tempFolder(), 'gone', 'journal.json');
    await expect(opened(path).read()).rejects.toThrow(/^The folder of .*journal\.json does not exist\.$/);
    const store = openStore({ path, mayCreateFolder: true }, { now: () => new Date(), token: () => 'token', remark: () => undefined });
    expect(await store.read()).toEqual(emptyJournal());
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('because something else is in its place is told in words', async () => {
    await expect(opened('/dev/null').read()).rejects.toThrow('/dev/null is not a file.');
    await expect(opened(tempFolder()).read()).rejects.toThrow('is a folder, not a journal.');
  });

  it('begins anew when somebody deleted it, and undo brings nothing back of the old one', async () => {
    const store = opened();
    const add = (company: string) => (journal: Journal) => withInterview(journal, { id: 'iaaaaaa', company, date: '2026-11-20' });
    await store.change('added Acme', add('Acme'));
    await store.change('noted', withFields({ notes: 'a' }));
    unlinkSync(store.path);
    await expect(store.undo()).rejects.toThrow('nothing to undo');
    await store.change('added Globex', add('Globex'));
    expect((await store.history()).map(({ label }) => label)).toEqual(['added Globex']);
    await store.undo();
    expect(store.onDisk()).toEqual({ ...emptyJournal(), revision: 2 });
    await expect(store.undo()).rejects.toThrow('nothing to undo');
  });
});

describe('a broken journal', () => {
  it.each(['{"version": 1', '', 'null', '{"version": 2, "revision": 1, "interviews": [], "cards": []}'])(
    'is never overwritten by a change, undo or redo: %s',
    async (text) => {
      const store = storeOf(smallJournal());
      await store.change('noted', withFields({ notes: 'a' }));
      const history = readFileSync(`${store.path}.history`);
      writeFileSync(store.path, text);
      utimesSync(store.path, 1_000_000, 1_000_000);
      for (const act of [
        () => store.change('noted', withFields({ notes: 'b' })),
        () => store.undo(),
        () => store.redo(),
        () => store.read(),
      ]) {
        await expect(act()).rejects.toThrow(/journal\.json cannot be read as a journal/);
      }
      expect(store.bytes().toString()).toBe(text);
      expect(statSync(store.path).mtimeMs).toBe(1_000_000_000);
      expect(readFileSync(`${store.path}.history`)).toEqual(history);
    },
  );
});

describe('a journal in memory', () => {
  it('follows the same rules', async () => {
    const store = memoryStore(fullJournal(), () => new Date());
    expect(store.throwaway).toBe(true);
    expect(await store.change('nothing', withFields({ role: 'Backend engineer' }))).toBe(false);
    expect(await store.change('noted', withFields({ notes: ' a\r\nb ' }))).toBe(true);
    expect(await store.read()).toMatchObject({ revision: 8, settings: { theme: 'dark' }, interviews: [{ notes: 'a\nb' }, {}] });
    await expect(store.change('long', withFields({ notes: 'x'.repeat(LIMIT + 1) }))).rejects.toBeInstanceOf(UserError);
    expect((await store.read()).revision).toBe(8);
    expect(await store.undo()).toBe('noted');
    expect(await store.read()).toEqual({ ...fullJournal(), revision: 9 });
  });
  it('has drafts for as long as it lives: what was saved is left, what was thrown away is not', async () => {
    const store = memoryStore(fullJournal(), () => new Date());
    const [one, two] = [await store.drafts.begin(), await store.drafts.begin()];
    expect(await store.drafts.left()).toEqual([]);
    await one.save({ company: 'Acme' });
    await two.save({ company: 'Globex' });
    await one.discard();
    expect((await store.drafts.left()).map(({ content }) => content)).toEqual([{ company: 'Globex' }]);
  });

  it('is sound, and there is nothing beside it', async () => {
    const store = memoryStore(fullJournal(), () => new Date());
    expect(await store.examine()).toMatchObject({
      state: 'sound',
      contents: { interviews: 2, questions: 2 },
      backups: [],
      removed: [],
      copies: [],
    });
    expect([await store.copies(), await store.history()]).toEqual([[], []]);
  });
});
