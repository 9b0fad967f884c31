import type { Answered, Kind } from '../../journal/journal.js';
import { askingOf } from './asking.js';
import { answeredIn, answeredOfAll } from './cues.js';
import { type Label, labelOf, named, partOf, speechOf, weight } from './labels.js';
import { beginsCounting, isLead } from './leads.js';
import { indentOf, type NoteLine } from './lines.js';
import { plainForm } from './phrases.js';
import { LABEL_RANK, rankOf } from './ranks.js';
import { isDatedStage, namesRound } from './rounds.js';
import type { NoteWords, Part } from './words.js';

/** What a heading, a label or a lead says of the lines under it. */
export interface Meaning {
  part?: Part | undefined;
  /** Of the questions under it. */
  kind?: Kind | undefined;
  /** How they were answered, where the heading says it of all. */
  answered?: Answered | undefined;
  /** The heading names a round: a new conversation. */
  round?: boolean;
}

/** What a line opens; it ends at a line of its own rank or a lower one. */
export interface Opening extends Meaning {
  rank: number;
}

/** A line with those beside it. */
interface Place {
  line: NoteLine;
  before: NoteLine | undefined;
  next: NoteLine | undefined;
  /** It stands between two items of a numbered list that goes on. */
  inside: boolean;
  label: Label | undefined;
  /** What it is called: the name of a label that has nothing behind it, or all of it. */
  name: string;
  /** Nothing stands behind its label. */
  isOpen: boolean;
}

/** A line that opens a part without a colon is at most so heavy. */
const SHORT = 6;
const SHORT_PLAIN = 3;
/** More than this behind a colon tells a story, not the name of a round. */
const STORY = 60;

/** What the line at a place opens; undefined where it opens nothing. `inside` says that it stands within a numbered list. */
export function openingAt(lines: readonly NoteLine[], index: number, inside: boolean, words: NoteWords): Opening | undefined {
  const line = lines[index] as NoteLine;
  if (line.shape === 'code' || line.shape === 'rule' || line.row) return undefined;
  const label = labelOf(line.text);
  const isOpen = label?.rest === '';
  const place = {
    line,
    before: lines[index - 1],
    next: lines[index + 1],
    inside,
    label,
    isOpen,
    name: label && isOpen ? label.name : line.text,
  };
  if (line.shape === 'heading') return index === 0 && isTitle(line, words) ? byTitle(place, words) : byHeading(place, words);
  if (isOwnQuestions(place, words)) return { rank: rankIn(line), part: 'ownQuestions' };
  if (line.quoted || askingOf(line.text, words) === 'surely') return undefined;
  return line.shape === 'item' ? byItem(place, words) : byText(place, () => isLead(lines, index, words), words);
}

function isTitle({ level, text }: NoteLine, words: NoteWords): boolean {
  const plain = plainForm(text);
  return level === 1 && (words.interview.find(plain) !== undefined || words.generic.is(plain));
}

/** "# Notes of my interview at Acme", or "# Notes" alone, is what the whole note is called: it says nothing of how its lines are to be taken. */
function byTitle({ line, label }: Place, words: NoteWords): Opening {
  if (label?.rest && speechOf(label, words)) return { rank: 1 };
  const meaning = meaningOf(line.text, words);
  return { rank: 1, ...meaning, part: meaning.part === 'questions' ? meaning.part : undefined };
}

function byHeading({ line, label, name, next }: Place, words: NoteWords): Opening {
  if (label?.rest && speechOf(label, words)) return { rank: line.level };
  const meaning = meaningOf(name, words, label?.rest);
  // "## Only those I could not answer" with nothing under it but headings beside it speaks of these.
  const isOfAll = meaning.answered !== undefined && next?.shape === 'heading' && next.level === line.level;
  return { rank: isOfAll ? line.level - 0.5 : line.level, ...meaning };
}

