import { widthOf } from './measure.js';

/** What must be copied whole: a command to type. */
const COMMAND = /\binterview (?:--|[a-z])/;

/** A message that is printable already, broken between words; a line with a command to type stays in one piece, and so does a path. */
export function message(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => (COMMAND.test(line) || widthOf(line) <= width ? [line] : broken(line, width)))
    .join('\n');
}

function broken(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(' ')) {
    const longer = current ? `${current} ${word}` : indent + word;
    if (current && widthOf(longer) > width) {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return [...lines, current];
}
