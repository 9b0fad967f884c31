import type { Command } from 'commander';
import type { Context } from '../context.js';
import { fitsOf } from '../journal/filter.js';
import { GIST } from '../journal/gist.js';
import { LEAST } from '../journal/metrics/least.js';
import { metricsOf } from '../journal/metrics/metrics.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson, wordsArgument } from '../options/values.js';
import { json } from '../views/json.js';
import { type Section, statsPage } from '../views/stats/statsPage.js';

const SECTIONS = [
  'interviews',
  'funnel',
  'assessment',
  'answers',
  'topics',
  'repeats',
  'calibration',
  'practice',
] as const satisfies readonly Section[];
/** So many topics are shown where nothing else is said. */
const TOPICS = 10;

interface StatsOptions extends FilterOptions {
  json?: boolean;
}

export function declareStats(program: Command, context: Context): void {
  const command = program
    .command('stats')
    .description('how it goes: interviews, stages, ratings, answers, topics and practice over time')
    .addArgument(wordsArgument('[sections...]', 'only these', SECTIONS));
  withJson(withFilters(command, []))
    .addHelpText('after', HELP)
    .action((sections: readonly Section[], options: StatsOptions) => stats(context, sections, options));
}

const HELP = `
-n says how many topics are shown (usually ${TOPICS}). Mock interviews are left out; what lies ahead only counts as scheduled. A rate comes with its n and
the interval in which it lies with a likelihood of 95%; of too few it is not told.

Examples:
  interview stats
  interview stats topics --company acme
  interview stats funnel calibration --since 2026-06-01
  interview stats --json`;

async function stats({ store, look, now, today, page, out }: Context, sections: readonly Section[] = [], options: StatsOptions) {
  const { json: asJson, number = TOPICS, ...filters } = options;
  const fits = fitsOf(await filterFrom(filters, now()));
  const [journal] = await store.derived(GIST);
  const metrics = await metricsOf(journal, { today: today(), now: now(), fits });
  const wanted = SECTIONS.filter((section) => sections.length === 0 || sections.includes(section));
  const { interviews, practice } = metrics;

  if (asJson) page(json({ today: today(), least: LEAST, ...Object.fromEntries(wanted.map((section) => [section, metrics[section]])) }));
  else if (interviews.n + interviews.mocks + practice.n > 0) page(statsPage(metrics, wanted, { today: today(), topics: number }, look));
  else out(nothingText(journal.interviews.length, interviews.scheduled));
}

function nothingText(all: number, scheduled: number): string {
  if (all === 0) return 'There is no interview in the journal yet. Write the first one down: interview add';
  if (scheduled > 0) return 'Nothing was held yet: what fits lies ahead. See it: interview list';
  return 'No interview fits. See all: interview list';
}
