import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import type { ReadText } from '../formats/imported.js';
import { type ImportKeeping, rewritten, withImport } from '../journal/importing.js';
import { defined, type Journal } from '../journal/journal.js';
import { differingFields } from '../journal/merge.js';
import { tidyInterview } from '../journal/tidy.js';
import type { CompleteInterview, WrittenInterview } from '../journal/written.js';
import type { FileRead } from './importFiles.js';
import { askVerdict, completed, type EditedText, editedInEditor, missingIn, type ToldOnce } from './importing.js';
import type { PlacedText, Plan, Planning } from './importPlan.js';
import { stateOf } from './importRecords.js';

/** A text is a new interview, or another state of the one whose id it names. */
export async function planText(context: Context, planning: Planning, plan: Plan, { file, sha256 }: FileRead, text: PlacedText) {
  const { journal, keeping, told, options, failed } = planning;
  const mayAsk = context.prompts.interactive && !options.yes && !options.dryRun;
  // To lay out a megabyte takes a second, so that is done only where somebody sees it.
  if (mayAsk || options.dryRun) plan.previews.push(planning.preview(file, text));
  const missing = missingIn(text.interview, told);
  if (options.dryRun && missing) {
    if (!options.json) failed(file, missing);
    return void plan.written.push(asFarAsKnown(text, told));
  }
  if (text.isNote && !options.yes && !options.dryRun && !context.prompts.interactive)
    throw new UserError(
      'A note may be misunderstood, and there is no terminal to ask on.',
      'Keep what was understood: --yes. Only see it: --dry-run',
    );
  const whole = await decided(context, planning, plan, text, mayAsk);
  if (!whole) return void plan.tally.leftOut++;
  refuseTooLong(journal, whole, keeping);
  const here = journal.interviews.find(({ id }) => id === whole.id);
  if (!here) {
    // What has no id of its own is known again by its file.
    const source = text.isNote || whole.id === undefined ? { source: { file, sha256 } } : {};
    plan.written.push({ ...source, ...whole });
    plan.tally.added.push(whole);
    return;
  }
  const there = rewritten(journal, here, whole, keeping);
  const fields = differingFields(here, there.interview);
  if (fields.length > 0 && (await stateOf(context, here, fields, options)) === 'here') return void plan.tally.unchanged++;
  if (fields.length === 0 && there.cards.length === 0) return void plan.tally.unchanged++;
  plan.interviews.push(there.interview);
  plan.cards.push(...there.cards);
  plan.tally.changed++;
}

/** The text as it is to be kept: shown, asked about, completed; undefined where it is left out. */
async function decided(
  context: Context,
  { journal, told }: Planning,
  plan: Plan,
  text: PlacedText,
  mayAsk: boolean,
): Promise<CompleteInterview | undefined> {
  const known = text.isNote ? told : without(text.interview, told);
  if (mayAsk && text.isNote) {
    context.page(plan.previews.at(-1) ?? '');
    for (let verdict = await askVerdict(context, text.place); verdict !== 'keep'; verdict = await askVerdict(context, text.place)) {
      if (verdict === 'leave') return undefined;
      const edited = await inEditor(context, { ...text.interview, ...defined(known) });
      if (!edited) continue;
      plan.drafts.push(edited.draft);
      return edited.interview;
    }
  }
  return completed(context, journal, text.interview, known, mayAsk);
}

/** What is written in the editor; where the editor fails that is said, and the question stays. */
async function inEditor(context: Context, text: WrittenInterview): Promise<EditedText | undefined> {
  try {
    return await editedInEditor(context, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.remark([error.message, error.hint].filter(Boolean).join('\n'));
    return undefined;
  }
}

/** The exact forms say themselves what they say. */
function without({ company, date }: ReadText['interview'], told: ToldOnce): ToldOnce {
  return { company: company ?? told.company, date: date ?? told.date };
}

/** Throws UserError for a text that could not be kept, before anything is. */
function refuseTooLong(journal: Journal, whole: CompleteInterview, keeping: ImportKeeping): void {
  for (const interview of withImport({ ...journal, interviews: [], cards: [] }, { written: [whole], interviews: [], cards: [] }, keeping)
    .interviews)
    tidyInterview(interview);
}

/** Only shown, so what is missing may be missing. */
function asFarAsKnown({ interview }: ReadText, told: ToldOnce): CompleteInterview {
  return { ...interview, ...(told.company && { company: told.company }), ...(told.date && { date: told.date }) } as CompleteInterview;
}
