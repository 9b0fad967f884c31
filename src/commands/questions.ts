import type { Command } from 'commander';
import type { Context } from '../context.js';
import { type CardRow, cardRows, rowFields, type Standing } from '../journal/cards.js';
import { askingFits } from '../journal/filter.js';
import { GIST } from '../journal/gist.js';
import { compare } from '../journal/journal.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { withJson } from '../options/values.js';
import { json } from '../views/json.js';
import { questionList } from '../views/questionList.js';

const SORTS = ['weakest', 'newest', 'oldest', 'asked'] as const;

interface QuestionsOptions extends FilterOptions<(typeof SORTS)[number]> {
  unanswered?: boolean;
  weak?: boolean;
  unassessed?: boolean;
  json?: boolean;
}

export function declareQuestions(program: Command, context: Context): void {
  const command = program
    .command('questions')
    .description('all questions, weakest first; the same one asked twice is one row')
    .option('-u, --unanswered', 'not answered in full, and no better answer yet')
    .option('-w, --weak', 'those, and what practice failed last')
    .option('--unassessed', 'not assessed yet');
  withJson(withFilters(command, SORTS))
    .addHelpText(
      'after',
      '\nExamples:\n  interview questions --unanswered\n  interview questions --topic sql --weak\n  interview questions --company acme --kind behavioural',
    )
    .action((options: QuestionsOptions) => questions(context, options));
}

async function questions({ store, look, now, page, out }: Context, options: QuestionsOptions) {
  const { unanswered, weak, unassessed, number, sort = 'weakest', json: asJson, ...filters } = options;
  const fits = askingFits(await filterFrom(filters, now()));
  // Only JSON has the words of the better answers.
  const [journal] = asJson ? [await store.read()] : await store.derived(GIST);
  const wanted = (card: Standing) =>
    (!unanswered || card.unanswered) && (!weak || card.weak) && (!unassessed || card.answered === 'unknown');
  const rows = cardRows(journal, fits, wanted).sort(ORDERS[sort]).slice(0, number);

  if (asJson) page(json({ questions: rows.map(rowFields) }));
  else if (rows.length > 0) page(questionList(rows, look));
  else out(nothing(journal.interviews.length === 0, options));
}

const lastAsked = ({ asked }: CardRow) => asked.at(-1)?.interview.date ?? '';

/** What is equal stays weakest first. */
const ORDERS: Record<(typeof SORTS)[number], (a: CardRow, b: CardRow) => number> = {
  weakest: () => 0,
  newest: (a, b) => compare(lastAsked(b), lastAsked(a)),
  oldest: (a, b) => compare(lastAsked(a), lastAsked(b)),
  asked: (a, b) => b.asked.length - a.asked.length,
};

function nothing(isEmpty: boolean, { unanswered, weak, unassessed }: QuestionsOptions): string {
  if (isEmpty) return 'There is no question in the journal yet. Write an interview down: interview add';
  if (unanswered || weak) return 'No weak spot here. See all questions: interview questions';
  return unassessed ? 'Every question here is assessed.' : 'No question fits. See all: interview questions';
}
