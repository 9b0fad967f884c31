/** The sections in the order in which they are written, by the field of an interview that they hold. */
export const SECTIONS = {
  wentWell: 'Went well',
  toImprove: 'To improve',
  iAsked: 'I asked',
  nextSteps: 'Next',
  notes: 'Notes',
} as const;

export type SectionName = keyof typeof SECTIONS;

/** The fields that an item of some list can have. A line that begins with one never goes on with a text. */
const FIELDS: readonly string[] = ['kind', 'topics', 'note', 'better', 'by', 'done'];

/** The name in a line such as "note: Froze." A word in lower case before a colon and a blank counts as one that does not exist, so that a slip is found. */
export function fieldName(text: string): string | undefined {
  const [, word, blank] = /^([A-Za-z]+):([ \t]|$)?/.exec(text) ?? [];
  if (word === undefined) return undefined;
  const name = word.toLowerCase();
  return FIELDS.includes(name) || (name === word && blank !== undefined) ? name : undefined;
}

/** What follows the bullet of a list item; undefined where there is none. */
export function afterBullet(text: string): string | undefined {
  const [bullet] = /^[-*+](?:[ \t]+|$)/.exec(text) ?? [];
  return bullet === undefined ? undefined : text.slice(bullet.length);
}

/** The name of a section's heading, as it stands; undefined for any other line. */
export function headingName(text: string): string | undefined {
  return /^##(?:[ \t]|$)/.test(text) ? text.slice(2).trim() : undefined;
}

/** A comment on a line of its own, which the reader passes over everywhere but in the text of a section. */
export function isComment(text: string): boolean {
  return text.startsWith('<!--') && text.trimEnd().endsWith('-->');
}

/** Remarks as comments, each line of theirs on a line of its own: the reader passes over them. */
export function commentLines(hints: readonly string[]): string[] {
  return hints.flatMap((hint) => hint.split(/\r\n?|\n/)).map((line) => `<!-- ${line} -->`);
}

/** A line that goes on with the text of an item, where it would read as something else with a backslash before it. */
export function itemLine(text: string): string {
  return escaped(text, /^[ \t]*/.exec(text)?.[0].length ?? 0, readsInItem);
}

/** The text of such a line. */
export function itemText(line: string): string {
  return unescaped(line, /^[ \t]*/.exec(line)?.[0].length ?? 0, readsInItem);
}

/** A line of a section's text, with a backslash before what would read as a heading. */
export function sectionLine(text: string): string {
  return escaped(text, 0, readsInSection);
}

/** The text of such a line. */
export function sectionText(line: string): string {
  return unescaped(line, 0, readsInSection);
}

function readsInItem(text: string): boolean {
  return text.startsWith('>') || afterBullet(text) !== undefined || fieldName(text) !== undefined;
}

function readsInSection(text: string): boolean {
  return headingName(text) !== undefined;
}

/*
 * Only before what reads as syntax, after any number of backslashes, does one come and go: a text such as "\d+" is nobody's escape. Adding and
 * removing one leaves what follows them as it is, so each undoes the other for every text.
 */
function escaped(text: string, at: number, reads: (text: string) => boolean): string {
  return reads(text.slice(afterBackslashes(text, at))) ? `${text.slice(0, at)}\\${text.slice(at)}` : text;
}

function unescaped(line: string, at: number, reads: (text: string) => boolean): string {
  const end = afterBackslashes(line, at);
  return end > at && reads(line.slice(end)) ? line.slice(0, at) + line.slice(at + 1) : line;
}

function afterBackslashes(text: string, at: number): number {
  let end = at;
  while (text[end] === '\\') end++;
  return end;
}
