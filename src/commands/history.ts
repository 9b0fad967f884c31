import type { Command } from 'commander';
import type { Context } from '../context.js';
import { wholeNumber, withJson } from '../options/values.js';
import { historyList } from '../views/historyList.js';
import { json } from '../views/json.js';

interface HistoryOptions {
  number?: number;
  json?: boolean;
}

export function declareHistory(program: Command, context: Context): void {
  withJson(program.command('history').description('the changes that can be taken back, newest first'))
    .option('-n, --number <count>', 'at most so many', wholeNumber(1, 1000))
    .addHelpText('after', '\nExamples:\n  interview history -n 5\n  interview undo')
    .action((options: HistoryOptions) => history(context, options));
}

async function history({ store, look, page, out }: Context, { number = 20, json: asJson }: HistoryOptions) {
  const changes = (await store.history()).slice(0, number);
  if (asJson) page(json({ changes }));
  else if (changes.length > 0) page(historyList(changes, look));
  else out('Nothing was changed yet.');
}
