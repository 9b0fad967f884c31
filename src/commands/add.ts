import type { Command } from 'commander';
import type { Content, Context, Draft } from '../context.js';
import type { Capture } from '../dialogue/capture.js';
import { UsageError, UserError } from '../errors.js';
import { type Told, withInterview, withTold } from '../journal/edit.js';
import { interviewName, knownCompany } from '../journal/find.js';
import { mintFor } from '../journal/ids.js';
import type { Interview, Journal } from '../journal/journal.js';
import { metBefore } from '../journal/seen.js';
import { nameKey } from '../journal/words.js';
import { type CompleteInterview, type WrittenInterview, withToldOver, withWritten } from '../journal/written.js';
import { companyFrom, type InterviewFlags, toldBy, withInterviewFlags } from '../options/interviewFlags.js';
import { keptText, sameDayText } from '../views/kept.js';
import { metBeforeText } from '../views/metBefore.js';
import { plural } from '../views/text.js';

interface AddOptions extends InterviewFlags {
  yes?: boolean;
  edit?: string | true;
}

const EXAMPLES = `
Examples:
  interview add                                   asks for everything, Enter skips
  interview add --edit                            a form in your editor: $VISUAL, else $EDITOR
  interview add --edit my-form.md                 the same with a form of your own
  pbpaste | interview add -                       a note that you wrote elsewhere
  interview add --company Acme --yes -q "[x] Favourite language, and why?" -q "[ ] When would you use a message queue?"
  interview add --company Acme --date "last friday" --stage technical --minutes 40 --overall 3 --next "Code assessment by friday" --yes`;

export function declareAdd(program: Command, context: Context): void {
  const command = program
    .command('add')
    .argument('[note]', '"-" reads one note from the standard input; flags win over what it says')
    .description('write an interview down: guided, in your editor, or in one line with flags');
  withInterviewFlags(command.option('-c, --company <name>', 'where it was'))
    .option('-e, --edit [template]', 'in your editor, on a form; a file of your own may stand for the empty one')
    .option('-y, --yes', 'ask nothing: keep what the flags say')
    .addHelpText('after', EXAMPLES)
    .action((note: string | undefined, options: AddOptions) => add(context, note, options));
}

async function add(context: Context, note: string | undefined, { yes, edit, ...flags }: AddOptions): Promise<void> {
  if (note !== undefined && note !== '-')
    throw new UsageError(
      `"${note}" stands alone, and too many arguments say nothing.`,
      'A note comes in on the standard input: interview add - < note.txt. See how: interview add --help',
    );
  const told = await toldBy(flags, { now: context.now(), direction: 'past' });
  const isBare = Object.keys(flags).length === 0;
  if (note === '-') return addNote(context, told);
  if (edit !== undefined) return addInEditor(context, told, isBare, edit === true ? undefined : edit);
  // With --yes nobody is asked, so it need not be known whether there is a terminal.
  const mayAsk = !yes && context.prompts.interactive;
  if (flags.company !== undefined && !mayAsk) return keep(context, told);
  if (mayAsk) return addGuided(context, told, isBare);
  throw new UserError('An interview needs a company at least.', 'Give it: interview add --company Acme --yes -q "[x] What was asked"');
}

async function addGuided(context: Context, told: Told, isBare: boolean): Promise<void> {
  const left = isBare ? await leftBefore(context, ['capture', 'form']) : undefined;
  if (left?.held.form !== undefined) return writeForm(context, left.draft, left.held.form, 'typed');
  const [{ captureOf }, { guidedAdd }] = await Promise.all([import('../dialogue/capture.js'), import('../dialogue/guidedAdd.js')]);
  const draft = left?.draft ?? (await context.store.drafts.begin());
  await guidedAdd(context, left?.held.capture ?? captureOf(told), draft, (all, fills) => keep(context, all, fills));
}

/** On an empty form, one with what the flags tell, or one of the person's own. */
async function addInEditor(context: Context, told: Told, isBare: boolean, template: string | undefined): Promise<void> {
  if (!context.prompts.interactive)
    throw new UserError(
      'There is no terminal for an editor.',
      'Give it with flags: interview add --company Acme --yes -q "[x] What was asked". Or as a text: interview add - < note.md',
    );
  const left = isBare && template === undefined ? await leftBefore(context, ['form']) : undefined;
  if (left?.held.form !== undefined) return writeForm(context, left.draft, left.held.form, 'typed');
  const { newForm } = await import('../dialogue/newForm.js');
  const form = await newForm(context, template, isBare ? undefined : told);
  await writeForm(context, await context.store.drafts.begin(), form, 'given');
}

/** Opens a form in the editor until it is kept; `given` and changed in nothing, nothing is. */
async function writeForm(context: Context, draft: Draft, form: Content, begun: 'given' | 'typed'): Promise<void> {
  const [{ editForm }, { formContent }, { readComplete }] = await Promise.all([
    import('../dialogue/editForm.js'),
    import('../dialogue/formDraft.js'),
    import('../formats/markdownForm/complete.js'),
  ]);
  const today = context.today();
  await editForm(context, {
    name: 'interview.md',
    text: form,
    isTyped: begun === 'typed',
    draft,
    draftOf: (text) => formContent({ form: text }),
    goOn: 'interview add',
    unchanged: 'Nothing was written, so nothing was kept.',
    keep: async (text) => {
      await keepWritten(context, [readComplete(text, { today, date: today })]);
      return 'kept';
    },
  });
}

