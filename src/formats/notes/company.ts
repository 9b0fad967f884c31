import { datesIn } from './dates.js';
import { minutesIn } from './durations.js';
import { isKindOfInterview, joined, nameIn, spaced } from './names.js';
import { plainForm } from './phrases.js';
import type { NoteWords } from './words.js';

/** What is known of where a note comes from. */
export interface Sources {
  /** Titles: of the front matter, the first heading, a subject line. */
  titles: readonly string[];
  /** The names of the file and of the folders it lies in, the nearest first. */
  path: readonly string[];
  /** All of the note. */
  text: string;
  /** Who wrote it, where it says so: no company. */
  authors: readonly string[];
}

/** What stands behind "at" with capitals. */
const CAPITALS = /^\s+(\p{Lu}[\p{L}\p{N}&.'-]*(?:\s+\p{Lu}[\p{L}\p{N}&.'-]*){0,3})/u;
/** English notes say it anywhere. */
const INTERVIEWED_AT = /\binterview(?:ed|ing)?\s+(?:with|at)\s+([A-Z][\w&.'-]*(?:\s+[A-Z][\w&.'-]*){0,2})(?=[\s,.;:!)]|$)/;
/** "The Acme interview". */
const THE_INTERVIEW = /\b[Tt]he\s+([A-Z][\w&.'-]*(?:\s+[A-Z][\w&.'-]*){0,2})\s+interview\b/;
const ASIDE = /[(（,，]\s*$/;
/** Facts in one line: "Acme, frontend, Nov 17". */
const BETWEEN_FACTS = /\s*[,，|]\s*|\s+[-–—]\s+/;
const CLOSING = /[.'-]+$/;
/** A note says in its first lines where one was: in so many characters, those of an English note, and those behind "interview". */
const HEAD = 1500;
const HEAD_ENGLISH = 3000;
const BEHIND = 80;
/** A title says the name within so many characters. */
const LONGEST = 300;
/** A part of a path is taken where it is the name of a company at most so deep. */
const DEPTH = 3;

/** The company that a note is about, where its titles or its place say it; never a guess from the text alone. */
export function companyOf(sources: Sources, words: NoteWords): string | undefined {
  const { titles, path, text } = sources;
  for (const title of titles) {
    const name = companyInTitle(title, words);
    // A title may say more than the name that a folder has: "Interview for a role at Acme" in acme/.
    const short = name && path.map((part) => nameIn(spaced(part), words)).find((part) => part && joined(name).indexOf(joined(part)) > 0);
    if (name) return short || name;
  }
  return (
    companyInText(text, words) ?? companyAmongFacts(titles[0], words) ?? companyInPath(sources, words) ?? companyInSentence(text, words)
  );
}

/** "Interview at Acme", "Acme interview experience", "「Acme」面試心得", "Acme后端一面": what is left of a title about an interview without the words of its kind. */
export function companyInTitle(wholeTitle: string, words: NoteWords): string | undefined {
  const title = withoutCompanions(wholeTitle.slice(0, LONGEST), words);
  const quoted = /[「『《“"]([^」』》”"]{1,30})[」』》”"]/.exec(title)?.[1];
  if (!speaksOfInterview(title, words)) return undefined;
  const nameOf = (part: string | undefined) => part && nameIn(part, words);
  const inQuotes = nameOf(quoted);
  if (inQuotes) return inQuotes;
  const name = nameOf(behindAt(title, words)) || nameIn(title, words);
  return name && isWrittenAsName(name, title) ? name : undefined;
}

/** "with the platform team" names no company, "Acme" does: in a title with capitals a name has one. */
function isWrittenAsName(name: string, title: string): boolean {
  return name !== name.toLowerCase() || title === title.toLowerCase() || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name);
}

function companyInText(text: string, words: NoteWords): string | undefined {
  const head = text.slice(0, HEAD_ENGLISH);
  const the = THE_INTERVIEW.exec(head)?.[1];
  return INTERVIEWED_AT.exec(head)?.[1]?.replace(CLOSING, '') ?? (the && nameIn(the, words));
}

/** "Acme, frontend, Nov 17": the name before what can be nothing but facts of an interview. */
function companyAmongFacts(title: string | undefined, words: NoteWords): string | undefined {
  const [first, ...others] = (title ?? '').slice(0, LONGEST).split(BETWEEN_FACTS);
  if (!first || others.length === 0 || !/^\p{Lu}/u.test(first)) return undefined;
  return others.some((part) => datesIn(part, words).length > 0) && others.every((part) => isFact(part, words))
    ? nameIn(first, words)
    : undefined;
}

function isFact(part: string, words: NoteWords): boolean {
  const plain = plainForm(part);
  const isOfRole = words.roles.find(plain) !== undefined && words.generic.without(words.roles.without(plain)).trim() === '';
  return isOfRole || datesIn(part, words).length > 0 || minutesIn(part, words) !== undefined || isKindOfInterview(part, words);
}

/** Without those who were there: "(yesterday, with Ann)". */
function withoutCompanions(text: string, words: NoteWords): string {
  const beside = words.beside.all(plainForm(text)).find(({ at }) => ASIDE.test(text.slice(0, at)));
  return beside ? text.slice(0, beside.at) + text.slice(beside.at).replace(/^[^,，()（）]*/, '') : text;
}

/** "at Acme", "bei Acme", "в Акме". */
function behindAt(text: string, words: NoteWords): string | undefined {
  return words.at
    .all(plainForm(text))
    .map(({ end }) => CAPITALS.exec(text.slice(end))?.[1])
    .find(Boolean);
}

/** "Entretien technique chez Acme", "Собеседование в Акме": the name behind "at" in the first sentence that speaks of an interview. */
function companyInSentence(text: string, words: NoteWords): string | undefined {
  for (const sentence of text.slice(0, HEAD).split(/[.。!！?？\n]+/)) {
    const about = words.interview.find(plainForm(sentence));
    const name = about && behindAt(withoutCompanions(sentence.slice(about.end, about.end + BEHIND), words), words)?.replace(CLOSING, '');
    if (name) return isKindOfInterview(name, words) ? undefined : nameIn(name, words);
  }
  return undefined;
}

/** The part of a path that is best known from the note, the nearest of those that are known alike. */
function companyInPath({ path, titles, text, authors }: Sources, words: NoteWords): string | undefined {
  const known = joined(text);
  const title = joined(titles.join(' '));
  const writers = new Set(authors.map((author) => joined(author.replace(/\s*[(（,，].*/s, ''))));
  const names = path.slice(0, DEPTH).map((part) => nameIn(spaced(part), words));
  // The file is named after a day, a round or its writer: its folder says where.
  const isUnnamed = names[0] === undefined || writers.has(joined(names[0]));
  const scored = names.flatMap((name, depth) => {
    if (!name || writers.has(joined(name))) return [];
    const mention = joined(name);
    const isFolderOf = isUnnamed && depth === 1;
    if (!isFolderOf && !known.includes(mention) && !isLikeAName(name, `${path[depth]} ${path[depth + 1] ?? ''}`, words)) return [];
    return [{ name, score: (title.includes(mention) ? 3 : known.includes(mention) ? 2 : 0) - depth }];
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.name;
}

/** What the note itself never says is a name where it is written like one, or where the file or its folder speaks of interviews: "acme interview.md", interviews/acme.md. */
function isLikeAName(name: string, around: string, words: NoteWords): boolean {
  return name !== name.toLowerCase() || /[^\p{Script=Latin}\d\s.-]/u.test(name) || speaksOfInterview(spaced(around), words);
}

function speaksOfInterview(text: string, words: NoteWords): boolean {
  const plain = plainForm(text);
  return words.interview.find(plain) !== undefined || words.round.find(plain) !== undefined;
}