/** "- My questions" with items in it. */
function isOwnQuestions({ line, next, name }: Place, words: NoteWords): boolean {
  return line.shape === 'item' && next?.shape === 'item' && next.level > line.level && partOf(name, words) === 'ownQuestions';
}

/** An item opens a part where it has the form of a heading, or says no more than the name of the part. */
function byItem({ line, name, isOpen }: Place, words: NoteWords): Opening | undefined {
  const meaning = meaningOf(name, words);
  const isName = meaning.part !== undefined && words.part[meaning.part].is(plainForm(name));
  return means(meaning) && (isOpen || line.bold || isName) ? { rank: rankIn(line), ...meaning } : undefined;
}

function byText(place: Place, leads: () => boolean, words: NoteWords): Opening | undefined {
  const { line, next, label, name, isOpen } = place;
  const speech = label && speechOf(label, words);
  const graded = gradedBelow(place, words);
  if (graded) return { rank: LABEL_RANK, part: 'questions', answered: graded };
  if (isOpen && next?.shape === 'item' && (speech === 'followUp' || speech === 'question')) return { rank: LABEL_RANK, part: 'questions' };
  const meaning = meaningOf(name, words);
  if (speech && !(isOpen && meaning.part === 'questions' && next?.continues)) return undefined;
  if (means(meaning) && (isOpen || standsOut(place) || isNameAtMargin(place, meaning, words))) return { rank: LABEL_RANK, ...meaning };
  if (isSubject(place)) return { rank: LABEL_RANK };
  return leads() ? byLead(line, meaning, words) : undefined;
}

/** "I could not answer:" right above questions says it of those. */
function gradedBelow({ label, isOpen, next }: Place, words: NoteWords): Answered | undefined {
  const isAbove =
    label !== undefined && isOpen && next !== undefined && next.shape !== 'heading' && askingOf(next.text, words) === 'surely';
  return isAbove && weight(label.name) <= SHORT ? answeredIn(label.name, words) : undefined;
}

/** Text that names a part has the form of a heading: bold, or a few words by themselves. */
function standsOut({ line, before, next, inside, label }: Place): boolean {
  if (inside) return false;
  const isAlone = (line.apart || before?.shape === 'heading') && !line.continues && !next?.continues;
  return line.bold || (isAlone && !label?.rest && weight(line.text) <= SHORT_PLAIN && !/[.。,，]/.test(line.text));
}

/** Right below an item, at the margin, nothing but the name of a part: CommonMark takes it for more of that item, people do not. */
function isNameAtMargin({ line, name }: Place, { part }: Meaning, words: NoteWords): boolean {
  const isAtMargin = line.shape === 'text' && line.level > 0 && !line.quoted && indentOf(line) === 0;
  return isAtMargin && part !== undefined && words.part[part].is(plainForm(name));
}

/** "**Databases**" before a list that counts from 1 is its heading. */
function isSubject({ line, next }: Place): boolean {
  return line.bold && line.apart && line.level === 0 && weight(line.text) <= SHORT && beginsCounting(next);
}

function byLead({ text }: NoteLine, meaning: Meaning, words: NoteWords): Opening {
  const answered = answeredOfAll(text, words) === 'no' ? 'no' : undefined;
  return { rank: LABEL_RANK, ...meaning, part: meaning.part ?? 'questions', answered };
}

function means({ part, round }: Meaning): boolean {
  return part !== undefined || round === true;
}

function meaningOf(name: string, words: NoteWords, rest = ''): Meaning {
  const isAsked = askingOf(name, words) === 'surely';
  const answered = answeredOfAll(name, words);
  return {
    part: isAsked ? undefined : partOf(name, words),
    kind: named(name, words.kinds),
    round: !isAsked && rest.length < STORY && (namesRound(name, SHORT, words) || isDatedStage(name, words)),
    answered: answered === 'yes' ? undefined : answered,
  };
}

function rankIn(line: NoteLine): number {
  return rankOf(line) ?? LABEL_RANK;
}
