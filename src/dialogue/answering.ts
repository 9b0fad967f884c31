import type { Context, Draft } from '../context.js';
import { Cancelled, NoEditor } from '../errors.js';
import { readAnswerForm, writeAnswerForm } from '../formats/answerForm.js';
import { askingsOf } from '../journal/cards.js';
import { questionName } from '../journal/find.js';
import { betterAnswerOf, type Journal, type Question } from '../journal/journal.js';
import { cardOf } from '../journal/sameCard.js';
import { type AnswerDraft, answerContent, readAnswerDraft } from './answerDraft.js';
import { editForm } from './editForm.js';
import { offerLeft } from './leftDraft.js';

/** What is done with an answer that was written: `base` is the one that the person saw. */
type Keep = (text: string, base: string) => Promise<void>;

/**
 * Lets a person write the better answer in their editor, on what an earlier, interrupted writing left, or on the answer as it is. Gives false, with nothing done, where there is no editor and
 * nothing was left to lose.
 */
export async function answerInEditor(context: Context, journal: Journal, question: Question, keep: Keep): Promise<boolean> {
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
export async function answerInLines({ prompts }: Pick<Context, 'prompts'>, { id, text }: Question, earlier: string): Promise<string> {
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
