import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applied, changesBetween, differingPart, inverted } from '../../src/journal/changes.js';
import type { Interview, Journal } from '../../src/journal/journal.js';
import { sampleJournal } from '../support/sample.js';

const ids = ['iaaaaaa', 'ibbbbbb', 'icccccc', 'idddddd', 'ieeeeee', 'ifffff2'];
const interviews = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), company: fc.constantFrom('Acme', 'Globex'), date: fc.constantFrom('2026-11-01', '2026-11-02') }),
  { selector: ({ id }) => id, maxLength: 6 },
);

function journalOf(list: Interview[]): Journal {
  return { version: 1, revision: 0, interviews: list, cards: [] };
}

/** What stays keeps its order, as every edit leaves it; only adding, removing and changing happen. */
function inOrderOf(first: Interview[], second: Interview[]): Interview[] {
  const place = (id: string) => first.findIndex((interview) => interview.id === id);
  const kept = second.filter(({ id }) => place(id) >= 0).sort((a, b) => place(a.id) - place(b.id));
  let next = 0;
  return second.map((interview) => (place(interview.id) >= 0 ? (kept[next++] as Interview) : interview));
}

describe('the changes between two journals', () => {
  it('lead from the one to the other, and inverted back, with every record in its place', () => {
    fc.assert(
      fc.property(interviews, interviews, (first, second) => {
        const [before, after] = [journalOf(first), journalOf(inOrderOf(first, second))];
        const changes = changesBetween(before, after);
        expect(applied(before, changes)).toEqual({ journal: after });
        expect(applied(after, inverted(changes))).toEqual({ journal: before });
      }),
    );
  });

  it('are none between a journal and one that holds the same', () => {
    expect(changesBetween(sampleJournal(), sampleJournal())).toEqual([]);
  });

  it('are refused, with the ids, when a record is not as it was', () => {
    const before = journalOf([{ id: 'iaaaaaa', company: 'Acme', date: '2026-11-01' }]);
    const after = journalOf([{ id: 'iaaaaaa', company: 'Acme Labs', date: '2026-11-01' }]);
    const byHand = journalOf([{ id: 'iaaaaaa', company: 'ACME', date: '2026-11-01' }]);
    expect(applied(byHand, inverted(changesBetween(before, after)))).toEqual({ changedSince: ['iaaaaaa'] });
  });
});

describe('applying changes', () => {
  const acme = { id: 'iaaaaaa', company: 'Acme', date: '2026-11-01' };
  const globex = { id: 'ibbbbbb', company: 'Globex', date: '2026-11-02' };
  const interview = { in: 'interviews', id: 'iaaaaaa', at: 0 } as const;

  it.each([
    ['what is to be added is there already', { ...interview, after: acme }, [acme]],
    ['what was changed is gone', { ...interview, before: acme, after: { ...acme, role: 'x' } }, []],
    ['what was removed is there again', { ...interview, after: { ...acme, role: 'x' } }, [acme]],
    ['a list has become an object', { ...interview, before: { ...acme, tags: ['a'] } }, [{ ...acme, tags: { 0: 'a' } }]],
    ['nothing has become an object', { ...interview, before: { ...acme, none: null } }, [{ ...acme, none: {} }]],
    ['an object has become nothing', { ...interview, before: { ...acme, none: {} } }, [{ ...acme, none: null }]],
    ['an empty text has become an object', { ...interview, before: { ...acme, none: '' } }, [{ ...acme, none: {} }]],
    ['an object has become an empty text', { ...interview, before: { ...acme, none: {} } }, [{ ...acme, none: '' }]],
  ])('is refused where %s', (_, change, there) => {
    expect(applied(journalOf(there as Interview[]), [change])).toEqual({ changedSince: ['iaaaaaa'] });
  });

  it('brings each record into its own list', () => {
    const journal = journalOf([acme]);
    expect(applied(journal, [{ in: 'cards', id: 'caaaaaa', at: 0, after: { id: 'caaaaaa' } }])).toEqual({
      journal: { ...journal, cards: [{ id: 'caaaaaa' }] },
    });
  });

  it('puts several to their places, in whichever order they are told', () => {
    const added = [
      { in: 'interviews', id: 'ibbbbbb', at: 1, after: globex },
      { in: 'interviews', id: 'iaaaaaa', at: 0, after: acme },
    ] as const;
    const between = { id: 'icccccc', company: 'Hooli', date: '2026-11-03' };
    expect(applied(journalOf([between]), added)).toEqual({ journal: journalOf([acme, globex, between]) });
  });
});

describe('where two lists differ', () => {
  const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 });

  it('is all but what stands in both ahead of it and behind it', () => {
    fc.assert(
      fc.property(few, few, few, few, (ahead, one, other, behind) => {
        const [before, after] = [
          [...ahead, ...one, ...behind],
          [...ahead, ...other, ...behind],
        ];
        const part = differingPart(before, after);
        const rest = before.slice(part.from + part.before.length);
        expect([...before.slice(0, part.from), ...part.before, ...rest]).toEqual(before);
        expect([...before.slice(0, part.from), ...part.after, ...rest]).toEqual(after);
        if (part.before.length === 0 || part.after.length === 0) return;
        expect(part.before[0]).not.toBe(part.after[0]);
        expect(part.before.at(-1)).not.toBe(part.after.at(-1));
      }),
    );
  });
});
