import truncatedWidth from 'fast-string-truncated-width';

const ELLIPSIS = '…';

/** Printable ASCII, the middle dot and block elements (U+2580 to 259F), which take a column a character. */
const PLAIN = /^[ -~·▀-▟]*$/;

/** Whether every character takes one column, and none is anything but itself. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** How many columns a text takes: wide characters and emoji two, combining marks none. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  return truncatedWidth(text).width;
}

/** The text in at most so many columns, cut with an ellipsis. */
export function cut(text: string, width: number): string {
  if (width === Number.POSITIVE_INFINITY || widthOf(text) <= width) return text;
  const { index, ellipsed } = truncatedWidth(text, { limit: width, ellipsis: ELLIPSIS, ellipsisWidth: 1 });
  let result = text.slice(0, index) + (ellipsed ? ELLIPSIS : '');
  // After some letters beyond ASCII the library (3.0) counts one character too many.
  while (widthOf(result) > width) result = Array.from(result.slice(0, -1)).slice(0, -1).join('') + ELLIPSIS;
  return result;
}
