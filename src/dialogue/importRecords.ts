import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { interviewName } from '../journal/find.js';
import type { Card, Interview } from '../journal/journal.js';
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
  for (const { here, there, conflicts } of differing) {
    const choice = await stateOf(context, here, conflicts.map(conflictText), options);
    const { interview } = united(here, there, choice);
    if (differingFields(here, interview).length > 0) merged.push(interview);
  }
  const known = new Map(journal.cards.map((card) => [card.id, card]));
  plan.cards.push(...cards.filter((card) => JSON.stringify(known.get(card.id)) !== JSON.stringify(card)));
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
  { prefer, yes, dryRun }: Wishes,
): Promise<Choice> {
  if (prefer) return prefer;
  if (dryRun) return 'here';
  if (context.prompts.interactive && !yes) return askState(context, here, differences);
  throw new UserError(
    `${interviewName(here)} (${here.id}) is not the same here and in the file: ${differences.join('; ')}.`,
    'Say which is to stay: --prefer here, or --prefer there',
  );
}
