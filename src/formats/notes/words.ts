import type { Format, Kind, Outcome, Stage } from '../../journal/journal.js';
import { type Phrases, phrases } from './phrases.js';

/** Phrases by language; "any" are of no language. */
type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** The parts of a note that a heading or a label opens. */
export type Part = 'ownQuestions' | 'wentWell' | 'toImprove' | 'task' | 'questions' | 'study' | 'reflection' | 'process' | 'result';
/** What a note may say of an interview in a field of its own. */
export type Field = 'company' | 'role' | 'date' | 'posted' | 'minutes' | 'stage' | 'outcome' | 'interviewers' | 'author' | 'title';
/** What stands before a text and says what it is. */
export type Speech = 'question' | 'followUp' | 'answer' | 'better' | 'note';

/**
 * The content of data/notes.json: the words by which people mark what they write. In a phrase "^" stands for the beginning of a text and "$" for the end of a clause; "~" after a word
 * lets it go on (inflection).
 */
export interface NoteLexicon {
  questionLabel: ByLanguage;
  followUpLabel: ByLanguage;
  answerLabel: ByLanguage;
  betterLabel: ByLanguage;
  noteLabel: ByLanguage;
  sections: Readonly<Record<Part, ByLanguage>>;
  asks: Readonly<Record<'start' | 'task' | 'end' | 'within', ByLanguage>>;
  asked: ByLanguage;
  /** What stands right before the statement of a problem: "the task was". */
  posed: ByLanguage;
  /** What one is asked to do that is no question: "wait", "turn on the camera". */
  errands: ByLanguage;
  iAsked: ByLanguage;
  said: ByLanguage;
  /** How sentences end that tell, in languages where the end of the verb says so. */
  tells: ByLanguage;
  answered: Readonly<Record<'no' | 'partly' | 'yes', ByLanguage>>;
  all: ByLanguage;
  corrected: ByLanguage;
  fields: Readonly<Record<Field, ByLanguage>>;
  round: ByLanguage;
  stages: Readonly<Partial<Record<Stage, readonly string[]>>>;
  formats: Readonly<Partial<Record<Format, readonly string[]>>>;
  outcomes: Readonly<Partial<Record<Outcome, readonly string[]>>>;
  kinds: Readonly<Partial<Record<Kind, readonly string[]>>>;
  roles: readonly string[];
  generic: readonly string[];
  /** What is no name of a company where it stands alone. */
  unnamed: ByLanguage;
  interview: readonly string[];
  durations: {
    minutes: readonly string[];
    hours: readonly string[];
    lasted: readonly string[];
    half: readonly string[];
    numbers: Readonly<Record<string, number>>;
  };
  months: readonly (readonly string[])[];
}

/** The lexicon, ready to be looked for. */
export interface NoteWords {
  speech: readonly (readonly [Speech, Phrases])[];
  parts: readonly (readonly [Part, Phrases])[];
  asks: Record<'start' | 'task' | 'end' | 'within', Phrases>;
  asked: Phrases;
  posed: Phrases;
  errands: Phrases;
  iAsked: Phrases;
  said: Phrases;
  tells: Phrases;
  answered: Record<'no' | 'partly' | 'yes', Phrases>;
  all: Phrases;
  corrected: Phrases;
  fields: readonly (readonly [Field, Phrases])[];
  round: Phrases;
  stages: readonly (readonly [Stage, Phrases])[];
  formats: readonly (readonly [Format, Phrases])[];
  outcomes: readonly (readonly [Outcome, Phrases])[];
  kinds: readonly (readonly [Kind, Phrases])[];
  roles: Phrases;
  generic: Phrases;
  unnamed: Phrases;
  interview: Phrases;
  durations: Record<'minutes' | 'hours' | 'lasted' | 'half', Phrases> & { numbers: ReadonlyMap<string, number> };
  months: readonly Phrases[];
}

/** Prepares a lexicon once for any number of notes. */
export function noteWords(lexicon: NoteLexicon): NoteWords {
  const { questionLabel, followUpLabel, answerLabel, betterLabel, noteLabel, durations } = lexicon;
  return {
    speech: [
      ['followUp', of(followUpLabel)],
      ['better', of(betterLabel)],
      ['question', of(questionLabel)],
      ['answer', of(answerLabel)],
      ['note', of(noteLabel)],
    ],
    parts: entries(lexicon.sections),
    asks: { start: of(lexicon.asks.start), task: of(lexicon.asks.task), end: of(lexicon.asks.end), within: of(lexicon.asks.within) },
    asked: of(lexicon.asked),
    posed: of(lexicon.posed),
    errands: of(lexicon.errands),
    iAsked: of(lexicon.iAsked),
    said: of(lexicon.said),
    tells: of(lexicon.tells),
    answered: { no: of(lexicon.answered.no), partly: of(lexicon.answered.partly), yes: of(lexicon.answered.yes) },
    all: of(lexicon.all),
    corrected: of(lexicon.corrected),
    fields: entries(lexicon.fields),
    round: of(lexicon.round),
    stages: entries(lexicon.stages),
    formats: entries(lexicon.formats),
    outcomes: entries(lexicon.outcomes),
    kinds: entries(lexicon.kinds),
    roles: phrases(lexicon.roles),
    generic: phrases(lexicon.generic),
    unnamed: of(lexicon.unnamed),
    interview: phrases(lexicon.interview),
    durations: {
      minutes: phrases(durations.minutes),
      hours: phrases(durations.hours),
      lasted: phrases(durations.lasted),
      half: phrases(durations.half),
      numbers: new Map(Object.entries(durations.numbers)),
    },
    months: lexicon.months.map((names) => phrases(names)),
  };
}

function entries<K extends string>(table: Readonly<Partial<Record<K, ByLanguage | readonly string[]>>>): [K, Phrases][] {
  return (Object.entries(table) as [K, ByLanguage | readonly string[]][]).map(([name, list]) => [
    name,
    Array.isArray(list) ? phrases(list) : of(list as ByLanguage),
  ]);
}

function of(byLanguage: ByLanguage): Phrases {
  return phrases(Object.values(byLanguage).flat());
}
