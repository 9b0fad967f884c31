import MarkdownIt from 'markdown-it';
import { inlineText } from './inline.js';
import type { NoteLine } from './lines.js';
import { markerOf } from './markers.js';

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
const BOX = /^\[([ xX~?])\]\s+/;

/** Where in the nest of blocks the reader is. */
interface Place {
  /** Labels of the list items around it. */
  items: (string | undefined)[];
  quotes: number;
  heading: number;
  /** The list item that has begun and has no text yet. */
  begun: boolean;
  row?: { cells: string[]; head: boolean } | undefined;
  head: boolean;
}

/** The lines of a note with what its structure says of each, in order; blank ones are left out. `from` is the number of lines that stand before the text in its file. */
export function blocksOf(text: string, from = 0): NoteLine[] {
  const source = text.split('\n');
  const isDialogue = QUESTION.test(text);
  const lines: NoteLine[] = [];
  const place: Place = { items: [], quotes: 0, heading: 0, begun: false, head: false };
  /** The label of the last item, by which plain text goes on counting. */
  let last: string | undefined;
  let rowAt = 0;

  const add = (at: number, line: Partial<NoteLine> & Pick<NoteLine, 'shape' | 'text'>) => {
    const apart = at === 0 || (source[at - 1] ?? '').replace(/^[\s>]+/, '') === '';
    const base = {
      number: at + 1 + from,
      raw: source[at] ?? '',
      level: place.items.length,
      quoted: place.quotes > 0,
      bold: false,
      apart,
      continues: false,
    };
    lines.push({ ...base, ...line });
    if (line.label) last = line.label;
  };

  const addParagraphLine = (at: number, content: string, continues: boolean) => {
    const before = lines.at(-1);
    if (place.heading > 0) {
      if (place.heading === 1 && isComment(at, content, before))
        return add(at, { shape: 'text', text: content, level: before?.level ?? 0, continues: true });
      const marker = markerOf(content, undefined);
      const { text: heading, bold } = inlineText(marker?.label ? marker.rest : content);
      return add(at, { shape: 'heading', text: heading, bold, level: place.heading, ...(marker?.label && { label: marker.label }) });
    }
    const begins = place.begun && !continues;
    if (begins) place.begun = false;
    const [, box] = (begins && BOX.exec(content)) || [];
    const rest = box === undefined ? content : content.replace(BOX, '');
    const marker = (begins && place.items.at(-1)) || (isDialogue && ANSWER.test(rest)) ? undefined : markerOf(rest, last);
    const inline = inlineText(marker ? marker.rest : rest);
    const depth = Math.max(0, place.items.length - (begins ? 1 : 0));
    if (marker && inline.text)
      return add(at, {
        ...inline,
        shape: marker.shape,
        level: marker.shape === 'heading' ? marker.level : depth + marker.level,
        label: marker.label,
        box,
      });
    add(at, { ...inline, shape: begins ? 'item' : 'text', label: begins ? place.items.at(-1) : undefined, box, continues });
  };

  for (const token of markdown.parse(text, {})) {
    const at = token.map?.[0] ?? 0;
    move(place, token);
    if (token.type === 'hr') add(at, { shape: 'rule', text: '' });
    else if (token.type === 'fence') {
      for (const [index, content] of token.content.replace(/\n$/, '').split('\n').entries())
        add(at + 1 + index, { shape: 'code', text: content, continues: index > 0 });
    } else if (token.type === 'tr_open') place.row = { cells: [], head: place.head };
    else if (token.type === 'inline' && place.row) place.row.cells.push(inlineText(token.content).text);
    else if (token.type === 'tr_close' && place.row) {
      add(rowAt, { shape: 'text', text: place.row.cells.filter(Boolean).join(' | '), row: place.row });
      place.row = undefined;
    } else if (token.type === 'inline')
      for (const [index, content] of token.content.split('\n').entries()) addParagraphLine(at + index, content, index > 0);
    if (token.type === 'tr_open') rowAt = at;
  }
  const seen = lines.filter(({ text: found, shape }) => found !== '' || shape === 'rule' || shape === 'code');
  return withUnseen(seen, source, from);

  /** "# ..." straight under a line of code is a comment of that code, not a heading. */
  function isComment(at: number, content: string, before: NoteLine | undefined): boolean {
    const straight = before !== undefined && (source[at - 1] ?? '').trim() !== '' && before.shape !== 'heading' && before.shape !== 'rule';
    return straight && (isCode(content) || isCode(before.text) || before.raw.trimStart().startsWith('# '));
  }
}

function isCode(text: string): boolean {
  return text.length <= LONGEST_CODE && CODE.test(text);
}

/** Several lines over a row of dashes: CommonMark makes a heading of them, people end a paragraph with it. */
function isUnderlinedParagraph({ markup, map }: Token): boolean {
  return /^[-=]/.test(markup) && map !== null && map[1] - map[0] > 2;
}

function move(place: Place, token: Token): void {
  const { type, tag, info } = token;
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
}

/** What is no text by itself: markers, fences, the lines that make a heading or a table. */
const SIGNS_ALONE = /^[\s>*+\-=|:.)\d#_~`]*$|^[\s>]*(?:```|~~~)/;

/** Lines that the parser passes over, as it does beyond a depth of nesting, are plain text: nothing in a note is lost. */
function withUnseen(lines: NoteLine[], source: readonly string[], from: number): NoteLine[] {
  const seen = new Set(lines.map(({ number }) => number));
  const unseen = source.flatMap((raw, at): NoteLine[] => {
    if (seen.has(at + 1 + from) || SIGNS_ALONE.test(raw)) return [];
    const { text, bold } = inlineText(raw.replace(/^[\s>*+-]+/, ''));
    return text === ''
      ? []
      : [{ number: at + 1 + from, raw, text, shape: 'text', level: 0, quoted: false, bold, apart: true, continues: false }];
  });
  return unseen.length === 0 ? lines : [...lines, ...unseen].sort((a, b) => a.number - b.number);
}
