import type { Command } from 'commander';
import type { Context } from '../context.js';
import { Cancelled } from '../errors.js';
import { withoutInterview } from '../journal/edit.js';
import { findInterview, interviewName } from '../journal/find.js';
import { questionsOf } from '../journal/journal.js';

interface RemoveOptions {
  yes?: boolean;
}

export function declareRemove(program: Command, context: Context): void {
  program
    .command('remove <which>')
    .description('remove one interview')
    .option('-y, --yes', 'do not ask first')
    .addHelpText('after', '\nExamples:\n  interview remove ik3f7qa\n  interview remove globex --yes')
    .action((which: string, options: RemoveOptions) => remove(context, which, options));
}

async function remove({ store, prompts, out, today }: Context, which: string, { yes }: RemoveOptions) {
  const interview = findInterview(await store.read(), which, { today: today(), never: 'guess' });
  const name = interviewName(interview);
  const count = questionsOf(interview).length;
  const question = {
    message: `Remove ${name}${count > 0 ? ` with its questions (${count})` : ''}?`,
    default: false,
    instead: 'Say so at once: --yes',
  };
  if (!yes && !(await prompts.confirm(question))) throw new Cancelled();

  await store.change(`removed ${name}`, (journal) => withoutInterview(journal, interview.id));
  out(`Removed ${name}. "interview undo" brings it back.`);
}
