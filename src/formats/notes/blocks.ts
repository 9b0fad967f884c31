import MarkdownIt from 'markdown-it';
import { inlineText } from './inline.js';
import type { NoteLine } from './lines.js';
import { markerOf } from './markers.js';
import { cellsOfRow, cellText } from './tables.js';
import { withUnseen } from './unseen.js';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/**
 * The blocks of CommonMark and tables alone: what stands in a line is read line by line. Indented text is no code in notes, and definitions of links are text.
 * markdown-it and not mdast: on 20 KB of nested list markers the latter takes 36 s, the former 17 ms.
 */
const markdown = new MarkdownIt('commonmark', { html: false }).enable('table').disable(['code', 'html_block', 'reference']);
markdown.core.ruler.disable(['inline', 'text_join']);

/** Assignments, calls, braces: a line of a program. */
const CODE = /^[\w.[\]]+\s*[-+*/]?=[^=]|\w\(.*\)\s*;?$|[{};]\s*$|=>/;
/** Longer lines are none of a program. */
const LONGEST_CODE = 200;
/** "Q. ..." and "A. ...": in a note with the one the other is no item of a list from A to D. */
const QUESTION = /^\s*Q[.、．)）]/m;
const ANSWER = /^A[.、．)）]/;
const CHAPTER = /^\s*(\d{1,2})\.1[.)、．]?\s+\p{L}/u;
const BOX = /^\[([ xX~?])\]\s+/;

/** Where in the nest of blocks the reader is. */
interface Place {
  /** Labels of the list items around it. */
  items: (string | undefined)[];
  quotes: number;
  heading: number;
  /** The list item that has begun and has no text yet. */
  begun: boolean;
  /** The row of a table that is being read, and the line where it stands. */
  row: { at: number; cells: string[]; head: boolean } | undefined;
  head: boolean;
}

/** What a line says of itself, beside its place. */
type Drawn = Partial<NoteLine> & Pick<NoteLine, 'shape' | 'text'>;

/** A note that is being read, with the lines that were found. */
interface Page {
  source: readonly string[];
  from: number;
  isDialogue: boolean;
  place: Place;
  lines: NoteLine[];
  /** The label of the last item, by which plain text goes on counting. */
  last: string | undefined;
  /** The number before the first point in a list whose outline stands elsewhere. */
  chapter: string | undefined;
}

/** The lines of a note with what its structure says of each, in order; blank ones are left out. `from` is the number of lines that stand before the text in its file. */
export function blocksOf(text: string, from = 0): NoteLine[] {
  const source = text.split('\n');
  const place: Place = { items: [], quotes: 0, heading: 0, begun: false, row: undefined, head: false };
  const chapter = chapterOf(source);
  const page: Page = { source, from, isDialogue: QUESTION.test(text), place, lines: [], last: chapter, chapter };
  for (const token of markdown.parse(text, {})) {
    move(place, token);
    addToken(page, token);
  }
  const seen = page.lines.filter(({ text: found, shape }) => found !== '' || shape === 'rule' || shape === 'code');
  return withUnseen(seen, source, from);
}

/** "5.1" and later "5.2": a list that goes on from an outline elsewhere, as if 5 stood before it. */
function chapterOf(source: readonly string[]): string | undefined {
  const first = source.findIndex((line) => CHAPTER.test(line));
  const chapter = CHAPTER.exec(source[first] ?? '')?.[1];
  if (source.slice(0, first).some((line) => /^\s*\\?(\d{1,2})(?!\d)/.exec(line)?.[1] === chapter)) return undefined;
  return source.slice(first + 1).some((line) => line.trimStart().startsWith(`${chapter}.2`)) ? chapter : undefined;
}

function addToken(page: Page, { type, content, map }: Token): void {
  const { row } = page.place;
  const at = map?.[0] ?? 0;
  if (type === 'hr') add(page, at, { shape: 'rule', text: '' });
  else if (type === 'fence')
    for (const [index, line] of content.replace(/\n$/, '').split('\n').entries())
      add(page, at + 1 + index, { shape: 'code', text: line, continues: index > 0 });
  else if (type === 'inline' && row) row.cells.push(inlineText(content).text);
  else if (type === 'inline')
    for (const [index, line] of content.split('\n').entries())
      add(page, at + index, page.place.heading > 0 ? headingLine(page, at + index, line) : textLine(page, at + index, line, index > 0));
  else if (type === 'tr_close' && row) {
    const { at, head } = row;
    // What a row holds beyond the columns of its table Markdown drops.
    const written = cellsOfRow(page.source[at] ?? '');
    const cells = written.length > row.cells.length ? written.map(cellText) : row.cells;
    add(page, at, { shape: 'text', text: cells.filter(Boolean).join(' | '), row: { cells, head } });
    page.place.row = undefined;
  }
}

