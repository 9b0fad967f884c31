import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Store } from '../../src/context.js';
import { UserError } from '../../src/errors.js';
import {
  withBetterAnswer,
  withChangedInterview,
  withChangedQuestion,
  withInterview,
  withoutInterview,
  withoutQuestion,
  withQuestions,
  withRenamedCompany,
  withTold,
} from '../../src/journal/edit.js';
import { type Mint, mintFor } from '../../src/journal/ids.js';
import { type Interview, type Journal, questionsOf } from '../../src/journal/journal.js';
import { memoryStore } from '../../src/store/memory.js';
import { bytesOf, fullJournal } from './journals.js';
import { noted, type OpenedStore, opened, storeOf } from './opening.js';

/** One thing that a person does, with numbers that pick what it is done to. */
interface Deed {
  what: (typeof DEEDS)[number];
  pick: number;
  another: number;
}

const DEEDS = ['add', 'remove', 'replace', 'change', 'tell', 'rename', 'ask', 'reword', 'unask', 'answer', 'undo', 'undo', 'redo'] as const;

const deed: fc.Arbitrary<Deed> = fc.record({ what: fc.constantFrom(...DEEDS), pick: fc.nat(1000), another: fc.nat(1000) });

const classify = (text: string) => ({ kind: 'other' as const, topics: text.length % 2 ? ['containers'] : [] });
const COMPANIES = ['Acmé', 'Globex', 'globex ', 'Hooli', '纸鹤'];
const QUESTIONS = ['Why layers?', 'why layers', 'What do containers give you over VMs?', 'Why Rust?', 'How?\r\nAnd why?'];

function choose<T>(members: readonly T[], number: number): T | undefined {
  return members[number % members.length];
}

/** The edit of a deed, made of the functions that the commands use; what it would be done to may be missing, and then it changes nothing. */
function editOf({ what, pick, another }: Deed, mint: Mint): (journal: Journal) => Journal {
  const company = choose(COMPANIES, another) ?? '';
  const text = choose(QUESTIONS, another) ?? '';
  const interview = (): Interview => ({ id: mint('i'), company, date: `2026-11-${10 + (another % 20)}`, outcome: 'pending' });
  return (journal) => {
    const found = choose(journal.interviews, pick);
    const question = found && choose(questionsOf(found), another);
    const card = choose(journal.cards, pick);
    switch (what) {
      case 'add': {
        const added = interview();
        const told = { fields: {}, assessment: { overall: 1 + (pick % 5) }, iAsked: [], nextSteps: [{ text: 'Wait' }] };
        return withTold(
          withInterview(journal, added),
          added.id,
          { ...told, questions: [{ text, followUps: [{ text: 'Why Rust?' }] }] },
          { mint, classify },
        );
      }
      case 'remove':
        return found ? withoutInterview(journal, found.id) : journal;
      case 'replace': {
        const rest = found ? withoutInterview(journal, found.id) : journal;
        const at = another % (rest.interviews.length + 1);
        return { ...rest, interviews: [...rest.interviews.slice(0, at), interview(), ...rest.interviews.slice(at)] };
      }
      case 'change':
        return found
          ? withChangedInterview(journal, found.id, (one) => ({ ...one, notes: text, role: another % 3 ? company : undefined }))
          : journal;
      case 'tell':
        return found
          ? withTold(
              journal,
              found.id,
              { fields: { minutes: 1 + pick }, assessment: {}, questions: [], iAsked: [{ text }], nextSteps: [] },
              { mint, classify },
            )
          : journal;
      case 'rename':
        return withRenamedCompany(journal, choose(COMPANIES, pick) ?? '', company);
      case 'ask':
        return found
          ? withQuestions(journal, found.id, [{ text, said: 'This.', answered: another % 2 ? 'no' : 'yes' }], { mint, classify })
          : journal;
      case 'reword':
        return question
          ? withChangedQuestion(journal, question.id, (one) => ({ ...one, text, topics: another % 2 ? [] : ['x'] }))
          : journal;
      case 'unask':
        return question ? withoutQuestion(journal, question.id) : journal;
      case 'answer':
        return card ? withBetterAnswer(journal, card.id, text, '2026-11-23T09:00:00.000Z') : journal;
      default:
        return journal;
    }
  };
}

/** The journal's text without its revision. */
async function bodyOf(store: Store): Promise<string> {
  return JSON.stringify({ ...(await store.read()), revision: 0 }, null, 2);
}

/**
 * Does the deeds, holding the store against a list of the journals that were. `body` tells what the store holds now. In the end undoes everything and redoes
 * everything.
 */
