import type { Command } from 'commander';
import type { Context } from '../context.js';
import { type FileRead, readFiles } from '../dialogue/importFiles.js';
import { askState, askVerdict, completed, missingIn, type ToldOnce } from '../dialogue/importing.js';
import { Cancelled, UserError } from '../errors.js';
import type { ReadText } from '../formats/imported.js';
import { type Import, type ImportKeeping, rewritten, withImport } from '../journal/importing.js';
import type { Card, Interview, Journal } from '../journal/journal.js';
import { type Choice, compared, type Difference, differingFields } from '../journal/merge.js';
import { tidyInterview } from '../journal/tidy.js';
import type { CompleteInterview } from '../journal/written.js';
import { companyFrom } from '../options/interviewFlags.js';
import { dateOption, oneOf } from '../options/values.js';
import { type ImportTally, importPreview, importSummary } from '../views/importPreview.js';
import { json } from '../views/json.js';
import { plural } from '../views/text.js';

interface ImportOptions {
  company?: string;
  date?: string;
  yes?: boolean;
  prefer?: Choice;
  dryRun?: boolean;
  json?: boolean;
}

const STATES: readonly Choice[] = ['here', 'there'];

export function declareImport(program: Command, context: Context): void {
  program
    .command('import <path...>')
    .description('bring in notes, exports, or another copy of the journal')
    .option('-c, --company <name>', 'where it was, for every note that is imported')
    .option('--date <date>', 'when it was, for every note that is imported')
    .option('-y, --yes', 'keep everything that was understood, ask nothing')
    .addOption(
      oneOf('--prefer <state>', 'of an interview that is here and in the file, and not the same: the one here, or the one there', STATES),
    )
    .option('--dry-run', 'show what would be kept, and keep nothing')
    .option('--json', 'with --dry-run: as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  interview import notes/\n  interview import today.md --dry-run\n  interview import acme.txt --company Acme --date 2026-11-20 --yes\n  interview import "journal (conflict).json"\n  pbpaste | interview import - --company Acme --yes\n\nIt reads .md, .markdown, .txt, .json and .csv, and folders with all that lies in them.',
    )
    .action((paths: string[], options: ImportOptions) => importFiles(context, paths, options));
}

/** What is to be brought in, and what was not. */
interface Plan extends Import {
  tally: ImportTally;
  previews: string[];
}

async function importFiles(context: Context, paths: readonly string[], options: ImportOptions) {
  const { store, out, remark } = context;
  const problems: string[] = [];
  const failed = (file: string, { message, hint }: UserError) =>
    void problems.push([`${file}: ${message}`, hint].filter(Boolean).join(' '));
  const journal = await store.read();
  const keeping: ImportKeeping = { random: context.random, classify: await context.classifier(), at: context.now().toISOString() };
  const files = await readFiles(context, paths, keeping.classify, failed);
  const plan = await planned(context, { journal, keeping, files, told: await toldBy(context, options), options, failed });

  if (options.dryRun) showPlan(context, journal, plan, keeping, options);
  else {
    const hasChanges = plan.written.length + plan.interviews.length + plan.cards.length > 0;
    if (hasChanges) await store.change(labelOf(plan), (current) => withImport(current, plan, keeping));
    out(importSummary(plan.tally));
  }
  for (const problem of problems) remark(problem);
  if (problems.length > 0)
    throw new UserError(
      `${plural(problems.length, 'thing')} could not be imported.`,
      'Mend it and import that file again: what is kept already is not kept twice.',
    );
}

async function toldBy({ now }: Context, { company, date }: ImportOptions): Promise<ToldOnce> {
  return {
    company: company === undefined ? undefined : companyFrom(company),
    date: date === undefined ? undefined : (await dateOption('--date', date, 'past', now())).date,
  };
}

interface Planning {
  journal: Journal;
  keeping: ImportKeeping;
  files: readonly FileRead[];
  told: ToldOnce;
  options: ImportOptions;
  failed: (file: string, problem: UserError) => void;
}

/** Goes through what was read, asks where something is to be asked, and gathers what is to be brought in. */
async function planned(context: Context, planning: Planning): Promise<Plan> {
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
  plan.previews.push(importPreview({ file, interview: text.interview, dateOfPost: text.dateOfPost === true }, context.look));
  const missing = missingIn(text.interview, told);
  if (options.dryRun && missing) {
    if (!options.json) failed(file, missing);
    return void plan.written.push(asFarAsKnown(text, told));
  }
  if (mayAsk && text.isNote) {
    context.page(plan.previews.at(-1) ?? '');
    if ((await askVerdict(context)) === 'leave') return void plan.tally.leftOut++;
  }
  const whole = await completed(context, journal, text.interview, text.isNote ? told : without(text.interview, told), mayAsk).catch(
    (error) => {
      if (mayAsk && error instanceof Cancelled && error.message === 'left out') return undefined;
      throw error;
    },
  );
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

async function stateOf(context: Context, difference: Difference, { prefer, yes, dryRun }: ImportOptions): Promise<Choice> {
  if (prefer) return prefer;
  if (dryRun) return 'here';
  const fields = differingFields(difference.here, difference.there);
  if (context.prompts.interactive && !yes) return askState(context, difference, fields);
  throw new UserError(
    `${difference.here.company}, ${difference.here.date} (${difference.here.id}) is not the same here and in the file: ${fields.join(', ')}.`,
    'Say which is to stay: --prefer here, or --prefer there',
  );
}

function showPlan({ page, out }: Context, journal: Journal, plan: Plan, keeping: ImportKeeping, { json: asJson }: ImportOptions) {
  if (!asJson) {
    for (const preview of plan.previews) page(`${preview}\n`);
    out(`${importSummary(plan.tally, 'would be')} Nothing was kept: it was a dry run.`);
    return;
  }
  const known = new Set(journal.interviews);
  const knownCards = new Set(journal.cards);
  const after = withImport(journal, plan, keeping);
  const cards = after.cards.filter((card) => !knownCards.has(card));
  page(
    json({
      interviews: after.interviews.filter((interview) => !known.has(interview)).map(tidyInterview),
      ...(cards.some(({ answers }) => answers) && { cards }),
    }),
  );
}

function labelOf({ tally, written, interviews }: Plan): string {
  const count = written.length + interviews.length;
  return `imported ${plural(count, 'interview')} from ${plural(tally.files, 'file')}`;
}
