const DASHES = /^\\*---\s*$/;
const FRONT_MATTER = /^(?:[\w-]+:(?:\s|$)|\s|- |#)|^$/;
const NAMES_INTERVIEW = /^(?:id|company):/;

/**
 * Several interviews in Markdown form as one text: one after the other, an empty line between. What within one would be taken for the beginning of another gets a backslash, so that
 * `splitMarkdownStream` gives exactly these documents back, up to the empty lines at their ends.
 */
export function joinMarkdownStream(documents: readonly string[]): string {
  if (documents.every(hasOneBeginning)) return `${documents.map((document) => document.trimEnd()).join('\n\n')}\n`;
  const lines: string[] = [];
  const beginnings = new Set<number>();
  for (const document of documents) {
    if (lines.length > 0) lines.push('');
    beginnings.add(lines.length);
    for (const line of document.trimEnd().split('\n')) lines.push(line);
  }
  return `${lines.map((line, at) => (!beginnings.has(at) && looksLikeBeginning(lines, at) ? `\\${line}` : line)).join('\n')}\n`;
}

/**
 * The interviews of a text in Markdown form, one or several after each other. Each begins with front matter: three dashes at the beginning or after an empty line, keys of which one is
 * `id` or `company`, three dashes. What stands before the first one is a document of its own.
 */
export function splitMarkdownStream(text: string): string[] {
  const lines = text.split('\n');
  const documents: string[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = documents.at(-1);
    const begins = looksLikeBeginning(lines, at);
    if (last && !(begins && line.startsWith('-'))) last.push(begins ? line.slice(1) : line);
    else documents.push([line]);
  }
  return documents.map((document) => `${document.join('\n').trimEnd()}\n`).filter((document) => document !== '\n');
}

/** Whether it shows at a glance that nothing within a document looks like the beginning of another: no dashes but those behind a line that ends in a letter or sign, as its front matter does, and no backslashes. */
function hasOneBeginning(document: string): boolean {
  const dashes = document.indexOf('\n---');
  const isPlain = dashes < 0 || (/[!-~]/.test(document.charAt(dashes - 1)) && !document.includes('\n---', dashes + 1));
  return isPlain && !document.includes('\n\\');
}

/** Whether front matter of an interview begins in a line, with or without backslashes. */
function looksLikeBeginning(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!(line.startsWith('-') || line.startsWith('\\')) || !DASHES.test(line) || lines[at - 1]?.trim()) return false;
  let names = false;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (DASHES.test(line)) return names;
    if (!FRONT_MATTER.test(line)) return false;
    names ||= NAMES_INTERVIEW.test(line);
  }
  return false;
}
