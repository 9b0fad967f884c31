import type { Command } from 'commander';
import type { Context, Draft } from '../context.js';
import { type FormDraft, formContent, readFormDraft } from '../dialogue/formDraft.js';
import { offerLeft } from '../dialogue/leftDraft.js';
import { UsageError } from '../errors.js';
import { withTold } from '../journal/edit.js';
import { findInterview, interviewName } from '../journal/find.js';
import { mintFor } from '../journal/ids.js';
import { type Interview, isScheduled, type Journal } from '../journal/journal.js';
import { withRewritten } from '../journal/written.js';
import { type InterviewFlags, toldBy, withInterviewFlags } from '../options/interviewFlags.js';
import { keptText, removedText } from '../views/kept.js';

const UNCHANGED = 'Nothing was changed.';

export function declareEdit(program: Command, context: Context): void {
  const command = program.command('edit <which>').description('change an interview: in your editor, or by the flags of "add"');
  withInterviewFlags(command.option('-c, --company <name>', 'where it was'))
    .addHelpText(
      'after',
      '\nExamples:\n  interview edit last                             in your editor: $VISUAL, else $EDITOR\n  interview edit last --overall 4 --went-well "Calm."\n  interview edit acme -q "[~] Why layers?" --notes ""\n\n-q, --asked and --next add to what is there; --interviewer and --tag replace it; "" empties a field.',
    )
    .action((which: string, flags: InterviewFlags) => edit(context, which, flags));
}

async function edit(context: Context, which: string, flags: InterviewFlags) {
  const isBare = Object.keys(flags).length === 0;
  if (isBare && !context.prompts.interactive)
    throw new UsageError(
      'There is no terminal for an editor, and no flag says what to change.',
      'Say what, for example: interview edit last --overall 4. All flags: interview edit --help',
    );
  const interview = findInterview(await context.store.read(), which, { today: context.today() });
  if (isBare) await editInEditor(context, interview);
  else await editByFlags(context, interview, flags);
}

async function editByFlags({ store, random, classifier, now, today, out }: Context, interview: Interview, flags: InterviewFlags) {
  const told = await toldBy(flags, { now: now(), direction: isScheduled(interview, today()) ? 'future' : 'past' });
  const classify = await classifier();

  let kept: Interview | undefined;
  const changed = await store.change(`changed ${interviewName(interview)}`, (journal) => {
    const next = withTold(journal, interview.id, told, { mint: mintFor(journal, random), classify });
    kept = next.interviews.find(({ id }) => id === interview.id);
    return next;
  });
  out(changed && kept ? keptText('Changed', kept, today()) : `${interviewName(interview)} is like that already.`);
}

/** Opens the interview as a text. The lock is not held meanwhile: at saving, the text that it had is compared with the one that it has. */
async function editInEditor(context: Context, interview: Interview): Promise<void> {
  const [{ editForm }, { formOf }] = await Promise.all([import('../dialogue/editForm.js'), import('../formats/markdownForm/formOf.js')]);
  const { id } = interview;
  const classify = await context.classifier();
  const left = await leftOf(context, interview);
  const journal = await context.store.read();
  const edits = left?.held.edits ?? { id, base: formOf(journal, id, classify) ?? '' };
  const draft: Draft = left?.draft ?? (await context.store.drafts.begin());
  await editForm(context, {
    name: `${id}.md`,
    text: left?.held.form ?? formOf(journal, id, classify, 'with hints') ?? '',
    isTyped: left !== undefined,
    draft,
    draftOf: (form) => formContent({ form, edits }),
    goOn: `interview edit ${id}`,
    unchanged: UNCHANGED,
    keep: (text) => keepRewritten(context, interview, text, edits),
  });
}

/** Offers what an earlier, interrupted `edit` of this interview left. */
function leftOf(context: Context, interview: Interview) {
  return offerLeft<FormDraft>(context, {
    another: 'Leave it, and open the interview as it is in the journal',
    instead: 'Change it by flags: interview edit <which> --overall 4',
    understand: (content) => {
      const held = readFormDraft(content);
      return held?.edits?.id === interview.id ? { held, what: `your changes to ${interviewName(interview)}` } : undefined;
    },
  });
}

type Kept = Awaited<ReturnType<Parameters<typeof import('../dialogue/editForm.js').editForm>[1]['keep']>>;

/** Makes the interview what the text says, unless it was changed since: then the person chooses, and `edits.base` becomes what they have seen. */
async function keepRewritten(context: Context, interview: Interview, text: string, edits: NonNullable<FormDraft['edits']>): Promise<Kept> {
  const [{ readComplete }, { formOf }] = await Promise.all([
    import('../formats/markdownForm/complete.js'),
    import('../formats/markdownForm/formOf.js'),
  ]);
  const { store, random, classifier, now, today, out } = context;
  const written = readComplete(text, { today: today() });
  const classify = await classifier();
  let before: Interview | undefined;
  let kept: Interview | undefined;
  let theirs: string | undefined;
  const find = ({ interviews }: Journal) => interviews.find(({ id }) => id === interview.id);
  const changed = await store.change(`changed ${interviewName(interview)}`, (journal) => {
    const current = formOf(journal, interview.id, classify);
    theirs = current === edits.base ? undefined : current;
    if (theirs !== undefined) return journal;
    const next = withRewritten(journal, interview.id, written, { mint: mintFor(journal, random), classify, at: now().toISOString() });
    before = find(journal);
    kept = find(next);
    return next;
  });
  if (theirs !== undefined) return chosen(context, interview, text, edits, theirs);
  if (!changed || !before || !kept) out(UNCHANGED);
  else out([keptText('Changed', kept, today()), removedText(before, kept)].filter(Boolean).join('\n'));
  return 'kept';
}

async function chosen(
  context: Context,
  interview: Interview,
  text: string,
  edits: NonNullable<FormDraft['edits']>,
  theirs: string,
): Promise<Kept> {
  const { prompts, out, remark } = context;
  const choice = await prompts.choose<'both' | 'mine' | 'theirs'>({
    message: `${interviewName(interview)} was changed while you were writing.`,
    choices: [
      { value: 'both', name: 'Open yours again, with the other one shown above it' },
      { value: 'mine', name: 'Keep yours; "interview undo" brings the other one back' },
      { value: 'theirs', name: 'Keep the other one; yours stays as a draft' },
    ],
    instead: 'Change it by flags: interview edit <which> --overall 4',
  });
  if (choice === 'theirs') {
    out(`${interviewName(interview)} stays as it is in the journal. Yours is kept as a draft: "interview edit ${interview.id}" offers it.`);
    return 'left';
  }
  const { base } = edits;
  edits.base = theirs;
  if (choice === 'both') {
    const { withOtherVersion } = await import('../formats/markdownForm/remarks.js');
    return withOtherVersion(text, theirs, base);
  }
  const outcome = await keepRewritten(context, interview, text, edits);
  remark('The other version is in the history: "interview undo" brings it back.');
  return outcome;
}
