import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError, UserError } from '../errors.js';
import { writeCsv } from '../formats/csv/write.js';
import { writeJournalJson } from '../formats/journalJson.js';
import { allInMarkdown, markdownDocuments } from '../formats/markdownForm/documents.js';
import { fileNames } from '../formats/markdownForm/fileNames.js';
import { joinMarkdownStream } from '../formats/markdownForm/stream.js';
import { interviewFits } from '../journal/filter.js';
import { byDate, type Format, type Interview, questionsOf } from '../journal/journal.js';
import { OUTLINES, type Outline } from '../journal/outline.js';
import { redacted } from '../journal/redact.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { oneOf } from '../options/values.js';
import { shellWord } from '../views/shellWord.js';
import { plural } from '../views/text.js';

const DOCUMENTS = ['md', 'json', 'csv'] as const;
type DocumentFormat = (typeof DOCUMENTS)[number];

const SORTS = ['kept', 'oldest', 'newest'] as const;

interface ExportOptions extends Omit<FilterOptions<(typeof SORTS)[number]>, 'format'> {
  held?: Format[];
  format?: DocumentFormat;
  output?: string;
  force?: boolean;
  redact?: boolean;
}

export function declareExport(program: Command, context: Context): void {
  const command = program
    .command('export')
    .description('take interviews out: as Markdown, JSON or CSV')
    .addOption(oneOf('--format <format>', 'md, to read and to edit; json, everything; csv, a row a question', DOCUMENTS))
    .option('-o, --output <path>', 'into this file, or for md into this folder; without it to the standard output')
    .option('--force', 'replace files that are there')
    .option('--redact', 'for sharing: "Company A" and "Interviewer 1" instead of the names');
  withFilters(command, SORTS, { format: '--held <format>', outcome: '--outcome <outcome>' })
    .addHelpText(
      'after',
      '\nExamples:\n  interview export --output notes\n  interview export --output journal.json\n  interview export --company acme --format md\n  interview export --redact --since 2026-10-01 --output shared.csv',
    )
    .action((options: ExportOptions) => exportInterviews(context, options));
}

async function exportInterviews(context: Context, options: ExportOptions) {
  const { now, out, remark, send } = context;
  const { format: asked, output, force = false, redact = false, held, number, sort = 'kept', ...filters } = options;
  const target = output === undefined || output === '-' ? undefined : await targetOf(context, output, asked);
  const format = target?.format ?? asked ?? 'md';
  const filter = await filterFrom({ ...filters, format: held }, now());
  const isAll = number === undefined && Object.values(filter).every((wanted) => wanted === undefined);
  const order = ORDERS[sort];
  const { interviews, count, documents } =
    format === 'md' && isAll && !redact
      ? await allOf(context, order)
      : await partOf(context, (all) => all.filter(interviewFits(filter)).sort(order).slice(0, number), redact);
  if (interviews.length === 0) {
    remark(count > 0 ? 'No interview fits, so nothing was written.' : 'The journal is empty, so nothing was written.');
    return;
  }

  const texts = await documents(format);
  const document = () => (format === 'md' ? joinMarkdownStream(texts) : texts.join(''));
  if (!target) send(document());
  else if (target.folder) await writeFolder(context, target.path, fileNames(interviews), texts, force);
  else await writeFile(context, target.path, document(), force);
  if (target) out(whereText(target, interviews, redact));
  if (redact) remark('The names are replaced. Look through it before you share it: nicknames, products and places are as they were.');
}

/** What is exported, in its order. */
interface Exported {
  interviews: readonly Outline[];
  /** How many the journal has. */
  count: number;
  /** In Markdown a document for each interview, else one for all. */
  documents(format: DocumentFormat): Promise<string[]>;
}

type Order = (a: Outline, b: Outline) => number;

/** The whole journal in Markdown. */
async function allOf({ store, classifier }: Context, order: Order): Promise<Exported> {
  const [outlines, texts] = await store.derived(OUTLINES, allInMarkdown(classifier));
  const ordered = outlines.map((interview, at) => ({ interview, text: texts[at] ?? '' })).sort((a, b) => order(a.interview, b.interview));
  return {
    interviews: ordered.map(({ interview }) => interview),
    count: outlines.length,
    documents: async () => ordered.map(({ text }) => text),
  };
}

