import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import truncatedWidth from 'fast-string-truncated-width';
import { printable, WIDE } from '../../src/formats/printable.js';
import { widthOf } from '../../src/views/measure.js';

describe('the width of a text', () => {
  it('is what the library says, of every character', () => {
    const others = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => {
      return widthOf(character) !== truncatedWidth(character).width;
    });
    expect(others).toEqual([]);
  });

  it('is what the library says, of texts in many scripts', () => {
    const unit = fc.constantFrom(...'aZ 9?·█一龠〇、。「」ぁかがーアヺ가힣ＡｚＺ～！￥é…“’\u3099\u302a\u303f\ufe0f\u200d🧊👩🏽');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(widthOf(text)).toBe(truncatedWidth(text).width);
      }),
      { numRuns: 1000 },
    );
  });
});

it('nothing that takes two columns combines, formats or controls', () => {
  const wide = new RegExp(`[${WIDE}]`);
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => wide.test(character));
  expect(all.length).toBeGreaterThan(30_000);
  expect(all.filter((character) => /[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u.test(character))).toEqual([]);
});

it('what is printable in Chinese, Japanese and Korean stays as it is', () => {
  for (const text of ['进程和线程的区别？', 'メッセージキューは、どんなとき。', '메시지 큐는 언제?', 'ＴＬＳ～'])
    expect(printable(text)).toBe(text);
});
