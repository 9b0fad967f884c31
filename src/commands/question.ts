import type { Command } from 'commander';
import type { Context } from '../context.js';
import { Cancelled, UsageError } from '../errors.js';
import { withChangedQuestion, withoutQuestion } from '../journal/edit.js';
import { findQuestion, interviewName, questionName } from '../journal/find.js';
import { ANSWERED, type Answered, KINDS, type Kind, type Question } from '../journal/journal.js';
import { gather, oneOf } from '../options/values.js';

interface QuestionOptions {
  text?: string;
  answered?: Answered;
  said?: string;
  note?: string;
  kind?: Kind;
  topic?: string[];
  remove?: boolean;
  yes?: boolean;
}

export function declareQuestion(program: Command, context: Context): void {
  program
    .command('question <question>')
    .description('change one question: by id, "acme:2" (the second of the latest there), or words of it')
    .option('--text <text>', 'reword it; it stays the same card')
    .addOption(oneOf('--answered <how>', 'how you answered', ANSWERED))
    .option('--said <text>', 'what you said')
    .option('--note <text>', 'a note')
    .addOption(oneOf('--kind <kind>', 'its kind', KINDS))
    .option('--topic <topic>', 'its topics (repeatable); "" for none', gather)
    .option('--remove', 'take it out')
    .option('-y, --yes', 'do not ask before removing')
    .addHelpText(
      'after',
      '\nExamples:\n  interview question acme:2 --answered partly --note "Froze at layers."\n  interview question "message queue" --topic messaging',
    )
    .action((which: string, options: QuestionOptions) => changeQuestion(context, which, options));
}

async function changeQuestion(context: Context, which: string, { remove, yes, ...options }: QuestionOptions) {
  const { store, out, today } = context;
  if (remove) return removeQuestion(context, which, yes === true);
  const fields = fieldsFrom(options);
  if (Object.keys(fields).length === 0)
    throw new UsageError('Nothing to change was given.', 'Say what: --text, --answered, --said, --note, --kind, --topic or --remove');
  if (options.text?.trim() === '') throw new UsageError('A question needs a text.', 'Take it out instead: --remove');

  const { interview, question } = findQuestion(await store.read(), which, { today: today() });
  const changed = await store.change(`changed ${questionName(question)} (${interviewName(interview)})`, (journal) =>
    withChangedQuestion(journal, question.id, (current) => ({ ...current, ...fields })),
  );
  out(changed ? `Changed: ${fields.text ?? question.text} (${interviewName(interview)}).` : 'It is like that already.');
}

function fieldsFrom({ topic, ...options }: QuestionOptions): Partial<Question> {
  const topics = topic
    ?.flatMap((given) => given.split(','))
    .map((given) => given.trim())
    .filter(Boolean);
  return { ...options, ...(topics && { topics }) };
}

async function removeQuestion({ store, prompts, out, today }: Context, which: string, yes: boolean) {
  const { interview, question } = findQuestion(await store.read(), which, { today: today(), never: 'guess' });
  const name = `${questionName(question)} (${interviewName(interview)})`;
  if (!yes && !(await prompts.confirm({ message: `Remove ${name}?`, default: false, instead: 'Say so at once: --yes' })))
    throw new Cancelled();
  await store.change(`removed ${name}`, (journal) => withoutQuestion(journal, question.id));
  out(`Removed ${name}. "interview undo" brings it back.`);
}
