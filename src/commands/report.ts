import type { Command } from 'commander';
import type { Context } from '../context.js';
import { Cancelled, UsageError, UserError } from '../errors.js';
import { toldOf } from '../formats/report/bounds.js';
import { reportPage } from '../formats/report/page.js';
import { cardRows } from '../journal/cards.js';
import { fitsOf } from '../journal/filter.js';
import { byDate, type Interview, type Journal, type Question, questionsOf } from '../journal/journal.js';
import { metricsOf } from '../journal/metrics/metrics.js';
import { redacted } from '../journal/redact.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { shellWord } from '../views/shellWord.js';
import { plural } from '../views/text.js';

interface ReportOptions extends FilterOptions {
  output?: string;
  force?: boolean;
  open?: boolean;
  redact?: boolean;
}

const USUAL_NAME = 'report.html';

export function declareReport(program: Command, context: Context): void {
  const command = program
    .command('report')
    .description('write everything as one page for the browser: charts, questions with filters, every interview')
    .option('-o, --output <file>', `into this file; without it into ${USUAL_NAME} in this folder; "-" to the standard output`)
    .option('--open', 'open it in the browser')
    .option('--force', 'replace a file that is there')
    .option('--redact', 'for sharing: "Company A" and "Interviewer 1" instead of the names');
  withFilters(command, [], { outcome: '--outcome <outcome>' })
    .addHelpText(
      'after',
      '\nThe page needs no network and nothing beside it. On paper: print it from the browser.\n\nExamples:\n  interview report --open\n  interview report --since 2026-09-01 -o autumn.html\n  interview report --redact -o shared.html',
    )
    .action((options: ReportOptions) => report(context, options));
}

async function report(context: Context, options: ReportOptions) {
  const { store, today, out, remark, send, browser } = context;
  const { output = USUAL_NAME, open = false, force = false, redact = false } = options;
  if (output === '-' && open) throw new UsageError('What goes to the standard output cannot be opened.', 'Name a file: -o FILE --open');
  if (output !== '-') await refuseUnfit(context, output);
  const journal = await store.read();
  const part = await partOf(journal, context, options);
  if (part.interviews.length === 0) {
    remark(journal.interviews.length > 0 ? 'No interview fits, so nothing was written.' : 'The journal is empty, so nothing was written.');
    return;
  }

  const told = toldOf(part.interviews, part.rows);
  const page = reportPage({ ...part, told, all: journal.interviews.length, today: today(), redacted: redact });
  if (output === '-') send([...page].join(''));
  else {
    await write(context, output, page, force);
    out(`${plural(part.interviews.length, 'interview')} in ${output}.${open ? '' : ' Open it in a browser.'}`);
  }
  for (const note of Object.values(told.notes)) remark(note);
  if (redact) remark('The names are replaced. Look through it before you share it: nicknames, products and places are as they were.');
  if (open && !(await browser.open(output))) remark(`No browser could be opened. Open the file yourself: ${output}`);
}

/** What fits, the interviews newest first and the questions weakest first. The names are replaced in the whole journal, after the filters had the real ones. */
async function partOf(journal: Journal, { now, today }: Context, { redact, number, ...options }: ReportOptions) {
  const fits = fitsOf(await filterFrom(options, now()));
  const chosen = journal.interviews
    .filter(fits.interview)
    .sort((a, b) => byDate(b, a))
    .slice(0, number);
  const ids = new Set(chosen.map(({ id }) => id));
  const asked = new Set(chosen.flatMap((interview) => questionsOf(interview).filter(fits.question)).map(({ id }) => id));
  const told = redact ? redacted(journal) : journal;
  const chosenFits = {
    interview: ({ id }: Interview) => ids.has(id),
    question: ({ id }: Question) => asked.has(id),
    topic: fits.topic,
  };
  return {
    metrics: await metricsOf(told, { today: today(), now: now(), fits: chosenFits }),
    interviews: told.interviews.filter(({ id }) => ids.has(id)).sort((a, b) => byDate(b, a)),
    rows: cardRows(told, ({ question }) => asked.has(question.id)),
    cards: told.cards,
  };
}

async function refuseUnfit({ files, store }: Context, path: string): Promise<void> {
  if (path === '') throw new UsageError('The name of the file is empty.', 'Name one: -o FILE');
  const kind = await files.kindOf(path);
  if (kind === 'folder' || /[\\/]$/.test(path)) {
    throw new UserError(`${path} is a folder.`, `Name a file in it: -o ${shellWord(files.within(path, USUAL_NAME))}`);
  }
  if (await files.isSame(path, store.path)) throw new UserError(`${path} is the journal itself.`, 'Name another file: -o FILE');
  const ending = /[^\\/]\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  if (ending !== undefined && !['html', 'htm'].includes(ending)) {
    throw new UsageError(`A report is a page, and ${path} is not the name of one.`, `Name it so: -o ${USUAL_NAME}`);
  }
}

/** What stands there already is replaced where that was said, or the person agrees. */
async function write({ files, prompts }: Context, path: string, page: Iterable<string>, force: boolean): Promise<void> {
  const mayAsk = !force && prompts.interactive && (await files.kindOf(path)) !== undefined;
  if (
    mayAsk &&
    !(await prompts.confirm({ message: `${path} is there already. Replace it?`, default: false, instead: 'Replace it: --force' }))
  ) {
    throw new Cancelled('Nothing was written.');
  }
  await files.write(path, page, force || mayAsk ? 'replace' : 'keep');
}
