import type { Context } from '../context.js';
import { Cancelled } from '../errors.js';
import { mintFor } from '../journal/ids.js';
import { afterReview, type Grade } from '../journal/practice/memory.js';
import type { Queued } from '../journal/practice/queue.js';
import { withDropped, withoutReview, withReview } from '../journal/practice/reviews.js';
import type { Done, Session } from '../journal/practice/session.js';

/** How a session is held, and shown. */
export interface Reviewing {
  /** The answer is typed before the better one is shown. */
  type: boolean;
  /** The session offers no further card after this instant. */
  until?: Date | undefined;
  /** What is shown of a card before the answer; `place` is "3 of 12". */
  showQuestion(card: Queued, place: string): Promise<string>;
  /** What is shown then; `attempt` is what was typed. */
  showAnswer(card: Queued, attempt: string | undefined): Promise<string>;
  /** Writes the better answer to a card. */
  editAnswer(card: Queued): Promise<void>;
}

type Control = 'skip' | 'drop' | 'undo' | 'quit';
type Answer = Grade | Control | 'edit';

/** After so many other cards one that failed comes back, and so often at most. */
const BACK_AFTER = 3;
const COMES_BACK = 3;

const CONTROLS = [
  { key: 's', name: 'skip', value: 'skip' },
  { key: 'x', name: 'not worth practising', value: 'drop' },
  { key: 'u', name: 'undo', value: 'undo' },
  { key: 'q', name: 'end', value: 'quit' },
] as const;
const GRADES = [
  { key: '1', name: 'again: could not answer', value: 'again' },
  { key: '2', name: 'hard: got there with gaps', value: 'hard' },
  { key: '3', name: 'good: solid', value: 'good' },
  { key: '4', name: 'easy: instant', value: 'easy' },
  { key: 'e', name: 'write the better answer', value: 'edit' },
] as const;
const INSTEAD = 'See what would come: interview review --why, or --json';

/** Goes through cards: question, answer, grade. Each grade is kept while the next question is on the screen, and before that is answered. */
export async function practise(context: Context, queue: readonly Queued[], how: Reviewing): Promise<Session> {
  const session: Session = { done: [], cards: [...queue], stopped: false };
  let pending = [...queue];
  let keep: Keep | undefined;
  try {
    while (pending.length > 0 && !(how.until && context.now() >= how.until)) {
      const [card, ...rest] = pending as [Queued, ...Queued[]];
      const seen = session.cards.length - new Set(pending.map(({ row }) => row.card)).size;
      const place = `${seen + 1} of ${session.cards.length}`;
      const answer = await askAbout(context, card, how, { place, mayUndo: session.done.length > 0, keep });
      keep = undefined;
      if (answer.value === 'quit') break;
      if (answer.value === 'undo') {
        pending = await undone(context, session, pending);
        continue;
      }
      pending = rest;
      if (answer.value === 'skip') continue;
      if (answer.value === 'drop') await drop(context, session, card);
      else {
        const graded = grade(context, session, card, answer.value, answer.attempt);
        keep = graded.keep;
        if (answer.value === 'again' && failures(session, card) <= COMES_BACK) pending.splice(BACK_AFTER, 0, graded.practised);
      }
    }
    await keep?.();
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    session.stopped = true;
  }
  return session;
}

interface Asked {
  value: Grade | Control;
  attempt?: string;
}

/** Keeps the grade of the card before. */
type Keep = () => Promise<void>;

interface Asking {
  /** "3 of 12". */
  place: string;
  mayUndo: boolean;
  keep: Keep | undefined;
}

async function askAbout(context: Context, card: Queued, how: Reviewing, { place, mayUndo, keep }: Asking): Promise<Asked> {
  const { prompts, page } = context;
  const controls = CONTROLS.filter(({ value }) => value !== 'undo' || mayUndo);
  page(await how.showQuestion(card, place));
  if (how.type) await keep?.();
  const attempt = how.type ? await typed(context) : undefined;
  if (attempt === undefined) {
    const first = await prompts.key<'reveal' | Control>({
      message: 'Say it aloud, then',
      keys: [{ key: 'space', name: 'see the answer', value: 'reveal' }, ...controls],
      enter: 'reveal',
      instead: INSTEAD,
      meanwhile: keep,
    });
    if (first !== 'reveal') return { value: first };
  }
  for (;;) {
    page(await how.showAnswer(card, attempt));
    const value = await prompts.key<Answer>({ message: 'How did it go?', keys: [...GRADES, ...controls], instead: INSTEAD });
    if (value !== 'edit') return { value, ...(attempt && { attempt }) };
    await how.editAnswer(card);
  }
}

/** What the person would answer; nothing that was typed is lost where they stop. */
async function typed({ prompts, remark }: Context): Promise<string> {
  let soFar = '';
  const lines = prompts.lines({
    message: 'Your answer',
    help: 'As many lines as you like; an empty one ends.',
    onChange: (current) => {
      soFar = current.join('\n');
    },
    instead: INSTEAD,
  });
  return (
    await lines.catch((error) => {
      if (soFar) remark(`This is what you had typed:\n${soFar}`);
      throw error;
    })
  ).join('\n');
}

/** What the card is like after a grade, and how that is kept. */
function grade(
  { store, now, random }: Context,
  session: Session,
  card: Queued,
  given: Grade,
  attempt?: string,
): { practised: Queued; keep: Keep } {
  const at = now();
  const done: Done = { card, kind: 'graded', grade: given, review: '' };
  const practised = { ...card, practised: true, memory: afterReview(card.memory, given, at) };
  session.done.push(done);
  replace(session, practised);
  return {
    practised,
    keep: async () => {
      await store.change(`practised "${shortText(card)}": ${given}`, (journal) => {
        done.review = mintFor(journal, random)('r');
        return withReview(journal, card.row.card, { id: done.review, at: at.toISOString(), grade: given, attempt });
      });
    },
  };
}

async function drop({ store }: Context, session: Session, card: Queued): Promise<void> {
  await store.change(`"${shortText(card)}" is not worth practising`, (journal) => withDropped(journal, card.row.card, true));
  session.done.push({ card, kind: 'dropped' });
}

/** Takes the last grade back, or brings back what was dropped last; its card is the next one. Gives what is to come. */
async function undone({ store }: Context, session: Session, pending: readonly Queued[]): Promise<Queued[]> {
  const last = session.done.pop();
  if (!last) return [...pending];
  const { card } = last;
  await store.change(`took back: "${shortText(card)}"`, (journal) =>
    last.kind === 'graded' ? withoutReview(journal, card.row.card, last.review) : withDropped(journal, card.row.card, false),
  );
  replace(session, card);
  return [card, ...pending.filter(({ row }) => row.card !== card.row.card)];
}

/** How often a card has failed in the session. */
function failures({ done }: Session, { row }: Queued): number {
  return done.filter((one) => one.kind === 'graded' && one.grade === 'again' && one.card.row.card === row.card).length;
}

function replace(session: Session, card: Queued): void {
  session.cards = session.cards.map((old) => (old.row.card === card.row.card ? card : old));
}

function shortText({ row }: Queued): string {
  return row.text.replace(/\s+/g, ' ').slice(0, 60);
}
