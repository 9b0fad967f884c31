import { UserError } from '../errors.js';
import { KEY_ORDER } from '../generated/shape.js';
import type { Card, Interview } from './journal.js';

/** The most that one text may hold, in bytes of UTF-8. */
const TEXT_LIMIT = 256 * 1024;

type RecordName = keyof typeof KEY_ORDER;

/** Which shape the members of a field have, where they are records themselves. */
const RECORDS: Partial<Record<string, RecordName>> = {
  questions: 'Question',
  iAsked: 'OwnQuestion',
  nextSteps: 'NextStep',
  assessment: 'Assessment',
  source: 'Source',
  answers: 'Answer',
  reviews: 'Review',
};

/**
 * The one form in which an interview is kept: keys in the order of the schema, unknown ones after them, nothing empty, texts with
 * LF line ends and without white space around them. Throws UserError when a text is over 256 KB.
 */
export function tidyInterview(interview: Interview): Interview {
  return tidyRecord(interview, 'Interview') as Interview;
}

/** The same for a card. */
export function tidyCard(card: Card): Card {
  return tidyRecord(card, 'Card') as Card;
}

/** The form in which a text is kept: CR and CRLF become LF, white space around it goes, every other character stays. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function tidyRecord(record: object, name: RecordName): object | undefined {
  const fields = record as Record<string, unknown>;
  const known: readonly string[] = KEY_ORDER[name];
  const tidied: Record<string, unknown> = {};
  for (const key of known) {
    const value = tidyField(fields[key], key);
    if (value !== undefined) tidied[key] = value;
  }
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) tidied[key] = fields[key];
  }
  return Object.keys(tidied).length > 0 ? tidied : undefined;
}

function tidyField(value: unknown, key: string): unknown {
  if (typeof value === 'string') return keptText(value, key);
  if (Array.isArray(value)) {
    const members = value.map((member) => tidyField(member, key)).filter((member) => member !== undefined);
    return members.length > 0 ? members : undefined;
  }
  const name = RECORDS[key];
  if (name && typeof value === 'object' && value !== null) return tidyRecord(value, name);
  return value === false ? undefined : (value ?? undefined);
}

/** A tidy text, undefined where nothing is left of it. Throws UserError when it is over 256 KB; `key` is the name of its field. */
export function keptText(value: string, key: string): string | undefined {
  const text = tidyText(value);
  if (text.length > TEXT_LIMIT / 3 && Buffer.byteLength(text) > TEXT_LIMIT) {
    throw new UserError(
      `The ${key === 'text' ? 'text' : `text of "${key}"`} is ${Math.ceil(Buffer.byteLength(text) / 1024)} KB long; at most ${TEXT_LIMIT / 1024} KB can be kept in one.`,
      'Shorten it, or keep the whole in a file and its name in the notes.',
    );
  }
  return text || undefined;
}
