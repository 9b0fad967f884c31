import type { Format, Kind, Outcome, Stage } from '../../journal/journal.js';

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

/** A place in a text. */
export interface Span {
  at: number;
  end: number;
}

/** A set of phrases, to be looked for in texts in their plain form. */
export interface Phrases {
  /** Where the first one stands. */
  find(text: string): Span | undefined;
  /** Where each of them stands. */
  all(text: string): Span[];
  /** Where the one stands that begins at the beginning. */
  atStart(text: string): Span | undefined;
  /** Where the one stands that ends at the end, whatever punctuation follows. */
  atEnd(text: string): Span | undefined;
  /** Whether the whole text is one of them. */
  is(text: string): boolean;
  /** The text without any of them. */
  without(text: string): string;
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

/** Further than this nothing looks into one line. */
const FURTHEST = 5000;

/** The beginning of a line, as far as it is looked into, with case and width folded and typographic apostrophes made plain; every character stays in its place. */
export function plainForm(text: string): string {
  return folded(text.slice(0, FURTHEST));
}

/** The plain form of a text of any length. */
export function folded(text: string): string {
  const narrow = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\u3000|\u00a0/g, ' ');
  const lower = narrow.toLowerCase();
  return (lower.length === narrow.length ? lower : narrow).replace(/[’‘ʼ]/g, "'");
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

/** Further than this no line is looked through. */
const LONGEST = 2000;
/** Signs that may stand around a phrase at the beginning and the end of a text. */
const BEFORE = String.raw`[\s"'“”「『«(\[（【*_>…·~-]{0,8}`;
const AFTER = String.raw`[\s"'“”」』»)\]）】*_!?.,;:…。！？，；：、~-]{0,16}`;
/** Letters of alphabets, by which words begin and end; other scripts put no space between words. */
const LETTER = String.raw`[A-Za-z0-9_\u00c0-\u024f\u0300-\u036f\u0400-\u052f]`;
const ALPHABETIC = new RegExp(LETTER);

function phrases(list: readonly string[]): Phrases {
  // Most notes use few of the sets: each is made when it is asked for.
  const body = once(() => bodyOf(list));
  const anywhere = once(() => new RegExp(body()));
  const all = once(() => new RegExp(body(), 'g'));
  const start = once(() => new RegExp(`^${BEFORE}(?:${body()})`));
  const end = once(() => new RegExp(`(?:${body()})(?=${AFTER}$)`));
  const whole = once(() => new RegExp(`^${BEFORE}(?:${body()})${AFTER}$`));
  return {
    find: (text) => span(anywhere().exec(text.slice(0, LONGEST))),
    all: (text) => [...text.slice(0, LONGEST).matchAll(all())].map((match) => ({ at: match.index, end: match.index + match[0].length })),
    atStart: (text) => span(start().exec(text.slice(0, LONGEST))),
    atEnd: (text) => (text.length > LONGEST ? undefined : span(end().exec(text))),
    is: (text) => text.length <= LONGEST && whole().test(text),
    without: (text) => text.slice(0, LONGEST).replace(all(), ' '),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function span(match: RegExpExecArray | null): Span | undefined {
  return match ? { at: match.index, end: match.index + match[0].length } : undefined;
}

/** One expression for all phrases: those with the same edges stand together, the longest first. */
function bodyOf(list: readonly string[]): string {
  const groups = new Map<string, string[]>();
  const longestFirst = [...new Set(list.map((phrase) => plainForm(phrase)))].filter(Boolean).sort((a, b) => b.length - a.length);
  for (const phrase of longestFirst) {
    const [, first = '', words = '', open = '', last = ''] = /^(\^?)(.*?)(~?)(\$?)$/s.exec(phrase) ?? [];
    const before = `${first && `(?<=^${BEFORE})`}${ALPHABETIC.test(words.at(0) ?? '') ? `(?<!${LETTER})` : ''}`;
    const after = `${open ? `${LETTER}*` : ALPHABETIC.test(words.at(-1) ?? '') ? `(?!${LETTER})` : ''}${last && `(?=${AFTER}$|[，。；！？、,;)）」』])`}`;
    const edges = `${before}\u0000${after}`;
    const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
    groups.set(edges, [...(groups.get(edges) ?? []), escaped]);
  }
  const parts = [...groups].map(([edges, words]) => edges.replace('\u0000', () => `(?:${words.join('|')})`));
  return parts.join('|') || '(?!)';
}
