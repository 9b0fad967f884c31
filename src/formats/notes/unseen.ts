import { inlineText } from './inline.js';
import type { NoteLine } from './lines.js';

/** What is no text by itself: markers, fences, the lines that make a heading or a table. */
const SIGNS_ALONE = /^[\s>*+\-=|:.)\d#_~`]*$|^[\s>]*(?:```|~~~)/;

/** The lines of a note with those that the parser passes over, as it does beyond a depth of nesting: they are plain text, so that nothing is lost. `from` is the number of lines before the source in its file. */
export function withUnseen(lines: NoteLine[], source: readonly string[], from: number): NoteLine[] {
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
