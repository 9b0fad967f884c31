import type { Command } from 'commander';
import type { Context } from '../context.js';
import { interviewFits } from '../journal/filter.js';
import { byDate, compare, questionsOf } from '../journal/journal.js';
import { OUTLINES, type Outline } from '../journal/outline.js';
import { nameKey } from '../journal/words.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { interviewList } from '../views/interviewList.js';
import { json } from '../views/json.js';

const SORTS = ['newest', 'oldest', 'company', 'overall', 'questions'] as const;

interface ListOptions extends FilterOptions<(typeof SORTS)[number]> {
  json?: boolean;
}

export function declareList(program: Command, context: Context): void {
  const command = program.command('list').description('browse the interviews, newest first');
  withJson(withFilters(command, SORTS))
    .addHelpText(
      'after',
      '\nExamples:\n  interview list --company acme\n  interview list --since 2026-10-01 --outcome rejected,no-reply\n  interview list --topic containers --overall 1..2',
    )
    .action((options: ListOptions) => list(context, options));
}

async function list({ store, look, now, today, page, out }: Context, options: ListOptions) {
  const { number, sort = 'newest', json: asJson, ...filters } = options;
  const fits = interviewFits(await filterFrom(filters, now()));
  const found = <T extends Outline>(interviews: readonly T[]) => {
    // Of one day, what was written down last is the newest.
    const fitting = interviews.filter(fits);
    return (sort === 'oldest' ? fitting : fitting.reverse()).sort(ORDERS[sort]).slice(0, number);
  };
  if (asJson) return page(json({ interviews: found((await store.read()).interviews) }));

  const [interviews] = await store.derived(OUTLINES);
  const rows = found(interviews);
  if (rows.length > 0) page(interviewList(rows, today(), look));
  else
    out(
      interviews.length > 0
        ? 'No interview fits. See all: interview list'
        : 'There is no interview in the journal yet. Write the first one down: interview add',
    );
}

const newestFirst = (a: Outline, b: Outline) => byDate(b, a);

const ORDERS: Record<(typeof SORTS)[number], (a: Outline, b: Outline) => number> = {
  newest: newestFirst,
  oldest: byDate,
  company: (a, b) => compare(nameKey(a.company), nameKey(b.company)) || newestFirst(a, b),
  overall: (a, b) => compare(a.assessment?.overall ?? 6, b.assessment?.overall ?? 6) || newestFirst(a, b),
  questions: (a, b) => questionsOf(b).length - questionsOf(a).length || newestFirst(a, b),
};
