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
  // By its number: iterating costs a third of a large page.
  for (let index = 0; index < pieces.length; index++) text += markupOf(pieces[index]) + parts[index + 1];
  return { html: text };
}

/** The program's own script or style, as it is: never a text of a person. */
export function verbatim(text: string): Html {
  return { html: text };
}

/** Pieces one after the other. */
export function joined(pieces: readonly (Html | undefined)[], between = ''): Html {
  let text = '';
  for (const piece of pieces) if (piece) text += (text && between) + piece.html;
  return { html: text };
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(piece);
  return 'html' in piece ? piece.html : joined(piece).html;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** No apostrophe is among them: attributes stand in double quotes. */
const SPECIAL = /[&<>"]/g;
/** Nothing but signs of ASCII that mean nothing in markup, and line ends: most texts, which are spared the rest. */
const PLAIN = /^[\n !#-%'-;=?-~]*$/;

function escaped(text: string): string {
  return PLAIN.test(text) ? text : printable(text).replace(SPECIAL, (sign) => SIGNS[sign] ?? '');
}
