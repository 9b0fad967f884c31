import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { askingFits } from '../journal/filter.js';
import { GIST } from '../journal/gist.js';
import { byDate, isAhead, type Journal } from '../journal/journal.js';
import { candidatesOf } from '../journal/practice/candidates.js';
import { LONGEST_PLAN, MINUTES_A_CARD, planned, USUAL_MINUTES } from '../journal/practice/plan.js';
import { type AimOptions, aimFrom, withAim } from '../options/aim.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { wholeNumber, withJson } from '../options/values.js';
import { json } from '../views/json.js';
import { planFields } from '../views/planFields.js';
import { planPage } from '../views/planPage.js';

interface PlanOptions extends FilterOptions, AimOptions {
  minutes?: number;
  json?: boolean;
}

export function declarePlan(program: Command, context: Context): void {
  const command = program
    .command('plan')
    .description('what to practise on which day until an interview')
    .option(
      '--minutes <count>',
      `so many minutes a day (usually ${USUAL_MINUTES}; a card takes about ${MINUTES_A_CARD})`,
      wholeNumber(MINUTES_A_CARD, 24 * 60),
    );
  withJson(withFilters(withAim(command), []))
    .addHelpText(
      'after',
      `\nExamples:\n  interview plan\n  interview plan --for acme\n  interview plan --by thursday --minutes 30\n\nWithout --for and --by it is made for the next interview that lies ahead. At most ${LONGEST_PLAN} days are planned.`,
    )
    .action((options: PlanOptions) => plan(context, options));
}

async function plan({ store, look, now, today, page, out }: Context, options: PlanOptions) {
  const { minutes = USUAL_MINUTES, number, for: company, by, json: asJson, ...filters } = options;
  // Only JSON has the words of the better answers.
  const [journal] = asJson ? [await store.read()] : await store.derived(GIST);
  const aim =
    (await aimFrom({ ...(company !== undefined && { for: company }), ...(by !== undefined && { by }) }, journal, now(), today())) ??
    (await nextAim(journal, now(), today()));
  const candidates = candidatesOf(journal, askingFits(await filterFrom(filters, now()))).slice(0, number);
  const made = planned(candidates, journal.interviews, aim, today(), minutes);

  if (asJson) return page(json(planFields(made, aim, minutes)));
  if (made.days.every(({ cards }) => cards.length === 0))
    return out('There is nothing to practise until then: every question is remembered well enough.');
  page(planPage(made, aim, minutes, today(), look));
}

/** The next interview that lies ahead, at whichever company. Throws UserError where there is none. */
async function nextAim(journal: Journal, now: Date, today: string) {
  const next = journal.interviews.filter((interview) => isAhead(interview, today)).sort(byDate)[0];
  const aim = next && (await aimFrom({ for: next.company }, journal, now, today));
  if (aim) return aim;
  throw new UserError(
    'No interview lies ahead.',
    'Name the day: interview plan --by friday. Or note an interview: interview schedule Acme --date friday',
  );
}