async function live(store: Store, deeds: readonly Deed[], body: () => Promise<string>): Promise<void> {
  let seed = 0;
  const mint = mintFor(await store.read(), (length) => Uint8Array.from({ length }, (_, index) => ((seed++ * 7) >> index) & 31));
  const past = [await body()];
  let now = 0;
  const step = async (direction: 'undo' | 'redo') => {
    const there = now + (direction === 'undo' ? -1 : 1);
    const before = await body();
    if (past[there] === undefined) {
      await expect(store[direction]()).rejects.toThrow(`There is nothing to ${direction}.`);
      expect(await body()).toBe(before);
      return false;
    }
    await store[direction]();
    now = there;
    expect(await body()).toBe(past[now]);
    return true;
  };
  for (const [index, next] of deeds.entries()) {
    if (next.what === 'undo' || next.what === 'redo') await step(next.what);
    else if (await store.change(`${index} ${next.what}`, editOf(next, mint))) {
      past.splice(++now, past.length, await body());
      expect(past[now]).not.toBe(past[now - 1]);
    } else expect(await body()).toBe(past[now]);
  }
  while (await step('undo'));
  expect(await body()).toBe(past[0]);
  while (await step('redo'));
  expect(await body()).toBe(past.at(-1));
}

/** The bytes of the file without the number of the revision. */
function fileBody(store: OpenedStore): string {
  return store
    .bytes()
    .toString()
    .replace(/"revision": \d+/, '"revision": 0');
}

/** Changes the file by hand. */
function byHand(store: OpenedStore, change: (journal: Journal) => Journal): Buffer {
  writeFileSync(store.path, JSON.stringify(change(store.onDisk())));
  return store.bytes();
}

describe('undo and redo, whatever was done before', () => {
  it('give every journal that was, byte for byte but for the revision, on a real file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 16, size: 'max' }), fc.boolean(), async (deeds, isNew) => {
        const store = isNew ? opened() : storeOf(fullJournal());
        if (isNew) {
          await live(store, deeds, () => bodyOf(store));
          return;
        }
        const first = store.bytes().toString();
        await live(store, deeds, async () => fileBody(store));
        expect(first).toContain('"revision": 7');
      }),
      { numRuns: 15 },
    );
  });

  it('do the same in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40, size: 'max' }), async (deeds) => {
        const store = memoryStore(fullJournal(), () => new Date());
        await live(store, deeds, () => bodyOf(store));
      }),
      { numRuns: 80 },
    );
  });

  it('leave on a real file and in memory the same journal and the same history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12, size: 'max' }), async (deeds) => {
        const at = () => new Date('2026-11-23T09:00:00.000Z');
        const journal = fullJournal();
        const [file, memory] = [storeOf(journal, { now: at }), memoryStore(journal, at)];
        await live(file, deeds, () => bodyOf(file));
        await live(memory, deeds, () => bodyOf(memory));
        expect(await bodyOf(memory)).toBe(await bodyOf(file));
        expect(await memory.history()).toEqual(await file.history());
      }),
      { numRuns: 6 },
    );
  });

  it('work across processes: each opens the file anew', async () => {
    const { path } = storeOf(fullJournal());
    await opened(path).change('noted', noted('a'));
    await opened(path).change('removed', (journal) => withoutInterview(journal, 'iaaaaaa'));
    expect(await opened(path).undo()).toBe('removed');
    expect(await opened(path).undo()).toBe('noted');
    expect(opened(path).bytes()).toEqual(bytesOf({ ...fullJournal(), revision: 11 }));
    expect(await opened(path).redo()).toBe('noted');
    expect(await opened(path).redo()).toBe('removed');
  });

  it('a new change ends what could be redone', async () => {
    const store = storeOf(fullJournal());
    await store.change('a', noted('a'));
    await store.change('b', noted('b'));
    await store.undo();
    await store.change('c', noted('c'));
    await expect(store.redo()).rejects.toThrow('There is nothing to redo.');
    expect(await store.undo()).toBe('c');
    expect(await store.undo()).toBe('a');
    expect(fileBody(store)).toBe(bytesOf({ ...fullJournal(), revision: 0 }).toString());
  });

  it('leave what was changed by hand elsewhere', async () => {
    const store = storeOf(fullJournal());
    await store.change('noted', noted('a'));
    byHand(store, (journal) => ({ ...noted('by hand', 'ibbbbbb')(journal), settings: { theme: 'light' } }) as Journal);
    expect(await store.undo()).toBe('noted');
    expect(store.onDisk()).toEqual({ ...noted('by hand', 'ibbbbbb')(fullJournal()), settings: { theme: 'light' }, revision: 9 });
  });

  it('take a record whose keys or white space alone were changed by hand as unchanged', async () => {
    const store = storeOf(fullJournal());
    await store.change('noted', noted('a'));
    byHand(store, ({ interviews, ...rest }) => ({
      ...rest,
      interviews: interviews.map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Interview),
    }));
    expect(await store.undo()).toBe('noted');
    expect(store.onDisk()).toEqual({ ...fullJournal(), revision: 9 });
  });
});

