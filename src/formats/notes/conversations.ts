import { companyInTitle } from './company.js';
import { datesIn } from './dates.js';
import { fieldOf, labelOf } from './labels.js';
import { nameIn } from './names.js';
import { LABEL_RANK } from './ranks.js';
import type { Told } from './roles.js';
import type { NoteWords } from './words.js';

/** The lines of one conversation, with the company where the heading above it names one. */
export interface Conversation {
  told: Told[];
  company?: string | undefined;
}

/** Takes a note apart where a heading begins another company or another round; what stands before the first belongs to the first. */
export function conversationsOf(told: readonly Told[], isTopic: (heading: string) => boolean, words: NoteWords): Conversation[] {
  return companiesOf(told, isTopic, words).flatMap(({ told: lines, company }) => roundsOf(lines).map((part) => ({ told: part, company })));
}

function roundsOf(told: readonly Told[]): Told[][] {
  for (let rank = 1; rank <= LABEL_RANK; rank++) {
    const openers = told.flatMap((entry, index) => (entry.role === 'round' && rankOf(entry) === rank ? [index] : []));
    const parts = cut(told, openers);
    if (parts.filter(holdsQuestions).length > 1) return parts;
  }
  return [[...told]];
}

/** Headings of one level that name companies: at least two, none of them a subject or a part, and a round in one of them or in its name, or a day for each. */
function companiesOf(told: readonly Told[], isTopic: (heading: string) => boolean, words: NoteWords): Conversation[] {
  for (let level = 1; level <= 3; level++) {
    const headings = told.flatMap(({ line, role }, index) =>
      line.shape === 'heading' && line.level <= level && role !== 'question' ? [index] : [],
    );
    const openers = headings.filter((index) => told[index]?.line.level === level);
    // Under the heading of a round stand its parts.
    if (headings.some((index) => told[index]?.role === 'round' && (told[index] as Told).line.level < level)) break;
    const names = openers.map((index) => nameOf(told[index] as Told));
    const parts = cut(told, openers);
    // "Day 1" and "Day 2" are one name.
    const different = new Set(names.map((name) => name?.replace(/\d+/g, '').trim()).filter(Boolean));
    if (different.size < 2 || names.some((name, at) => name === undefined && holdsQuestions(parts[at] ?? []))) continue;
    const asking = parts.filter(holdsQuestions);
    const isAboutRounds =
      parts.some((part) => part.some(({ role }, index) => index > 0 && role === 'round')) ||
      openers.some((index) => told[index]?.role === 'round') ||
      openers.every((index, at) => !holdsQuestions(parts[at] ?? []) || hasDay(told.slice(index, openers[at + 1]), words));
    if (isAboutRounds && asking.length > 1)
      return openers.map((opener, at) => ({ told: begunAt(opener, parts[at] ?? [], told), company: names[at] }));
  }
  return [{ told: [...told] }];

  function nameOf({ line: { text }, means, scope }: Told): string | undefined {
    return (means && !scope.round) || isTopic(text) ? undefined : (companyInTitle(text, words) ?? nameIn(text, words));
  }
}

/** "## Acme, 3 March 2026", or a line such as "Date: 3 March" before what was asked there. */
function hasDay(part: readonly Told[], words: NoteWords): boolean {
  const asked = part.findIndex(({ role }) => role === 'question');
  return part.slice(0, Math.max(asked, 1)).some(({ line: { text } }, at) => {
    const label = labelOf(text);
    return (at === 0 || (label && fieldOf(label, words) === 'date')) && datesIn(text, words).length > 0;
  });
}

/** The heading that names a company begins its conversation as one that names a round does: the day and the stage in it are its own. */
function begunAt(opener: number, part: readonly Told[], told: readonly Told[]): Told[] {
  return part.map((entry) => (entry === told[opener] && entry.role === 'heading' ? { ...entry, role: 'round' } : entry));
}

function cut(told: readonly Told[], openers: readonly number[]): Told[][] {
  if (openers.length === 0) return [[...told]];
  return openers.map((opener, at) => told.slice(at === 0 ? 0 : opener, openers[at + 1] ?? told.length));
}

function holdsQuestions(part: readonly Told[]): boolean {
  return part.some(({ role }) => role === 'question');
}

function rankOf({ line }: Told): number {
  return line.shape === 'heading' ? line.level : LABEL_RANK;
}
