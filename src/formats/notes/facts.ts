import type { Interview, Stage } from '../../journal/journal.js';
import { companyOf } from './company.js';
import { first } from './conversationFacts.js';
import { minutesIn } from './durations.js';
import type { MatterField } from './frontMatter.js';
import { fieldOf, isBareValue, labelOf, named } from './labels.js';
import { nameIn } from './names.js';
import { plainForm } from './phrases.js';
import type { Told } from './roles.js';
import { type Labelled, type When, whenOf } from './when.js';
import type { Field, NoteWords } from './words.js';

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

/** What the whole note says: its front matter, its labels, titles, file name and first lines. */
export function factsOfNote({ fields, told, text, path }: Origin, words: NoteWords): FoundFacts {
  const labelled = [...matterFields(fields, words), ...labelledLines(told, words)];
  const value = (field: Field) => labelled.find((found) => found.field === field && found.value !== '');
  const used = new Set<number>();
  /** What says more than the fact stays in the notes. */
  const take = <T>(field: Field, read: (text: string) => T | undefined, isWhole = isBareValue): T | undefined => {
    const found = value(field);
    const result = found && read(found.value);
    if (found && result !== undefined && isWhole(found.value)) used.add(found.line);
    return result;
  };
  const wholly = () => true;
  const titles = titlesOf(labelled, told);
  const when = whenOf(labelled, told, path, words);
  if (when.line !== undefined && labelled.some(({ line, value: day }) => line === when.line && isBareValue(day))) used.add(when.line);
  const company =
    take('company', (name) => name.trim() || undefined, wholly) ??
    companyOf({ titles, path, text, authors: labelled.filter(({ field }) => field === 'author').map((found) => found.value) }, words);
  const tags = fields.find(({ name }) => words.tags.is(plainForm(name)));
  if (tags?.value) used.add(tags.line);
  const facts: Facts = {
    company,
    role: take('role', (role) => role.trim() || undefined, wholly) ?? roleInPath(path, words),
    date: when.date,
    stage: take('stage', (stage) => named(stage, words.stages)) ?? stageIn(titles, path, words),
    minutes: take('minutes', (duration) => minutesIn(duration, words)),
    outcome: take('outcome', (outcome) => first(outcome, words.outcomes)),
    tags: tags?.value
      ? tags.value
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean)
      : undefined,
  };
  return { facts, used, companyLine: value('company')?.line, when };
}

function matterFields(fields: readonly MatterField[], words: NoteWords): Labelled[] {
  return fields.flatMap(({ name, value, line }) => {
    const field = fieldOf({ name: name.replace(/[_-]+/g, ' '), rest: value }, words);
    return field && value.length <= LONGEST_VALUE ? [{ field, value, line }] : [];
  });
}

/** Lines such as "Company: Acme"; also in a list. */
function labelledLines(told: readonly Told[], words: NoteWords): Labelled[] {
  return told.flatMap(({ line, role }) => {
    if (role === 'question' || role === 'answer' || role === 'better') return [];
    const label = labelOf(line.text);
    const field = label && fieldOf(label, words);
    return field && label && label.rest.length <= LONGEST_VALUE
      ? [{ field, value: label.rest.replace(/^[`*_\s]+|[`*_\s]+$/g, ''), line: line.number }]
      : [];
  });
}

function titlesOf(labelled: readonly Labelled[], told: readonly Told[]): string[] {
  const titled = labelled.filter(({ field }) => field === 'title').map(({ value }) => value);
  const fields = new Set(labelled.map(({ line }) => line));
  const [first] = told;
  const headings = told
    .filter(
      ({ line, role }, at) => line.shape === 'heading' && (line.level <= 2 || at === 0) && role !== 'question' && !fields.has(line.number),
    )
    .slice(0, 2);
  return [
    ...titled,
    ...(first && first.role !== 'question' && !fields.has(first.line.number) && first.line.shape === 'text' && first.line.text.length <= 60
      ? [first.line.text]
      : []),
    ...headings.map(({ line }) => line.text),
  ];
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
