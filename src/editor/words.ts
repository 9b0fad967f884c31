/**
 * Splits a command into words as a POSIX shell does (XCU 2.2, Quoting): blanks between, single and double quotes, a backslash before a sign. Nothing else of a shell happens. On Windows
 * a backslash is a part of paths, and double quotes alone are quotes. A quote that is not closed ends with the text.
 */
export function commandWords(command: string, platform: NodeJS.Platform): string[] {
  const part =
    platform === 'win32'
      ? /"([^"]*)(?:"|$)|([^\s"]+)|\s+/g
      : /'([^']*)(?:'|$)|"((?:\\[\s\S]|[^"\\])*)(?:"|\\?$)|((?:\\[\s\S]|[^\s'"\\])+|\\$)|\s+/g;
  const words: string[] = [];
  let isOpen = false;
  for (const found of command.matchAll(part)) {
    const text = platform === 'win32' ? (found[1] ?? found[2]) : unquoted(found);
    if (text === undefined) isOpen = false;
    else if (isOpen) words.push((words.pop() ?? '') + text);
    else {
      words.push(text);
      isOpen = true;
    }
  }
  return words;
}

function unquoted([, single, double, bare]: RegExpExecArray): string | undefined {
  return single ?? double?.replace(/\\(["\\$`])/g, '$1').replace(/\\\n/g, '') ?? bare?.replace(/\\([\s\S])/g, '$1');
}
