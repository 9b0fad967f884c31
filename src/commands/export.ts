import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError, UserError } from '../errors.js';
import { writeCsv } from '../formats/csv/write.js';
import { writeJournalJson } from '../formats/journalJson.js';
import { fileNames } from '../formats/markdownForm/fileNames.js';
import { joinMarkdownStream } from '../formats/markdownForm/stream.js';
import { writeMarkdown } from '../formats/markdownForm/write.js';
import { interviewFits } from '../journal/filter.js';
import { byDate, type Card, type Format, type Interview, type Journal, questionsOf } from '../journal/journal.js';
import { redacted } from '../journal/redact.js';
import { remembering } from '../journal/remembering.js';
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
  const { store, now, remark, send } = context;
  const { format: asked, output, force = false, redact = false, held, number, sort = 'kept', ...filters } = options;
  const target = output === undefined || output === '-' ? undefined : await targetOf(context, output, asked);
  const fits = interviewFits(await filterFrom({ ...filters, format: held }, now()));
  const journal = await store.read();
  const chosen = journal.interviews.filter(fits).sort(ORDERS[sort]).slice(0, number);
  if (chosen.length === 0) {
    remark(journal.interviews.length > 0 ? 'No interview fits, so nothing was written.' : 'The journal is empty, so nothing was written.');
    return;
  }

  const part = partOf(redact ? redacted(journal) : journal, chosen);
  if (!target) send(await documentOf(context, part, asked ?? 'md'));
  else if (target.folder) await writeFolder(context, target.path, part, force);
  else await writeFile(context, target.path, await documentOf(context, part, target.format), force);
  if (target) context.out(whereText(target, part, redact));
  if (redact) remark('The names are replaced. Look through it before you share it: nicknames, products and places are as they were.');
}

const ORDERS: Record<(typeof SORTS)[number], (a: Interview, b: Interview) => number> = {
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

/** The interviews with their cards; the whole journal has all its cards. */
function partOf({ interviews, cards }: Journal, chosen: readonly Interview[]): Pick<Journal, 'interviews' | 'cards'> {
  const byId = new Map(interviews.map((interview) => [interview.id, interview]));
  const asked = new Set(chosen.flatMap((interview) => questionsOf(interview).map(({ card }) => card)));
  return {
    interviews: chosen.flatMap(({ id }) => byId.get(id) ?? []),
    cards: chosen.length === interviews.length ? cards : cards.filter(({ id }) => asked.has(id)),
  };
}

type Part = ReturnType<typeof partOf>;

async function documentOf(context: Context, part: Part, format: DocumentFormat): Promise<string> {
  switch (format) {
    case 'json':
      return writeJournalJson(part);
    case 'csv':
      return writeCsv(part.interviews, cardsById(part.cards));
    case 'md':
      return joinMarkdownStream(await markdownOf(context, part));
  }
}

async function markdownOf({ classifier }: Context, { interviews, cards }: Part): Promise<string[]> {
  const about = { cards: cardsById(cards), classify: remembering(await classifier()) };
  return interviews.map((interview) => writeMarkdown(interview, about));
}

function cardsById(cards: readonly Card[]): Map<string, Card> {
  return new Map(cards.map((card) => [card.id, card]));
}

async function writeFile({ files, store }: Context, path: string, document: string, force: boolean): Promise<void> {
  if (await files.isSame(path, store.path)) {
    throw new UserError(`${path} is the journal itself.`, 'Name another file: -o FILE');
  }
  await files.write(path, document, force ? 'replace' : 'keep');
}

/** Looks at every name before it writes the first: either all files are written or none. */
async function writeFolder(context: Context, folder: string, part: Part, force: boolean): Promise<void> {
  const { files } = context;
  const paths = fileNames(part.interviews).map((name) => files.within(folder, name));
  const documents = (await markdownOf(context, part)).map((document) => joinMarkdownStream([document]));
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
  for (const [index, path] of paths.entries()) await files.write(path, documents[index] ?? '', force ? 'replace' : 'keep');
}

/** What went where, and the way back; what was made for sharing has none, for it would stand beside what it was made from. */
function whereText({ path, folder }: Target, { interviews }: Part, redact: boolean): string {
  const count = interviews.reduce((sum, interview) => sum + questionsOf(interview).length, 0);
  const where = `${plural(interviews.length, 'interview')} with ${plural(count, 'question')} in ${path}${folder ? ', a file each' : ''}.`;
  return redact ? where : `${where}\nRead them into a journal: interview import ${shellWord(path)}`;
}
