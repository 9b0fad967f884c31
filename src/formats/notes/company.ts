import { minutesIn } from './durations.js';
import { weight } from './labels.js';
import { folded, plainForm } from './phrases.js';
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

/** Names of files are run together from these. */
const CAMEL = /interview|experience|notes|questions|round/i;
/** Words that stand in sentences and not in names. */
const OF_SENTENCES =
  /(?<![\p{L}'])(?:i|me|we|you|he|she|they|it|is|are|was|were|did|do|does|how|what|why|when|so|but|that|this|there|about|from|to|my|your|not|can|will|should|'s|some|which|as|by)(?![\p{L}])|^(?:на|в|по|для|о|об|из|и|с|у|к|от|за|de|la|el|en|los|las|para|con|del|por|y|der|die|das|und|bei|für|mit|von|zum|le|les|des|du|pour|avec|chez|et|un|une|в)(?:\s|$)/iu;
const TIME_OF_DAY = /^\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|uhr|h|点|點|時|시)$/i;
/** "at Acme", "bei Acme", "в Акме": what stands behind it with capitals. */
const AT = /(?<![\p{L}\p{N}])(?:at|with|bei|chez|con|en|в|@)\s+(\p{Lu}[\p{L}\p{N}&.'-]*(?:\s+\p{Lu}[\p{L}\p{N}&.'-]*){0,3})/u;
/** The day in the name of a file. */
const DAY = /(?<!\d)(?:(?:19|20)\d\d[-._ ]?\d{1,2}(?:[-._ ]?\d{1,2})?|\d{1,2}[-._]\d{1,2}[-._](?:19|20)?\d\d)(?!\d)/g;
/** A note says in its first lines where one was. */
const HEAD = 1500;
const SEPARATOR = /\s*[|:：·_,，、/–—~()（）[\]【】「」『』"“”<>《》]+\s*|\s+-+\s*|-+\s+/u;
/** A title says the name within so many characters. */
const LONGEST = 300;
/** What a firm is by law, not by name. */
const LEGAL_FORM = /株式会社|有限会社|合同会社|주식회사|有限公司/g;
/** A part of a path is taken where it is the name of a company at most so deep. */
const DEPTH = 3;

/** The company that a note is about, where its titles or its place say it; never a guess from the text alone. */
export function companyOf({ titles, path, text, authors }: Sources, words: NoteWords): string | undefined {
  for (const title of titles) {
    const name = companyInTitle(title, words);
    // A title may say more than the name that a folder has: "Interview for a role at Acme" in acme/.
    const short = name && path.map((part) => nameIn(spaced(part), words)).find((part) => part && joined(name).indexOf(joined(part)) > 0);
    if (name) return short || name;
  }
  return companyInText(text) ?? companyInPath(path, { titles, text, authors }, words) ?? companyInSentence(text, words);
}

/** "Interview at Acme", "Acme interview experience", "「Acme」面試心得", "Acme后端一面": what is left of a title about an interview without the words of its kind. */
export function companyInTitle(wholeTitle: string, words: NoteWords): string | undefined {
  const title = wholeTitle.slice(0, LONGEST);
  const quoted = /[「『《“"]([^」』》”"]{1,30})[」』》”"]/.exec(title)?.[1];
  const plain = plainForm(title);
  const isAbout = words.interview.find(plain) !== undefined || words.round.find(plain) !== undefined;
  if (!isAbout) return undefined;
  if (quoted && nameIn(quoted, words)) return nameIn(quoted, words);
  const at = AT.exec(title)?.[1];
  const name = (at && nameIn(at, words)) || nameIn(title, words);
  return name && isWrittenAsName(name, title) ? name : undefined;
}

/** "with the platform team" names no company, "Acme" does: in a title with capitals a name has one. */
function isWrittenAsName(name: string, title: string): boolean {
  return name !== name.toLowerCase() || title === title.toLowerCase() || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name);
}

