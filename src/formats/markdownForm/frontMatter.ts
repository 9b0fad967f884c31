import { isScalar, isSeq, type Node } from 'yaml';
import { type Assessment, FORMATS, type Interview, OUTCOMES, STAGES } from '../../journal/journal.js';
import { tidyText } from '../../journal/tidy.js';
import { FormFault, oneOf, quoted } from './fault.js';
import { ELSEWHERE, type FrontField, isFrontField, RATINGS } from './fields.js';
import { dateFrom, type Ids, knownId } from './heads.js';
import { type Entry, readYaml } from './yaml.js';

/** What the front matter tells; names that this program does not know are among the fields, with what they hold. */
export interface FrontMatter {
  fields: Partial<Interview>;
  assessment: Assessment;
}

/** Reads the front matter, whose first line is `line`. An empty value is as if it were not there. Throws FormFault. */
export function readFrontMatter(text: string, line: number, ids: Ids): FrontMatter {
  const fields: Record<string, unknown> = {};
  const assessment: Record<string, unknown> = {};
  const { entries, plain } = readYaml(text, line);
  for (const entry of entries) {
    const { name } = entry;
    const elsewhere = ELSEWHERE.get(name);
    if (elsewhere) throw new FormFault(entry.line, `"${name}" does not stand in the front matter.`, elsewhere);
    const value = isFrontField(name) ? READERS[name](entry, ids) : plain(entry.value);
    if (value !== undefined) (isRating(name) ? assessment : fields)[name] = value;
  }
  return { fields, assessment };
}

function isRating(name: string): boolean {
  return (RATINGS as readonly string[]).includes(name);
}

const READERS: Record<FrontField, (entry: Entry, ids: Ids) => unknown> = {
  id: (entry, ids) => told(entry, (text) => knownId(text, 'i', entry.line, ids)),
  company: textOf,
  role: textOf,
  date: (entry) => told(entry, (text) => dateFrom(text, 'date', entry.line)),
  time: timeOf,
  stage: (entry) => told(entry, (text) => oneOf(text, STAGES, 'stage', entry.line)),
  format: (entry) => told(entry, (text) => oneOf(text, FORMATS, 'format', entry.line)),
  minutes: (entry) => numberOf(entry, 1440),
  outcome: (entry) => told(entry, (text) => oneOf(text, OUTCOMES, 'outcome', entry.line)),
  interviewers: listOf,
  tags: listOf,
  overall: (entry) => numberOf(entry, 5),
  communication: (entry) => numberOf(entry, 5),
  problemSolving: (entry) => numberOf(entry, 5),
  technical: (entry) => numberOf(entry, 5),
};

function told<T>(entry: Entry, read: (text: string) => T): T | undefined {
  const text = textOf(entry);
  return text === undefined ? undefined : read(text);
}

function textOf({ name, line, value }: Entry): string | undefined {
  return scalarText(value, name, line) || undefined;
}

/** A value as it was typed: 007 stays "007". */
function scalarText(value: Node | null, name: string, line: number): string {
  if (value === null) return '';
  if (!isScalar(value))
    throw new FormFault(
      line,
      `${name}: is one value, not a list.`,
      `Write it on the line; put it in quotation marks if it has signs in it.`,
    );
  if (value.value === null) return '';
  return tidyText(typeof value.value === 'string' ? value.value : (value.source ?? String(value.value)));
}

/** A list, or one line with commas between. */
function listOf({ name, line, value }: Entry): string[] | undefined {
  const texts = isSeq(value)
    ? value.items.map((item) => scalarText(item as Node | null, name, line))
    : scalarText(value, name, line)
        .split(/[,，、]/)
        .map(tidyText);
  const list = texts.filter(Boolean);
  return list.length > 0 ? list : undefined;
}

function numberOf(entry: Entry, most: number): number | undefined {
  return told(entry, (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= 1 && number <= most) return number;
    throw new FormFault(
      entry.line,
      `${entry.name}: ${quoted(text)} is not a whole number from 1 to ${most}.`,
      `Write for example: ${entry.name}: ${most === 5 ? 4 : 45}`,
    );
  });
}

function timeOf(entry: Entry): string | undefined {
  return told(entry, (text) => {
    const [, hour = '', minute] = /^(\d{1,2}):(\d\d)$/.exec(text) ?? [];
    if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`;
    throw new FormFault(entry.line, `time: ${quoted(text)} is not a time of day.`, 'Write it as HH:MM, for example 14:00.');
  });
}
