import { type Interview, type Journal, questionsOf } from './journal.js';
import { holdsWords } from './words.js';

/** One place in the journal where something was found. */
export interface Match {
  interview: string;
  question?: string;
  company: string;
  date: string;
  field: string;
  text: string;
}

/** A text of an interview, with the question that it belongs to. */
interface Passage {
  field: string;
  text: string;
  question?: string;
}

/**
 * Finds the interviews that hold every word, in any order and anywhere in them, and in them the passages that hold a word: those with all words alone, where
 * there are some. `words` must be folded.
 */
export function searchInterviews(journal: Journal, interviews: readonly Interview[], words: readonly string[]): Match[] {
  const better = new Map(journal.cards.flatMap(({ id, answers }) => (answers?.length ? [[id, answers.at(-1)?.text ?? '']] : [])));
  return interviews.flatMap((interview) => matchesIn(interview, passagesOf(interview, better), words));
}

function matchesIn({ id, company, date }: Interview, passages: readonly Passage[], words: readonly string[]): Match[] {
  if (!holdsWords(passages.map(({ text }) => text).join('\n'), words)) return [];
  const whole = passages.filter(({ text }) => holdsWords(text, words));
  const found = whole.length > 0 ? whole : passages.filter(({ text }) => words.some((word) => holdsWords(text, [word])));
  return found.map(({ field, text, question }) => ({ interview: id, ...(question && { question }), company, date, field, text }));
}

function passagesOf(interview: Interview, better: ReadonlyMap<string, string>): Passage[] {
  const { company, role, interviewers, tags, assessment, iAsked, nextSteps, notes } = interview;
  const passages = [
    ['company', company],
    ['role', role],
    ['interviewers', interviewers?.join(', ')],
    ['tags', tags?.join(', ')],
    ...questionsOf(interview).flatMap(({ id, card, text, said, note }) => [
      ['question', text, id],
      ['said', said, id],
      ['note', note, id],
      ['better', better.get(card), id],
    ]),
    ['wentWell', assessment?.wentWell],
    ['toImprove', assessment?.toImprove],
    ...(iAsked ?? []).flatMap(({ text, reply }) => [
      ['iAsked', text],
      ['reply', reply],
    ]),
    ...(nextSteps ?? []).map(({ text }) => ['nextStep', text]),
    ['notes', notes],
  ] as const;
  return passages.flatMap(([field, text, question]) => (field && text ? [{ field, text, ...(question && { question }) }] : []));
}
