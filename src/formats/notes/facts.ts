import type { Interview, Stage } from '../../journal/journal.js';
import { companyOf } from './company.js';
import { first } from './conversationFacts.js';
import { minutesIn } from './durations.js';
import type { MatterField } from './frontMatter.js';
import { fieldOf, labelOf, named, weight } from './labels.js';
import { isDayAlone, isLengthAlone, phrasesFor, saysMore } from './leftovers.js';
import { nameIn } from './names.js';
import { plainForm } from './phrases.js';
import type { Told } from './roles.js';
import { isDatedStage } from './rounds.js';
import { type Labelled, type When, whenOf } from './when.js';
import type { Field, NoteWords, Table } from './words.js';

/** What a note says of the conversation itself. */
export type Facts = Partial<
  Pick<Interview, 'company' | 'role' | 'date' | 'stage' | 'format' | 'minutes' | 'outcome' | 'interviewers' | 'tags'>
>;

/** Facts, and the lines of the file that have told nothing else and so need not be kept as notes. */
export interface FoundFacts {
  facts: Facts;
  used: Set<number>;
  /** The line whose label names the company. */
  companyLine?: number | undefined;
  when: When;
}

/** The whole note, for what is said once of all conversations in it. */
export interface Origin {
  fields: readonly MatterField[];
  told: readonly Told[];
  text: string;
  /** The names of the file (without its extension) and of its folders, the nearest first. */
  path: readonly string[];
}

/** What is longer is no value of a field, whatever stands before it. */
const LONGEST_VALUE = 200;
/** A first line of text that is longer is no title. */
const LONGEST_TITLE = 60;
/** A name of a person with a title is at most so heavy. */
const LONGEST_NAME = 4;

/** What the whole note says: its front matter, its labels, titles, file name and first lines. */
export function factsOfNote({ fields, told, text, path }: Origin, words: NoteWords): FoundFacts {
  const labelled = [...matterFields(fields, words), ...labelledLines(told, words), ...dayOfRows(told)];
  const used = new Set<number>();
  const companyLabel = labelOfField(labelled, 'company');
  /** The value of a label; a line that says more than that stays in the notes. */
  const take = <T>(field: Field, read: (value: string) => T | undefined, isWhole: (value: string, result: T) => boolean): T | undefined => {
    const found = labelOfField(labelled, field);
    const result = found && read(found.value);
    if (found && result !== undefined && isWhole(found.value, result)) used.add(found.line);
    return result;
  };
  const takeWhole = (field: Field) =>
    take(
      field,
      (value) => value.trim() || undefined,
      () => true,
    );
  const takeNamed = <K>(field: Field, read: (value: string) => K | undefined, table: Table<K>) =>
    take(field, read, (value, result) => !saysMore(value, phrasesFor(result, table)));
  const titles = titlesOf(labelled, told);
  const authors = labelled.filter(({ field }) => field === 'author').map(({ value }) => value);
  const when = whenOf(labelled, told, path, words);
  if (labelled.some(({ line, value }) => line === when.line && isDayAlone(value, words))) used.add(when.line as number);
  const tags = fields.find(({ name, value }) => words.tags.is(plainForm(name)) && value !== '');
  if (tags) used.add(tags.line);
  const facts: Facts = {
    company: takeWhole('company') ?? companyAboveDays(told, words) ?? companyOf({ titles, path, text, authors }, words),
    role: takeWhole('role') ?? roleInPath(path, words),
    date: when.date,
    stage:
      takeNamed('stage', (stage) => named(stage, words.stages), words.stages) ?? stageIn(titles, path, words) ?? stageAbove(told, words),
    minutes: take(
      'minutes',
      (duration) => minutesIn(duration, words),
      (duration) => isLengthAlone(duration, words),
    ),
    outcome: takeNamed('outcome', (outcome) => first(outcome, words.outcomes), words.outcomes),
    interviewers: take('interviewers', (names) => (isBareName(names) ? [names.trim()] : undefined), isBareName),
    tags: tags && tagsIn(tags.value),
  };
  return { facts, used, companyLine: companyLabel?.line, when };
}

/** The title of a note whose headings are days with their stages: nothing but the name. */
function companyAboveDays([title, ...others]: readonly Told[], words: NoteWords): string | undefined {
  const isTitle = title?.line.shape === 'heading' && title.line.level === 1 && title.role === 'heading';
  const name = isTitle && others.some(({ role, line }) => role === 'round' && isDatedStage(line.text, words)) ? title.line.text : '';
  return /^\p{Lu}/u.test(name) ? nameIn(name, words) : undefined;
}

