import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import truncatedWidth from 'fast-string-truncated-width';
import { NARROW, printable, WIDE } from '../../src/formats/printable.js';
import { cut, widthOf } from '../../src/views/measure.js';

describe('the width of a text', () => {
  it('is what the library says, of every character', () => {
    const others = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => {
      return widthOf(character) !== truncatedWidth(character).width;
    });
    expect(others).toEqual([]);
  });

  it('is what the library says, of texts in many scripts', () => {
    const unit = fc.constantFrom(...'aZ 9?·█éßЯ–—„•一龠〇、。「」ぁかがーアヺ가힣ＡｚＺ～！￥é…“’\u3099\u302a\u303f\ufe0f\u200d🧊👩🏽');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(widthOf(text)).toBe(truncatedWidth(text).width);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([0, -1, -80])('of a text nothing is left in %i columns', (width) => {
  for (const text of ['abc', '缓存', '👩🏽']) expect(cut(text, width)).toBe('');
});

it('a text is cut to its beginning, an ellipsis behind, that fills the columns up to half a wide character', () => {
  const unit = fc.constantFrom(...'abc ·é—’Я█一가', '👩🏽');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const result = cut(text, width);
      if (widthOf(text) <= width) return expect(result).toBe(text);
      expect(text.startsWith(result.slice(0, -1)) && result.endsWith('…')).toBe(true);
      expect([width - 1, width]).toContain(widthOf(result));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['two columns', WIDE, 30_000],
  ['one', NARROW, 600],
])('nothing that takes %s combines, formats or controls', (_, members, least) => {
  const known = new RegExp(`[${members}]`);
  const all = Array.from({ length: 0x10000 }, (_unused, code) => String.fromCharCode(code)).filter((character) => known.test(character));
  expect(all.length).toBeGreaterThan(least);
  expect(all.filter((character) => /[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u.test(character) && character !== ' ')).toEqual([]);
});

it('what is printable in Chinese, Japanese and Korean stays as it is', () => {
  for (const text of [
    '进程和线程的区别？',
    'メッセージキューは、どんなとき。',
    '메시지 큐는 언제?',
    'ＴＬＳ～',
    '“it’s” – “naïve” …',
    'Почему Го?',
  ])
    expect(printable(text)).toBe(text);
});
