import { type Asking, askingOf } from './asking.js';
import { answeredIn, answeredOfAll } from './cues.js';
import { fieldOf, labelOf, speechOf, weight } from './labels.js';
import { insideLists, type NoteLine } from './lines.js';
import { type Breaks, between, isListOfLines, isWrapped, paragraphsOf } from './paragraphs.js';
import { plainForm } from './phrases.js';
import { listedInRound } from './rounds.js';
import type { Scoped } from './sections.js';
import { countSentences, isQuotation } from './sentences.js';
import { wordingOf } from './wording.js';
import type { NoteWords, Speech } from './words.js';

/** A line with what its words and its siblings say of it. */
export interface Candidate extends Scoped {
  asking: Asking;
  speech?: Speech | undefined;
  /** What stands after the label that says so. */
  spoken?: { rest: string; aside?: string | undefined } | undefined;
  /** It states a problem to be solved. */
  isTask: boolean;
  /** It tells how something was asked, and is no question itself. */
  isStory: boolean;
  /** All of it in quotation marks. */
  isQuotation: boolean;
  /** The line of the item or heading in which it lies, by its place. */
  parent: number | undefined;
  /** How many lie in it straight, and how many of those ask. */
  children: number;
  askingChildren: number;
  /** How much of the lines of its shape beside it ask, itself included: 0 to 1. */
  share: number;
  /** How many lines of its shape stand beside it, itself included. */
  siblings: number;
  /** The places of the first and the last of these. */
  first: number;
  last: number;
  /** It stands between two items of a numbered list that goes on. */
  inside: boolean;
  /** How the lines of the paragraph belong together, and the place where that begins. */
  breaks: Breaks;
  paragraph: number;
  /** A line by itself that names what the list of lines after it asks about. */
  namesList: boolean;
}

/** A line that stands so often in one note comes from a form. */
const TEMPLATE = 4;
/** A line that is heavier may tell a story. */
const STORY = 12;

