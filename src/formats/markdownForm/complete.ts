import type { CompleteInterview } from '../../journal/written.js';
import { FormFault } from './fault.js';
import { readMarkdown } from './read.js';
import { splitForm } from './split.js';

/** What stands in for what the text does not tell. */
export interface Defaults {
  /** The day on which a next step was done that is ticked without one, YYYY-MM-DD. */
  today: string;
  /** The day of an interview without a date. */
  date?: string;
}

/** Reads an interview that can be kept. Throws FormFault at a mistake, and where the company is missing, or the date and none stands in for it. */
export function readComplete(text: string, { today, date: standIn }: Defaults): CompleteInterview {
  const { company, date = standIn, ...written } = readMarkdown(text, today);
  if (company === undefined) throw missing(text, 'company', 'Write where it was, for example: company: Acme');
  if (date === undefined) throw missing(text, 'date', 'Write the day, for example: date: 2026-11-20');
  return { ...written, company, date };
}

/** The line at which a person begins to write: that of the company. */
export function firstLine(text: string): number {
  return lineOf(text, 'company');
}

function missing(text: string, name: string, hint: string): FormFault {
  return new FormFault(lineOf(text, name), `${name} is missing.`, hint);
}

/** Where a field stands in the front matter; where it does not, the line at which it could. */
function lineOf(text: string, name: string): number {
  const { frontMatter } = splitForm(text);
  if (!frontMatter) return 1;
  const found = frontMatter.lines.find((line) => line.text.replace(/["']/g, '').startsWith(`${name}:`));
  return found?.number ?? frontMatter.line + 1;
}
