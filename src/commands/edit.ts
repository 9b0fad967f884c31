import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError } from '../errors.js';
import { withTold } from '../journal/edit.js';
import { findInterview, interviewName } from '../journal/find.js';
import { mintFor } from '../journal/ids.js';
import { type Interview, isScheduled } from '../journal/journal.js';
import { type InterviewFlags, toldBy, withInterviewFlags } from '../options/interviewFlags.js';
import { keptText } from '../views/kept.js';

export function declareEdit(program: Command, context: Context): void {
  const command = program.command('edit <which>').description('change an interview by the flags of "add"; "" empties a field');
  withInterviewFlags(command.option('-c, --company <name>', 'where it was'))
    .addHelpText(
      'after',
      '\nExamples:\n  interview edit last --overall 4 --went-well "Calm."\n  interview edit acme -q "[~] Why layers?" --notes ""\n\n-q, --asked and --next add to what is there; --interviewer and --tag replace it.',
    )
    .action((which: string, flags: InterviewFlags) => edit(context, which, flags));
}

async function edit({ store, random, classifier, now, today, out }: Context, which: string, flags: InterviewFlags) {
  if (Object.keys(flags).length === 0)
    throw new UsageError(
      'Nothing to change was given.',
      'Say what, for example: interview edit last --overall 4. All flags: interview edit --help',
    );
  const interview = findInterview(await store.read(), which, { today: today() });
  const told = await toldBy(flags, { now: now(), direction: isScheduled(interview, today()) ? 'future' : 'past' });
  const classify = await classifier();

  let kept: Interview | undefined;
  const changed = await store.change(`changed ${interviewName(interview)}`, (journal) => {
    const next = withTold(journal, interview.id, told, { mint: mintFor(journal, random), classify });
    kept = next.interviews.find(({ id }) => id === interview.id);
    return next;
  });
  out(changed && kept ? keptText('Changed', kept, today()) : `${interviewName(interview)} is like that already.`);
}