/** Looks at each line by itself, and then at it among those that stand beside it in the same shape: a list of which most items ask is a list of questions. */
export function candidatesOf(scoped: readonly Scoped[], words: NoteWords): Candidate[] {
  const parents = parentsOf(scoped);
  const inside = insideLists(scoped.map(({ line }) => line));
  const times = new Map<string, number>();
  for (const { line } of scoped) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  const candidates = scoped.map((entry, index): Candidate => {
    const { text, shape } = entry.line;
    const label = labelOf(text) ?? (shape === 'heading' ? { name: text.replace(/[(（].*/, ''), rest: '' } : undefined);
    const named = label && speechOf(label, words);
    const asking =
      shape === 'code' || shape === 'rule' ? 'no' : askingOf(wordingOf(named && label?.rest ? label.rest : text, words).text, words);
    // "Interviewer: Mori" names a person, "Interviewer: why?" a question.
    const speech =
      named === 'question' &&
      label &&
      fieldOf(label, words) === 'interviewers' &&
      asking !== 'surely' &&
      asking !== 'asked' &&
      asking !== 'likely'
        ? undefined
        : named;
    return {
      ...entry,
      asking: (answeredOfAll(text, words) && asking !== 'surely') || (times.get(text) ?? 0) >= TEMPLATE ? 'told' : asking,
      speech,
      spoken: speech && label ? { rest: label.rest, aside: label.aside } : undefined,
      isTask: words.asks.task.atStart(plainForm(named && label ? label.rest : text)) !== undefined,
      isStory: isStory(text, words),
      isQuotation: isQuotation(entry.line.text),
      parent: parents[index],
      children: 0,
      askingChildren: 0,
      share: 0,
      siblings: 0,
      first: index,
      last: index,
      inside: inside[index] === true,
      breaks: undefined,
      paragraph: index,
      namesList: false,
    };
  });
  lookAtParagraphs(candidates, words);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const parent = candidate.parent === undefined ? undefined : candidates[candidate.parent];
    const above = parent ?? (candidate.line.shape === 'item' ? candidates[candidate.scope.opener] : undefined);
    if (above && candidate.line.shape !== 'text') {
      above.children++;
      if (asks(candidate)) above.askingChildren++;
    }
    const key = groupOf(candidate);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  for (const group of groups.values()) {
    const share = group.filter(asks).length / group.length;
    const [first, last] = [group[0]?.first, group.at(-1)?.last];
    for (const candidate of group) Object.assign(candidate, { share, siblings: group.length, first, last });
  }
  return candidates;
}

function asksBySpeech(speech: Speech): boolean {
  return speech === 'question' || speech === 'followUp';
}

/** Lines that were broken at the margin say nothing by themselves; lines of which most ask are a list without marks. */
function lookAtParagraphs(candidates: readonly Candidate[], words: NoteWords): void {
  for (const { first: begin, last } of paragraphsOf(candidates.map(({ line }) => line))) {
    // "Questions:" may stand right above them.
    const first = candidates[begin]?.opens ? begin + 1 : begin;
    const members = candidates.slice(first, last + 1);
    const lines = members.map(({ line }) => line);
    const [head] = members;
    if (
      !head ||
      members.length < 2 ||
      members.some(({ line, speech, opens }) => line.row || line.quoted || opens || (speech && !asksBySpeech(speech)))
    )
      continue;
    const breaks = isWrapped(lines)
      ? 'wrapped'
      : isListOfLines(
            lines,
            members.map((member) => (asks(member) ? 1 : member.asking === 'perhaps' ? 0.5 : 0)),
          )
        ? 'list'
        : undefined;
    if (!breaks) continue;
    // In a list without marks a line that stands further in, or says how it went, belongs to the one before.
    if (breaks === 'list')
      for (const member of members.slice(1))
        if (indentOf(member.line) > indentOf(head.line) || (member.asking === 'perhaps' && isRemark(member.line.text, words)))
          member.asking = 'told';
    for (const member of members) Object.assign(member, { breaks, paragraph: first });
    if (breaks === 'wrapped') {
      const whole = lines.map(({ text }, at) => `${at === 0 ? '' : between(lines[at - 1]?.text ?? '', text)}${text}`).join('');
      for (const member of members.slice(1)) member.asking = 'no';
      if (head.line.shape === 'text') head.asking = askingOf(whole, words);
      head.isStory ||= isStory(whole, words);
    } else {
      if (members.length > 3 && head.asking === 'perhaps' && members.slice(1).every(asks)) head.namesList = true;
      const before = candidates[first - 1];
      const isAlone = before?.line.shape === 'text' && before.line.apart && head.line.apart && !before.line.quoted;
      if (before && isAlone && before.asking === 'perhaps' && !before.speech) before.namesList = true;
    }
  }
}

/** All of it tells how something was answered. */
function isRemark(text: string, words: NoteWords): boolean {
  const { said, note } = wordingOf(text, words);
  return said === undefined && note === undefined && answeredIn(text, words) !== undefined;
}

function indentOf({ raw }: NoteLine): number {
  return raw.length - raw.trimStart().length;
}

/** It tells how something was asked, in more than one sentence or more than once. */
function isStory(text: string, words: NoteWords): boolean {
  const plain = plainForm(text);
  const posed = words.posed.all(plain).length;
  const told = words.asked.all(plain).length + posed;
  if (listedInRound(text, words).length > 0) return true;
  return told > 0 && ((weight(text) > STORY && told > 1) || (!/[?？]/.test(text) && (countSentences(plain) > 1 || posed > 0)));
}

export function asks({ asking, speech }: Candidate): boolean {
  return (speech && asksBySpeech(speech)) || asking === 'surely' || asking === 'asked' || asking === 'likely';
}

/** Lines of one group have the same shape and stand in the same place. */
function groupOf({ line, scope, parent, isQuotation: quotation, opens }: Candidate): string {
  const { shape, level, label, quoted, bold } = line;
  return [
    shape,
    level,
    label !== undefined,
    quoted,
    quotation,
    shape === 'text' && bold,
    shape === 'heading' ? '' : scope.opener,
    shape === 'item' ? parent : '',
    opens && shape !== 'heading',
  ].join('|');
}

/** Of each line the nearest line before it that lies less deep: the item for items in it and for text under it, the heading for deeper headings. */
function parentsOf(scoped: readonly Scoped[]): (number | undefined)[] {
  const items: number[] = [];
  const headings: number[] = [];
  return scoped.map(({ line }, index) => {
    const levelAt = (place: number) => (scoped[place] as Scoped).line.level;
    if (line.shape === 'heading') {
      items.length = 0;
      while (headings.length > 0 && levelAt(headings.at(-1) as number) >= line.level) headings.pop();
      const parent = headings.at(-1);
      headings.push(index);
      return parent;
    }
    if (line.shape === 'item') {
      while (items.length > 0 && levelAt(items.at(-1) as number) >= line.level) items.pop();
      const parent = items.at(-1);
      items.push(index);
      return parent;
    }
    while (items.length > 0 && levelAt(items.at(-1) as number) > line.level) items.pop();
    return items.at(-1);
  });
}
