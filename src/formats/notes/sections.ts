import type { Answered, Kind } from '../../journal/journal.js';
import { askingOf } from './asking.js';
import { answeredIn } from './cues.js';
import { labelOf, named, partOf, speechOf, weight } from './labels.js';
import { insideLists, isNumbered, type NoteLine } from './lines.js';
import { plainForm } from './phrases.js';
import { isQuotation, sentencesOf } from './sentences.js';
import type { NoteWords, Part } from './words.js';

/** What holds for the lines under a heading, a label or a lead. */
export interface Scope {
  /** The line that opened it, by its place; -1 for the whole note. */
  opener: number;
  part?: Part | undefined;
  /** Of the questions under it. */
  kind?: Kind | undefined;
  /** How they were answered, where the heading says it of all. */
  answered?: Answered | undefined;
  /** The heading names a round: a new conversation. */
  round?: boolean;
}

/** A line with the scope in which it stands; of a line that opens one, the scope is its own. */
export interface Scoped {
  line: NoteLine;
  scope: Scope;
  opens: boolean;
  /** It opens one by what it says, not by its place alone as a heading of any subject does. */
  means: boolean;
}

/** Where a scope ends: at a line of its own rank or a lower one. Headings 1 to 7, labels and leads 8, items 10 and more. */
interface Open extends Scope {
  rank: number;
}

const LABEL_RANK = 8;
const ITEM_RANK = 10;
/** How far is looked ahead for a list that goes on. */
const AHEAD = 100;
/** A line that opens a part without a colon is at most so heavy. */
const SHORT = 6;
const SHORT_PLAIN = 3;

/** Gives each line its scope. */
export function scopesOf(lines: readonly NoteLine[], words: NoteWords): Scoped[] {
  const stack: Open[] = [];
  const inside = insideLists(lines);
  return lines.map((line, index) => {
    const rank = rankOf(line);
    const ended = (open: Open) => open.rank >= rank || (open.rank === LABEL_RANK && !inside[index] && isClosing(lines, index, open.opener));
    while (stack.length > 0 && ended(stack.at(-1) as Open)) stack.pop();
    const opened = openedBy(lines, index, inside[index] === true, words);
    if (opened) {
      while (stack.length > 0 && (stack.at(-1) as Open).rank >= opened.rank) stack.pop();
      stack.push({ ...opened, ...inherited(stack.at(-1), opened) });
    }
    return {
      line,
      scope: stack.at(-1) ?? { opener: -1 },
      opens: opened !== undefined,
      means: opened?.part !== undefined || opened?.round === true,
    };
  });
}

/** A heading that names only a subject goes on with what the one above has begun. */
function inherited(above: Open | undefined, { part, kind, answered }: Open): Partial<Open> {
  return { part: part ?? above?.part, kind: kind ?? above?.kind, answered: answered ?? above?.answered };
}

function rankOf({ shape, level }: NoteLine): number {
  if (shape === 'heading') return level;
  return shape === 'item' ? ITEM_RANK + level : Number.POSITIVE_INFINITY;
}

function openedBy(lines: readonly NoteLine[], index: number, inside: boolean, words: NoteWords): Open | undefined {
  const line = lines[index] as NoteLine;
  if (line.shape === 'code' || line.shape === 'rule' || line.row) return undefined;
  const { text, shape } = line;
  const label = labelOf(text);
  const isOpen = label !== undefined && label.rest === '';
  const name = isOpen ? label.name : text;
  if (shape === 'heading') {
    if (label && label.rest !== '' && speechOf(label, words)) return { rank: line.level, opener: index };
    if (index === 0 && line.level === 1 && words.interview.find(plainForm(text)))
      return { rank: 1, opener: 0, ...ofTitle(meaningOf(text, words)) };
    const meaning = meaningOf(name, words, label?.rest ?? '');
    // "## Only those I could not answer" with nothing under it but headings beside it speaks of these.
    const next = lines[index + 1];
    const ofAll = meaning.answered !== undefined && next?.shape === 'heading' && next.level === line.level;
    return { rank: ofAll ? line.level - 0.5 : line.level, opener: index, ...meaning };
  }
  const next = lines[index + 1];
  if (shape === 'item' && next?.shape === 'item' && next.level > line.level && partOf(name, words) === 'ownQuestions')
    return { rank: ITEM_RANK + line.level, opener: index, part: 'ownQuestions' };
  if (line.quoted || askingOf(text, words) === 'surely') return undefined;
  const meaning = meaningOf(name, words);
  const means = meaning.part !== undefined || meaning.round === true;
  if (shape === 'item')
    return means && (isOpen || line.bold || words.parts.some(([part, phrases]) => part === meaning.part && phrases.is(plainForm(name))))
      ? { rank: ITEM_RANK + line.level, opener: index, ...meaning }
      : undefined;
  const speech = label && speechOf(label, words);
  if (isOpen && next?.shape === 'item' && (speech === 'followUp' || speech === 'question'))
    return { rank: LABEL_RANK, opener: index, part: 'questions' };
  if (speech && !(isOpen && meaning.part === 'questions' && next?.continues)) return undefined;
  if (
    means &&
    (isOpen ||
      (line.bold && !inside) ||
      (!inside &&
        !label?.rest &&
        (line.apart || lines[index - 1]?.shape === 'heading') &&
        !line.continues &&
        weight(text) <= SHORT_PLAIN &&
        !/[.。,，]/.test(text) &&
        !continues(lines[index + 1])))
  )
    return { rank: LABEL_RANK, opener: index, ...meaning };
  if (line.bold && line.apart && shape === 'text' && line.level === 0 && weight(text) <= SHORT && beginsCounting(lines[index + 1]))
    return { rank: LABEL_RANK, opener: index };
  return isLead(lines, index, words)
    ? {
        rank: LABEL_RANK,
        opener: index,
        ...meaning,
        part: meaning.part ?? 'questions',
        answered: answeredIn(text, words) === 'no' && words.all.find(plainForm(text)) ? 'no' : undefined,
      }
    : undefined;
}

