import { QUIET } from './asked.js';
import type { Candidate } from './candidates.js';
import { first } from './conversationFacts.js';
import { datesIn } from './dates.js';
import { minutesIn } from './durations.js';
import { fieldOf, type Label, labelOf, named, weight } from './labels.js';
import { isApart } from './leaving.js';
import { isNumbered } from './lines.js';
import { plainForm } from './phrases.js';
import type { Role } from './roles.js';
import { startsRound } from './rounds.js';
import { asks } from './worded.js';
import type { NoteWords } from './words.js';

/** A line below the last question that speaks of something else than its answer. */
export interface Closing {
  role: Role;
  /** What stands behind its label. */
  rest: string;
  /** It has no label, and is an answer where other questions of its list have answers as paragraphs. */
  isParagraph?: boolean;
}

/** A paragraph that says what came of it is at most so heavy. */
const SHORT = 12;

/** The lines by their places that close what was asked: "Next steps: ...", "Result: rejected", "To improve: ...", below the last question under a heading and labelled so only once; or a short paragraph that says what came of it. */
export function closingsOf(candidates: readonly Candidate[], words: NoteWords): ReadonlyMap<number, Closing> {
  const labels = candidates.map(labelAtMargin);
  const times = new Map<string, number>();
  for (const label of labels) if (label) times.set(plainForm(label.name), (times.get(plainForm(label.name)) ?? 0) + 1);
  const found = new Map<number, Closing>();
  let isBelowLast = true;
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index] as Candidate;
    const label = labels[index];
    // What every question has is told of each of them.
    const role = label && times.get(plainForm(label.name)) === 1 ? roleOf(label, candidate, words) : undefined;
    if (role && label) {
      if (isBelowLast) found.set(index, { role, rest: label.rest });
    } else if (isBelowLast && tellsOutcome(candidate, words)) found.set(index, { role: 'remark', rest: '', isParagraph: true });
    else if (asks(candidate) || isNumbered(candidate.line)) isBelowLast = false;
    else if (candidate.line.shape === 'heading' || (candidate.opens && candidate.scope.round)) isBelowLast = true;
  }
  return found;
}

/** "I got rejected two days later.": a paragraph of its own below the last question. */
function tellsOutcome(candidate: Candidate, words: NoteWords): boolean {
  const { line, opens } = candidate;
  return isApart(candidate) && !opens && weight(line.text) <= SHORT && first(line.text, words.outcomes) !== undefined;
}

function labelAtMargin({ line, opens }: Candidate): Label | undefined {
  const isAtMargin = /^\S/.test(line.raw) && !line.quoted && !line.row && !isNumbered(line);
  const label = isAtMargin && !opens && (line.shape === 'text' || line.shape === 'item') ? labelOf(line.text) : undefined;
  return label?.rest ? label : undefined;
}

function roleOf(label: Label, { line, speech }: Candidate, words: NoteWords): Role | undefined {
  if (speech !== undefined && speech !== 'note') return undefined;
  const name = plainForm(label.name);
  if (words.next.is(name)) return 'next';
  const part = words.parts.find(([, phrases]) => phrases.is(name))?.[0];
  if (part === 'ownQuestions') return 'own';
  if (part === 'wentWell' || part === 'toImprove') return part;
  if (tellsFact(label, words)) return 'remark';
  if (speech !== undefined) return undefined;
  if (startsRound(line.text, words)) return 'otherRound';
  return part && QUIET.includes(part) ? 'remark' : undefined;
}

/** The label is that of a field, and what stands behind it is a value of that field. */
function tellsFact(label: Label, words: NoteWords): boolean {
  const field = fieldOf(label, words);
  if (field === 'outcome') return first(label.rest, words.outcomes) !== undefined;
  if (field === 'stage') return named(label.rest, words.stages) !== undefined;
  if (field === 'minutes') return minutesIn(label.rest, words) !== undefined;
  if (field === 'date' || field === 'posted') return datesIn(label.rest, words).length > 0;
  return field === 'company' || field === 'role';
}
