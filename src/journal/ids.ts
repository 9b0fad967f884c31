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

/** Every id of every record. */
function idsOf({ interviews, cards }: Journal): Set<string> {
  const ids = new Set<string>();
  for (const interview of interviews) {
    ids.add(interview.id);
    for (const { id } of interview.questions ?? []) ids.add(id);
    for (const { id } of interview.nextSteps ?? []) ids.add(id);
  }
  for (const card of cards) {
    ids.add(card.id);
    for (const { id } of card.reviews ?? []) ids.add(id);
  }
  return ids;
}
