import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { json } from '../../src/views/json.js';
import { oneLine, printable } from '../../src/views/printable.js';

/** What a terminal may never get from outside: C0 but for line feed, DEL, C1, bidirectional controls, tags, lone surrogates. */
const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Cs}]/u;

const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('text from outside', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['\u001b]8;;http://evil\u0007link', '␛]8;;http://evil␇link'],
    ['a\u202ecba', 'a‹202E›cba'],
    ['\u009b31m', '‹009B›31m'],
    ['tab\tstop', 'tab    stop'],
    ['two\nlines', 'two\nlines'],
    ['👩‍💻 عربى हिन्दी 面试', '👩‍💻 عربى हिन्दी 面试'],
    ['lone \ud800 half', 'lone ‹D800› half'],
    [`z${'\u0300'.repeat(40)}`, `z${'\u0300'.repeat(5)}`],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('never sends what could steer a terminal, and shows it twice the same way', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(DANGEROUS.test(printable(text))).toBe(false);
        expect(oneLine(text)).not.toContain('\n');
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe('JSON for programs', () => {
  it('gives back exactly what went in, without a character that could steer a terminal', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const written = json({ texts: [text] });
        expect(DANGEROUS.test(written)).toBe(false);
        expect(JSON.parse(written)).toEqual({ version: 1, texts: [text] });
      }),
    );
  });
});
