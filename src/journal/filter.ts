import type { AskedQuestion } from './cards.js';
import { type Format, type Interview, type Kind, type Outcome, outcomeOf, type Question, questionsOf, type Stage } from './journal.js';
import type { Outline } from './outline.js';
import { fold, holdsWords, nameKey, wordsOf } from './words.js';

/** Which part of the journal a reading command looks at; what is absent does not restrict. Several values of one field: any of them. */
export interface Filter {
  company?: string[];
  role?: string[];
  stage?: Stage[];
  format?: Format[];
  outcome?: Outcome[];
  topic?: string[];
  kind?: Kind[];
  tag?: string[];
  /** First and last day, YYYY-MM-DD, both included. */
  since?: string;
  until?: string;
  /** Lowest and highest overall rating, both included; an interview without one does not fit. */
  overall?: readonly [number, number];
}

/** Whether an interview fits; by topic and kind it fits when one of its questions does. */
export function interviewFits(filter: Filter): (interview: Outline) => boolean {
  const fits = interviewFieldsFit(filter);
  const asked = questionFits(filter);
  const byQuestion = Boolean(filter.topic?.length || filter.kind?.length);
  return (interview) => fits(interview) && (!byQuestion || questionsOf(interview).some(asked));
}

/** Whether one asking fits: its interview and the question itself. */
export function askingFits(filter: Filter): (asked: AskedQuestion) => boolean {
  const fits = interviewFieldsFit(filter);
  const asked = questionFits(filter);
  return ({ interview, question }) => asked(question) && fits(interview);
}

/** What fits a filter. An asking does where its interview and its question do. */
export interface Fits {
  interview(interview: Interview): boolean;
  question(question: Question): boolean;
  topic(name: string): boolean;
}

/** Whether interviews, questions and topics fit; a topic does when it is one of those asked for, or none is. */
export function fitsOf(filter: Filter): Fits {
  const topics = new Set(filter.topic?.map(fold));
  return { interview: interviewFits(filter), question: questionFits(filter), topic: (name) => topics.size === 0 || topics.has(fold(name)) };
}

function interviewFieldsFit({ company, role, stage, format, outcome, tag, since, until, overall }: Filter) {
  const tags = new Set(tag?.map(fold));
  return passing<Outline>([
    company?.length && nameFits(company),
    role?.length && (({ role: own = '' }) => role.some((words) => holdsWords(own, wordsOf(words)))),
    stage?.length && ((interview) => isOneOf(stage, interview.stage)),
    format?.length && ((interview) => isOneOf(format, interview.format)),
    outcome?.length && ((interview) => outcome.includes(outcomeOf(interview))),
    tags.size > 0 && (({ tags: own = [] }) => own.some((one) => tags.has(fold(one)))),
    since !== undefined && (({ date }) => date >= since),
    until !== undefined && (({ date }) => date <= until),
    overall !== undefined && (({ assessment }) => isWithin(overall, assessment?.overall)),
  ]);
}

function questionFits({ topic, kind }: Filter) {
  const topics = new Set(topic?.map(fold));
  return passing<Pick<Question, 'kind' | 'topics'>>([
    kind?.length && ((question) => kind.includes(question.kind ?? 'other')),
    topics.size > 0 && (({ topics: own = [] }) => own.some((one) => topics.has(fold(one)))),
  ]);
}

/** Whether something passes all the tests that are asked for: mostly none. */
function passing<T>(tests: readonly (false | 0 | undefined | ((one: T) => boolean))[]): (one: T) => boolean {
  const asked = tests.filter((test) => typeof test === 'function');
  return (one) => asked.every((test) => test(one));
}

/** A company fits by the beginning of its name or of a word in it: "acme" finds "Acme Labs", and "me" does not. */
function nameFits(names: readonly string[]): (interview: Pick<Interview, 'company'>) => boolean {
  const keys = names.map(nameKey);
  return ({ company }) => keys.some((key) => beginsWord(nameKey(company), key));
}

/** Whether a word of the text begins with the key; Chinese and Japanese, written without blanks, may have it anywhere. */
export function beginsWord(text: string, key: string): boolean {
  return text.startsWith(key) || text.includes(` ${key}`) || (/[^\p{Script=Latin}\p{N}\s]/u.test(key) && text.includes(key));
}

function isOneOf<T>(wanted: readonly T[], value: T | undefined): boolean {
  return value !== undefined && wanted.includes(value);
}

function isWithin([lowest, highest]: readonly [number, number], rating: number | undefined): boolean {
  return rating !== undefined && rating >= lowest && rating <= highest;
}
