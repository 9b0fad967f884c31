import type { Interview, Outcome, Stage } from '../../journal/journal.js';
import { companyOf, nameIn } from './company.js';
import { datesIn, type FoundDate, lastBefore } from './dates.js';
import { minutesIn } from './durations.js';
import type { MatterField } from './frontMatter.js';
import { fieldOf, labelOf, named } from './labels.js';
import type { Told } from './roles.js';
import { type Field, type NoteWords, type Phrases, plainForm } from './words.js';

/** What a note says of the conversation itself. */
export type Facts = Partial<
  Pick<Interview, 'company' | 'role' | 'date' | 'stage' | 'format' | 'minutes' | 'outcome' | 'interviewers' | 'tags'>
>;

/** Facts, and the lines of the file that have told nothing else and so need not be kept as notes. */
export interface FoundFacts {
  facts: Facts;
  used: Set<number>;
  /** The date is that of a post or a file, not one that is said of the interview. */
  dateOfPost: boolean;
}

/** The whole note, for what is said once of all conversations in it. */
export interface Origin {
  fields: readonly MatterField[];
  told: readonly Told[];
  text: string;
  /** The names of the file (without its extension) and of its folders, the nearest first. */
  path: readonly string[];
}

/** A value that a label names, and the line where it stands. */
interface Labelled {
  field: Field;
  value: string;
  line: number;
}

/** Fields of the front matter that are lists of tags. */
const TAGS = /^(?:tags?|标签|標籤|タグ|태그|теги)$/i;
/** A text has its subject in its first lines. */
const HEAD = 6;

/** What the whole note says: its front matter, its labels, titles, file name and first lines. */
export function factsOfNote({ fields, told, text, path }: Origin, words: NoteWords): FoundFacts {
  const labelled = [...matterFields(fields, words), ...labelledLines(told, words)];
  const value = (field: Field) => labelled.find((found) => found.field === field && found.value !== '');
  const used = new Set<number>();
  const take = <T>(field: Field, read: (text: string) => T | undefined): T | undefined => {
    const found = value(field);
    const result = found && read(found.value);
    if (found && result !== undefined) used.add(found.line);
    return result;
  };
  const titles = titlesOf(labelled, told);
  const when = dateOf(labelled, told, path, words, used);
  const company =
    take('company', (name) => name.trim() || undefined) ??
    companyOf({ titles, path, text, authors: labelled.filter(({ field }) => field === 'author').map((found) => found.value) }, words);
  const tags = fields.find(({ name }) => TAGS.test(name));
  if (tags?.value) used.add(tags.line);
  const facts: Facts = {
    company,
    role: take('role', (role) => role.trim().slice(0, 200) || undefined) ?? roleInPath(path, words),
    date: when?.date,
    stage: take('stage', (stage) => named(stage, words.stages)) ?? stageIn(titles, path, words),
    minutes: take('minutes', (duration) => minutesIn(duration, words)),
    outcome: take('outcome', (outcome) => outcomeIn(outcome, words)),
    tags: tags?.value ? tags.value.split(/\s*,\s*/) : undefined,
  };
  return { facts, used, dateOfPost: when?.ofPost ?? false };
}

/** What the lines of one conversation say of it: its stage, how long it took, the day, how one met, what came of it. */
export function factsOfConversation(told: readonly Told[], anchor: string | undefined, words: NoteWords): FoundFacts {
  const used = new Set<number>();
  const facts: Facts = {};
  const opener = told.find(({ role }) => role === 'round');
  const heading = opener?.line.text ?? '';
  const stage = named(heading, words.stages);
  if (stage) facts.stage = stage;
  for (const { line, role } of told) {
    if (role === 'question' || role === 'answer' || role === 'better' || role === 'note' || role === 'more') continue;
    const label = labelOf(line.text);
    const field = label && fieldOf(label, words);
    const plain = plainForm(line.text);
    if (facts.minutes === undefined && (field === 'minutes' || role === 'round' || words.durations.lasted.find(plain))) {
      facts.minutes = minutesIn(field === 'minutes' && label ? label.rest : line.text, words);
      if (facts.minutes !== undefined && field === 'minutes') used.add(line.number);
    }
    if (facts.date === undefined && field !== 'posted' && (role === 'round' || field === 'date' || words.interview.find(plain))) {
      const found = datesIn(line.text, words)[0];
      if (found) facts.date = wholeDate(found, anchor);
      if (found && field === 'date') used.add(line.number);
    }
    facts.format ??= first(line.text, words.formats);
  }
  const outcome = outcomeOfLines(told, words);
  if (outcome) facts.outcome = outcome;
  return { facts, used, dateOfPost: false };
}

function matterFields(fields: readonly MatterField[], words: NoteWords): Labelled[] {
  return fields.flatMap(({ name, value, line }) => {
    const field = fieldOf({ name: name.replace(/[_-]+/g, ' '), rest: value }, words);
    return field ? [{ field, value, line }] : [];
  });
}

