import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError } from '../errors.js';
import { interviewFits } from '../journal/filter.js';
import { type Match, SEARCH_ORDERS, type SearchOrder, search } from '../journal/search/search.js';
import { MOST_TERMS, termsOf } from '../journal/search/terms.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { json } from '../views/json.js';
import { matchList } from '../views/matchList.js';
import { searchRemark } from '../views/searchRemark.js';

/** How many matches are shown to a person who does not say how many. */
const SHOWN = 20;

interface SearchOptions extends FilterOptions<SearchOrder> {
  json?: boolean;
}

export function declareSearch(program: Command, context: Context): void {
  const command = program
    .command('search <words...>')
    .description('find words in everything that was written down, the best matches first');
  withJson(withFilters(command, SEARCH_ORDERS))
    .addHelpText('after', HELP)
    .action((words: string[], options: SearchOptions) => searchFor(context, words, options));
}

const HELP = `
A word is found where a word begins with it; "several words" between quotes stand together. Words that an interview must hold may stand anywhere in it.
The best ${SHOWN} matches are shown, or as many as -n says; --json has all.

Examples:
  interview search message queue
  interview search "message queue" --company acme
  interview search 消息队列 --since 2026-10-01 --sort newest
  interview search -- --force`;

async function searchFor({ store, look, now, page, out, remark }: Context, given: string[], options: SearchOptions) {
  const { json: asJson, number = asJson ? undefined : SHOWN, sort = 'best', ...filters } = options;
  const wanted = termsOf(given);
  if (!wanted) throw new UsageError('That is too much to search for.', `At most ${MOST_TERMS} words, and less than a thousand characters.`);
  if (wanted.length === 0) throw new UsageError('There is nothing to search for.', 'Give a word or more: interview search WORDS');
  const fits = interviewFits(await filterFrom(filters, now()));
  const { matches, terms, remarks } = search(await store.read(), wanted, fits, sort);
  const shown = matches.slice(0, number);

  if (shown.length > 0) for (const each of remarks) remark(searchRemark(each));
  if (asJson) page(json({ matches: shown.map(row) }));
  else if (shown.length > 0) page(matchList(shown, terms, look));
  else out(`Nothing holds ${wanted.length > 1 ? 'any of these words' : `"${wanted[0]?.given}"`}.`);
  if (shown.length < matches.length && options.number === undefined)
    remark(`These are the ${sort === 'best' ? 'best' : 'first'} ${shown.length} of ${matches.length} matches. All: -n ${matches.length}`);
}

/** A match as programs get it. */
function row({ interview: { id, company, date }, question, field, text }: Match) {
  return { interview: id, ...(question && { question: question.id }), company, date, field, text };
}
