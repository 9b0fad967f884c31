import { CJK } from './scripts.js';

/** What stands before the text of a line in plain text, where Markdown sees nothing or something else. */
export interface Marker {
  shape: 'item' | 'heading';
  /** Of an ordered item; its depth is one more for each further number in "5.1". */
  label?: string | undefined;
  level: number;
  rest: string;
}

/** "1.", "1、", "1)", "(1)", "１．", "①", "\1.", "第一、", "2a.", "Q3." is none of these: that is a label. No further digit, so that 3.14 is a number. */
const ORDERED =
  /^\\?(?:[(（]\s*(\d{1,3}[a-z]?|[一二三四五六七八九十]{1,3})\s*[)）]|(\d{1,3}[a-z]?)\s*[.)、．。:：），,](?!\d)|(\d{1,3})\s*\\[.)]|([一二三四五六七八九十]{1,3})[、.．)）]|(\d{1,3})\s+[-–—](?=\s)|([a-h])[.)](?=\s))\s*/i;
/** "5.1", "5.1.2." */
const NESTED = /^(\d{1,2}(?:\.\d{1,2}){1,2})[.)、．]?(?!\d)\s*/;
/** "8学生時代": a number and no sign after it. */
const BARE = new RegExp(String.raw`^(\d{1,2})\s*(?=[${CJK}])`, 'u');
const CIRCLED = /^([\u2460-\u2473\u3251-\u325f])\s*/;
const BULLET = /^[・●•◦▪▫□◇○〇◯∙‣⁃–—※✓✔✅➤➢▸♦◈☞☑＊*+-]\s*(?=[^\s*+-])/u;
const ROMAN = /^((?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2}))[.)、．]\s+(?=\S)/;
/** Signs and brackets that stand for a heading in plain text, as "■ 一次面接" or "【技術】". */
const SIGN = /^(?:[■◆▼▲★☆▶►◎]\s*|【(?=[^】]{1,40}】\s*$))(.*?)】?$/u;

/** The marker of a line of plain text; `last` is the number of the item before, by which "5.1" and "8text" are told from numbers that belong to the text. */
export function markerOf(source: string, last: string | undefined): Marker | undefined {
  const line = source.trimStart();
  const text = line.replace(/^[０-９（）．]+/, (wide) => wide.normalize('NFKC'));
  const circled = CIRCLED.exec(text);
  if (circled) return item(circled[1]?.normalize('NFKC'), text.slice(circled[0].length));
  const nested = NESTED.exec(text);
  if (nested && goesOn(nested[1] ?? '', last)) return item(nested[1], text.slice(nested[0].length));
  const ordered = ORDERED.exec(text);
  if (ordered) return item(ordered.slice(1).find(Boolean), text.slice(ordered[0].length));
  const bare = BARE.exec(text);
  if (bare && Number(bare[1]) === Number.parseInt(last ?? '', 10) + 1) return item(bare[1], text.slice(bare[0].length));
  const roman = ROMAN.exec(text);
  if (roman) return { shape: 'heading', label: roman[1], level: 7, rest: text.slice(roman[0].length) };
  const sign = SIGN.exec(text);
  if (sign?.[1] && sign[1].length <= 60) return { shape: 'heading', level: 7, rest: sign[1] };
  const bullet = BULLET.exec(line);
  return bullet ? { shape: 'item', level: 1, rest: line.slice(bullet[0].length) } : undefined;
}

function item(label = '', rest: string): Marker {
  return { shape: 'item', label, level: label.split('.').length, rest };
}

/** Whether 5.1 comes after 5, or 5.2 after 5.1. */
function goesOn(label: string, last: string | undefined): boolean {
  if (last === undefined) return false;
  const parts = label.split('.');
  const before = last.split('.');
  return parts[0] === before[0] && Number(parts.at(-1)) === (before.length < parts.length ? 1 : Number(before[parts.length - 1]) + 1);
}