function labelOfField(labelled: readonly Labelled[], field: Field): Labelled | undefined {
  return labelled.find((found) => found.field === field && found.value !== '');
}

/** A name with its title, not what somebody said. */
function isBareName(value: string): boolean {
  return weight(value) <= LONGEST_NAME && /\p{L}/u.test(value) && !/[?？!！。,，、:：;；&/\d]/.test(value);
}

function tagsIn(value: string): string[] {
  return value
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

function matterFields(fields: readonly MatterField[], words: NoteWords): Labelled[] {
  return fields.flatMap(({ name, value, line }) => {
    const field = fieldOf({ name: withSpaces(name), rest: value }, words);
    return field && value.length <= LONGEST_VALUE ? [{ field, value, line }] : [];
  });
}

/** The day that all rows of a table name. */
function dayOfRows(told: readonly Told[]): Labelled[] {
  return told.flatMap(({ line }) => (line.row?.day ? [{ field: 'date' as const, value: line.row.day, line: line.number }] : []));
}

/** Lines such as "Company: Acme"; also in a list. */
function labelledLines(told: readonly Told[], words: NoteWords): Labelled[] {
  return told.flatMap(({ line, role }) => {
    if (role === 'question' || role === 'answer' || role === 'better' || role === 'note') return [];
    const label = labelOf(line.text);
    const field = label && fieldOf(label, words);
    return field && label && label.rest.length <= LONGEST_VALUE
      ? [{ field, value: label.rest.replace(/^[`*_\s]+|[`*_\s]+$/g, ''), line: line.number }]
      : [];
  });
}

/** What the note is called: a field of that name, its first line where that is short, its first headings. */
function titlesOf(labelled: readonly Labelled[], told: readonly Told[]): string[] {
  const titled = labelled.filter(({ field }) => field === 'title').map(({ value }) => value);
  const fields = new Set(labelled.map(({ line }) => line));
  const others = told.filter(({ line, role }) => role !== 'question' && !fields.has(line.number));
  const isTitle = ({ line }: Told) => line.shape === 'text' && line.text.length <= LONGEST_TITLE;
  const opening = others.filter((entry) => entry === told[0] && isTitle(entry));
  const headings = others.filter((entry) => entry.line.shape === 'heading' && (entry.line.level <= 2 || entry === told[0]));
  return [...titled, ...[...opening, ...headings.slice(0, 2)].map(({ line }) => line.text)];
}

function stageIn(titles: readonly string[], path: readonly string[], words: NoteWords): Stage | undefined {
  return [...titles, ...path.slice(0, 1)]
    .map(withSpaces)
    .filter((title) => words.round.find(plainForm(title)) || words.interview.find(plainForm(title)))
    .map((title) => first(title, words.stages))
    .find(Boolean);
}

/** "I had a phone screen with Acme" above the questions, where no other stage is named there. */
function stageAbove(told: readonly Told[], words: NoteWords): Stage | undefined {
  const asked = told.findIndex(({ role }) => role === 'question');
  const above = told.slice(0, Math.max(0, asked)).filter(({ role }) => role === 'remark');
  const named = above.map(({ line }) => plainForm(line.text)).filter((plain) => words.round.find(plain));
  const stages = words.stages.filter(([, phrases]) => named.some((plain) => phrases.find(plain)));
  return stages.length === 1 ? stages[0]?.[0] : undefined;
}

/** "(Frontend Intern)" in the name of the file, or a folder that names nothing but a role. */
function roleInPath(path: readonly string[], words: NoteWords): string | undefined {
  const aside = /[(（]([^()（）]{2,60})[)）]/.exec(path[0] ?? '')?.[1];
  if (aside && words.roles.find(plainForm(aside))) return aside;
  return path.slice(0, 2).find((part) => {
    const plain = plainForm(part);
    const isOfRole = words.roles.find(plain) && words.generic.without(words.roles.without(plain)).trim() === '';
    // Two letters say too little: "qa" may be questions and answers.
    return isOfRole && plain.length > 2 && !/[\d_]/.test(part) && !nameIn(withSpaces(part), words);
  });
}

function withSpaces(name: string): string {
  return name.replace(/[-_]+/g, ' ');
}
