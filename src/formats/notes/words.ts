import type { Format, Kind, Outcome, Stage } from '../../journal/journal.js';
import { type Phrases, phrases } from './phrases.js';

/** Phrases by language; "any" are of no language. */
type ByLanguage = Readonly<Record<string, readonly string[]>>;
/** Phrases as the lexicon holds them: by language, or of all languages together. */
type Listed = ByLanguage | readonly string[];

/** The parts of a note that a heading or a label opens. */
export type Part = 'ownQuestions' | 'wentWell' | 'toImprove' | 'task' | 'questions' | 'study' | 'reflection' | 'process' | 'result';
/** What a note may say of an interview in a field of its own. */
export type Field = 'company' | 'role' | 'date' | 'posted' | 'minutes' | 'stage' | 'outcome' | 'interviewers' | 'author' | 'title';
/** What stands before a text and says what it is. */
export type Speech = 'question' | 'followUp' | 'answer' | 'better' | 'note';

/** The sets of phrases that stand by themselves: as lists in the lexicon, ready to be looked for in NoteWords. */
interface Sets<T> {
  /** By which a writer tells what was asked: "he asked me". */
  asked: T;
  /** What stands right before the statement of a problem: "the task was". */
  posed: T;
  /** What one is asked to do that is no question: "wait", "turn on the camera". */
  errands: T;
  /** What was asked when it does not say which: "several questions". */
  several: T;
  /** What names it after all: "several questions about". */
  namely: T;
  /** What may stand between "asked" and the question: "me about". */
  link: T;
  /** The last word of "asked why", by which the question itself begins. */
  askingWord: T;
  /** What stands right before the verb of asking: "also", "然后". */
  beforeAsking: T;
  /** What begins one more thing that was asked. */
  further: T;
  /** The writer as the one who asks. */
  writer: T;
  /** How a part of a sentence begins that goes on with the story. */
  story: T;
  iAsked: T;
  /** Labels of what comes next. */
  next: T;
  /** How an answer begins that its writer tells. */
  said: T;
  /** How it begins behind the question on the same line. */
  iSaid: T;
  yesOrNo: T;
  /** How sentences end that tell, in languages where the end of the verb says so. */
  tells: T;
  /** What is said of all questions above or below. */
  all: T;
  corrected: T;
  /** How a word on an answer begins that takes back part of what follows: "kinda, forgot the name". */
  hedges: T;
  round: T;
  roles: T;
  generic: T;
  /** What is no name of a company where it stands alone. */
  unnamed: T;
  /** Words that stand in sentences and not in names. */
  ofSentences: T;
  /** What stands before the name of a company: "at". */
  at: T;
  /** What stands before the name of a company or of a person: "with". */
  beside: T;
  interview: T;
  weekdays: T;
  /** Names of the field of a front matter that lists tags. */
  tags: T;
}

/** The groups of phrases of which each says something else. */
interface Groups<T> {
  asks: Readonly<Record<'start' | 'task' | 'end' | 'within', T>>;
  answered: Readonly<Record<'no' | 'partly' | 'yes', T>>;
  /** All that is said of an answer: a mark, or one word in brackets behind the question. */
  grades: Readonly<Record<'no' | 'partly' | 'yes', T>>;
}

/**
 * The content of data/notes.json: the words by which people mark what they write. In a phrase "^" stands for the beginning of a text and "$" for the end of a clause; "~" after a word
 * lets it go on (inflection).
 */
export interface NoteLexicon extends Sets<Listed>, Groups<ByLanguage> {
  questionLabel: ByLanguage;
  followUpLabel: ByLanguage;
  answerLabel: ByLanguage;
  betterLabel: ByLanguage;
  noteLabel: ByLanguage;
  sections: Readonly<Record<Part, ByLanguage>>;
  fields: Readonly<Record<Field, ByLanguage>>;
  stages: Readonly<Partial<Record<Stage, readonly string[]>>>;
  formats: Readonly<Partial<Record<Format, readonly string[]>>>;
  outcomes: Readonly<Partial<Record<Outcome, readonly string[]>>>;
  kinds: Readonly<Partial<Record<Kind, readonly string[]>>>;
  durations: Readonly<Record<'minutes' | 'hours' | 'lasted' | 'half' | 'andHalf', readonly string[]>> & {
    numbers: Readonly<Record<string, number>>;
  };
  months: readonly (readonly string[])[];
}

/** What the phrases of a table mean, each with its phrases; the first that fits counts. */
export type Table<K> = readonly (readonly [K, Phrases])[];

/** The lexicon, ready to be looked for. */
export interface NoteWords extends Readonly<Sets<Phrases>>, Readonly<Groups<Phrases>> {
  speech: Table<Speech>;
  parts: Table<Part>;
  /** The phrases of one part. */
  part: Readonly<Record<Part, Phrases>>;
  fields: Table<Field>;
  stages: Table<Stage>;
  formats: Table<Format>;
  outcomes: Table<Outcome>;
  kinds: Table<Kind>;
  durations: Readonly<Record<'minutes' | 'hours' | 'lasted' | 'half' | 'andHalf', Phrases>> & { numbers: ReadonlyMap<string, number> };
  months: readonly Phrases[];
}

/** Prepares a lexicon once for any number of notes. */
export function noteWords(lexicon: NoteLexicon): NoteWords {
  const {
    questionLabel,
    followUpLabel,
    answerLabel,
    betterLabel,
    noteLabel,
    sections,
    asks,
    answered,
    grades,
    durations,
    months,
    ...others
  } = lexicon;
  const { fields, stages, formats, outcomes, kinds, ...sets } = others;
  const { numbers, ...units } = durations;
  const part = prepared(sections);
  return {
    ...prepared(sets),
    speech: table({ followUp: followUpLabel, better: betterLabel, question: questionLabel, answer: answerLabel, note: noteLabel }),
    parts: entries(part),
    part,
    asks: prepared(asks),
    answered: prepared(answered),
    grades: prepared(grades),
    fields: table(fields),
    stages: table(stages),
    formats: table(formats),
    outcomes: table(outcomes),
    kinds: table(kinds),
    durations: { ...prepared(units), numbers: new Map(Object.entries(numbers)) },
    months: months.map((names) => phrases(names)),
  };
}

function table<K extends string>(lists: Readonly<Partial<Record<K, Listed>>>): Table<K> {
  return entries(lists).map(([name, list]) => [name, phrasesOf(list)]);
}

function prepared<K extends string>(lists: Readonly<Record<K, Listed>>): Record<K, Phrases> {
  return Object.fromEntries(table(lists)) as Record<K, Phrases>;
}

function entries<K extends string, T>(record: Readonly<Partial<Record<K, T>>>): [K, T][] {
  return Object.entries(record) as [K, T][];
}

function phrasesOf(list: Listed): Phrases {
  return phrases(Object.values(list).flat());
}
