import { minutesIn } from './durations.js';
import { weight } from './labels.js';
import { folded, plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** Names of files are run together from these. */
const CAMEL = /interview|experience|notes|questions|round/i;
/** How far around a boundary in such a name these are looked for. */
const AROUND = 12;
const TIME_OF_DAY = /^\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|uhr|h|点|點|時|시)$/i;
/** The day in the name of a file. */
const DAY = /(?<!\d)(?:(?:19|20)\d\d[-._ ]?\d{1,2}(?:[-._ ]?\d{1,2})?|\d{1,2}[-._]\d{1,2}[-._](?:19|20)?\d\d)(?!\d)/g;
/** What is no part of a name, in this order: asides in brackets, dates, the number of a heading, days without a year. */
const BESIDE_NAMES = [
  /[(（【[][^)）】\]]*[)）】\]]/g,
  /(?:19|20)\d\d[-./_年년]?\d{0,2}[-./_月월]?\d{0,2}[日일]?/g,
  /(?<![\p{L}\d/])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])/gu,
  /^\s*\d+(?:\.\d+)*[.、)]?\s*/,
  /(?<![\p{L}])\d{1,2}[.月]\d{1,2}日?/gu,
];
const SEPARATOR = /\s*[|:：·_,，、/–—~()（）[\]【】「」『』"“”<>《》]+\s*|\s+-+\s*|-+\s+/u;
/** What stands around a name in a chunk of a title. */
const EDGES = /^[\s的の\-–.,'&]+|[\s的の\-–.,'&]+$/gu;
/** A name begins with no number that stands by itself. */
const NUMBER_FIRST = /^\d+(?:\s|$)/;
/** A name is looked for in so many characters, is at most so heavy, and so many other words are taken away. */
const LONGEST = 300;
const MOST = 6;
const MOST_WORDS = 12;

/** What is left of a text when dates, rounds, roles and words such as "interview" are taken away, if that can be a name. */
export function nameIn(text: string, words: NoteWords): string | undefined {
  const bare = BESIDE_NAMES.reduce((left, beside) => left.replace(beside, ' '), text.slice(0, LONGEST));
  return bare
    .split(SEPARATOR)
    .filter((chunk) => !isKindOfInterview(chunk, words))
    .map((chunk) => ownWords(chunk, words))
    .find((left) => canBeName(left, words));
}

/** The words of a chunk that are of no other kind, as they are written. */
function ownWords(chunk: string, words: NoteWords): string {
  const others = [words.round, words.interview, words.roles, words.generic, ...Object.values(words.part)];
  const left = others.reduce((rest, phrases) => {
    let kept = rest;
    for (let found = phrases.find(plainForm(kept)), count = 0; found && found.end > found.at && count < MOST_WORDS; count++) {
      kept = `${kept.slice(0, found.at)}\u0000${kept.slice(found.end)}`;
      found = phrases.find(plainForm(kept));
    }
    return kept;
  }, chunk);
  const parts = left.split('\u0000').map((part) => part.replace(EDGES, ''));
  return (parts.find((part) => part.length > 1) ?? '').trim();
}

function canBeName(left: string, words: NoteWords): boolean {
  const plain = plainForm(left);
  if (left.length < 2 || !/\p{L}/u.test(left) || weight(left) > MOST || NUMBER_FIRST.test(left) || /[?？!！。]/.test(left)) return false;
  if (words.ofSentences.find(plain) || words.unnamed.is(plain) || isKindOfInterview(left, words)) return false;
  return !TIME_OF_DAY.test(left) && minutesIn(left, words) === undefined;
}

/** "panel round", "HR", "Zoom": a stage, or how one met. */
export function isKindOfInterview(name: string, words: NoteWords): boolean {
  return [...words.stages, ...words.formats].some(([, phrases]) => phrases.is(plainForm(name)));
}

/** The words of a name of a file: "my_interview-notes", "InterviewExperience". */
export function spaced(part: string): string {
  return part
    .replace(DAY, ' ')
    .replace(/\s/.test(part.trim()) ? /_+/g : /[-_]+/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll}+(?:$|\s|\p{Lu}))/gu, (boundary, at: number) =>
      CAMEL.test(part.slice(Math.max(0, at - AROUND), at + AROUND)) ? ' ' : boundary,
    );
}

/** A name without spaces, signs and case, in which "Blue Harbor" is "blueharbor". */
export function joined(text: string): string {
  return folded(text).replace(/[\s\-_.'"]+/g, '');
}
