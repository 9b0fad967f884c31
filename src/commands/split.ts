import type { Command } from 'commander';
import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { findQuestion, interviewName, questionName } from '../journal/find.js';
import { mintFor } from '../journal/ids.js';
import { cardOf, withOwnCard } from '../journal/sameCard.js';
import { paragraph } from '../views/text.js';

export function declareSplit(program: Command, context: Context): void {
  program
    .command('split <question>')
    .description('say that one asking is a question of its own')
    .addHelpText(
      'after',
      '\nExamples:\n  interview questions --sort asked --json\n  interview split globex:5\n\nIt takes the better answer along; reviews stay with the question that it leaves. The next time these words are asked, they count as the one asked latest.',
    )
    .action((question: string) => split(context, question));
}

async function split({ store, random, look, page, today }: Context, which: string) {
  const journal = await store.read();
  const { interview, question } = findQuestion(journal, which, { today: today(), never: 'guess' });
  const name = `${questionName(question)} (${interviewName(interview)})`;
  const isChanged = await store.change(`split off ${name}`, (current) => withOwnCard(current, question.id, mintFor(current, random)));
  if (!isChanged)
    throw new UserError(
      `${name} is a question of its own already: it was asked once.`,
      `To make it one with another: interview same ${question.id} <question>`,
    );
  const card = cardOf(journal, question.id);
  const told = [
    `A question of its own from now on: ${name}.`,
    card?.answers && 'The better answer is that of both, until you write another.',
    card?.reviews && 'What was practised so far stays with the one that it left.',
    '"interview undo" takes it back.',
  ];
  page(paragraph(told.filter(Boolean).join('\n'), look.width));
}
