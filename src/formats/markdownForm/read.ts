import { type Assessment, defined } from '../../journal/journal.js';
import { tidyText } from '../../journal/tidy.js';
import { fold } from '../../journal/words.js';
import type { WrittenInterview } from '../../journal/written.js';
import { FormFault, meant, quoted } from './fault.js';
import { readFrontMatter } from './frontMatter.js';
import type { Ids } from './heads.js';
import type { Line } from './lines.js';
import { readAsked, readSteps } from './lists.js';
import { readQuestions } from './questions.js';
import { type Parts, type Section, splitForm } from './split.js';
import { SECTIONS, type SectionName, sectionText } from './syntax.js';

/**
 * Reads an interview in the Markdown form. What it does not tell is absent, be it the company or the date. A next step that is ticked without a day was done `today`
 * (YYYY-MM-DD). Throws FormFault, with the line, at a mistake.
 */
export function readMarkdown(text: string, today?: string): WrittenInterview {
  const { frontMatter, questions: questionLines, sections } = splitForm(text);
  const ids: Ids = new Set();
  const { fields, assessment: ratings } = readFront(frontMatter, ids);
  const questions = readQuestions(questionLines, ids);
  const { wentWell, toImprove, ...told } = readSections(sections, ids, today);
  const assessment: Assessment = { ...ratings, ...defined({ wentWell, toImprove }) };
  return { ...fields, ...(Object.keys(assessment).length > 0 ? { assessment } : {}), questions, ...told };
}

function readFront(frontMatter: Parts['frontMatter'], ids: Ids): ReturnType<typeof readFrontMatter> {
  if (!frontMatter) return { fields: {}, assessment: {} };
  if (!frontMatter.isClosed)
    throw new FormFault(frontMatter.line, 'The front matter does not end.', 'Put a line with --- after its last field.');
  return readFrontMatter(frontMatter.lines.map((line) => line.text).join('\n'), frontMatter.line + 1, ids);
}

/** What the sections hold; those that hold nothing are absent. */
type Told = Pick<WrittenInterview, 'iAsked' | 'nextSteps' | 'notes'> & Pick<Assessment, 'wentWell' | 'toImprove'>;

function readSections(sections: readonly Section[], ids: Ids, today: string | undefined): Told {
  const told: Told = {};
  const met = new Set<SectionName>();
  for (const { line, name: heading, lines } of sections) {
    const name = sectionCalled(heading, line);
    if (met.has(name)) throw new FormFault(line, `The section "${SECTIONS[name]}" stands twice.`, 'Put all of it under one heading.');
    met.add(name);
    const list = name === 'iAsked' ? readAsked(lines) : name === 'nextSteps' ? readSteps(lines, ids, today) : textOf(lines);
    if (list.length > 0) Object.assign(told, { [name]: list });
  }
  return told;
}

function sectionCalled(heading: string, line: number): SectionName {
  const wanted = fold(heading).replace(/\s+/g, ' ').replace(/:$/, '');
  const found = (Object.keys(SECTIONS) as SectionName[]).find((name) => fold(SECTIONS[name]) === wanted);
  if (found) return found;
  const names = Object.values(SECTIONS);
  throw new FormFault(
    line,
    `There is no section ${quoted(heading)}.`,
    `${meant(heading, names)}There is: ${names.join(', ')}. If the line is text, put a backslash before it.`,
  );
}

function textOf(lines: readonly Line[]): string {
  return tidyText(lines.map(({ text }) => sectionText(text)).join('\n'));
}
