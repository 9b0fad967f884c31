import type { Context, Draft } from '../context.js';
import { Cancelled, NoEditor, UsageError } from '../errors.js';
import { readAnswerForm, writeAnswerForm } from '../formats/answerForm.js';
import { askingsOf } from '../journal/cards.js';
import { withBetterAnswer } from '../journal/edit.js';
import { questionName } from '../journal/find.js';
import { betterAnswerOf, type Journal, type Question } from '../journal/journal.js';
import { cardOf } from '../journal/sameCard.js';
import { tidyText } from '../journal/tidy.js';
import { type AnswerDraft, answerContent, readAnswerDraft } from './answerDraft.js';
import { editForm } from './editForm.js';
import { offerLeft } from './leftDraft.js';

/** Lets a person write the better answer to a question in their editor, or line by line (`here`, or where no editor is found), and keeps it. */
export async function writeAnswer(context: Context, journal: Journal, question: Question, here = false): Promise<void> {
  const keep = (text: string, base: string) => keepAnswer(context, question, text, base);
  if (!here && (await answerInEditor(context, journal, question, keep))) return;
  if (!here) context.remark('No editor was found, so write it here. To have one the next time: export EDITOR=nano');
  const earlier = betterAnswerOf(cardOf(journal, question.id)) ?? '';
  const typed = tidyText(await answerInLines(context, question, earlier));
  if (typed === '') throw new Cancelled();
  await keep(typed, earlier).catch((error) => {
    context.remark(`This is what you had typed:\n${typed}`);
    throw error;
  });
}

/** Keeps an answer as the newest version; where the one that the person saw is no longer the newest, that is said. */
export async function keepAnswer({ store, now, out, remark }: Context, question: Question, given: string, seen?: string): Promise<void> {
  const text = tidyText(given);
  if (text === '') throw new UsageError('The answer is empty.', `Write it after the question: interview answer ${question.id} "..."`);
  let before: string | undefined;
  const changed = await store.change(`better answer to ${questionName(question)}`, (journal) => {
    // It may have come to another card in the meantime.
    const card = cardOf(journal, question.id);
    before = betterAnswerOf(card);
    return withBetterAnswer(journal, card?.id ?? question.card, text, now().toISOString());
  });
  out(changed ? `Kept the better answer to: ${question.text}` : 'That is the better answer already.');
  if (changed && seen !== undefined && (before ?? '') !== seen)
    remark(`Another one was kept while you were writing; it is among the earlier versions: interview answer ${question.id} --versions`);
}

/** What is done with an answer that was written: `base` is the one that the person saw. */
type Keep = (text: string, base: string) => Promise<void>;

/**
 * Lets a person write the better answer in their editor, on what an earlier, interrupted writing left, or on the answer as it is. Gives false, with nothing done, where there is no editor and
 * nothing was left to lose.
 */
async function answerInEditor(context: Context, journal: Journal, question: Question, keep: Keep): Promise<boolean> {
  const left = await leftOf(context, journal, question);
  const better = betterAnswerOf(cardOf(journal, question.id));
  const base = left?.held.base ?? better ?? '';
  const { text, line } = writeAnswerForm(question, askingsOf(journal, question.card), better);
  const draft: Draft = left?.draft ?? (await context.store.drafts.begin());
  try {
    await editForm(context, {
      name: `${question.id}.md`,
      text: left?.held.form ?? text,
      line,
      isTyped: left !== undefined,
      isEmpty: (written) => readAnswerForm(written) === '',
      draft,
      draftOf: (form) => answerContent({ form, question: question.id, text: question.text, base }),
      goOn: `interview answer ${question.id}`,
      unchanged: 'Nothing was changed.',
      keep: async (written) => {
        await keep(readAnswerForm(written), base);
        return 'kept';
      },
    });
  } catch (error) {
    if (error instanceof NoEditor && !left) return false;
    throw error;
  }
  return true;
}

/** Offers what was left of an answer to this question, wherever it was asked, or to one that is no longer there. */
function leftOf(context: Context, journal: Journal, question: Question) {
  return offerLeft<AnswerDraft>(context, {
    another: 'Leave it, and open the answer as it is in the journal',
    instead: `Write it after the question: interview answer ${question.id} "..."`,
    understand: (content) => {
      const held = readAnswerDraft(content);
      const card = held && cardOf(journal, held.question);
      if (!held || (card && card.id !== question.card)) return undefined;
      return { held, what: `an answer to ${questionName(held)}${card ? '' : ', which is no longer in the journal'}` };
    },
  });
}

/** Asks for the better answer line by line. What was typed is shown where the person stops. */
async function answerInLines({ prompts }: Pick<Context, 'prompts'>, { id, text }: Question, earlier: string): Promise<string> {
  let soFar = '';
  const asking = prompts.lines({
    message: text,
    help: 'Your better answer; an empty line ends.',
    ...(earlier && { initial: earlier.split('\n') }),
    instead: `Write it after the question: interview answer ${id} "..."`,
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
