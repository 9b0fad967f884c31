import type { Command } from 'commander';
import type { Context } from '../context.js';
import { Cancelled, UsageError } from '../errors.js';
import { withBetterAnswer } from '../journal/edit.js';
import { findQuestion } from '../journal/find.js';
import { betterAnswerOf } from '../journal/journal.js';
import { tidyText } from '../journal/tidy.js';

export function declareAnswer(program: Command, context: Context): void {
  program
    .command('answer <question> [text]')
    .description('write the better answer to a question; earlier versions are kept')
    .addHelpText(
      'after',
      '\nExamples:\n  interview answer acme:2 "They share the kernel, so they start in milliseconds."\n  interview answer "message queue"',
    )
    .action((which: string, text: string | undefined) => answer(context, which, text));
}

async function answer({ store, prompts, out, remark, now, today }: Context, which: string, given: string | undefined) {
  const journal = await store.read();
  const { question } = findQuestion(journal, which, { today: today() });
  const earlier = betterAnswerOf(journal.cards.find(({ id }) => id === question.card));
  const text = tidyText(given ?? (await typed()));
  if (text === '')
    throw given === undefined
      ? new Cancelled()
      : new UsageError('The answer is empty.', 'Write it after the question: interview answer <question> "..."');

  const changed = await store
    .change(`better answer to "${question.text.replace(/\s+/g, ' ').slice(0, 60)}"`, (current) =>
      withBetterAnswer(current, question.card, text, now().toISOString()),
    )
    .catch((error) => {
      if (given === undefined) remark(`This is what you had typed:\n${text}`);
      throw error;
    });
  out(changed ? `Kept the better answer to: ${question.text}` : 'That is the better answer already.');

  async function typed(): Promise<string> {
    let soFar = '';
    const asking = prompts.lines({
      message: question.text,
      help: 'Your better answer; an empty line ends.',
      ...(earlier && { initial: earlier.split('\n') }),
      instead: 'Write it after the question: interview answer <question> "..."',
      onChange: (lines) => {
        soFar = lines.join('\n');
      },
    });
    const lines = await asking.catch((error) => {
      throw error instanceof Cancelled && soFar
        ? new Cancelled(`Stopped, and nothing was kept. This is what you had typed:\n${soFar}`)
        : error;
    });
    return lines.join('\n');
  }
}
