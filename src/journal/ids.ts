import type { Journal } from './journal.js';

/** The kinds of record that have an id: interview, question, card, next step, review. */
export type IdKind = 'i' | 'q' | 'c' | 's' | 'r';

/** Gives a new id: the letter of its kind and six base32 characters (RFC 4648, lower case). */
export type Mint = (kind: IdKind) => string;

/** Uniform random bytes. */
export type RandomBytes = (length: number) => Uint8Array;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 6;

/** In a journal of more interviews so many ids are looked for one by one before all are gathered. */
const MANY = 1000;
const FEW = 16;

/** Makes ids that are in no record of the journal and were not given by this mint before. */
export function mintFor(journal: Journal, random: RandomBytes): Mint {
  const given = new Set<string>();
  let all: ReadonlySet<string> | undefined;
  const isTaken = (id: string) => {
    if (given.has(id)) return true;
    if (!all && given.size < FEW && journal.interviews.length > MANY) return holdsId(journal, id);
    all ??= idsOf(journal);
    return all.has(id);
  };
  return (kind) => {
    let id: string;
    do {
      id = kind + Array.from(random(LENGTH), (byte) => BASE32[byte & 31]).join('');
    } while (isTaken(id));
    given.add(id);
    return id;
  };
}

function holdsId(journal: Journal, id: string): boolean {
  let isThere = false;
  forEachId(journal, (one) => {
    if (one === id) isThere = true;
  });
  return isThere;
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
