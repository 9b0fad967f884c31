import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError } from '../errors.js';
import { rowFields } from '../journal/cards.js';
import { askingFits } from '../journal/filter.js';
import { compare, questionsOf } from '../journal/journal.js';
import { type SeenRow, seenAmong } from '../journal/seen.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { json } from '../views/json.js';
import { seenList } from '../views/seenList.js';

const SORTS = ['likest', 'newest', 'oldest'] as const;

interface SeenOptions extends FilterOptions<(typeof SORTS)[number]> {
  why?: boolean;
  json?: boolean;
}

export function declareSeen(program: Command, context: Context): void {
  const command = program
    .command('seen <words...>')
    .description('have I been asked this before? In any wording or language; "-" reads it from the standard input')
    .option('--why', 'say which terms met, and which did not');
  withJson(withFilters(command, SORTS))
    .addHelpText(
      'after',
      '\nExamples:\n  interview seen "What is the difference between a process and a thread?"\n  interview seen 进程 线程 --why\n  interview seen docker --company acme\n  interview seen q5d2mxa                          in what other words was this one asked?',
    )
    .action((words: string[], options: SeenOptions) => seen(context, words, options));
}

async function seen({ store, vocabulary, look, now, readInput, page, out }: Context, words: string[], options: SeenOptions) {
  const { why = false, number, sort = 'likest', json: asJson, ...filters } = options;
  const given = words.length === 1 && words[0] === '-' ? new TextDecoder().decode(await readInput()) : words.join(' ');
  const text = given.trim();
  if (text === '') throw new UsageError('There is no question to look for.', 'Give it, or words of it: interview seen "WORDS"');

  const fits = askingFits(await filterFrom(filters, now()));
  const journal = await store.read();
  const question = journal.interviews.flatMap(questionsOf).find(({ id }) => id === text);
  const rows = seenAmong(journal, question?.text ?? text, await vocabulary(), fits)
    .filter(({ card }) => card !== question?.card)
    .sort(ORDERS[sort])
    .slice(0, number);

  if (asJson) page(json({ questions: rows.map((row) => told(row, why)) }));
  else if (rows.length > 0) page(seenList(rows, { why, look }));
  else out(nothing(journal.interviews.length === 0, words));
}

const lastAsked = ({ asked }: SeenRow) => asked.at(-1)?.interview.date ?? '';

const ORDERS: Record<(typeof SORTS)[number], (a: SeenRow, b: SeenRow) => number> = {
  likest: () => 0,
  newest: (a, b) => compare(lastAsked(b), lastAsked(a)),
  oldest: (a, b) => compare(lastAsked(a), lastAsked(b)),
};

/** A row for programs: a card, with its score; the terms where they were wanted. */
function told({ met, apart, score, ...row }: SeenRow, why: boolean): object {
  return { ...rowFields(row), score: Math.round(score * 1000) / 1000, ...(why && { met, apart }) };
}

function nothing(isEmpty: boolean, words: readonly string[]): string {
  if (isEmpty) return 'There is no question in the journal yet. Write an interview down: interview add';
  return `Nothing like that was asked. Look for its words in everything: interview search ${words.length === 1 ? 'WORDS' : words.join(' ')}`;
}
