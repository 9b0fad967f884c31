import { printable } from '../printable.js';

/** A piece of a page that is markup already: made here alone. */
export interface Html {
  readonly html: string;
}

/** What can stand in a template: texts and numbers are escaped, absent things are nothing. */
type Piece = Html | string | number | false | undefined | readonly Html[];

/**
 * Markup from a template. Every text that is put into it is escaped, for text and for attributes in double quotes (WHATWG HTML, 13.3), control and bidirectional characters in it are shown
 * as signs; only what came from `html` itself goes in as it is.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let text = parts[0] ?? '';
  for (const [index, piece] of pieces.entries()) text += markupOf(piece) + (parts[index + 1] ?? '');
  return { html: text };
}

/** The program's own script or style, as it is: never a text of a person. */
export function verbatim(text: string): Html {
  return { html: text };
}

/** Pieces one after the other. */
export function joined(pieces: readonly (Html | undefined)[], between = ''): Html {
  return { html: pieces.flatMap((piece) => (piece ? [piece.html] : [])).join(between) };
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(printable(piece));
  return 'html' in piece ? piece.html : joined(piece).html;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const SPECIAL = /[&<>"']/;
const EVERY_SPECIAL = /[&<>"']/g;

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => SIGNS[sign] ?? '') : text;
}
