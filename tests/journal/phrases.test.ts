import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phraseBookIn, phraseBookOver, phrasesByLead, phraseTable, searchable } from '../../src/journal/phrases.js';

const WORD = fc.constantFrom('a', 'ab', 'b', 'ba', 'bab', 'cache', 'caches', 'queue', '缓', '缓存', 'é', '😀', 'z');
const PHRASE = fc.array(WORD, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const ENTRIES = fc.array(fc.tuple(fc.string(), fc.array(PHRASE, { maxLength: 4 })), { maxLength: 12 });
const TEXT = fc.array(WORD, { maxLength: 12 }).map((words) => words.join(' '));

describe('a table of phrases, looked up by halving', () => {
  it('finds what is found where all phrases are known', () => {
    fc.assert(
      fc.property(ENTRIES, TEXT, (entries, text) => {
        const table = JSON.parse(JSON.stringify(phraseTable(entries)));
        const byLead = phrasesByLead(entries);
        const searched = searchable(text);
        expect(phraseBookIn(table)(searched)).toEqual(phraseBookOver((lead) => byLead.get(lead) ?? [])(searched));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the first and the last of its lines, and nothing in an empty one', () => {
    const book = phraseBookIn(phraseTable([['it', ['alpha', 'middle', 'zulu']]]));
    expect(book('alpha middle zulu').map(({ from }) => from)).toEqual([0, 6, 13]);
    expect(book('aaa mmm zzz')).toEqual([]);
    expect(phraseBookIn(phraseTable([]))('alpha')).toEqual([]);
  });
});
