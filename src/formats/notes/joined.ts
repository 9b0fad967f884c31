import { askingOf } from './asking.js';
import { answeredIn } from './cues.js';
import { indentOf } from './lines.js';
import { type Breaks, between, isListOfLines, isWrapped, paragraphsOf } from './paragraphs.js';
import { asks, isOfQuestion, isStory, type Worded } from './worded.js';
import { wordingOf } from './wording.js';
import type { NoteWords } from './words.js';

/** A line with what its paragraph says of it. */
export interface Joined extends Worded {
  /** How the lines of the paragraph belong together, and the place where that begins. */
  breaks: Breaks;
  paragraph: number;
  /** A line by itself that names what the list of lines after it asks about. */
  namesList: boolean;
}

/** The first of at least so many lines names their list, where it only names something and the others all ask. */
const LIST = 4;

/** Looks at the lines in their paragraphs: those that were broken at the margin say nothing by themselves; those of which most ask are a list without marks. */
export function joinedLines(lines: readonly Worded[], words: NoteWords): Joined[] {
  const joined = lines.map((line, index): Joined => ({ ...line, breaks: undefined, paragraph: index, namesList: false }));
  for (const { first: begin, last } of paragraphsOf(lines.map(({ line }) => line))) {
    // "Questions:" may stand right above them.
    const first = joined[begin]?.opens ? begin + 1 : begin;
    const members = joined.slice(first, last + 1);
    const breaks = breaksOf(members);
    if (!breaks) continue;
    const read = breaks === 'list' ? asList(members, words) : asOneText(members, words);
    joined.splice(first, read.length, ...read.map((member) => ({ ...member, breaks, paragraph: first })));
    const before = joined[first - 1];
    if (before && breaks === 'list' && namesNext(before, members[0])) joined[first - 1] = { ...before, namesList: true };
  }
  return joined;
}

function breaksOf(members: readonly Joined[]): Breaks {
  if (members.length < 2 || members.some(standsAlone)) return undefined;
  const lines = members.map(({ line }) => line);
  if (isWrapped(lines)) return 'wrapped';
  const asking = members.map((member) => (asks(member) ? 1 : member.asking === 'perhaps' ? 0.5 : 0));
  return isListOfLines(lines, asking) ? 'list' : undefined;
}

function standsAlone({ line, speech, opens }: Joined): boolean {
  return line.row !== undefined || line.quoted || opens || (speech !== undefined && !isOfQuestion(speech));
}

/** The first line asks for all of them. */
function asOneText([head, ...others]: readonly Joined[], words: NoteWords): Joined[] {
  if (!head) return [];
  const whole = others.reduce((text, { line }) => `${text}${between(text, line.text)}${line.text}`, head.line.text);
  const asking = head.line.shape === 'text' ? askingOf(whole, words) : head.asking;
  return [
    { ...head, asking, isStory: head.isStory || isStory(whole, words) },
    ...others.map((other): Joined => ({ ...other, asking: 'no' })),
  ];
}

/** A line that stands further in, or says how it went, belongs to the one before. */
function asList([head, ...others]: readonly Joined[], words: NoteWords): Joined[] {
  if (!head) return [];
  const read = others.map((other): Joined => {
    const belongs = indentOf(other.line) > indentOf(head.line) || (other.asking === 'perhaps' && isRemark(other.line.text, words));
    return belongs ? { ...other, asking: 'told' } : other;
  });
  const namesList = head.namesList || (others.length + 1 >= LIST && head.asking === 'perhaps' && read.every(asks));
  return [{ ...head, namesList }, ...read];
}

/** A line of its own right before a list. */
function namesNext(before: Joined, head: Joined | undefined): boolean {
  const isAlone = before.line.shape === 'text' && before.line.apart && head?.line.apart === true && !before.line.quoted;
  return isAlone && before.asking === 'perhaps' && !before.speech;
}

/** All of it tells how something was answered. */
function isRemark(text: string, words: NoteWords): boolean {
  const { said, note } = wordingOf(text, words);
  return said === undefined && note === undefined && answeredIn(text, words) !== undefined;
}
