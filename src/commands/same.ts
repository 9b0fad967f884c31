import type { Command } from 'commander';
import type { Context } from '../context.js';
import { type AskedQuestion, askingsOf } from '../journal/cards.js';
import { findQuestion, questionName } from '../journal/find.js';
import { betterAnswerOf, type Journal } from '../journal/journal.js';
import { cardOf, withSameCard } from '../journal/sameCard.js';
import { paragraph } from '../views/text.js';

export function declareSame(program: Command, context: Context): void {
  program
    .command('same <question> <other>')
    .description('say that two questions are the same one, in other words')
    .addHelpText(
      'after',
      '\nExamples:\n  interview same acme:2 globex:5\n  interview same qb7cffx qt3hocn\n  interview same "message queue" "kafka"\n\nThey have one better answer and one practice from then on; every earlier version and review stays.',
    )
    .action((question: string, other: string) => same(context, question, other));
}

async function same(context: Context, which: string, other: string) {
  const { store, out, page, look, today } = context;
  const before = await store.read();
  const choice = { today: today(), never: 'guess the card' } as const;
  const [first, second] = [findQuestion(before, which, choice), findQuestion(before, other, choice)];
  const texts = [first, second].map(({ question }) => paragraph(question.text, look.width, '  ')).join('\n');

  let after = before;
  const isChanged = await store.change(`made one of ${questionName(first.question)} and ${questionName(second.question)}`, (journal) => {
    const [kept, gone] = [cardOf(journal, first.question.id), cardOf(journal, second.question.id)];
    after = kept && gone ? withSameCard(journal, kept.id, gone.id) : journal;
    return after;
  });
  const asked = askingsOf(after, cardOf(after, first.question.id)?.id ?? '').length;
  out(isChanged ? `One question from now on, asked ${asked} times:` : 'They are the same question already:');
  page(texts);
  if (isChanged) page(paragraph(whatNext(before, first, second), look.width));
}

function whatNext(before: Journal, first: AskedQuestion, second: AskedQuestion): string {
  const answers = [first, second].map(({ question }) => betterAnswerOf(cardOf(before, question.id)));
  const isTwice = answers[0] !== undefined && answers[1] !== undefined && answers[0] !== answers[1];
  return [
    ...(isTwice ? [`Both had a better answer, and the newer one counts.\nSee them: interview answer ${first.question.id} --versions`] : []),
    `"interview undo" takes it back.\nLater, one asking at a time: interview split ${second.question.id}`,
  ].join('\n');
}
