import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError } from '../errors.js';
import { interviewFits } from '../journal/filter.js';
import { byDate } from '../journal/journal.js';
import { searchInterviews } from '../journal/search.js';
import { wordsOf } from '../journal/words.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { json } from '../views/json.js';
import { matchList } from '../views/matchList.js';

const SORTS = ['newest', 'oldest'] as const;

interface SearchOptions extends FilterOptions<(typeof SORTS)[number]> {
  json?: boolean;
}

export function declareSearch(program: Command, context: Context): void {
  withJson(withFilters(program.command('search <words...>').description('find words in everything that was written down'), SORTS))
    .addHelpText('after', '\nExamples:\n  interview search message queue\n  interview search 索引 --since 2026-10-01')
    .action((words: string[], options: SearchOptions) => search(context, words, options));
}

async function search(
  { store, look, now, page, out }: Context,
  given: string[],
  { json: asJson, number, sort = 'newest', ...filters }: SearchOptions,
) {
  const words = wordsOf(given.join(' '));
  if (words.length === 0) throw new UsageError('There is nothing to search for.', 'Give a word or more: interview search WORDS');
  const fits = interviewFits(await filterFrom(filters, now()));
  const journal = await store.read();
  const interviews = journal.interviews.filter(fits).sort(sort === 'oldest' ? byDate : (a, b) => byDate(b, a));
  const matches = searchInterviews(journal, interviews, words).slice(0, number);

  if (asJson) page(json({ matches }));
  else if (matches.length > 0) page(matchList(matches, words, look));
  else out(`Nothing holds ${words.length > 1 ? 'all of these words' : `"${words[0]}"`}.${words.length > 1 ? ' Try fewer.' : ''}`);
}
