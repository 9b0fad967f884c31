import { expect, it } from '@jest/globals';
import { type IdKind, mintFor } from '../../src/journal/ids.js';
import type { Journal } from '../../src/journal/journal.js';
import { sampleJournal } from '../support/sample.js';

/** Gives for each id wanted the bytes that make it: "aaaaab" of the places in the alphabet. */
function randomOf(...ids: readonly string[]) {
  const left = [...ids];
  return () => Uint8Array.from(left.shift() ?? 'zzzzzz', (letter) => letter.charCodeAt(0) - 97);
}

it.each<[IdKind, string, of: string]>([
  ['i', 'icccccc', 'an interview'],
  ['q', 'qbbbbbd', 'a question'],
  ['s', 'saaaaaa', 'a next step'],
  ['c', 'ceeeeee', 'a card'],
  ['r', 'raaaaaa', 'a review'],
])('a new id is none that a record has: %s is not %s, of %s', (kind, taken) => {
  expect(mintFor(sampleJournal(), randomOf(taken.slice(1), 'fffffg'))(kind)).toBe(`${kind}fffffg`);
  const many = [...'abcdefghijklmnopqrst'].map((letter) => `ggggg${letter}`);
  const mint = mintFor(sampleJournal(), randomOf(...many, taken.slice(1), 'gggggc', 'fffffg'));
  for (const id of many) expect(mint(kind)).toBe(kind + id);
  expect(mint(kind)).toBe(`${kind}fffffg`);
});

it('a new id is none that was given before, and the same letters may stand behind another kind', () => {
  const mint = mintFor(sampleJournal(), randomOf('fffffg', 'fffffg', 'fffffg', 'fffffh'));
  expect([mint('q'), mint('c'), mint('q')]).toEqual(['qfffffg', 'cfffffg', 'qfffffh']);
});

it('a new id may be the first of an interview in which nothing was asked', () => {
  const empty: Journal = {
    version: 1,
    revision: 0,
    interviews: [{ id: 'iaaaaaa', company: 'Acme', date: '2026-11-01' }],
    cards: [{ id: 'caaaaaa' }],
  };
  expect(mintFor(empty, randomOf('aaaaaa', 'aaaaab'))('i')).toBe('iaaaaab');
});
