import { isBlank, linesOf } from './lines.js';
import { isComment } from './syntax.js';

/** How a remark begins that is for one opening of the editor: it goes when the text is opened again. */
const MARK = '<!-- ! ';

/** A text as it is opened in an editor, and the line at which. */
export interface Opened {
  text: string;
  line: number;
}

/** The text with its mistake told above it, and the line at which that stands then; remarks of before are taken away. */
export function withMistake(text: string, { line, problem, hint }: { line: number; problem: string; hint: string }): Opened {
  const bare = withoutRemarks(text);
  const place = line - (linesOf(text).length - linesOf(bare).length) + (hint ? 2 : 1);
  return { text: withRemarks(bare, [`Line ${place}: ${problem}`, ...(hint ? [hint] : [])]), line: place };
}

/** The text with another version of it told above, line by line; "+" stands before what is new there since `base`, "-" before what is gone. */
export function withOtherVersion(text: string, other: string, base: string): Opened {
  const [before, after] = [base, other].map((version) => new Set(linesOf(version).map((line) => line.text)));
  const theirs = linesOf(other.trimEnd()).map((line) => `${before?.has(line.text) ? ' ' : '+'} ${line.text}`);
  const gone = linesOf(base.trimEnd()).filter((line) => !after?.has(line.text));
  const remarks = [
    'It was changed while you were writing. This is how it stands in the journal now ("+" is new, "-" is gone):',
    ...theirs,
    ...gone.map((line) => `- ${line.text}`),
    'What you wrote follows. Take over from above what should stay: once you change and save it, the text below takes its place. Unchanged, nothing is.',
  ];
  return { text: withRemarks(withoutRemarks(text), remarks), line: remarks.length + 1 };
}

/** The text without the remarks that were put above it. */
export function withoutRemarks(text: string): string {
  const bare = text.replace(/^\uFEFF/, '');
  const lines = bare.split('\n');
  const first = lines.findIndex((line) => !line.startsWith(MARK));
  return first > 0 ? lines.slice(first).join('\n') : bare;
}

/** Whether nothing is left but blank lines and comments. */
export function isEmptied(text: string): boolean {
  return linesOf(text).every((line) => isBlank(line.text) || isComment(line.text));
}

function withRemarks(text: string, remarks: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return remarks.map((remark) => `${MARK}${remark.replace(/[\r\n]+/g, ' ')} -->${end}`).join('') + text;
}
