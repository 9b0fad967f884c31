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
  // Most lines fit, and the library takes longer to find that out.
  if (text.length <= room - own.length && isPlain(text)) return [text ? own + text : ''];
  return wrapAnsi(text, room - own.length, { hard: true })
    .split('\n')
    .map((part) => (part ? own + part : ''));
}

/** Text that is printable already after a mark, its further lines under its first: "1. [x] What is ...". */
export function hanging(mark: string, markWidth: number, text: string, width: number): string {
  return mark + wrapped(text, width, ' '.repeat(markWidth)).trimStart();
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
