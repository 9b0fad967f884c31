import { tidyText } from '../../journal/tidy.js';
import { FormFault, meant, quoted } from './fault.js';
import { indentOf, isBlank, type Line, STEP, withoutIndent } from './lines.js';
import { afterBullet, fieldName, isComment, itemText } from './syntax.js';

/** A list item as it stands, before its words are understood. */
export interface Item {
  line: number;
  indent: number;
  parent: Item | undefined;
  /** What stands after the bullet. */
  head: string;
  /** The lines that go on with it. */
  more: string[];
  /** The lines after `>`. */
  quote: string[];
  fields: Map<string, Field>;
}

interface Field {
  line: number;
  lines: string[];
}

/** What the items of one list may have. */
export interface ListRules {
  /** What one item is, for messages. */
  item: string;
  fields: readonly string[];
  hasQuote: boolean;
  isNested: boolean;
}

/** Where the next line goes on: the innermost item, and what of it is open. */
interface Place {
  item: Item | undefined;
  open: 'text' | 'quote' | 'nothing' | OpenField;
  /** Blank lines that belong to the open text only if it goes on. */
  blanks: string[];
}

interface OpenField {
  field: Field;
  indent: number;
  /** The column of its first indented line, at which the others begin too. */
  base?: number;
}

/** Reads the items of a list in the order in which they stand, a nested one after its parent. Throws FormFault for a line that is no part of one. */
export function readItems(lines: readonly Line[], rules: ListRules): Item[] {
  const items: Item[] = [];
  const place: Place = { item: undefined, open: 'nothing', blanks: [] };
  for (const line of lines) {
    if (isBlank(line.text)) place.blanks.push(line.text);
    else if (!isComment(line.text)) {
      const item = readLine(place, line, rules);
      if (item) items.push(item);
      place.blanks = [];
    }
  }
  return items;
}

/** What a field says, tidied; undefined without the field, '' when it says nothing. */
export function fieldText({ fields }: Item, name: string): string | undefined {
  const field = fields.get(name);
  return field && tidyText(field.lines.join('\n'));
}

/** Reads one line into its place; gives the item that it begins, if it does. */
function readLine(place: Place, { number, text }: Line, rules: ListRules): Item | undefined {
  const indent = indentOf(text);
  if (typeof place.open === 'object' && indent >= place.open.indent + STEP) {
    goOn(place.open, text, indent, place.blanks);
    return undefined;
  }
  while (place.item && indent < place.item.indent + STEP) {
    place.item = place.item.parent;
    place.open = 'nothing';
  }
  const { item: parent } = place;
  const rest = withoutIndent(text, indent);
  const head = afterBullet(rest);
  if (head !== undefined) return beginItem(place, { line: number, indent, parent, head, more: [], quote: [], fields: new Map() }, rules);
  if (!parent) throw strayLine(number, rest);
  readPart(parent, place, { number, text }, rest, rules);
  return undefined;
}

function beginItem(place: Place, item: Item, { isNested, item: what }: ListRules): Item {
  if (item.parent && !isNested)
    throw new FormFault(
      item.line,
      `A ${what} has nothing nested.`,
      'Take its indentation away, or put a backslash before it if it is text.',
    );
  place.item = item;
  place.open = 'text';
  return item;
}

/** A line of an item that is not its first one: of what was said, a field, or more of its text. */
function readPart(item: Item, place: Place, { number, text }: Line, rest: string, rules: ListRules): void {
  const name = fieldName(rest);
  if (rest.startsWith('>')) {
    readQuote(item, place, rest, number, rules);
  } else if (name !== undefined) {
    if (!rules.fields.includes(name)) throw noSuchField(number, name, rules);
    if (item.fields.has(name)) throw new FormFault(number, `"${name}:" stands twice under one ${rules.item}.`, 'Make one of the two.');
    const field = { line: number, lines: [rest.slice(name.length + 1)] };
    item.fields.set(name, field);
    place.open = { field, indent: indentOf(text) };
  } else if (place.open === 'text') {
    const column = item.indent + STEP;
    for (const blank of place.blanks) item.more.push(withoutIndent(blank, column));
    item.more.push(itemText(withoutIndent(text, column)));
  } else {
    throw strayLine(number, rest, place);
  }
}

function readQuote(item: Item, place: Place, rest: string, line: number, { hasQuote, item: what }: ListRules): void {
  if (!hasQuote)
    throw new FormFault(line, `A ${what} has nothing after ">".`, 'Write it on the line above, or put a backslash before ">".');
  const gap = place.open === 'quote' ? place.blanks.length : item.quote.length > 0 ? 1 : 0;
  item.quote.push(...Array<string>(gap).fill(''));
  item.quote.push(rest.startsWith('> ') ? rest.slice(2) : rest.slice(1));
  place.open = 'quote';
}

/** Another line of a field's value. Nothing in there reads as syntax. */
function goOn(open: OpenField, text: string, indent: number, blanks: readonly string[]): void {
  open.base ??= indent;
  for (const line of [...blanks, text]) open.field.lines.push(withoutIndent(line, open.base));
}

function noSuchField(line: number, name: string, { item, fields, hasQuote }: ListRules): FormFault {
  const known = [...fields.map((field) => `${field}:`), ...(hasQuote ? ['>'] : [])].join(', ');
  return new FormFault(
    line,
    `A ${item} has no field "${name}:".`,
    `${meant(
      `${name}:`,
      fields.map((field) => `${field}:`),
    )}There is: ${known}. If the line is text, put a backslash before it.`,
  );
}

function strayLine(line: number, text: string, place?: Place): FormFault {
  const problem = `This line belongs to nothing: ${quoted(text)}.`;
  if (typeof place?.open === 'object') return new FormFault(line, problem, 'Indent it two more if it goes on with the field above.');
  if (place?.open === 'quote') return new FormFault(line, problem, 'Begin it with "> " if it goes on with what stands above.');
  if (place) return new FormFault(line, problem, 'Put it under the item to which it belongs, or under ## Notes.');
  return new FormFault(
    line,
    problem,
    'Put it under ## Notes; if it goes on with the line above, indent it by two; an item begins with "- ".',
  );
}
