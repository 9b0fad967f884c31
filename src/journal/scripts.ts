import { lazily } from './remembering.js';

export const BEYOND_ASCII = /[^\0-\x7f]/;

/** What has to be folded for its letters' sake. The rest of a text, ASCII, Chinese, kana, Hangul, their signs and typographic ones, has letters that are as they are but for the case of ASCII. */
export const NEEDS_FOLDING =
  /[^\0-\x7f\u2013\u2014\u2018-\u201d\u2026\u3001\u3002\u300a-\u300f\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff0f\uff1a-\uff20]/;

/** An expression that looks at scripts, in two forms that find the same in a text in which nothing needs folding. */
export interface ByScript {
  /** For such a text alone. */
  common: RegExp;
  /** For every text. The properties of Unicode take up to a millisecond to be compiled, which most commands need not pay for. */
  any: () => RegExp;
}

/** The form of an expression that is right for a text. */
export function expressionFor(text: string, { common, any }: ByScript): RegExp {
  return NEEDS_FOLDING.test(text) ? any() : common;
}

// Members of a class in a regular expression, as far as there are any that need no folding.
const HAN = '\\u4e00-\\u9fff';
const HIRAGANA = '\\u3041-\\u3096';
const KATAKANA = '\\u30a1-\\u30fa';
const HANGUL = '\\uac00-\\ud7a3';

/** A character of Chinese, Japanese or Korean. */
export const CJK: ByScript = {
  common: new RegExp(`[${HAN}${HIRAGANA}${KATAKANA}${HANGUL}ー]`),
  any: lazily(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u),
};

/** A Chinese character at the beginning. */
export const CHINESE_FIRST: ByScript = { common: new RegExp(`^[${HAN}]`), any: lazily(() => /^\p{Script=Han}/u) };

/** A syllable of Korean. */
export const KOREAN: ByScript = { common: new RegExp(`[${HANGUL}]`), any: lazily(() => /\p{Script=Hangul}/u) };

/** A blank that Chinese and Japanese do without. */
export const SUPERFLUOUS_BLANK: ByScript = {
  common: new RegExp(` (?=[${HAN}${HIRAGANA}${KATAKANA}])|(?<=[${HAN}${HIRAGANA}${KATAKANA}ー]) `, 'g'),
  any: lazily(
    () => / (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) /gu,
  ),
};

/** A Latin word or number that begins at a place. */
export const WORD_HERE: ByScript = { common: /[A-Za-z0-9_]+/y, any: lazily(() => /[\p{Script=Latin}\p{N}_]+/uy) };

/** What goes on a word after its end: "c" is not in "c++". */
export const WORD_SIGN: ByScript = { common: /[A-Za-z0-9_+#]/, any: lazily(() => /[\p{Script=Latin}\p{N}_+#]/u) };

/** Latin words, numbers, and runs of one script of Chinese, Japanese or Korean. */
export const RUNS: ByScript = {
  common: new RegExp(`[A-Za-z][A-Za-z0-9_+#.']*|[0-9]+(?:\\.[0-9]+)*|[${HAN}]+|[${KATAKANA}ー]+|[${HANGUL}]+`, 'g'),
  any: lazily(
    () =>
      /[\p{Script=Latin}][\p{Script=Latin}\p{N}_+#.']*|\p{N}+(?:\.\p{N}+)*|\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hangul}+/gu,
  ),
};

/** Numbers, in digits or in Chinese; one is not among them, for 一 is mostly an article. */
export const NUMBER: ByScript = {
  common: /(?<![0-9.])[0-9]+(?:\.[0-9]+)?|[二两兩三四五六七八九]/g,
  any: lazily(() => /(?<![\p{N}.])\p{N}+(?:\.\p{N}+)?|[二两兩三四五六七八九]/gu),
};

/** Quotes, round brackets, dashes, and the punctuation of sentences; a full stop only at the end of a word, for ".NET" and "Node.js" have theirs. */
export const PUNCTUATION: ByScript = {
  common: new RegExp(`[()"'\`,;:!?–—‘’‛“”…。、，；：！？－・「」『』-]|\\.(?![A-Za-z0-9${HAN}${HIRAGANA}${KATAKANA}${HANGUL}ー])`, 'g'),
  any: lazily(() => /[\p{Pd}\p{Pi}\p{Pf}()"'`´,;:!?¿¡…。、，；：！？・·「」『』]|\.(?![\p{L}\p{N}])/gu),
};
