import type { Command } from 'commander';
import type { Context } from '../context.js';
import { readFiles } from '../dialogue/importFiles.js';
import type { ToldOnce } from '../dialogue/importing.js';
import { type Plan, planned, type Wishes } from '../dialogue/importPlan.js';
import { Cancelled, UsageError, UserError } from '../errors.js';
import { type ImportKeeping, withImport } from '../journal/importing.js';
import type { Journal } from '../journal/journal.js';
import type { Choice } from '../journal/merge.js';
import { metBefore } from '../journal/seen.js';
import { tidyInterview } from '../journal/tidy.js';
import { companyFrom } from '../options/interviewFlags.js';
import { dateOption, oneOf } from '../options/values.js';
import { importPreview, importSummary } from '../views/importPreview.js';
import { json } from '../views/json.js';
import { metBeforeText } from '../views/metBefore.js';
import { plural } from '../views/text.js';

interface ImportOptions extends Wishes {
  company?: string;
  date?: string;
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

async function importFiles(context: Context, paths: readonly string[], options: ImportOptions) {
  const { store, out, remark } = context;
  if (options.json && !options.dryRun)
    throw new UsageError('--json shows what would be kept, and keeps nothing.', 'Add --dry-run, or leave --json out.');
  const problems: string[] = [];
  const failed = (file: string, { message, hint }: UserError) => {
    const named = message.startsWith(file) ? message : `${file}: ${message}`;
    problems.push([/[.!?]$/.test(named) ? named : `${named}.`, hint].filter(Boolean).join(' '));
  };
  const journal = await store.read();
  const keeping: ImportKeeping = { random: context.random, classify: await context.classifier(), at: context.now().toISOString() };
  const files = await readFiles(context, paths, keeping.classify, failed);
  const plan = await planned(context, {
    journal,
    keeping,
    files,
    told: await toldBy(context, options),
    options,
    failed,
    preview: (file, { interview, dateFrom = 'told' }) => importPreview({ file, interview, dateFrom }, context.look),
  });

  if (options.dryRun) showPlan(context, journal, plan, keeping, options);
  else {
    const hasChanges = plan.written.length + plan.interviews.length + plan.cards.length > 0;
    let after = journal;
    if (hasChanges) {
      await store.change(labelOf(plan), (current) => {
        after = withImport(current, plan, keeping);
        return after;
      });
    }
    for (const draft of plan.drafts) await draft.discard();
    if (hasChanges || !plan.stopped) out(importSummary(plan.tally));
    if (hasChanges) await tellMetBefore(context, journal, after);
    if (plan.stopped && hasChanges) throw new Cancelled('Stopped. What you had decided is kept; the same command goes on with the rest.');
    if (plan.stopped) throw new Cancelled();
  }
  for (const problem of problems) remark(problem);
  if (problems.length > 0)
    throw new UserError(
      `${plural(problems.length, 'thing')} could not be imported.`,
      'Mend it and import that file again: what is kept already is not kept twice.',
    );
}

/** Says which of the questions that came in were met before, in other words. */
async function tellMetBefore({ vocabulary, remark }: Context, before: Journal, journal: Journal): Promise<void> {
  const known = new Set(before.interviews.map(({ id }) => id));
  const added = journal.interviews.filter(({ id }) => !known.has(id));
  const text = metBeforeText(metBefore(journal, added, await vocabulary()));
  if (text) remark(text);
}

async function toldBy({ now }: Context, { company, date }: ImportOptions): Promise<ToldOnce> {
  return {
    company: company === undefined ? undefined : companyFrom(company),
    date: date === undefined ? undefined : (await dateOption('--date', date, 'past', now())).date,
  };
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
  if (count === 0) return `brought answers and practices from ${plural(tally.files, 'file')}`;
  return `imported ${plural(count, 'interview')} from ${plural(tally.files, 'file')}`;
}
