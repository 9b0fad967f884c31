import { type Current, isQuestion, QUIET, QUOTE_SHARE, shareOfQuotes } from './asked.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { type Closing, closingsOf } from './closings.js';
import { weight } from './labels.js';
import { goesOn, hasLeft, isApart, isBackAtMargin } from './leaving.js';
import type { NoteLine } from './lines.js';
import { plainForm } from './phrases.js';
import { LABEL_RANK, rankOf, rankOfText } from './ranks.js';
import { scopesOf } from './sections.js';
import { withReadTables } from './tables.js';
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
  | 'next'
  | 'otherRound'
  | 'round'
  | 'heading'
  | 'remark';

/** A line with its role; `depth` tells follow-ups (1 and more) from questions (0). */
export interface Told extends Candidate {
  role: Role;
  depth: number;
}

/** What the lines before have said. */
interface State {
  /** The question that the reader is at, after those that it follows up. */
  stack: Current[];
  /** What a label has said that the lines after it are, and the rank at which that ends. */
  speaking: { role: Role; rank: number } | undefined;
  /** The line before is a question of the writer, or the reply to it. */
  own: boolean;
  lastOwn: Told | undefined;
  /** Lists in which answers stand as paragraphs of their own between the items. */
  answeredApart: Set<number>;
  before: Told | undefined;
  closings: ReadonlyMap<number, Closing>;
  /** Something was asked before. */
  asked: boolean;
  /** In this note blockquotes hold the questions. */
  quotesAsk: boolean;
}

/** Finds the role of each line: a walk through the note that knows at which question it is. */
export function rolesOf(lines: readonly NoteLine[], words: NoteWords): Told[] {
  const candidates = candidatesOf(scopesOf(withReadTables(lines, words), words), words);
  const state: State = {
    stack: [],
    speaking: undefined,
    own: false,
    lastOwn: undefined,
    answeredApart: new Set(),
    before: undefined,
    closings: closingsOf(candidates, words),
    asked: false,
    quotesAsk: shareOfQuotes(candidates) >= QUOTE_SHARE,
  };
  return candidates.map((candidate, index) => {
    state.before = toldBy(candidate, index, state, words);
    return state.before;
  });
}

function toldBy(candidate: Candidate, index: number, state: State, words: NoteWords): Told {
  const { stack } = state;
  const closing = state.asked ? state.closings.get(index) : undefined;
  const isAnswer = closing?.isParagraph && stack.some(({ candidate: { first } }) => state.answeredApart.has(first));
  if (closing && !isAnswer) return close(candidate, closing, state);
  if (goesOn(candidate, stack.at(-1), state.before)) return { ...candidate, role: 'more', depth: Math.max(0, stack.length - 1) };
  leave(candidate, state);
  const role = roleOf(candidate, index, state, words);
  state.speaking = speakingAfter(candidate, role, state);
  if (role === 'question') begin(candidate, index, state);
  const asked = stack.at(-1)?.candidate;
  if (role === 'answer' && asked && isApart(candidate)) state.answeredApart.add(asked.first);
  const told: Told = { ...candidate, role, depth: Math.max(0, stack.length - 1) };
  state.own = role === 'own' || (state.own && role === 'reply');
  if (role === 'own') state.lastOwn = told;
  return told;
}

/** Leaves all questions with a line that speaks of something else. */
function close(candidate: Candidate, { role, rest }: Closing, state: State): Told {
  state.stack.length = 0;
  state.speaking = undefined;
  state.own = role === 'own';
  const told: Told = { ...candidate, role, depth: 0, ...(role !== 'remark' && { spoken: { rest } }) };
  if (role === 'own') state.lastOwn = told;
  return told;
}

/** Leaves the questions, and what a label has said, to which a line does not belong. */
function leave(candidate: Candidate, state: State): void {
  const { stack, answeredApart } = state;
  const rank = rankIn(candidate);
  const last = stack.at(-1);
  if (last && isBackAtMargin(candidate, last, state.before)) stack.length = 0;
  for (let current = stack.at(-1); current && hasLeft(candidate, rank, current, answeredApart); current = stack.at(-1)) stack.pop();
  const isOver = candidate.line.shape === 'heading' || candidate.opens || stack.length === 0;
  if (isOver || (state.speaking && rank < state.speaking.rank)) state.speaking = undefined;
}

function begin(candidate: Candidate, index: number, state: State): void {
  const { stack } = state;
  state.asked = true;
  // Of lines of text only what a label says is one follows up another.
  if (candidate.line.shape === 'text' && candidate.speech !== 'followUp') while (stack.at(-1)?.candidate.line.shape === 'text') stack.pop();
  stack.push({ candidate, index, rank: rankIn(candidate) });
}

function speakingAfter(candidate: Candidate, role: Role, { stack, speaking }: State): State['speaking'] {
  const rank = rankIn(candidate);
  if (role === 'question') return undefined;
  if (stack.length === 0) return speaking;
  if (role === 'heading' && isTaskHeading(candidate)) return { role: 'more', rank };
  return role === candidate.speech ? { role, rank } : speaking;
}

function roleOf(candidate: Candidate, index: number, state: State, words: NoteWords): Role {
  const { line, scope, opens, speech } = candidate;
  const { stack, speaking, quotesAsk } = state;
  if (line.shape === 'rule') return 'remark';
  if (opens && scope.round && speech === undefined) return 'round';
  if (isTaskHeading(candidate)) return stack.length === 0 && namesTask(candidate, words) ? 'question' : 'heading';
  if (speech === 'answer' || speech === 'better' || speech === 'note') return stack.length > 0 ? speech : state.own ? 'reply' : 'remark';
  if (isQuestion(candidate, index, stack.at(-1), { quotesAsk, answering: speaking !== undefined }, words)) return 'question';
  if (line.shape === 'heading' || opens || candidate.namesList) return 'heading';
  if (scope.part === 'ownQuestions') return roleAmongOwn(candidate, state);
  if (!candidate.isStory && words.iAsked.find(plainForm(line.text))) return 'own';
  if (speaking) return speaking.role;
  if (stack.length > 0 && !QUIET.includes(scope.part ?? 'questions')) return 'answer';
  return scope.part === 'wentWell' || scope.part === 'toImprove' ? scope.part : 'remark';
}

function isTaskHeading({ line, scope, means }: Candidate): boolean {
  return line.shape === 'heading' && scope.part === 'task' && means;
}

/** "Algorithm: sum of large numbers" is the question itself; "Problem:" opens its words. */
function namesTask({ line, speech }: Candidate, words: NoteWords): boolean {
  return speech === undefined && weight(words.part.task.without(plainForm(line.text)).replace(/\d/g, '')) >= 2;
}

/** Among the questions of the writer. */
function roleAmongOwn(candidate: Candidate, { own, lastOwn }: State): Role {
  const { line, asking } = candidate;
  // After a list of them a paragraph at the margin speaks of something else.
  if (isApart(candidate) && asking !== 'surely' && lastOwn?.line.shape === 'item') return 'remark';
  if (line.shape === 'item' && line.level === 1) return 'own';
  if (own) return 'reply';
  return asking === 'told' || asking === 'no' ? 'remark' : 'own';
}

function rankIn({ line, opens }: Candidate): number {
  return rankOf(line) ?? (opens ? LABEL_RANK : rankOfText(line.level));
}