/** One note, in the Markdown form or as somebody wrote it for themselves. */
async function addNote(context: Context, told: Told): Promise<void> {
  const { prompts, remark, readInput, today } = context;
  if (prompts.interactive) remark('Paste the note, then press Ctrl-D on a line of its own.');
  const { readWritten } = await import('../dialogue/readWritten.js');
  const written = await readWritten(context, await readInput());
  if (written.length === 0) throw new UserError('No interview was found in the note.', 'Write it down: interview add');
  if (written.length > 1 && [told.questions, told.iAsked, told.nextSteps].some((list) => list.length > 0))
    throw new UsageError(
      `The note tells of ${written.length} interviews, and -q, --asked and --next belong to one.`,
      'Add them afterwards: interview edit <which> -q "..."',
    );
  await keepWritten(
    context,
    written.map((one) => complete(withToldOver(one, told), today())),
  );
}

function complete({ company, date, ...written }: WrittenInterview, today: string): CompleteInterview {
  if (!company) throw new UserError('The note does not say at which company it was.', 'Say it: interview add - --company NAME');
  return { ...written, company, date: date ?? today };
}

type Held = { capture: Capture; form?: never } | { form: Content; capture?: never };

/** Offers what an earlier, interrupted `add` left, or an `edit` of an interview that is no longer there. */
async function leftBefore(context: Context, kinds: readonly ('capture' | 'form')[]) {
  const [{ offerLeft }, { readFormDraft, toldByForm }, { readCapture }] = await Promise.all([
    import('../dialogue/leftDraft.js'),
    import('../dialogue/formDraft.js'),
    import('../dialogue/capture.js'),
  ]);
  const { interviews } = await context.store.read();
  const ids = new Set(interviews.map(({ id }) => id));
  return offerLeft<Held>(context, {
    another: 'Leave it, and write another down',
    instead: 'Give everything with flags: interview add --company NAME --yes',
    understand: (content) => {
      const form = readFormDraft(content);
      if (form)
        return form.edits && ids.has(form.edits.id) ? undefined : { held: { form: form.form }, what: formText(toldByForm(form.form)) };
      const capture = kinds.includes('capture') ? readCapture(content) : undefined;
      return capture && { held: { capture }, what: captureText(capture) };
    },
  });
}

function formText({ company = 'an interview without a company', questions }: { company?: string; questions?: number }): string {
  return [company, questions && plural(questions, 'question'), 'in the editor'].filter(Boolean).join(', ');
}

function captureText({ company, questions, typed }: Capture): string {
  const what = [
    company ?? 'an interview without a company',
    questions?.length && plural(questions.length, 'question'),
    typed?.length && `"${typed.at(-1)?.slice(0, 40)}" being typed`,
  ];
  return what.filter(Boolean).join(', ');
}

/** Keeps a new interview, or fills one that was scheduled, and says so. */
async function keep(context: Context, told: Told, fills?: string): Promise<void> {
  const { store, random, classifier, today, out, remark } = context;
  const classify = await classifier();
  const name = companyFrom(told.fields.company ?? '');
  const date = told.fields.date ?? today();
  let after: Journal | undefined;
  let kept: Interview | undefined;
  let sameDay: Interview | undefined;

  await store.change(`added ${interviewName({ company: name, date })}`, (journal) => {
    const mint = mintFor(journal, random);
    const company = knownCompany(journal, name);
    // The scheduled one may have been removed while this was being told.
    const filled = journal.interviews.find((interview) => interview.id === fills);
    const id = filled?.id ?? mint('i');
    sameDay = othersOf(journal, { id, company, date });
    const base = filled ? journal : withInterview(journal, { id, company, date, outcome: 'pending' });
    const next = withTold(base, id, { ...told, fields: { ...told.fields, company, date } }, { mint, classify });
    kept = next.interviews.find((interview) => interview.id === id);
    after = next;
    return next;
  });
  if (!kept || !after) return;
  out(keptText('Kept', kept, today()));
  if (sameDay && !fills) remark(sameDayText(name, sameDay));
  await tellMetBefore(context, after, [kept]);
}

/** Keeps interviews as texts tell them, all at once, and says so. */
async function keepWritten(context: Context, written: readonly CompleteInterview[]) {
  const { store, random, classifier, now, today, out, remark } = context;
  const classify = await classifier();
  const [first] = written;
  const label = written.length === 1 && first ? interviewName(first) : plural(written.length, 'interview');
  let after: Journal | undefined;
  let kept: Interview[] = [];
  let sameDay: (Interview | undefined)[] = [];
  await store.change(`added ${label}`, (journal) => {
    const named = written.map((one) => ({ ...one, company: knownCompany(journal, companyFrom(one.company)) }));
    const next = withWritten(journal, named, { mint: mintFor(journal, random), classify, at: now().toISOString() });
    kept = next.interviews.slice(journal.interviews.length);
    sameDay = kept.map((one) => othersOf(journal, one));
    after = next;
    return next;
  });
  for (const [index, one] of kept.entries()) {
    out(keptText('Kept', one, today()));
    const other = sameDay[index];
    if (other) remark(sameDayText(one.company, other));
  }
  if (after) await tellMetBefore(context, after, kept);
}

/** Says which of the questions that were kept were met before, in other words. The journal is not read again: what is kept and said so would then depend on one reading more. */
async function tellMetBefore({ vocabulary, remark }: Context, journal: Journal, kept: readonly Interview[]): Promise<void> {
  if (journal.interviews.length === kept.length) return;
  const text = metBeforeText(metBefore(journal, kept, await vocabulary()));
  if (text) remark(text);
}

function othersOf({ interviews }: Journal, { id, company, date }: Pick<Interview, 'id' | 'company' | 'date'>): Interview | undefined {
  return interviews.find((other) => other.id !== id && other.date === date && nameKey(other.company) === nameKey(company));
}
