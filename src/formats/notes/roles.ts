import { type Current, isQuestion, QUIET, QUOTE_SHARE, shareOfQuotes } from './asked.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { weight } from './labels.js';
import { isNumbered, type NoteLine } from './lines.js';
import { plainForm } from './phrases.js';
import { scopesOf } from './sections.js';
import { endsSentence } from './sentences.js';
import type { NoteWords } from './words.js';

/** What a line is in the story of an interview; `more` goes on with the words of the question before it. */
export type Role =
  | 'question'
  | 'more'
  | 'answer'
  | 'better'
  | 'note'
  | 'own'
  | 'reply'
  | 'wentWell'
  | 'toImprove'
  | 'round'
  | 'heading'
  | 'remark';

/** A line with its role; `depth` tells follow-ups (1 and more) from questions (0). */
export interface Told extends Candidate {
  role: Role;
  depth: number;
}

/** Finds the role of each line. */
export function rolesOf(lines: readonly NoteLine[], words: NoteWords): Told[] {
  const candidates = candidatesOf(scopesOf(lines, words), words);
  const quotesAsk = shareOfQuotes(candidates) >= QUOTE_SHARE;
  const told: Told[] = [];
  const stack: Current[] = [];
  /** What a label has said that the lines after it are, and the rank at which that ends. */
  let speaking: { role: Role; rank: number } | undefined;
  let own = false;
  let lastOwn: Told | undefined;
  /** Lists in which answers stand as paragraphs of their own between the items. */
  const answeredApart = new Set<number>();

  for (const [index, candidate] of candidates.entries()) {
    const rank = rankOf(candidate);
    if (goesOn(candidate, stack.at(-1), told.at(-1))) {
      told.push({ ...candidate, role: 'more', depth: Math.max(0, stack.length - 1) });
      continue;
    }
    while (
      stack.length > 0 &&
      !isTold(candidate, stack.at(-1) as Current) &&
      (leaves(candidate, rank, stack.at(-1) as Current) || isAfterwards(candidate, stack.at(-1) as Current))
    )
      stack.pop();
    if (speaking && (candidate.line.shape === 'heading' || rank < speaking.rank || stack.length === 0)) speaking = undefined;
    if (candidate.opens) speaking = undefined;
    const role = roleOf(candidate, index);
    if (role === 'question') {
      if (candidate.line.shape === 'text' && candidate.speech !== 'followUp')
        while (stack.at(-1)?.candidate.line.shape === 'text') stack.pop();
      stack.push({ candidate, index, rank, depth: stack.length });
      speaking = undefined;
    }
    if (role === 'answer' && isApart(candidate) && stack.length > 0) answeredApart.add((stack.at(-1) as Current).candidate.first);
    own = role === 'own' || (own && role === 'reply');
    const entry: Told = { ...candidate, role, depth: Math.max(0, stack.length - 1) };
    if (role === 'own') lastOwn = entry;
    told.push(entry);
  }
  return told;

  /** A paragraph at the margin belongs to no item within an item, and to the last item of a list only where the others have such answers too. */
  function isAfterwards(candidate: Candidate, { candidate: asked, index }: Current): boolean {
    if (!isApart(candidate)) return false;
    if (asked.line.shape === 'item' && asked.line.level > 1) return true;
    return isNumbered(asked.line) && asked.siblings > 1 && asked.last === index && !answeredApart.has(asked.first);
  }

  function roleOf(candidate: Candidate, index: number): Role {
    const { line, scope, opens, speech, means } = candidate;
    if (line.shape === 'rule') return 'remark';
    if (opens && scope.round && speech === undefined) return 'round';
    if (line.shape === 'heading' && scope.part === 'task' && means) return taskRole(candidate);
    if (speech === 'answer' || speech === 'better' || speech === 'note') return spokenRole(candidate, speech);
    if (isQuestion(candidate, index, stack.at(-1), { quotesAsk, answering: speaking !== undefined }, words)) return 'question';
    if (line.shape === 'heading' || opens || candidate.namesList) return 'heading';
    if (scope.part === 'ownQuestions' || (!candidate.isStory && words.iAsked.find(plainForm(line.text)))) return roleOfOwn(candidate);
    if (speaking) return speaking.role;
    if (stack.length > 0 && !QUIET.includes(scope.part ?? 'questions')) return 'answer';
    if (scope.part === 'wentWell' || scope.part === 'toImprove') return scope.part;
    return 'remark';
  }

  /** "Algorithm: sum of large numbers" is the question itself; "Problem:" opens its words. */
  function taskRole({ line, speech }: Candidate): Role {
    const names = words.part.task.without(plainForm(line.text));
    if (stack.length > 0) speaking = { role: 'more', rank: rankOf({ line, opens: true }) };
    return stack.length === 0 && speech === undefined && weight(names.replace(/\d/g, '')) >= 2 ? 'question' : 'heading';
  }

  function spokenRole(candidate: Candidate, speech: 'answer' | 'better' | 'note'): Role {
    if (stack.length === 0) return own ? 'reply' : 'remark';
    speaking = { role: speech, rank: rankOf(candidate) };
    return speech;
  }

  function roleOfOwn(candidate: Candidate): Role {
    const { line, asking, scope } = candidate;
    if (scope.part !== 'ownQuestions') return 'own';
    // After a list of them a paragraph at the margin speaks of something else.
    if (isApart(candidate) && asking !== 'surely' && lastOwn?.line.shape === 'item') return 'remark';
    return line.shape === 'item' && line.level === 1
      ? 'own'
      : asking === 'surely' && !own
        ? 'own'
        : own
          ? 'reply'
          : asking === 'told' || asking === 'no'
            ? 'remark'
            : 'own';
  }
}

