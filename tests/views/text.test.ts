import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrapAnsi } from 'fast-wrap-ansi';
import { paragraph, wrapped } from '../../src/views/text.js';

describe('running text', () => {
  it('breaks at a gap that is wider than a row', () => {
    expect(paragraph(`a${' '.repeat(100)}b`, 40)).toBe('a\nb');
    expect(paragraph(`a${' '.repeat(30)}b`, 40)).toBe(`a${' '.repeat(30)}b`);
  });

  it('of 200 KB of blanks takes no time', () => {
    const begin = performance.now();
    expect(paragraph(`a${' '.repeat(200_000)}b`, 90)).toBe('a\nb');
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

it('plain text is wrapped as the library wraps it', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc.,-·é—’…Я'), minLength: 1, maxLength: 12 });
  const blanks = fc.constantFrom(' ', ' ', ' ', '  ');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, blanks), { minLength: 1, maxLength: 30 }), fc.integer({ min: 20, max: 40 }), (parts, width) => {
      const text = parts.flat().join('').trim();
      expect(wrapped(text, width)).toBe(wrapAnsi(text, width, { hard: true }));
    }),
  );
});