function add(page: Page, at: number, line: Drawn): void {
  const { source, from, place, lines } = page;
  lines.push({
    number: at + 1 + from,
    raw: source[at] ?? '',
    level: place.items.length,
    quoted: place.quotes > 0,
    bold: false,
    apart: at === 0 || (source[at - 1] ?? '').replace(/^[\s>]+/, '') === '',
    continues: false,
    ...line,
  });
  if (line.label) page.last = line.label;
}

function headingLine(page: Page, at: number, content: string): Drawn {
  const level = page.place.heading;
  if (level === 1 && isComment(page, at, content))
    return { shape: 'text', text: content, level: page.lines.at(-1)?.level ?? 0, continues: true };
  const marker = markerOf(content, undefined);
  const { text, bold } = inlineText(marker?.label ? marker.rest : content);
  return { shape: 'heading', text, bold, level, ...(marker?.label && { label: marker.label }) };
}

/** "# ..." straight under a line of code is a comment of that code, not a heading. */
function isComment({ lines, source }: Page, at: number, content: string): boolean {
  const before = lines.at(-1);
  const isStraight = before !== undefined && (source[at - 1] ?? '').trim() !== '' && before.shape !== 'heading' && before.shape !== 'rule';
  return isStraight && (isCode(content) || isCode(before.text) || before.raw.trimStart().startsWith('# '));
}

/** A line of a paragraph: the first of a list item takes its marker from Markdown, any other one may have one of plain text. */
function textLine({ source, place, isDialogue, last, chapter }: Page, at: number, content: string, continues: boolean): Drawn {
  const begins = place.begun && !continues;
  if (begins) place.begun = false;
  const [, box] = (begins && BOX.exec(content)) || [];
  const rest = box === undefined ? content : content.replace(BOX, '');
  const label = begins ? place.items.at(-1) : undefined;
  const marker = label || (isDialogue && ANSWER.test(rest)) ? undefined : markerOf(rest, last);
  const inline = inlineText(marker ? marker.rest : rest);
  if (!marker || !inline.text) return { ...inline, shape: begins ? 'item' : 'text', label, box, continues };
  // CommonMark takes a line at the margin for more of the item above it; with a marker of its own it is none.
  const isAtMargin = continues && place.quotes === 0 && /^\S/.test(source[at] ?? '');
  const depth = isAtMargin ? 0 : Math.max(0, place.items.length - (begins ? 1 : 0));
  const isOfChapter = chapter !== undefined && marker.label?.startsWith(`${chapter}.`);
  const level = marker.shape === 'heading' ? marker.level : depth + marker.level - (isOfChapter ? 1 : 0);
  return { ...inline, shape: marker.shape, level, label: marker.label, box };
}

function isCode(text: string): boolean {
  return text.length <= LONGEST_CODE && CODE.test(text);
}

/** Several lines over a row of dashes: CommonMark makes a heading of them, people end a paragraph with it. */
function isUnderlinedParagraph({ markup, map }: Token): boolean {
  return /^[-=]/.test(markup) && map !== null && map[1] - map[0] > 2;
}

/** Goes into a block, or out of it. */
function move(place: Place, token: Token): void {
  const { type, tag, info, map } = token;
  if (type === 'list_item_open') {
    place.items.push(info || undefined);
    place.begun = true;
  } else if (type === 'list_item_close') {
    place.items.pop();
    place.begun = false;
  } else if (type === 'blockquote_open') place.quotes++;
  else if (type === 'blockquote_close') place.quotes--;
  else if (type === 'heading_open') place.heading = isUnderlinedParagraph(token) ? 0 : Number(tag.slice(1));
  else if (type === 'heading_close') place.heading = 0;
  else if (type === 'thead_open') place.head = true;
  else if (type === 'thead_close') place.head = false;
  else if (type === 'tr_open') place.row = { at: map?.[0] ?? 0, cells: [], head: place.head };
}
