import type { Context, Draft } from '../context.js';
import { Cancelled, UserError } from '../errors.js';
import type { ReadText } from '../formats/imported.js';
import type { Import, ImportKeeping, ImportTally } from '../journal/importing.js';
import type { Journal } from '../journal/journal.js';
import { type Choice, withCards, withInterviews } from '../journal/merge.js';
import type { FileRead } from './importFiles.js';
import type { ToldOnce } from './importing.js';
import { planRecords } from './importRecords.js';
import { planText } from './importTexts.js';

/** What is to be brought in, and what was not. */
export interface Plan extends Import {
  tally: ImportTally;
  previews: string[];
  /** What was written in the editor, until it is kept. */
  drafts: Draft[];
  /** The person has stopped (Ctrl-C) before the end: what was decided until then is in it. */
  stopped: boolean;
}

/** How the person wants it. */
export interface Wishes {
  yes?: boolean;
  prefer?: Choice;
  dryRun?: boolean;
  json?: boolean;
}

/** What an import is planned from. */
export interface Planning {
  journal: Journal;
  keeping: ImportKeeping;
  files: readonly FileRead[];
  told: ToldOnce;
  options: Wishes;
  /** How an interview is shown before it is kept. */
  preview: (file: string, text: ReadText) => string;
  failed: (file: string, problem: UserError) => void;
}

/** Goes through what was read, asks where something is to be asked, and gathers what is to be brought in. */
export async function planned(context: Context, planning: Planning): Promise<Plan> {
  const { journal, files, failed } = planning;
  const plan = emptyPlan(files.length);
  // Each file meets what the files before it have brought: two of them may be copies of one journal. Records come first, for texts may name them.
  let known = journal;
  const ordered = [...files.filter(hasRecords), ...files.filter((read) => !hasRecords(read))];
  const notes = placesOf(files);
  const sources = new Set(journal.interviews.map(({ source }) => source?.sha256));
  for (const read of ordered) {
    const { file, sha256, imported } = read;
    if (imported.interviews.length === 0 && sources.has(sha256)) {
      plan.tally.repeated.push(file);
      continue;
    }
    sources.add(sha256);
    // A file comes in whole or not at all.
    const part = emptyPlan(1);
    try {
      await planRecords(context, { ...planning, journal: known }, part, imported.interviews, imported.cards);
      for (const text of imported.written)
        await planText(context, { ...planning, journal: known }, part, read, { ...text, place: notes.get(text) });
      known = withInterviews(withCards(known, part.cards), part.interviews);
      join(plan, part);
    } catch (error) {
      if (error instanceof Cancelled) return { ...plan, stopped: true };
      if (!(error instanceof UserError)) throw error;
      failed(file, error);
    }
  }
  return plan;
}

function hasRecords({ imported }: FileRead): boolean {
  return imported.interviews.length > 0;
}

/** A text with its place among the notes that are asked about: "2 of 5". */
export type PlacedText = ReadText & { place: string | undefined };

function placesOf(files: readonly FileRead[]): Map<ReadText, string> {
  const notes = files.flatMap(({ imported }) => imported.written.filter(({ isNote }) => isNote));
  return new Map(notes.length > 1 ? notes.map((text, index) => [text, `${index + 1} of ${notes.length}`]) : []);
}

function emptyPlan(files: number): Plan {
  return {
    written: [],
    interviews: [],
    cards: [],
    previews: [],
    tally: { files, added: [], changed: 0, unchanged: 0, cards: 0, repeated: [], leftOut: 0 },
    drafts: [],
    stopped: false,
  };
}

function join(plan: Plan, part: Plan): void {
  plan.written.push(...part.written);
  // A later state of an interview holds all that is to stay of the earlier one.
  const later = new Set(part.interviews.map(({ id }) => id));
  plan.interviews = [...plan.interviews.filter(({ id }) => !later.has(id)), ...part.interviews];
  plan.cards.push(...part.cards);
  plan.previews.push(...part.previews);
  plan.drafts.push(...part.drafts);
  plan.tally.added.push(...part.tally.added);
  plan.tally.changed += part.tally.changed;
  plan.tally.unchanged += part.tally.unchanged;
  plan.tally.cards += part.tally.cards;
  plan.tally.leftOut += part.tally.leftOut;
}
