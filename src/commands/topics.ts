import type { Command } from 'commander';
import type { Context } from '../context.js';
import { fitsOf } from '../journal/filter.js';
import { GIST } from '../journal/gist.js';
import { compare } from '../journal/journal.js';
import { metricsOf } from '../journal/metrics/metrics.js';
import { mostAsked, type TopicRow } from '../journal/metrics/topics.js';
import { HALF_LIFE } from '../journal/metrics/weights.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { json } from '../views/json.js';
import { shellWord } from '../views/shellWord.js';
import { topicList } from '../views/stats/topicList.js';

const SORTS = ['weakest', 'asked', 'recall', 'name'] as const;

interface TopicsOptions extends FilterOptions<(typeof SORTS)[number]> {
  json?: boolean;
}

export function declareTopics(program: Command, context: Context): void {
  const command = program
    .command('topics')
    .description('a row a topic: how often it was asked, how weak it is, what practice remembers of it');
  withJson(withFilters(command, SORTS))
    .addHelpText('after', HELP)
    .action((options: TopicsOptions) => topics(context, options));
}

const HELP = `
Weakness is from 0 (all answered) to 1 (none): the mean of what was missing in your answers, the recent ones counting more (half after ${HALF_LIFE} days). Recall is how likely
those of its questions that you have practised are remembered now.

Examples:
  interview topics
  interview topics --sort asked -n 10
  interview topics --company acme`;

async function topics({ store, look, now, today, page, out, remark }: Context, options: TopicsOptions) {
  const { json: asJson, number, sort = 'weakest', ...filters } = options;
  const [journal] = await store.derived(GIST);
  const fits = fitsOf(await filterFrom(filters, now()));
  const { rows } = (await metricsOf(journal, { today: today(), now: now(), fits })).topics;
  const shown = [...rows].sort(ORDERS[sort]).slice(0, number);

  if (asJson) page(json({ topics: shown }));
  else if (shown.length > 0) page(topicList(shown, look));
  else out(journal.interviews.length > 0 ? 'No topic fits. See all: interview topics' : EMPTY);
  const [first] = shown;
  if (!asJson && first) remark(`Practise one: interview review --topic ${shellWord(first.topic)}`);
}

const EMPTY = 'There is no interview in the journal yet. Write the first one down: interview add';

/** What is equal stays weakest first. */
const ORDERS: Record<(typeof SORTS)[number], (a: TopicRow, b: TopicRow) => number> = {
  weakest: () => 0,
  asked: mostAsked,
  recall: (a, b) => (a.recall ?? 2) - (b.recall ?? 2),
  name: (a, b) => compare(a.topic, b.topic),
};
