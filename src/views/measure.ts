import truncatedWidth from 'fast-string-truncated-width';
import { NARROW, WIDE } from '../formats/printable.js';

const ELLIPSIS = '…';

/** What takes a column a character: also block elements (U+2580 to 259F). */
const PLAIN = new RegExp(`^[${NARROW}▀-▟]*$`);
/** Those, and what takes two. */
const EAST_ASIAN = new RegExp(`^[${NARROW}▀-▟${WIDE}]*$`);
const FIRST_WIDE = 0x3000;

/** Whether every character takes one column, and none is anything but itself. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** How many columns a text takes: wide characters and emoji two, combining marks none. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  if (!EAST_ASIAN.test(text)) return truncatedWidth(text).width;
  let width = 0;
  for (let at = 0; at < text.length; at++) width += columnsAt(text, at);
  return width;
}

/** How many columns a character takes that is not combined with others. */
function columnsAt(text: string, at: number): number {
  return text.charCodeAt(at) > FIRST_WIDE ? 2 : 1;
}

/** The text in at most so many columns, cut with an ellipsis; nothing where there is no column. */
export function cut(text: string, width: number): string {
  if (width === Number.POSITIVE_INFINITY || widthOf(text) <= width) return text;
  if (width < 1) return '';
  if (isPlain(text)) return text.slice(0, width - 1) + ELLIPSIS;
  if (EAST_ASIAN.test(text)) {
    let end = 0;
    for (let columns = columnsAt(text, 0); columns < width; columns += columnsAt(text, end)) end++;
    return text.slice(0, end) + ELLIPSIS;
  }
  const { index, ellipsed } = truncatedWidth(text, { limit: width, ellipsis: ELLIPSIS, ellipsisWidth: 1 });
  let result = text.slice(0, index) + (ellipsed ? ELLIPSIS : '');
  // After some letters beyond ASCII the library (3.0) counts one character too many.
  while (widthOf(result) > width) result = Array.from(result.slice(0, -1)).slice(0, -1).join('') + ELLIPSIS;
  return result;
}
