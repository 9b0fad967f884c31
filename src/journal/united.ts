import { groupBy, type Interview, type Question } from './journal.js';
import type { Choice } from './merge.js';

/** Something that two states of an interview say differently, in words. */
export interface Conflict {
  /** The field, after the question or step that it belongs to: `role`, `question "Why us?": note`. */
  where: string;
  here: string;
  there: string;
}

/** What is kept of a field where nothing is known yet, as good as not said. */
const UNSAID: Readonly<Record<string, unknown>> = { outcome: 'pending', answered: 'unknown' };

/**
 * Two states of one interview in one: what only one of them says is kept, questions and steps go by their ids, and of a text that goes on the other the longer stays. Where both say something of
 * the same field it is a conflict, and as `prefer` says.
 */
export function united(here: Interview, there: Interview, prefer: Choice): { interview: Interview; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];

  const join = (a: unknown, b: unknown, key: string, place: string): unknown => {
    // Of one state alone, so that no question comes to follow itself up.
    if (key === 'followUpTo') return prefer === 'here' ? a : b;
    if (isUnsaid(a, key) || Object.is(a, b)) return b ?? a;
    if (isUnsaid(b, key)) return a;
    if (Array.isArray(a) && Array.isArray(b)) return joinLists(a, b, key, place);
    if (isRecord(a) && isRecord(b)) return joinRecords(a, b, place);
    if (typeof a === 'string' && typeof b === 'string') {
      if (a.startsWith(b)) return a;
      if (b.startsWith(a)) return b;
    }
    conflicts.push({ where: place + key, here: inWords(a), there: inWords(b) });
    return prefer === 'here' ? a : b;
  };
  const joinRecords = (a: Fields, b: Fields, place: string): Fields =>
    Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, join(a[key], b[key], key, place)]));
  const joinLists = (a: readonly unknown[], b: readonly unknown[], key: string, place: string): unknown[] => {
    const [mine, other] = [byKey(a), byKey(b)];
    return orderOf([...mine.keys()], [...other.keys()]).map((member) => {
      const [one, two] = [mine.get(member), other.get(member)];
      const name = isRecord(one) && typeof one.text === 'string' ? `${NAMES[key] ?? key} "${one.text}": ` : place;
      return join(one, two, key, name);
    });
  };

  const interview = joinRecords({ ...here }, { ...there }, '') as unknown as Interview;
  return { interview: { ...interview, ...(interview.questions && { questions: followUpsBehind(interview.questions) }) }, conflicts };
}

type Fields = Record<string, unknown>;

const NAMES: Readonly<Record<string, string>> = { questions: 'question', nextSteps: 'next step', iAsked: 'own question' };

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUnsaid(value: unknown, key: string): boolean {
  return value === undefined || value === UNSAID[key];
}

/** Members of a list by what they are known by: their id, their text, or themselves. */
function byKey(members: readonly unknown[]): Map<string, unknown> {
  return new Map(
    members.map((member) => [String(isRecord(member) ? (member.id ?? member.text ?? JSON.stringify(member)) : member), member]),
  );
}

/** The members of two lists: those of the first in their order, what only the second has behind what stands before it there. */
function orderOf(here: readonly string[], there: readonly string[]): string[] {
  const known = new Set(here);
  const behind = new Map<string | undefined, string[]>();
  let before: string | undefined;
  for (const member of there) {
    if (known.has(member)) before = member;
    else behind.set(before, [...(behind.get(before) ?? []), member]);
  }
  return [undefined, ...here].flatMap((member) => [...(member === undefined ? [] : [member]), ...(behind.get(member) ?? [])]);
}

/** Every follow-up behind the question that it followed up, as a journal keeps them. */
function followUpsBehind(questions: readonly Question[]): Question[] {
  const ids = new Set(questions.map(({ id }) => id));
  const parentOf = ({ followUpTo }: Question) => (followUpTo !== undefined && ids.has(followUpTo) ? followUpTo : '');
  const children = groupBy(questions, parentOf);
  const withFollowUps = (question: Question): Question[] => [question, ...(children.get(question.id) ?? []).flatMap(withFollowUps)];
  return (children.get('') ?? []).flatMap(withFollowUps);
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
