import { isBlank, type Line, linesOf } from './lines.js';
import { headingName, isComment } from './syntax.js';

/** A section as it stands: the name in its heading is not looked at yet. */
export interface Section {
  line: number;
  name: string;
  lines: Line[];
}

/** The parts of a text in the Markdown form. */
export interface Parts {
  /** The lines between the two `---`; `line` is where the first one stands. None when it is not closed. */
  frontMatter?: { line: number; isClosed: boolean; lines: Line[] };
  /** What stands before the first section. */
  questions: Line[];
  sections: Section[];
}

const FENCE = /^---[ \t]*$/;

/** Takes a text apart. Comments and blank lines may stand before the front matter, which may be missing. */
export function splitForm(text: string): Parts {
  const lines = linesOf(text);
  const start = lines.findIndex((line) => !isBlank(line.text) && !isComment(line.text));
  const first = lines[start];
  if (first === undefined || !FENCE.test(first.text)) return splitBody(lines);

  const end = lines.findIndex((line, index) => index > start && FENCE.test(line.text));
  const isClosed = end >= 0;
  const frontMatter = { line: first.number, isClosed, lines: isClosed ? lines.slice(start + 1, end) : [] };
  return { frontMatter, ...splitBody(isClosed ? lines.slice(end + 1) : []) };
}

function splitBody(lines: readonly Line[]): Pick<Parts, 'questions' | 'sections'> {
  const questions: Line[] = [];
  const sections: Section[] = [];
  let into = questions;
  for (const line of lines) {
    const name = headingName(line.text);
    if (name === undefined) into.push(line);
    else {
      into = [];
      sections.push({ line: line.number, name, lines: into });
    }
  }
  return { questions, sections };
}
