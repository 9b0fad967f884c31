import type { NextStep } from '../journal/journal.js';
import { readWhen } from './when.js';

/** Reads "Code assessment by friday": a date at the end, after "by", becomes the day (in the future). What is not a date stays in the text. */
export async function readNextStep(text: string, now: Date): Promise<Omit<NextStep, 'id'>> {
  const [, what, by] = /^(.*\S)\s+by\s+(\S.*)$/is.exec(text.trim()) ?? [];
  const when = what && by ? await readWhen(by, 'future', now) : undefined;
  return when && what && 'date' in when ? { text: what, by: when.date } : { text: text.trim() };
}