/** A question that ends in a colon, or the statement of a problem, goes on in the lines straight after it. */
function goesOn(
  { line, speech, asking, opens, scope, breaks }: Candidate,
  current: Current | undefined,
  before: Told | undefined,
): boolean {
  if (!current || !before || (before.role !== 'question' && before.role !== 'more') || speech || opens || asking === 'told') return false;
  if (line.shape === 'heading' || line.shape === 'rule') return false;
  if (breaks === 'list') return false;
  if (breaks === 'wrapped' && line.continues && !endsSentence(before.line.text)) return true;
  const open = /[:：]\s*$/.test(current.candidate.line.text) && current.candidate.line.shape !== 'heading';
  const { line: asked } = current.candidate;
  const deeper = line.level > (asked.shape === 'item' ? asked.level : 0) || (asked.label !== undefined && line.label === undefined);
  if (open && line.shape !== 'code') return !isNumbered(line) && (line.shape === 'item' ? deeper : line.continues);
  return current.candidate.isTask && asking !== 'surely' && (line.continues || (scope.part === 'task' && line.shape === 'item'));
}

/** "- I explained ..." beside the question in a list that tells what happened is its answer. */
function isTold({ line, asking, opens }: Candidate, { candidate }: Current): boolean {
  const { line: asked } = candidate;
  return asking === 'told' && !opens && line.shape === 'item' && asked.shape === 'item' && line.level === asked.level && !isNumbered(line);
}

/** A paragraph at the margin after a blank line. */
function isApart({ line }: Candidate): boolean {
  return line.shape === 'text' && line.level === 0 && line.apart && !line.quoted && !line.continues;
}

/** Whether a line ends what belongs to the question. */
function leaves({ line, opens, first, paragraph, namesList }: Candidate, rank: number, { rank: own, candidate, index }: Current): boolean {
  if (candidate.breaks === 'list' && line.level === 0 && paragraph !== candidate.paragraph) return line.apart || namesList;
  if (line.shape === 'heading') return line.level <= (candidate.line.shape === 'heading' ? candidate.line.level : Number.POSITIVE_INFINITY);
  if (opens && candidate.line.shape !== 'heading') return rank <= own;
  // A paragraph in the item around a follow-up speaks of that item.
  if (line.shape !== 'item') return candidate.line.shape === 'item' && line.level > 0 && line.level < candidate.line.level;
  return candidate.line.shape === 'item' ? line.level <= candidate.line.level : candidate.line.shape === 'text' && first < index;
}

function rankOf({ line, opens }: Pick<Candidate, 'line' | 'opens'>): number {
  if (line.shape === 'heading') return line.level;
  if (line.shape === 'item') return 10 + line.level;
  return opens ? 8 : 10 + line.level + 0.5;
}
