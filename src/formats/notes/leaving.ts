import type { Current } from './asked.js';
import type { Candidate } from './candidates.js';
import { indentOf, isNumbered } from './lines.js';
import type { Told } from './roles.js';
import { endsSentence } from './sentences.js';

/** Whether a line goes on with the words of the question: one that ends in a colon, or the statement of a problem, does so in the lines straight after it. */
export function goesOn(
  { line, speech, asking, opens, scope, breaks }: Candidate,
  current: Current | undefined,
  before: Told | undefined,
): boolean {
  if (!current || !before || (before.role !== 'question' && before.role !== 'more') || speech || opens || asking === 'told') return false;
  if (line.shape === 'heading' || line.shape === 'rule' || breaks === 'list') return false;
  if (breaks === 'wrapped' && line.continues && !endsSentence(before.line.text)) return true;
  const { line: asked, isTask } = current.candidate;
  const isOpen = /[:：]\s*$/.test(asked.text) && asked.shape !== 'heading';
  const isDeeper = line.level > (asked.shape === 'item' ? asked.level : 0) || (asked.label !== undefined && line.label === undefined);
  if (isOpen && line.shape !== 'code') return !isNumbered(line) && (line.shape === 'item' ? isDeeper : line.continues);
  return isTask && asking !== 'surely' && (line.continues || (scope.part === 'task' && line.shape === 'item'));
}

/** "- I explained ..." beside the question in a list that tells what happened is its answer. */
function isTold({ line, asking, opens }: Candidate, { candidate }: Current): boolean {
  const { line: asked } = candidate;
  return asking === 'told' && !opens && line.shape === 'item' && asked.shape === 'item' && line.level === asked.level && !isNumbered(line);
}

/** Whether a line has left a question; `answeredApart` are the lists, by their first item, in which answers stand as paragraphs of their own. */
export function hasLeft(candidate: Candidate, rank: number, current: Current, answeredApart: ReadonlySet<number>): boolean {
  return !isTold(candidate, current) && (leaves(candidate, rank, current) || isAfterwards(candidate, current, answeredApart));
}

/** A paragraph at the margin belongs to no item within an item, and to the last item of a list only where the others have such answers too. */
function isAfterwards(candidate: Candidate, { candidate: asked, index }: Current, answeredApart: ReadonlySet<number>): boolean {
  if (!isApart(candidate)) return false;
  if (asked.line.shape === 'item' && asked.line.level > 1) return true;
  return isNumbered(asked.line) && asked.siblings > 1 && asked.last === index && !answeredApart.has(asked.first);
}

/** Whether a line of a paragraph stands at the margin again, as the question did before what is indented under it. */
export function isBackAtMargin({ line, breaks }: Candidate, { candidate: asked }: Current, before: Told | undefined): boolean {
  if (!before || before.role === 'question' || line.shape !== 'text' || asked.line.shape !== 'text' || breaks === 'wrapped') return false;
  const margin = indentOf(asked.line);
  return line.continues && indentOf(before.line) > margin && indentOf(line) <= margin;
}

/** A paragraph at the margin after a blank line. */
export function isApart({ line }: Candidate): boolean {
  return line.shape === 'text' && line.level === 0 && line.apart && !line.quoted && !line.continues;
}

/** A bullet below a numbered question, indented less than CommonMark asks for or not at all, is meant to lie in it. */
export function liesUnder({ line, inside }: Candidate, { line: asked }: Candidate): boolean {
  const isBullet = line.shape === 'item' && line.label === undefined && line.level === asked.level;
  return isBullet && isNumbered(asked) && (inside || indentOf(line) > indentOf(asked));
}

/** Whether a line ends what belongs to the question. */
function leaves(candidate: Candidate, rank: number, { rank: own, candidate: asked, index }: Current): boolean {
  const { line, opens, first, paragraph, namesList } = candidate;
  const { shape, level } = asked.line;
  if (asked.breaks === 'list' && line.level === 0 && paragraph !== asked.paragraph) return line.apart || namesList;
  if (line.shape === 'heading') return shape !== 'heading' || line.level <= level;
  if (opens && shape !== 'heading') return rank <= own;
  // A paragraph in the item around a follow-up speaks of that item.
  if (line.shape !== 'item') return shape === 'item' && line.level > 0 && line.level < level;
  if (liesUnder(candidate, asked)) return false;
  return shape === 'item' ? line.level <= level : shape === 'text' && first < index;
}
