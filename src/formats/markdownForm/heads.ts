import { isCalendarDate } from '../../journal/calendar.js';
import { FormFault, quoted } from './fault.js';

/** The ids that were met, for one may stand only once. */
export type Ids = Set<string>;

/** Checks an id: the letter of its kind and six base32 characters, and not met before. Throws FormFault. */
export function knownId(id: string, letter: string, line: number, ids: Ids): string {
  if (!/^[a-z][a-z2-7]{6}$/.test(id) || !id.startsWith(letter))
    throw new FormFault(
      line,
      `${quoted(id)} is not the id of such a record: that is ${letter} and six more of a-z and 2-7.`,
      'Put back the one that stood there, or leave it out for something new. If it belongs to the text, put a sign after it.',
    );
  if (ids.has(id)) throw new FormFault(line, `The id ${id} stands there twice.`, 'Leave it out where something new was written.');
  ids.add(id);
  return id;
}

/** Takes " ^id" from the end of an item's first line. Shorter words after a ^ are text: "2 ^n". Throws FormFault for an id that is none. */
export function takeId(head: string, letter: string, line: number, ids: Ids): { id?: string; rest: string } {
  const found = /(?:^|[ \t])\^([A-Za-z0-9_-]{4,})[ \t]*$/.exec(head);
  if (!found?.[1]) return { rest: head };
  return { id: knownId(found[1], letter, line, ids), rest: head.slice(0, found.index) };
}

/** Reads a calendar date, YYYY-MM-DD. Throws FormFault when it is none or not in the calendar. */
export function dateFrom(text: string, name: string, line: number): string {
  if (isCalendarDate(text)) return text;
  const problem = /^\d{4}-\d\d-\d\d$/.test(text) ? `there is no ${text} in the calendar` : `${quoted(text)} is not a date`;
  throw new FormFault(line, `${name}: ${problem}.`, 'Write it as YYYY-MM-DD, for example 2026-11-20.');
}