/** Lines such as "Company: Acme"; also in a list. */
function labelledLines(told: readonly Told[], words: NoteWords): Labelled[] {
  return told.flatMap(({ line, role }) => {
    if (role === 'question' || role === 'answer' || role === 'better') return [];
    const label = labelOf(line.text);
    const field = label && fieldOf(label, words);
    return field && label ? [{ field, value: label.rest.replace(/^[`*_\s]+|[`*_\s]+$/g, ''), line: line.number }] : [];
  });
}

function titlesOf(labelled: readonly Labelled[], told: readonly Told[]): string[] {
  const titled = labelled.filter(({ field }) => field === 'title').map(({ value }) => value);
  const [first] = told;
  const headings = told.filter(({ line, role }) => line.shape === 'heading' && line.level <= 2 && role !== 'question').slice(0, 2);
  return [
    ...titled,
    ...(first && first.role !== 'question' && first.line.shape === 'text' && first.line.text.length <= 60 ? [first.line.text] : []),
    ...headings.map(({ line }) => line.text),
  ];
}

interface When {
  date: string;
  ofPost: boolean;
}

/** A date that is said of the interview counts before one in the name of the file, and that before those of the front matter and of the post. */
function dateOf(
  labelled: readonly Labelled[],
  told: readonly Told[],
  path: readonly string[],
  words: NoteWords,
  used: Set<number>,
): When | undefined {
  const inField = (field: Field) => {
    for (const found of labelled.filter((candidate) => candidate.field === field)) {
      const [date] = datesIn(found.value, words);
      if (date?.hasYear) return { ...found, date: date.date };
    }
    return undefined;
  };
  const inPath = path
    .slice(0, 2)
    .flatMap((part) => datesIn(part, words))
    .find(({ hasYear }) => hasYear)?.date;
  const field = inField('date');
  const posted = inField('posted');
  const anchor = field?.date ?? inPath ?? posted?.date;
  const said = saidDate(told, anchor, words);
  if (field) used.add(field.line);
  if (said) return { date: said, ofPost: false };
  if (field) return { date: field.date, ofPost: false };
  if (inPath) return { date: inPath, ofPost: true };
  const inHead = told
    .slice(0, HEAD)
    .flatMap(({ line, role }) => (role === 'question' || role === 'answer' ? [] : datesIn(line.text, words)))
    .find(({ hasYear }) => hasYear);
  if (inHead) return { date: inHead.date, ofPost: posted?.date === inHead.date };
  return posted && { date: posted.date, ofPost: true };
}

/** "The interview was held on 24th June": a day in a line about the interview, its year from the date of the post. */
function saidDate(told: readonly Told[], anchor: string | undefined, words: NoteWords): string | undefined {
  for (const { line, role } of told) {
    if (role === 'question' || role === 'answer' || role === 'better' || role === 'note') continue;
    const label = labelOf(line.text);
    if (label && fieldOf(label, words) === 'posted') continue;
    const plain = plainForm(line.text);
    if (!words.interview.find(plain) && !words.round.find(plain)) continue;
    const [found] = datesIn(line.text, words);
    const date = found && wholeDate(found, anchor);
    if (date) return date;
  }
  return undefined;
}

function wholeDate({ date, hasYear }: FoundDate, anchor: string | undefined): string | undefined {
  if (hasYear) return date;
  return anchor === undefined ? undefined : lastBefore(date, anchor);
}

function stageIn(titles: readonly string[], path: readonly string[], words: NoteWords): Stage | undefined {
  for (const title of [...titles, ...path.slice(0, 1)]) {
    const plain = plainForm(title.replace(/[-_]+/g, ' '));
    if (!words.round.find(plain) && !words.interview.find(plain)) continue;
    const stage = first(title.replace(/[-_]+/g, ' '), words.stages);
    if (stage) return stage;
  }
  return undefined;
}

function first<T>(text: string, table: readonly (readonly [T, Phrases])[]): T | undefined {
  const plain = plainForm(text);
  return table.find(([, phrases]) => phrases.find(plain))?.[0];
}

function outcomeIn(text: string, words: NoteWords): Outcome | undefined {
  const plain = plainForm(text);
  return words.outcomes.find(([, phrases]) => phrases.find(plain))?.[0];
}

/** What came of it stands under "result", or in the last lines that tell nothing else. */
function outcomeOfLines(told: readonly Told[], words: NoteWords): Outcome | undefined {
  const remarks = told.filter(({ role }) => role === 'remark' || role === 'heading' || role === 'round');
  const results = remarks.filter(({ scope }) => scope.part === 'result');
  for (const { line } of [...results.reverse(), ...remarks.slice(-3).reverse()]) {
    const outcome = outcomeIn(line.text, words);
    if (outcome) return outcome;
  }
  return undefined;
}

/** "(Frontend Intern)" in the name of the file, or a folder that names nothing but a role. */
function roleInPath(path: readonly string[], words: NoteWords): string | undefined {
  const aside = /[(（]([^()（）]{2,60})[)）]/.exec(path[0] ?? '')?.[1];
  if (aside && words.roles.find(plainForm(aside))) return aside;
  return path
    .slice(0, 2)
    .find(
      (part) =>
        words.roles.find(plainForm(part)) &&
        !nameIn(part.replace(/[-_]+/g, ' '), words) &&
        !/[\d_]/.test(part) &&
        words.generic.without(words.roles.without(plainForm(part))).trim() === '',
    );
}