/** The interviews that are chosen, with their cards; the whole journal has all its cards. */
async function partOf(
  { store, classifier }: Context,
  choose: (interviews: readonly Interview[]) => Interview[],
  redact: boolean,
): Promise<Exported> {
  const kept = await store.read();
  const ids = choose(kept.interviews).map(({ id }) => id);
  const journal = redact ? redacted(kept) : kept;
  const byId = new Map(journal.interviews.map((interview) => [interview.id, interview]));
  const interviews = ids.flatMap((id) => byId.get(id) ?? []);
  const asked = new Set(interviews.flatMap((interview) => questionsOf(interview).map(({ card }) => card)));
  const cards = ids.length === journal.interviews.length ? journal.cards : journal.cards.filter(({ id }) => asked.has(id));
  return {
    interviews,
    count: journal.interviews.length,
    documents: async (format) => {
      switch (format) {
        case 'json':
          return [writeJournalJson({ interviews, cards })];
        case 'csv':
          return [writeCsv(interviews, new Map(cards.map((card) => [card.id, card])))];
        case 'md':
          return markdownDocuments({ interviews, cards }, await classifier());
      }
    },
  };
}

const ORDERS: Record<(typeof SORTS)[number], Order> = {
  kept: () => 0,
  oldest: byDate,
  newest: (a, b) => byDate(b, a),
};

interface Target {
  path: string;
  format: DocumentFormat;
  /** Whether it is a folder for a file each. */
  folder: boolean;
}

/** What is to be written where: the format by the ending of the name where it is not said, Markdown into a folder unless the name is that of a file. */
async function targetOf({ files }: Context, path: string, asked: DocumentFormat | undefined): Promise<Target> {
  if (path === '') throw new UsageError('The name of the file is empty.', 'Name one: -o FILE');
  const isFolder = /[\\/]$/.test(path) || (await files.kindOf(path)) === 'folder';
  const ending = isFolder ? '' : (/[^\\/]\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  const format = asked ?? ENDINGS[ending];
  if (!format) throw new UsageError(`The name ${path} does not tell what to write.`, `Say it: --format ${DOCUMENTS.join(', --format ')}`);
  const folder = format === 'md' && (isFolder || !['md', 'markdown', 'txt'].includes(ending));
  if (isFolder && !folder)
    throw new UserError(`${path} is a folder.`, `Name a file in it: -o ${shellWord(files.within(path, `interviews.${format}`))}`);
  return { path, format, folder };
}

const ENDINGS: Readonly<Record<string, DocumentFormat>> = { '': 'md', md: 'md', markdown: 'md', json: 'json', csv: 'csv' };

async function writeFile({ files, store }: Context, path: string, document: string, force: boolean): Promise<void> {
  if (await files.isSame(path, store.path)) {
    throw new UserError(`${path} is the journal itself.`, 'Name another file: -o FILE');
  }
  await files.write(path, document, force ? 'replace' : 'keep');
}

/** A file for each document. Looks at every name before it writes the first: either all files are written or none. */
async function writeFolder({ files }: Context, folder: string, names: readonly string[], documents: readonly string[], force: boolean) {
  const paths = names.map((name) => files.within(folder, name));
  const standing = await files.kindOf(folder);
  if (standing === undefined) await files.createFolder(folder);
  else if (standing !== 'folder') throw new UserError(`${folder} is not a folder.`, 'Name another one: -o FOLDER');
  for (const path of force || standing === undefined ? [] : paths) {
    if (await files.kindOf(path)) {
      throw new UserError(
        `${path} is there already, so nothing was written.`,
        'Replace what is there: --force. Or name another folder: -o FOLDER',
      );
    }
  }
  for (const [index, path] of paths.entries())
    await files.write(path, joinMarkdownStream([documents[index] ?? '']), force ? 'replace' : 'keep');
}

/** What went where, and the way back; what was made for sharing has none, for it would stand beside what it was made from. */
function whereText({ path, folder }: Target, interviews: readonly Outline[], redact: boolean): string {
  const count = interviews.reduce((sum, { questions = [] }) => sum + questions.length, 0);
  const where = `${plural(interviews.length, 'interview')} with ${plural(count, 'question')} in ${path}${folder ? ', a file each' : ''}.`;
  return redact ? where : `${where}\nRead them into a journal: interview import ${shellWord(path)}`;
}
