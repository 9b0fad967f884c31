/** A line of the text, and its number, counted from 1. */
export interface Line {
  number: number;
  text: string;
}

/** How many columns a bullet and its blank take; so much deeper stands what belongs to an item. */
export const STEP = 2;

/** The lines of a text, with a byte order mark and the CR of line ends taken away. */
export function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line }));
}

/** White space of every sort alone is nothing, except between the lines of a text, where it is kept. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The column at which a text begins. A tab is one step: a person who indents with tabs takes one for each. */
export function indentOf(text: string): number {
  let column = 0;
  for (const sign of text) {
    if (sign === ' ') column += 1;
    else if (sign === '\t') column += STEP;
    else break;
  }
  return column;
}

/** The text without its indentation up to a column; what is indented deeper keeps the rest. */
export function withoutIndent(text: string, columns: number): string {
  let column = 0;
  let at = 0;
  for (; column < columns && at < text.length; at++) {
    if (text[at] === ' ') column += 1;
    else if (text[at] === '\t') column += STEP;
    else break;
  }
  return text.slice(at);
}
