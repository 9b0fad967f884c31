import { type Command, Option } from 'commander';
import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { briefMarkdown } from '../formats/briefMarkdown.js';
import { nextToPrepare } from '../journal/brief/ahead.js';
import { briefFor } from '../journal/brief/brief.js';
import type { Journal } from '../journal/journal.js';
import { knownCompanyName } from '../options/aim.js';
import { withJson } from '../options/values.js';
import { briefFields } from '../views/briefFields.js';
import { briefPage } from '../views/briefPage.js';
import { json } from '../views/json.js';
import { expectedText } from '../views/practiceSummary.js';

interface BriefOptions {
  md?: boolean;
  json?: boolean;
}

const HELP = `
Examples:
  interview brief
  interview brief acme
  interview brief acme --md > acme.md

Without a company it is for the next interview that lies ahead. Mock interviews are no earlier rounds.

"You told them" holds what you tagged in your notes: every line with a word such as #salary, #notice, #story
or #told, and lines that begin with "Salary:", "Notice:", "Story:" or "Told:"; and what you said to questions
about motivation and logistics.`;

export function declareBrief(program: Command, context: Context): void {
  withJson(program.command('brief [company]').description('before an interview: what to know and to practise, on one screen'))
    .addOption(new Option('--md', 'a document in Markdown, whole, to print').conflicts('json'))
    .addHelpText('after', HELP)
    .action((company: string | undefined, options: BriefOptions) => brief(context, company, options));
}

async function brief({ store, look, now, today, page, send }: Context, named: string | undefined, { md, json: asJson }: BriefOptions) {
  const journal = await store.read();
  const moment = { today: today(), now: now() };
  const made = briefFor(journal, companyOf(named, journal, moment), moment);
  if (asJson) page(json(briefFields(made)));
  else if (md) send(briefMarkdown(made, moment.today, expectedText(made.practice.plan.before, 'you would remember', 'then')));
  else page(briefPage(made, moment.today, look));
}

/** The company that is named, or that of the next interview ahead. Throws UserError where there is none. */
function companyOf(named: string | undefined, journal: Journal, { today, now }: { today: string; now: Date }): string {
  const { interviews } = journal;
  if (interviews.length === 0)
    throw new UserError(
      'There is no interview in the journal yet.',
      'Note one that lies ahead: interview schedule Acme --date "thursday 14:00"',
    );
  if (named !== undefined) return knownCompanyName(named, journal);
  const next = nextToPrepare(interviews, today, now);
  if (next) return next.company;
  throw new UserError(
    'No interview lies ahead.',
    'Name the company: interview brief Acme. Or note an interview: interview schedule Acme --date friday',
  );
}
