import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { widthOf } from '../../src/views/measure.js';
import { message } from '../../src/views/message.js';

describe('a message', () => {
  it('is broken between words, each line as wide as fits, an indent kept', () => {
    expect(message('Nothing was kept, for the disk is full.\n  Make some room first.', 20)).toBe(
      'Nothing was kept,\nfor the disk is\nfull.\n  Make some room\n  first.',
    );
  });

  it('keeps a command to type in one piece, and a path, and a text that fits', () => {
    for (const whole of ['Take it back with "interview undo" or with what you like', '/home/somebody/a/long/path/journal.json', 'It fits.'])
      expect(message(whole, 20)).toBe(whole);
  });

  it('loses nothing but blanks at the ends of lines, and is wider only where a word is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z線程😀]{1,9}$/u), { minLength: 1 }), fc.integer({ min: 6, max: 60 }), (words, width) => {
        const text = words.join(' ');
        const lines = message(text, width).split('\n');
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) if (line.includes(' ')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
