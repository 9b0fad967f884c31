import type { Command } from 'commander';
import type { Context } from '../context.js';
import { assessQuestions } from '../dialogue/assessing.js';
import { Cancelled } from '../errors.js';
import { withChangedInterview } from '../journal/edit.js';
import { findInterview, interviewName } from '../journal/find.js';
import { answeredOf, type Question, questionsOf } from '../journal/journal.js';
import { keptText } from '../views/kept.js';

export function declareAssess(program: Command, context: Context): void {
  program
    .command('assess <which>')
    .description('one key for each question that is not assessed yet')
    .addHelpText('after', '\nExample:\n  interview assess last')
    .action((which: string) => assess(context, which));
}

/** A question on its way: without `answered` until a key was pressed. */
type Pending = Pick<Question, 'id' | 'text' | 'answered' | 'said'>;

async function assess({ store, prompts, today, out }: Context, which: string) {
  const interview = findInterview(await store.read(), which, { today: today() });
  const open = questionsOf(interview).filter((question) => answeredOf(question) === 'unknown');
  if (open.length === 0) {
    out(`Every question of ${interviewName(interview)} is assessed. To change one: interview question <id> --answered partly`);
    return;
  }

  let state: Pending[] = open.map(({ id, text, said }) => ({ id, text, ...(said && { said }) }));
  const stopped = await assessQuestions(prompts, state, (progress) => {
    state = progress;
  }).then(
    () => undefined,
    (error) => error,
  );
  if (stopped !== undefined && !(stopped instanceof Cancelled)) throw stopped;

  const told = new Map(state.map((question) => [question.id, question]));
  const changed = await store.change(`assessed ${interviewName(interview)}`, (journal) =>
    withChangedInterview(journal, interview.id, (current) => ({
      ...current,
      questions: questionsOf(current).map((question) => assessed(question, told.get(question.id))),
    })),
  );
  const kept = (await store.read()).interviews.find(({ id }) => id === interview.id);
  if (changed && kept) out(keptText('Assessed', kept, today()));
  else if (stopped === undefined) out('Nothing was assessed.');
  if (stopped) throw new Cancelled(changed ? 'Stopped. What was assessed so far is kept.' : undefined);
}

/** What was told, unless somebody assessed the question in the meantime. */
function assessed(question: Question, told: Pending | undefined): Question {
  if (!told || answeredOf(question) !== 'unknown') return question;
  return { ...question, answered: told.answered ?? 'unknown', said: told.said ?? question.said };
}
