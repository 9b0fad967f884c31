import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as scripts from '../../src/journal/scripts.js';

const { NEEDS_FOLDING, expressionFor } = scripts;
const EXPRESSIONS = Object.entries(scripts).flatMap(([name, value]) =>
  typeof value === 'object' && 'common' in value ? [{ name, expression: value }] : [],
);
const COMMON = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) => !NEEDS_FOLDING.test(sign));

describe('the two forms of an expression that looks at scripts', () => {
  it('are those of nine', () => {
    expect(EXPRESSIONS.map(({ name }) => name).sort()).toEqual([
      'CHINESE_FIRST',
      'CJK',
      'KOREAN',
      'NUMBER',
      'PUNCTUATION',
      'RUNS',
      'SUPERFLUOUS_BLANK',
      'WORD_HERE',
      'WORD_SIGN',
    ]);
  });

  it.each(EXPRESSIONS)('$name finds the same beside every character that needs no folding', ({ expression }) => {
    for (const sign of COMMON) {
      for (const text of [sign, `a${sign}1`, `1.${sign}.2`, `我 ${sign} か`, `ー${sign}ー`, ` ${sign}한`]) expectSame(text, expression);
    }
  });

  it.each(EXPRESSIONS)('$name finds the same in texts of them', ({ expression }) => {
    const sign = fc.oneof(fc.constantFrom(...COMMON), fc.constantFrom(...'a1. _+#-\'"ー・。？一二我か한'));
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => expectSame(text, expression)));
  });

  it('are told apart by what a text holds', () => {
    const { RUNS } = scripts;
    expect(expressionFor('Load-balancing 负载 かな 한국어？', RUNS)).toBe(RUNS.common);
    expect(expressionFor('Größe', RUNS)).toBe(RUNS.any());
    expect(expressionFor('𠮷', RUNS)).toBe(RUNS.any());
  });
});

function expectSame(text: string, { common, any }: scripts.ByScript) {
  const [found, wanted] = [common, any()].map((expression) => placesOf(text, expression));
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect({ text, found }).toEqual({ text, found: wanted });
}

/** What is found at which places; what begins at a place, at each. */
function placesOf(text: string, expression: RegExp): unknown {
  if (!expression.sticky)
    return [...text.matchAll(new RegExp(expression.source, [...new Set(`${expression.flags}g`)].join('')))].map(({ 0: found, index }) => [
      index,
      found,
    ]);
  return Array.from(text, (_, at) => {
    expression.lastIndex = at;
    return expression.exec(text)?.[0] ?? null;
  });
}
