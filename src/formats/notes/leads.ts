import { isNumbered, type NoteLine } from './lines.js';
import { plainForm } from './phrases.js';
import { isQuotation, sentencesOf } from './sentences.js';
import type { NoteWords } from './words.js';

/** How far is looked ahead and back for a list that goes on. */
const AHEAD = 100;

/** Whether the line at a place leads to a list, or to lines in quotation marks: "Then he asked me about my projects:". */
export function isLead(lines: readonly NoteLine[], index: number, words: NoteWords): boolean {
  const { text, shape, quoted, level } = lines[index] as NoteLine;
  const next = lines[index + 1];
  if (shape !== 'text' || quoted || level > 0 || !next) return false;
  if (next.shape !== 'item' && !isQuotation(next.text)) return false;
  if (!begins(lines, index, next)) return false;
  const plain = plainForm(sentencesOf(text).at(-1) ?? text);
  return words.asked.find(plain) !== undefined || words.part.questions.find(plain) !== undefined;
}

/** Whether a line is the first of a list that counts. */
export function beginsCounting(next: NoteLine | undefined): boolean {
  return next !== undefined && isNumbered(next) && Number.parseInt(next.label ?? '', 10) === 1;
}

/** A list begins after the line: it counts from 1, or no item of its sort stands before it under the heading. */
function begins(lines: readonly NoteLine[], index: number, next: NoteLine): boolean {
  if (next.shape === 'item' && next.label !== undefined) return Number.parseInt(next.label, 10) === 1 || !/^\d/.test(next.label);
  for (let before = index - 1; before >= Math.max(0, index - AHEAD); before--) {
    const line = lines[before] as NoteLine;
    if (line.shape === 'heading') return true;
    if (next.shape === 'item' ? line.shape === 'item' && line.level === next.level && line.label === undefined : isQuotation(line.text))
      return false;
  }
  return true;
}

/** Whether the line at a place has left what a label opened: a paragraph at the margin after its last item. */
export function isClosing(lines: readonly NoteLine[], index: number, opener: number): boolean {
  const { shape, level, apart, quoted } = lines[index] as NoteLine;
  if (shape !== 'text' || level > 0 || !apart || quoted) return false;
  const first = opener + 1 < index ? lines[opener + 1] : undefined;
  if (!first || (first.shape !== 'item' && !isQuotation(first.text))) return false;
  for (const later of lines.slice(index + 1, index + AHEAD)) {
    if (later.shape === 'heading') return true;
    if (first.shape === 'item' ? later.shape === 'item' : isQuotation(later.text)) return isNumbered(later);
  }
  return true;
}
