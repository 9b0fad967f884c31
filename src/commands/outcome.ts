import type { Command } from 'commander';
import type { Context } from '../context.js';
import { withChangedInterview } from '../journal/edit.js';
import { findInterview, interviewName } from '../journal/find.js';
import { OUTCOMES, type Outcome } from '../journal/journal.js';
import { wordArgument } from '../options/values.js';

export function declareOutcome(program: Command, context: Context): void {
  program
    .command('outcome <which>')
    .addArgument(wordArgument('<outcome>', 'what came of it', OUTCOMES))
    .description('note what came of an interview')
    .addHelpText('after', '\nExample:\n  interview outcome acme advanced')
    .action((which: string, outcome: Outcome) => setOutcome(context, which, outcome));
}

async function setOutcome({ store, out, today }: Context, which: string, outcome: Outcome) {
  const interview = findInterview(await store.read(), which, { today: today() });
  const name = interviewName(interview);
  const changed = await store.change(`outcome of ${name}: ${outcome}`, (journal) =>
    withChangedInterview(journal, interview.id, (current) => ({ ...current, outcome })),
  );
  out(changed ? `${name}: ${outcome}.` : `${name} was ${outcome} already.`);
}
