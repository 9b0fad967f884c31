/** The scripts of Chinese, Japanese and Korean, to stand in a character class of an expression with the flag "u". */
export const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
/** Those of them that put no space between words. */
export const SPACELESS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
