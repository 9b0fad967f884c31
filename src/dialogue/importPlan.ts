import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import type { ReadText } from '../formats/imported.js';
import { type Import, type ImportKeeping, type ImportTally, rewritten, withImport } from '../journal/importing.js';
import type { Card, Interview, Journal } from '../journal/journal.js';
import { type Choice, compared, type Difference, differingFields } from '../journal/merge.js';
import { tidyInterview } from '../journal/tidy.js';
import type { CompleteInterview } from '../journal/written.js';
import type { FileRead } from './importFiles.js';
import { askState, askVerdict, completed, editedInEditor, missingIn, type ToldOnce } from './importing.js';

/** What is to be brought in, and what was not. */
export interface Plan extends Import {
  tally: ImportTally;
  previews: string[];
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
  const sources = new Set(journal.interviews.map(({ source }) => source?.sha256));
  for (const read of files) {
    const { file, sha256, imported } = read;
    if (imported.interviews.length === 0 && sources.has(sha256)) {
      plan.tally.repeated.push(file);
      continue;
    }
    sources.add(sha256);
    // A file comes in whole or not at all.
    const part = emptyPlan(1);
    try {
      await planRecords(context, planning, part, imported.interviews, imported.cards);
      for (const text of imported.written) await planText(context, planning, part, read, text);
      join(plan, part);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed(file, error);
    }
  }
  return plan;
}

function emptyPlan(files: number): Plan {
  return {
    written: [],
    interviews: [],
    cards: [],
    previews: [],
    tally: { files, added: [], changed: 0, unchanged: 0, repeated: [], leftOut: 0 },
  };
}

function join(plan: Plan, part: Plan): void {
  plan.written.push(...part.written);
  plan.interviews.push(...part.interviews);
  plan.cards.push(...part.cards);
  plan.previews.push(...part.previews);
  plan.tally.added.push(...part.tally.added);
  plan.tally.changed += part.tally.changed;
  plan.tally.unchanged += part.tally.unchanged;
  plan.tally.leftOut += part.tally.leftOut;
}

/** Records of another copy of the journal go by their ids. */
async function planRecords(
  context: Context,
  { journal, options }: Planning,
  plan: Plan,
  interviews: readonly Interview[],
  cards: readonly Card[],
) {
  const { added, grown, unchanged, differing } = compared(journal, interviews);
  const chosen: Interview[] = [];
  for (const difference of differing) if ((await stateOf(context, difference, options)) === 'there') chosen.push(difference.there);
  const known = new Map(journal.cards.map((card) => [card.id, card]));
  plan.cards.push(...cards.filter((card) => JSON.stringify(known.get(card.id)) !== JSON.stringify(card)));
  plan.interviews.push(...added, ...grown, ...chosen);
  plan.tally.added.push(...added);
  plan.tally.changed += grown.length + chosen.length;
  plan.tally.unchanged += unchanged.length + differing.length - chosen.length;
}

/** A text is a new interview, or another state of the one whose id it names. */
async function planText(context: Context, planning: Planning, plan: Plan, { file, sha256 }: FileRead, text: ReadText) {
  const { journal, keeping, told, options, failed } = planning;
  const mayAsk = context.prompts.interactive && !options.yes && !options.dryRun;
  plan.previews.push(planning.preview(file, text));
  const missing = missingIn(text.interview, told);
  if (options.dryRun && missing) {
    if (!options.json) failed(file, missing);
    return void plan.written.push(asFarAsKnown(text, told));
  }
  const whole = await decided(context, planning, text, plan.previews.at(-1) ?? '', mayAsk);
  if (!whole) return void plan.tally.leftOut++;
  refuseTooLong(journal, whole, keeping);
  const here = journal.interviews.find(({ id }) => id === whole.id);
  if (!here) {
    const source = text.isNote ? { source: { file, sha256 } } : {};
    plan.written.push({ ...source, ...whole });
    plan.tally.added.push(whole);
    return;
  }
  const there = rewritten(journal, here, whole, keeping);
  const fields = differingFields(here, there.interview);
  if (fields.length > 0 && (await stateOf(context, { here, there: there.interview }, options)) === 'here')
    return void plan.tally.unchanged++;
  if (fields.length === 0 && there.cards.length === 0) return void plan.tally.unchanged++;
  plan.interviews.push(there.interview);
  plan.cards.push(...there.cards);
  plan.tally.changed++;
}

/** The text as it is to be kept: shown, asked about, completed; undefined where it is left out. */
async function decided(
  context: Context,
  { journal, told }: Planning,
  text: ReadText,
  preview: string,
  mayAsk: boolean,
): Promise<CompleteInterview | undefined> {
  const known = text.isNote ? told : without(text.interview, told);
  if (mayAsk && text.isNote) {
    context.page(preview);
    for (let verdict = await askVerdict(context); verdict !== 'keep'; verdict = await askVerdict(context)) {
      if (verdict === 'leave') return undefined;
      const edited = await editedInEditor(context, { ...text.interview, ...known });
      if (edited) return edited;
    }
  }
  return completed(context, journal, text.interview, known, mayAsk);
}

/** The exact forms say themselves what they say. */
function without({ company, date }: ReadText['interview'], told: ToldOnce): ToldOnce {
  return { company: company ?? told.company, date: date ?? told.date };
}

/** Throws UserError for a text that could not be kept, before anything is. */
function refuseTooLong(journal: Journal, whole: CompleteInterview, keeping: ImportKeeping): void {
  for (const interview of withImport({ ...journal, interviews: [], cards: [] }, { written: [whole], interviews: [], cards: [] }, keeping)
    .interviews)
    tidyInterview(interview);
}

/** Only shown, so what is missing may be missing. */
function asFarAsKnown({ interview }: ReadText, told: ToldOnce): CompleteInterview {
  return { ...interview, ...(told.company && { company: told.company }), ...(told.date && { date: told.date }) } as CompleteInterview;
}

async function stateOf(context: Context, difference: Difference, { prefer, yes, dryRun }: Wishes): Promise<Choice> {
  if (prefer) return prefer;
  if (dryRun) return 'here';
  const fields = differingFields(difference.here, difference.there);
  if (context.prompts.interactive && !yes) return askState(context, difference, fields);
  throw new UserError(
    `${difference.here.company}, ${difference.here.date} (${difference.here.id}) is not the same here and in the file: ${fields.join(', ')}.`,
    'Say which is to stay: --prefer here, or --prefer there',
  );
}