/** What somebody did by hand after "noted" and "removed Globex", and the ids of what is no longer as it was. */
const BY_HAND: [what: string, change: (journal: Journal) => Journal, ids: string[]][] = [
  ['changed the record', noted('by hand'), ['iaaaaaa']],
  ['removed the record', (journal) => ({ ...journal, interviews: journal.interviews.filter(({ id }) => id !== 'iaaaaaa') }), ['iaaaaaa']],
  [
    'put an unknown field deep into the record',
    (journal) => withChangedQuestion(journal, 'qbbbbbb', (question) => Object.assign({}, question, { deep: [{ er: 1 }] })),
    ['iaaaaaa'],
  ],
  [
    'changed an unknown field of the record',
    (journal) =>
      withChangedInterview(journal, 'iaaaaaa', (one) =>
        Object.assign({}, one, { salary: { from: 1, to: [2, null, { currency: 'USD' }] } }),
      ),
    ['iaaaaaa'],
  ],
  [
    'changed a list of the record',
    (journal) => withChangedInterview(journal, 'iaaaaaa', (one) => ({ ...one, tags: ['b', 'a'] })),
    ['iaaaaaa'],
  ],
];

describe('undo refuses, says so and leaves the file as it was', () => {
  it.each(BY_HAND)('when somebody %s since', async (_, change, ids) => {
    const store = storeOf(fullJournal());
    await store.change('noted', noted('a'));
    const bytes = byHand(store, change);
    const refused = store.undo();
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toThrow(new RegExp(`"noted" cannot be undone: ${ids.join(', ')} (is|are) no longer as`));
    expect(store.bytes()).toEqual(bytes);
    await expect(store.redo()).rejects.toThrow('nothing to redo');
    expect(store.bytes()).toEqual(bytes);
  });

  it('when somebody wrote a record with the id of the removed one', async () => {
    const store = storeOf(fullJournal());
    await store.change('removed Globex', (journal) => withoutInterview(journal, 'ibbbbbb'));
    const bytes = byHand(store, (journal) => withInterview(journal, { id: 'ibbbbbb', company: 'Initech', date: '2026-11-20' }));
    await expect(store.undo()).rejects.toThrow(/"removed Globex" cannot be undone: ibbbbbb is no longer/);
    expect(store.bytes()).toEqual(bytes);
  });

  it('when one of two changed records was changed, and says which', async () => {
    const store = storeOf(fullJournal());
    await store.change('removed Acmé', (journal) => withoutInterview(journal, 'iaaaaaa'));
    await store.undo();
    await store.change('renamed', (journal) => withRenamedCompany(withRenamedCompany(journal, 'Acmé', 'A'), 'Globex', 'A'));
    const bytes = byHand(store, noted('by hand', 'ibbbbbb'));
    await expect(store.undo()).rejects.toThrow(/"renamed" cannot be undone: ibbbbbb is no longer/);
    expect(store.bytes()).toEqual(bytes);
  });

  it('when both of two changed records were changed, and names both', async () => {
    const store = storeOf(fullJournal());
    await store.change('renamed', (journal) => withRenamedCompany(withRenamedCompany(journal, 'Acmé', 'A'), 'Globex', 'A'));
    byHand(store, (journal) => noted('by hand')(noted('by hand', 'ibbbbbb')(journal)));
    await expect(store.undo()).rejects.toThrow(
      '"renamed" cannot be undone: iaaaaaa, ibbbbbb are no longer as it left them, and what was changed since stays.',
    );
  });

  it('redo refuses in the same way', async () => {
    const store = storeOf(fullJournal());
    await store.change('noted', noted('a'));
    await store.undo();
    const bytes = byHand(store, noted('by hand'));
    await expect(store.redo()).rejects.toThrow(/"noted" cannot be redone: iaaaaaa is no longer/);
    expect(store.bytes()).toEqual(bytes);
  });

  it('when a question that somebody wrote by hand needs the card that would go', async () => {
    const store = storeOf(fullJournal());
    const mint = mintFor(fullJournal(), (length) => new Uint8Array(length).fill(31));
    await store.change('asked', (journal) => withQuestions(journal, 'ibbbbbb', [{ text: 'Why Rust?' }], { mint, classify }));
    const bytes = byHand(store, (journal) =>
      withInterview(journal, {
        id: 'izzzzzz',
        company: 'Hooli',
        date: '2026-11-20',
        questions: [{ id: 'qzzzzzz', card: journal.cards.at(-1)?.id ?? '', text: 'Why Rust?' }],
      }),
    );
    const refused = store.undo();
    await expect(refused).rejects.toBeInstanceOf(UserError);
    expect(store.bytes()).toEqual(bytes);
  });

  it('when the removed interview was written anew by hand with its question', async () => {
    const store = storeOf(fullJournal());
    const [removed] = fullJournal().interviews;
    await store.change('removed', (journal) => ({ ...journal, interviews: journal.interviews.slice(1) }));
    const bytes = byHand(store, (journal) => withInterview(journal, { ...(removed as Interview), id: 'izzzzzz' }));
    const refused = store.undo();
    await expect(refused).rejects.toBeInstanceOf(UserError);
    expect(store.bytes()).toEqual(bytes);
  });
});