/** "# Notes of my interview at Acme" is what the whole note is called: it says nothing of how its lines are to be taken. */
function ofTitle(meaning: Omit<Scope, 'opener'>): Omit<Scope, 'opener'> {
  return { ...meaning, part: meaning.part === 'questions' ? meaning.part : undefined };
}

function meaningOf(name: string, words: NoteWords, rest = ''): Omit<Scope, 'opener'> {
  const plain = plainForm(name);
  const isAsked = askingOf(name, words) === 'surely';
  const answered = words.all.find(plain) ? answeredIn(name, words) : undefined;
  return {
    part: isAsked ? undefined : partOf(name, words),
    kind: named(name, words.kinds),
    round: !isAsked && words.round.find(plain) !== undefined && weight(words.round.without(plain)) <= SHORT && rest.length < 60,
    answered: answered === 'yes' ? undefined : answered,
  };
}

/** "Then he asked me about my projects:" before a list, or before lines in quotation marks. */
function isLead(lines: readonly NoteLine[], index: number, words: NoteWords): boolean {
  const { text, shape, quoted, level } = lines[index] as NoteLine;
  const next = lines[index + 1];
  if (shape !== 'text' || quoted || level > 0 || !next) return false;
  if (next.shape !== 'item' && !isQuotation(next.text)) return false;
  if (!begins(lines, index, next)) return false;
  const plain = plainForm(sentencesOf(text).at(-1) ?? text);
  return words.asked.find(plain) !== undefined || words.part.questions.find(plain) !== undefined;
}

/** "**Databases**" before a list that counts from 1 is its heading. */
function beginsCounting(next: NoteLine | undefined): boolean {
  return next !== undefined && isNumbered(next) && Number.parseInt(next.label ?? '', 10) === 1;
}

/** A list begins after the line: it counts from 1, or no item of its sort stands before it under the heading. */
function begins(lines: readonly NoteLine[], index: number, next: NoteLine): boolean {
  if (next.shape === 'item' && next.label !== undefined) return Number.parseInt(next.label, 10) === 1 || !/^\d/.test(next.label);
  for (let before = index - 1; before >= Math.max(0, index - AHEAD); before--) {
    const line = lines[before] as NoteLine;
    if (line.shape === 'heading') return true;
    if (next.shape === 'item' ? line.shape === 'item' && line.level === next.level && line.label === undefined : isQuotation(line.text))
      return false;
  }
  return true;
}

/** A paragraph at the margin after the last item of what a label opened has left it. */
function isClosing(lines: readonly NoteLine[], index: number, opener: number): boolean {
  const { shape, level, apart, quoted } = lines[index] as NoteLine;
  if (shape !== 'text' || level > 0 || !apart || quoted) return false;
  const first = opener + 1 < index ? lines[opener + 1] : undefined;
  if (!first || (first.shape !== 'item' && !isQuotation(first.text))) return false;
  for (const later of lines.slice(index + 1, index + AHEAD)) {
    if (later.shape === 'heading') return true;
    if (first.shape === 'item' ? later.shape === 'item' : isQuotation(later.text)) return isNumbered(later);
  }
  return true;
}

function continues(next: NoteLine | undefined): boolean {
  return next?.continues === true;
}
