/** What has a meaning within a line of Markdown, in CommonMark, in GitHub's tables and strikethrough, and in the formulas of some programs. */
const INLINE = /[\\`*_[\]<>|~$&^]/g;
/** What makes a line a heading, an item of a list, a rule or the underline of a heading. */
const AT_START = /^[#+=-]|(?<=^\d{1,9})[.)](?=\s|$)/;

/** A text in which nothing is Markdown any more (backslash escapes of CommonMark 0.31); its lines stay lines, and its paragraphs within what holds them. */
export function inMarkdown(text: string): string {
  const lines = linesOf(text);
  return lines.map((line, index) => (index < lines.length - 1 && line !== '' && lines[index + 1] !== '' ? `${line}  ` : line)).join('\n');
}

/** The same on one line, for headings. */
export function oneLineInMarkdown(text: string): string {
  return linesOf(text).filter(Boolean).join(' ');
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => escaped(line));
}

function escaped(line: string): string {
  const content = line.trim();
  if (content === '') return '';
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  // A line begins with blanks that are kept: as indentation they would make it code.
  return '\u00a0'.repeat(indent) + content.replace(INLINE, '\\$&').replace(AT_START, '\\$&');
}

/** An item of a list, of several texts in Markdown each on a line of its own; empty ones are left out. */
export function itemOf(parts: readonly string[]): string {
  const [first = '', ...more] = parts.filter(Boolean);
  const lines = [first, ...more].join('  \n').split('\n');
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`)).join('\n');
}
