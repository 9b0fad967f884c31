import { describe, expect, it } from '@jest/globals';
import { paragraph } from '../../src/views/text.js';

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