function companyInText(text: string): string | undefined {
  const head = text.slice(0, 3000);
  return /\binterview(?:ed|ing)?\s+(?:with|at)\s+([A-Z][\w&.'-]*(?:\s+[A-Z][\w&.'-]*){0,2})(?=[\s,.;:!)]|$)/
    .exec(head)?.[1]
    ?.replace(/[.'-]+$/, '');
}

/** "Entretien technique chez Acme", "Собеседование в Акме": the name behind "at" in the first sentence that speaks of an interview. */
function companyInSentence(text: string, words: NoteWords): string | undefined {
  for (const sentence of text.slice(0, HEAD).split(/[.。!！?？\n]+/)) {
    const about = words.interview.find(plainForm(sentence));
    const name = about && AT.exec(sentence.slice(about.end, about.end + 80))?.[1]?.replace(/[.'-]+$/, '');
    if (name)
      return [...words.stages, ...words.formats].some(([, phrases]) => phrases.is(plainForm(name))) ? undefined : nameIn(name, words);
  }
  return undefined;
}

function companyInPath(path: readonly string[], { titles, text, authors }: Omit<Sources, 'path'>, words: NoteWords): string | undefined {
  const known = joined(text);
  const title = joined(titles.join(' '));
  const notCompanies = new Set(authors.map((author) => joined(author.replace(/\s*[(（,，].*/s, ''))));
  const named = path.slice(0, DEPTH).map((part) => nameIn(spaced(part), words));
  const [ownName] = named;
  /** The file is named after a day, a round or its writer: its folder says where. */
  const isUnnamed = ownName === undefined || notCompanies.has(joined(ownName));
  let best: { name: string; score: number } | undefined;
  for (const [depth, name] of named.entries()) {
    if (!name || notCompanies.has(joined(name))) continue;
    const mention = joined(name);
    const isFolderOf = isUnnamed && depth === 1;
    if (!isFolderOf && !known.includes(mention) && !isLikeAName(name, `${path[depth]} ${path[depth + 1] ?? ''}`, words)) continue;
    const score = (title.includes(mention) ? 3 : known.includes(mention) ? 2 : 0) - depth;
    if (!best || score > best.score) best = { name, score };
  }
  return best?.name;
}

/** What the note itself never says is a name where it is written like one, or where the file or its folder speaks of interviews: "acme interview.md", interviews/acme.md. */
function isLikeAName(name: string, around: string, words: NoteWords): boolean {
  return (
    name !== name.toLowerCase() ||
    /[^\p{Script=Latin}\d\s.-]/u.test(name) ||
    words.interview.find(plainForm(spaced(around))) !== undefined ||
    words.round.find(plainForm(spaced(around))) !== undefined
  );
}

/** What is left of a text when dates, rounds, roles and words such as "interview" are taken away, if that can be a name. */
export function nameIn(text: string, words: NoteWords): string | undefined {
  const bare = text
    .slice(0, LONGEST)
    .replace(LEGAL_FORM, ' ')
    .replace(/[(（【[][^)）】\]]*[)）】\]]/g, ' ')
    .replace(/(?:19|20)\d\d[-./_年]?\d{0,2}[-./_月]?\d{0,2}日?/g, ' ')
    .replace(/^\s*\d+(?:\.\d+)*[.、)]?\s*/, '')
    .replace(/(?<![\p{L}])\d{1,2}[.月]\d{1,2}日?/gu, ' ');
  for (const chunk of bare.split(SEPARATOR)) {
    const left = ownWords(chunk, words);
    if (
      left &&
      !OF_SENTENCES.test(left) &&
      !words.unnamed.is(plainForm(left)) &&
      !TIME_OF_DAY.test(left) &&
      minutesIn(left, words) === undefined &&
      /\p{L}/u.test(left) &&
      left.length >= 2 &&
      weight(left) <= 6 &&
      !/^\d+(?:\s|$)/.test(left) &&
      !/[?？!！。]/.test(left)
    )
      return left;
  }
  return undefined;
}

/** The words of a chunk that are of no other kind, as they are written. */
function ownWords(chunk: string, words: NoteWords): string {
  let left = chunk;
  for (const phrases of [words.round, words.interview, words.roles, words.generic, ...words.parts.map(([, part]) => part)]) {
    for (let guard = 0; guard < 12; guard++) {
      const found = phrases.find(plainForm(left));
      if (!found || found.end === found.at) break;
      left = `${left.slice(0, found.at)}\u0000${left.slice(found.end)}`;
    }
  }
  return (
    left
      .split('\u0000')
      .map((part) => part.replace(/^[\s的の\-–.,'&]+|[\s的の\-–.,'&]+$/gu, ''))
      .find((part) => part.length > 1) ?? ''
  ).trim();
}

/** The words of a name of a file: "my_interview-notes", "InterviewExperience". */
function spaced(part: string): string {
  return part
    .replace(DAY, ' ')
    .replace(/\s/.test(part.trim()) ? /_+/g : /[-_]+/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll}+(?:$|\s|\p{Lu}))/gu, (boundary, at: number) =>
      CAMEL.test(part.slice(Math.max(0, at - 12), at + 12)) ? ' ' : boundary,
    );
}

/** Without spaces and case: "Pocket gems" is "Pocketgems". */
function joined(text: string): string {
  return folded(text).replace(/[\s\-_.'"]+/g, '');
}
