import type { Command } from 'commander';
import type { Context } from '../context.js';
import { interviewFits } from '../journal/filter.js';
import { byDate } from '../journal/journal.js';
import { openSteps } from '../journal/nextSteps.js';
import { OUTLINES } from '../journal/outline.js';
import { proposedSteps } from '../journal/proposals.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { stepTable } from '../views/dashboard.js';
import { json } from '../views/json.js';
import { proposalList } from '../views/proposalList.js';

const SORTS = ['due', 'newest'] as const;

interface NextOptions extends FilterOptions<(typeof SORTS)[number]> {
  all?: boolean;
  json?: boolean;
}

export function declareNext(program: Command, context: Context): void {
  withJson(
    withFilters(program.command('next').description('next steps, in the order in which they are due, and what it is time for'), SORTS),
  )
    .option('-a, --all', 'also those that are done')
    .addHelpText('after', '\nExamples:\n  interview next\n  interview next --company acme --all')
    .action((options: NextOptions) => next(context, options));
}

async function next(
  { store, look, now, today, page, out }: Context,
  { all = false, number, sort = 'due', json: asJson, ...filters }: NextOptions,
) {
  const fits = interviewFits(await filterFrom(filters, now()));
  const [interviews] = await store.derived(OUTLINES);
  const proposals = proposedSteps(interviews, today()).filter(({ interview }) => fits(interview));
  const due = openSteps(interviews.filter(fits), all);
  const steps = (sort === 'due' ? due : due.sort((a, b) => byDate(b.interview, a.interview))).slice(0, number);

  if (asJson) {
    page(
      json({
        nextSteps: steps.map(({ interview, step }) => ({ ...step, interview: interview.id, company: interview.company })),
        proposals: proposals.map(({ interview: { id, company, date }, text, by }) => ({ interview: id, company, date, text, by })),
      }),
    );
    return;
  }
  const parts = [steps.length > 0 && stepTable(steps, today(), look), proposals.length > 0 && proposalList(proposals, today(), look)];
  if (parts.some(Boolean)) page(parts.filter(Boolean).join('\n\n'));
  else out('Nothing is to be done. Note a next step: interview edit <which> --next "Thank-you note by friday"');
}
