import { lazily } from '../journal/remembering.js';

const UNSAFE = lazily(() => /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u);
const UNSAFE_BUT_LINES = lazily(() => new RegExp(`(?!\\n)${UNSAFE().source}`, 'gu'));
const MANY_MARKS = lazily(() => /(\p{M}{5})\p{M}+/gu);
/** Chinese, kana, Hangul, full-width letters and their signs, each of which is nothing but itself, as members of a class in a regular expression. */
export const WIDE = '\\u3001-\\u3029\\u3030-\\u303e\\u3041-\\u3096\\u309b-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60';
/** Printable ASCII, letters of European languages, and the signs of typography, likewise. */
export const NARROW = ' -~\\u00b7\\u00c0-\\u024f\\u0400-\\u0482\\u048a-\\u052f\\u2013\\u2014\\u2018\\u2019\\u201c-\\u201e\\u2022\\u2026';
const PLAIN = new RegExp(`^[\\n${NARROW}${WIDE}]*$`);
const DELETE = 0x7f;
const CONTROL_PICTURES = 0x2400;

/**
 * Text from outside as a terminal or a page may get it: control, bidirectional and invisible format characters are shown as signs (ESC as ␛, U+202E as ‹202E›), a flood of
 * combining marks is cut. Line breaks stay, a tab becomes blanks. Joiners stay, for emoji, Persian and the scripts of India need them.
 */
export function printable(text: string): string {
  // Most texts are; and the expressions that look at the properties of characters take milliseconds to be made.
  if (PLAIN.test(text)) return text;
  const calm = /\p{M}{6}/u.test(text) ? text.replace(MANY_MARKS(), '$1') : text;
  return UNSAFE().test(calm) ? calm.replaceAll('\t', '    ').replace(UNSAFE_BUT_LINES(), sign) : calm;
}

/** The same on one line. */
export function oneLine(text: string): string {
  return printable(
    text.includes('\n')
      ? text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .join(' ')
      : text,
  );
}

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  if (code === DELETE) return '␡';
  return `‹${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
