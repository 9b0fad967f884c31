import type { Prompts } from '../context.js';
import type { Answered } from '../journal/journal.js';

/** A question while it is being assessed. */
export interface Assessed {
  text: string;
  answered?: Answered;
  said?: string;
  /** What you said is being typed: an interruption goes on there. */
  saying?: boolean;
}

type Key = Answered | 'say' | 'back';

const KEYS = [
  { key: 'y', name: 'answered', value: 'yes' },
  { key: 'p', name: 'partly', value: 'partly' },
  { key: 'n', name: 'could not', value: 'no' },
  { key: 's', name: 'skip', value: 'unknown' },
  { key: 'a', name: 'what did you say?', value: 'say' },
  { key: 'b', name: 'back', value: 'back' },
] as const satisfies readonly { key: string; name: string; value: Key }[];

/**
 * Goes through questions with one key each and tells the state after every key, so that it can be saved. Starts at the first one without an answer.
 * Gives all of them, assessed or skipped.
 */
export async function assessQuestions<T extends Assessed>(
  prompts: Prompts,
  questions: readonly T[],
  onProgress: (questions: T[]) => void,
): Promise<T[]> {
  let state = [...questions];
  const nextOpen = (from: number) => state.findIndex(({ answered }, place) => place >= from && answered === undefined);
  const tell = (index: number, told: Assessed) => {
    state = state.map((old, place) => (place === index ? { ...old, ...told } : old));
    onProgress(state);
  };
  for (let index = nextOpen(0); index >= 0; ) {
    const question = state[index] as T;
    const key = question.saying ? 'say' : await askKey(prompts, question, index, state.length);
    if (key === 'back') index--;
    else if (key === 'say') {
      const said = await whatWasSaid(prompts, question, (typed) => tell(index, { ...question, said: typed, saying: true }));
      tell(index, { ...question, said, saying: false });
    } else {
      tell(index, { ...question, answered: key });
      index = nextOpen(index + 1);
    }
  }
  return state;
}

function askKey(prompts: Prompts, { text, said }: Assessed, index: number, count: number): Promise<Key> {
  return prompts.key<Key>({
    message: `${index + 1}/${count} ${text}`,
    keys: KEYS.filter(({ value }) => (value !== 'back' || index > 0) && (value !== 'say' || !said)),
    enter: 'unknown',
    instead: 'Give a box with each question: -q "[x] ...", or later: interview question <id> --answered yes',
  });
}

async function whatWasSaid(prompts: Prompts, { said }: Assessed, onTyping: (typed: string) => void): Promise<string> {
  const lines = await prompts.lines({
    message: 'What did you say?',
    help: 'As many lines as you like; an empty one ends.',
    ...(said && { initial: said.split('\n') }),
    instead: 'Write it later: interview question <id> --said "..."',
    onChange: (typed) => onTyping(typed.join('\n')),
  });
  return lines.join('\n');
}
