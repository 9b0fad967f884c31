import type { Command } from 'commander';
import type { Context } from '../context.js';
import { interviewFits } from '../journal/filter.js';
import { byDate } from '../journal/journal.js';
import { openSteps } from '../journal/nextSteps.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { stepTable } from '../views/dashboard.js';
import { json } from '../views/json.js';

const SORTS = ['due', 'newest'] as const;

interface NextOptions extends FilterOptions<(typeof SORTS)[number]> {
  all?: boolean;
  json?: boolean;
}

export function declareNext(program: Command, context: Context): void {
  withJson(withFilters(program.command('next').description('next steps, in the order in which they are due'), SORTS))
    .option('-a, --all', 'also those that are done')
    .addHelpText('after', '\nExamples:\n  interview next\n  interview next --company acme --all')
    .action((options: NextOptions) => next(context, options));
}

async function next(
  { store, look, now, today, page, out }: Context,
  { all = false, number, sort = 'due', json: asJson, ...filters }: NextOptions,
) {
  const fits = interviewFits(await filterFrom(filters, now()));
  const due = openSteps((await store.read()).interviews.filter(fits), all);
  const steps = (sort === 'due' ? due : due.sort((a, b) => byDate(b.interview, a.interview))).slice(0, number);

  if (asJson)
    page(json({ nextSteps: steps.map(({ interview, step }) => ({ ...step, interview: interview.id, company: interview.company })) }));
  else if (steps.length > 0) page(stepTable(steps, today(), look));
  else out('Nothing is to be done. Note a next step: interview edit <which> --next "Thank-you note by friday"');
}
