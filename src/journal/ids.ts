import type { Journal } from './journal.js';

/** The kinds of record that have an id: interview, question, card, next step, review. */
export type IdKind = 'i' | 'q' | 'c' | 's' | 'r';

/** Gives a new id: the letter of its kind and six base32 characters (RFC 4648, lower case). */
export type Mint = (kind: IdKind) => string;

/** Uniform random bytes. */
export type RandomBytes = (length: number) => Uint8Array;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 6;

/** Makes ids that are in no record of the journal and were not given by this mint before. */
export function mintFor(journal: Journal, random: RandomBytes): Mint {
  let taken: Set<string> | undefined;
  return (kind) => {
    taken ??= idsOf(journal);
    let id: string;
    do {
      id = kind + Array.from(random(LENGTH), (byte) => BASE32[byte & 31]).join('');
    } while (taken.has(id));
    taken.add(id);
    return id;
  };
}

function idsOf(journal: Journal): Set<string> {
  const ids = new Set<string>();
  forEachId(journal, (id) => ids.add(id));
  return ids;
}

/** Tells every id of every record. */
export function forEachId({ interviews, cards }: Pick<Journal, 'interviews' | 'cards'>, tell: (id: string) => void): void {
  for (const { id, questions, nextSteps } of interviews) {
    tell(id);
    if (questions) for (const question of questions) tell(question.id);
    if (nextSteps) for (const step of nextSteps) tell(step.id);
  }
  for (const { id, reviews } of cards) {
    tell(id);
    if (reviews) for (const review of reviews) tell(review.id);
  }
}
