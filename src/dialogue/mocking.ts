import type { Context, Draft } from '../context.js';
import { Cancelled } from '../errors.js';
import type { Answered } from '../journal/journal.js';
import type { Candidate } from '../journal/practice/candidates.js';
import type { Capture } from './capture.js';
import { keepDraft } from './draftKeeper.js';

/** How a mock interview is held, and shown. */
export interface Mocking {
  /** Answers are typed; spoken otherwise. */
  type: boolean;
  /** No further question is asked after this instant. */
  until: Date;
  /** The company and the day that it is kept with. */
  about: Pick<Capture, 'company' | 'date' | 'time'>;
  showQuestion(card: Candidate, place: string): string;
  showAnswer(card: Candidate, said: string | undefined): string;
}

/** A question of a mock interview, as it went. */
export interface MockAnswer {
  card: Candidate;
  said?: string | undefined;
  answered?: Answered | undefined;
}

const INSTEAD = 'Practise on paper: interview review --why lists the questions';

/**
 * Asks the questions one after the other, without their answers, then shows each with its answer and asks how it went. Everything is in the draft at once, in the form of an `add` that is not
 * finished: throws Cancelled when the person stops, and the next `add` goes on.
 */
export async function holdMock(context: Context, questions: readonly Candidate[], how: Mocking, draft: Draft): Promise<MockAnswer[]> {
  const keeper = keepDraft(draft, () => context.remark('What you do cannot be saved as a draft here; finish it in one go.'));
  const answers: MockAnswer[] = [];
  const note = () => keeper.note(captureOf(answers, how));
  try {
    await askAll(context, questions, how, answers, note);
    if (answers.length === 0) throw new Cancelled();
    await gradeAll(context, how, answers, note);
    await keeper.flush();
    return answers;
  } catch (error) {
    await keeper.flush();
    if (answers.length === 0) await draft.discard();
    else await draft.release();
    if (error instanceof Cancelled && answers.length > 0)
      throw new Cancelled('Stopped. What you have done is in a draft: the next "interview add" goes on with it.');
    throw error;
  }
}

async function askAll(
  context: Context,
  questions: readonly Candidate[],
  how: Mocking,
  answers: MockAnswer[],
  note: () => void,
): Promise<void> {
  const { prompts, page, now, out } = context;
  for (const [index, card] of questions.entries()) {
    if (now() >= how.until) {
      out('Time is up.');
      return;
    }
    page(how.showQuestion(card, `${index + 1} of ${questions.length}`));
    if (how.type) {
      const answer: MockAnswer = { card };
      const lines = await prompts.lines({
        message: 'Your answer',
        help: 'As many lines as you like; an empty one ends.',
        instead: INSTEAD,
        onChange: (typed) => {
          answer.said = typed.join('\n');
          if (!answers.includes(answer)) answers.push(answer);
          note();
        },
      });
      answer.said = lines.join('\n');
      if (!answers.includes(answer)) answers.push(answer);
    } else {
      const key = await prompts.key({
        message: 'Answer aloud',
        keys: [
          { key: 'space', name: 'next question', value: 'next' },
          { key: 's', name: 'pass', value: 'pass' },
          { key: 'q', name: 'end here', value: 'end' },
        ],
        enter: 'next',
        instead: INSTEAD,
        timer: true,
      });
      if (key === 'end') return;
      answers.push({ card, ...(key === 'pass' && { answered: 'no' as const }) });
    }
    note();
  }
}

async function gradeAll({ prompts, page }: Context, how: Mocking, answers: MockAnswer[], note: () => void): Promise<void> {
  for (const answer of answers) {
    page(how.showAnswer(answer.card, answer.said));
    answer.answered ??= await prompts.key<Answered>({
      message: 'How did it go?',
      keys: [
        { key: 'y', name: 'answered', value: 'yes' },
        { key: 'p', name: 'partly', value: 'partly' },
        { key: 'n', name: 'could not', value: 'no' },
      ],
      instead: INSTEAD,
    });
    note();
  }
}

/** The state as a draft of `add`. */
function captureOf(answers: readonly MockAnswer[], { about }: Mocking): Capture {
  const questions = answers.map(({ card, said, answered }) => ({
    text: card.row.text,
    ...(said && { said }),
    ...(answered && { answered }),
  }));
  return { ...about, stage: 'mock', questions, at: 'assess' };
}
