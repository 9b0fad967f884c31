import type { Command } from 'commander';
import type { Context, Draft } from '../context.js';
import { type Capture, captureOf, completeCapture, readCapture, toldIn } from '../dialogue/capture.js';
import { keepDraft } from '../dialogue/draftKeeper.js';
import { Cancelled, UserError } from '../errors.js';
import { type Told, withInterview, withTold } from '../journal/edit.js';
import { interviewName, knownCompany } from '../journal/find.js';
import { mintFor } from '../journal/ids.js';
import type { Interview } from '../journal/journal.js';
import { nameKey } from '../journal/words.js';
import { companyFrom, type InterviewFlags, toldBy, withInterviewFlags } from '../options/interviewFlags.js';
import { keptText } from '../views/kept.js';
import { plural } from '../views/text.js';

interface AddOptions extends InterviewFlags {
  yes?: boolean;
}

const EXAMPLES = `
Examples:
  interview add                                   asks for everything, Enter skips
  interview add --company Acme --yes -q "[x] Favourite language, and why?" -q "[ ] When would you use a message queue?"
  interview add --company Acme --date "last friday" --stage technical --minutes 40 --overall 3 --next "Code assessment by friday" --yes`;

export function declareAdd(program: Command, context: Context): void {
  const command = program.command('add').description('write an interview down: guided, or in one line with flags');
  withInterviewFlags(command.option('-c, --company <name>', 'where it was'))
    .option('-y, --yes', 'ask nothing: keep what the flags say')
    .addHelpText('after', EXAMPLES)
    .action((options: AddOptions) => add(context, options));
}

function add(context: Context, { yes, ...flags }: AddOptions): Promise<void> {
  const { interactive } = context.prompts;
  if (flags.company !== undefined && (yes || !interactive)) return addFromFlags(context, flags);
  if (interactive && !yes) return addGuided(context, flags);
  throw new UserError('An interview needs a company at least.', 'Give it: interview add --company Acme --yes -q "[x] What was asked"');
}

async function addFromFlags(context: Context, flags: InterviewFlags): Promise<void> {
  const told = await toldBy(flags, { now: context.now(), direction: 'past' });
  await keep(context, told);
}

async function addGuided(context: Context, flags: InterviewFlags): Promise<void> {
  const told = await toldBy(flags, { now: context.now(), direction: 'past' });
  const left = Object.keys(flags).length === 0 ? await leftDraft(context) : undefined;
  const draft = left?.draft ?? (await context.store.drafts.begin());
  const keeper = keepDraft(draft, () => context.remark('What you type cannot be saved as a draft here; finish it in one go.'));
  let latest: Capture = left?.capture ?? captureOf(told);
  try {
    const capture = await completeCapture(latest, {
      prompts: context.prompts,
      journal: await context.store.read(),
      now: context.now(),
      today: context.today(),
      remark: context.remark,
      onProgress: (progress) => {
        latest = progress;
        if (isWorthKeeping(progress)) keeper.note(progress);
      },
    });
    await keeper.flush();
    await keep(context, await toldIn(capture, context.now()), capture.fills);
  } catch (error) {
    await keeper.flush();
    if (!isWorthKeeping(latest)) await draft.discard();
    else if (error instanceof Cancelled) throw new Cancelled('Stopped. What you typed is kept: "interview add" goes on with it.');
    else context.remark('What you typed is kept: "interview add" goes on with it.');
    throw error;
  }
  await draft.discard();
}

/** Offers what an earlier, interrupted `add` left. */
async function leftDraft({ store, prompts, out }: Context): Promise<{ draft: Draft; capture: Capture } | undefined> {
  const drafts = await store.drafts.left();
  for (const [index, draft] of drafts.entries()) {
    const capture = readCapture(draft.content);
    if (!capture) continue;
    const { company, questions, typed } = capture;
    const what = [
      company ?? 'an interview without a company',
      questions?.length && plural(questions.length, 'question'),
      typed?.length && `"${typed.at(-1)?.slice(0, 40)}" being typed`,
    ];
    const choice = await prompts.choose<'resume' | 'new' | 'discard'>({
      message: `Not finished yet: ${what.filter(Boolean).join(', ')}.`,
      choices: [
        { value: 'resume', name: 'Go on with it' },
        { value: 'new', name: 'Leave it, and write another down' },
        { value: 'discard', name: 'Throw it away' },
      ],
      instead: 'Give everything with flags: interview add --company NAME --yes',
    });
    if (choice === 'resume') {
      await Promise.all(drafts.slice(index + 1).map((other) => other.release()));
      return { draft, capture };
    }
    if (choice === 'discard') {
      await draft.discard();
      out('Thrown away.');
    } else await draft.release();
  }
  return undefined;
}

function isWorthKeeping({ at: _, typed, flags: __, ...told }: Capture): boolean {
  return Object.values(told).some(Boolean) || (typed ?? []).some((text) => text.trim() !== '');
}

/** Keeps a new interview, or fills one that was scheduled, and says so. */
async function keep({ store, random, classifier, today, out, remark }: Context, told: Told, fills?: string): Promise<void> {
  const classify = await classifier();
  const name = companyFrom(told.fields.company ?? '');
  const date = told.fields.date ?? today();
  let kept: Interview | undefined;
  let sameDay: Interview | undefined;

  await store.change(`added ${interviewName({ company: name, date })}`, (journal) => {
    const mint = mintFor(journal, random);
    const company = knownCompany(journal, name);
    // The scheduled one may have been removed while this was being told.
    const filled = journal.interviews.find((interview) => interview.id === fills);
    const id = filled?.id ?? mint('i');
    sameDay = journal.interviews.find((other) => other.id !== id && other.date === date && nameKey(other.company) === nameKey(company));
    const base = filled ? journal : withInterview(journal, { id, company, date, outcome: 'pending' });
    const next = withTold(base, id, { ...told, fields: { ...told.fields, company, date } }, { mint, classify });
    kept = next.interviews.find((interview) => interview.id === id);
    return next;
  });
  if (!kept) return;
  out(keptText('Kept', kept, today()));
  if (sameDay && !fills)
    remark(`There is another interview at ${name} on that day: ${sameDay.id}. If they are one: interview remove ${sameDay.id}`);
}
