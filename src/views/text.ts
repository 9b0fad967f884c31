import { wrapAnsi } from 'fast-wrap-ansi';
import { isPlain } from './measure.js';
import { printable } from './printable.js';

/** The widest that running text is set, for reading's sake. */
export const MEASURE = 90;
const LONG_GAP = new RegExp(` {${MEASURE},}`, 'g');

/** Running text from outside, wrapped to the width, every line indented. */
export function paragraph(text: string, width: number, indent = ''): string {
  return wrapped(printable(text), width, indent);
}

/** The same for text that is printable already, and may be coloured. */
export function wrapped(text: string, width: number, indent = ''): string {
  const room = Math.max(20, Math.min(width, MEASURE) - indent.length);
  return text
    .split('\n')
    .flatMap((line) => wrappedLine(line, room))
    .map((line) => (line ? indent + line : ''))
    .join('\n');
}

/** One line as several; what it was indented by, all of them are. */
function wrappedLine(line: string, room: number): string[] {
  const own = /^ */.exec(line)?.[0].slice(0, room / 2) ?? '';
  // More blanks than a row has room for end it just the same, and the library takes the square of their number.
  const text = line.trim().replace(LONG_GAP, ' '.repeat(MEASURE));
  const parts = plainParts(text, room - own.length) ?? wrapAnsi(text, room - own.length, { hard: true }).split('\n');
  return parts.map((part) => (part ? own + part : ''));
}

/** A text in which a character is a column and a blank is all that stands between words, broken where a word goes beyond the room; undefined for every other, which the library takes longer for. */
function plainParts(text: string, room: number): string[] | undefined {
  if (!isPlain(text)) return undefined;
  if (text.length <= room) return [text];
  const words = text.split(' ');
  if (words.some((word) => word.length > room || word === '')) return undefined;
  const parts: string[] = [];
  let part = '';
  for (const word of words) {
    const longer = part ? `${part} ${word}` : word;
    if (longer.length > room) parts.push(part);
    part = longer.length > room ? word : longer;
  }
  return [...parts, part];
}

/** Text that is printable already after a mark, its further lines under its first: "1. [x] What is ...". */
export function hanging(mark: string, markWidth: number, text: string, width: number): string {
  return mark + wrapped(text, width, ' '.repeat(markWidth)).trimStart();
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
