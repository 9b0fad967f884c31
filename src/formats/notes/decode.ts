import { analyse } from 'chardet';
import { UserError } from '../../errors.js';

/** A note as text, and the encoding that it was written in (a label of the WHATWG Encoding Standard). */
export interface DecodedNote {
  text: string;
  encoding: string;
}

/** Control characters that no text has: NUL and its neighbours, but tab, line feed, form feed, carriage return and escape. */
const NOT_OF_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** How much is looked at to guess an encoding. */
const SAMPLE = 64 * 1024;

/**
 * The text of a note in UTF-8, UTF-16 (with a byte order mark or, for text of mostly Latin letters, without), GB18030, Big5, Shift_JIS, EUC-JP, EUC-KR or a Windows code page. A guess counts only
 * when every byte fits it, so that nothing is ever garbled. Control characters that no text has tell that it is none, unless `isOurs` knows the text for one of the exact forms: a field of a journal may hold any character.
 * Throws UserError for what is not a text.
 */
export function decodeNote(bytes: Uint8Array, isOurs: (text: string) => boolean = () => false): DecodedNote {
  for (const encoding of candidates(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && (!NOT_OF_TEXT.test(text) || isOurs(text))) return { text, encoding };
  }
  throw new UserError('This is not a text.', 'Notes are text files: .md, .txt, .json, .csv.');
}

function candidates(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const wide = zeros.map((count) => count > sample.length / 5);
  if (wide[0] || wide[1]) return wide[1] ? ['utf-16le'] : ['utf-16be'];
  return ['utf-8', ...analyse(sample).map(({ name }) => name.toLowerCase())];
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
