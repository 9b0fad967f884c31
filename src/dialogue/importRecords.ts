import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { interviewName } from '../journal/find.js';
import { type Card, type Interview, questionsOf } from '../journal/journal.js';
import { type Choice, compared, differingFields } from '../journal/merge.js';
import { united } from '../journal/united.js';
import { askState, conflictText } from './importing.js';
import type { Plan, Planning, Wishes } from './importPlan.js';

/** Records of another copy of the journal go by their ids. */
export async function planRecords(
  context: Context,
  { journal, options }: Planning,
  plan: Plan,
  interviews: readonly Interview[],
  cards: readonly Card[],
) {
  const { added, grown, unchanged, differing } = compared(journal, interviews);
  const merged: Interview[] = [];
  const moved = new Map<string, string>();
  for (const { here, there, conflicts } of differing) {
    const choice = await stateOf(context, here, conflicts.map(conflictText), options);
    const { interview } = united(here, there, choice);
    const cardNow = new Map(questionsOf(interview).map((question) => [question.id, question.card]));
    for (const { id, card } of questionsOf(there)) moved.set(card, cardNow.get(id) ?? card);
    if (differingFields(here, interview).length > 0) merged.push(interview);
  }
  const known = new Map(journal.cards.map((card) => [card.id, card]));
  const asked = new Set([...added, ...grown, ...merged].flatMap(questionsOf).map(({ card }) => card));
  // What is on a card that nobody here asks goes to the card that its question has.
  const atHome = cards.map((card) => (known.has(card.id) || asked.has(card.id) ? card : { ...card, id: moved.get(card.id) ?? card.id }));
  const changed = atHome.filter((card) => JSON.stringify(known.get(card.id)) !== JSON.stringify(card));
  plan.cards.push(...changed);
  plan.tally.cards += changed.filter(({ id }) => known.has(id)).length;
  plan.interviews.push(...added, ...grown, ...merged);
  plan.tally.added.push(...added);
  plan.tally.changed += grown.length + merged.length;
  plan.tally.unchanged += unchanged.length + differing.length - merged.length;
}

/** What stays where an interview is not the same here and in a file, of which `differences` tells in words. */
export async function stateOf(
  context: Context,
  here: Interview,
  differences: readonly string[],
  { prefer, yes, dryRun, json }: Wishes,
): Promise<Choice> {
  if (prefer) return prefer;
  if (dryRun) {
    if (!json) context.remark(differenceText(here, differences));
    return 'here';
  }
  if (context.prompts.interactive && !yes) return askState(context, here, differences);
  throw new UserError(differenceText(here, differences), 'Say which is to stay: --prefer here, or --prefer there');
}

function differenceText(here: Interview, differences: readonly string[]): string {
  return `${interviewName(here)} (${here.id}) is not the same here and in the file: ${differences.join('; ')}.`;
}
