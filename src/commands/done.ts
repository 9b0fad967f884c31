import type { Command } from 'commander';
import type { Context } from '../context.js';
import { withChangedInterview } from '../journal/edit.js';
import { findNextStep } from '../journal/find.js';

export function declareDone(program: Command, context: Context): void {
  program
    .command('done <step...>')
    .description('tick a next step off: by its id, or words of it')
    .addHelpText('after', '\nExamples:\n  interview next\n  interview done thank-you note')
    .action((words: string[]) => done(context, words.join(' ')));
}

async function done({ store, out, today }: Context, which: string) {
  const { interview, step } = findNextStep(await store.read(), which);
  const changed = await store.change(`done: ${step.text} (${interview.company})`, (journal) =>
    withChangedInterview(journal, interview.id, (current) => ({
      ...current,
      nextSteps: current.nextSteps?.map((candidate) =>
        candidate.id === step.id ? { ...candidate, done: candidate.done ?? today() } : candidate,
      ),
    })),
  );
  out(changed ? `Done: ${step.text} (${interview.company}).` : `It was done already: ${step.text} (${interview.company}).`);
}
