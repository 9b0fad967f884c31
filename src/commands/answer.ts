import type { Command } from 'commander';
import type { Context } from '../context.js';
import { keepAnswer, writeAnswer } from '../dialogue/answering.js';
import { UsageError, UserError } from '../errors.js';
import { findQuestion } from '../journal/find.js';
import type { Question } from '../journal/journal.js';
import { cardOf } from '../journal/sameCard.js';
import { withJson } from '../options/values.js';
import { answerVersions } from '../views/answerVersions.js';
import { json } from '../views/json.js';

interface AnswerOptions {
  here?: boolean;
  versions?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  interview answer "message queue"                in your editor: $VISUAL, else $EDITOR
  interview answer acme:2 --here                  line by line, without an editor
  interview answer acme:2 "They share the kernel, so they start in milliseconds."
  pbpaste | interview answer acme:2 -             one that you wrote elsewhere
  interview answer acme:2 --versions              every version, the newest first`;

export function declareAnswer(program: Command, context: Context): void {
  const command = program
    .command('answer')
    .argument('<question>', 'an id, "acme:2" (the second of the latest there), or words of it')
    .argument('[text]', 'the answer; "-" reads it from the standard input')
    .description('write the better answer to a question; earlier versions are kept')
    .option('--here', 'write it here, line by line, instead of in your editor')
    .option('--versions', 'show every version of it');
  withJson(command)
    .addHelpText('after', EXAMPLES)
    .action((which: string, text: string | undefined, options: AnswerOptions) => answer(context, which, text, options));
}

async function answer(context: Context, which: string, given: string | undefined, { here, versions, json: asJson }: AnswerOptions) {
  const { store, prompts, today } = context;
  if (given !== undefined && (here || versions || asJson))
    throw new UsageError('An answer was given, and --here, --versions and --json go without one.', 'See how: interview answer --help');
  const journal = await store.read();
  const { question } = findQuestion(journal, which, { today: today() });
  if (versions || asJson) return showVersions(context, question, asJson === true);
  if (given !== undefined) return keepAnswer(context, question, given === '-' ? await readAnswer(context) : given);
  if (!prompts.interactive)
    throw new UserError(
      'There is no terminal to write the answer on.',
      `Write it after the question: interview answer ${question.id} "...". Or bring it in: interview answer ${question.id} - < answer.txt`,
    );
  await writeAnswer(context, journal, question, here);
}

async function readAnswer({ prompts, remark, readInput }: Context): Promise<string> {
  if (prompts.interactive) remark('Write the answer, then press Ctrl-D on a line of its own.');
  const { decodeNote } = await import('../formats/notes/decode.js');
  return decodeNote(await readInput()).text;
}

async function showVersions({ store, look, page, out }: Context, { id, card, text }: Question, asJson: boolean): Promise<void> {
  const newestFirst = [...(cardOf(await store.read(), id)?.answers ?? [])].reverse();
  if (asJson) page(json({ question: id, card, answers: newestFirst }));
  else if (newestFirst.length > 0) page(answerVersions(text, newestFirst, look));
  else out(`There is no better answer yet to: ${text}\nWrite it: interview answer ${id}`);
}
