import type { NoteLine } from './lines.js';
import { CJK, SPACELESS } from './scripts.js';
import { endsSentence } from './sentences.js';

/** How the lines of a paragraph of plain text belong together: broken where they were full, one question each, or neither. */
export type Breaks = 'wrapped' | 'list' | undefined;

/** The lines of one paragraph, by their places. */
export interface Paragraph {
  first: number;
  last: number;
}

/** A line that was broken because it was full is at least so wide, in columns. */
const FULL = 60;
/** Lines broken by a program differ by a word at most. */
const RAGGED = 16;
/** From what share of lines that ask on a paragraph lists questions, one a line; names count half. */
const SHARE = 0.6;
/** A question of such a list is at most so wide. */
const WIDEST = 160;
const WIDE = new RegExp(String.raw`[${CJK}\u3000-\u303f\uff01-\uff60]`, 'gu');
/** Hangul is wide, but puts spaces between words. */
const TAKES_NO_SPACE = new RegExp(String.raw`[${SPACELESS}\u3000-\u303f\uff01-\uff60]`, 'u');

/** The paragraphs of several lines: text or an item, with the lines that go on with it. */
export function paragraphsOf(lines: readonly NoteLine[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = found.at(-1);
    if (line.shape === 'text' && line.continues && before?.last === index - 1) before.last = index;
    else if (line.shape === 'text' || line.shape === 'item') found.push({ first: index, last: index });
  }
  return found.filter(({ first, last }) => last > first);
}

/** Whether the lines of a paragraph are those of one text that a program or a hand has broken at the margin. */
export function isWrapped(lines: readonly NoteLine[]): boolean {
  const full = lines.slice(0, -1).map(({ raw }) => widthOf(raw.trimEnd()));
  const widest = full.reduce((most, width) => Math.max(most, width), 0);
  const narrowest = full.reduce((least, width) => Math.min(least, width), widest);
  const ends = lines.slice(0, -1).filter(({ text }) => endsSentence(text)).length;
  return (
    narrowest >= FULL && widest - narrowest <= RAGGED && widthOf(lines.at(-1)?.raw ?? '') <= widest + RAGGED && ends <= full.length / 3
  );
}

/** Whether a paragraph lists questions, one a line; `asking` tells how likely each line asks, 0 to 1. */
export function isListOfLines(lines: readonly NoteLine[], asking: readonly number[]): boolean {
  const sum = asking.reduce((all, one) => all + one, 0);
  return (
    lines[0]?.shape === 'text' &&
    sum >= Math.max(2, SHARE * lines.length) &&
    asking.filter((one) => one === 1).length >= lines.length / 3 &&
    lines.every(({ text }) => widthOf(text) <= WIDEST)
  );
}

/** What stands between two lines of one text: scripts without spaces take none. */
export function between(before: string, next: string): '' | ' ' {
  return TAKES_NO_SPACE.test(before.slice(-1)) && TAKES_NO_SPACE.test(next.slice(0, 1)) ? '' : ' ';
}

/** How many columns a text takes, wide characters two each. */
function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
