import type { Context, Draft } from '../context.js';
import { UserError } from '../errors.js';
import { readComplete } from '../formats/markdownForm/complete.js';
import { HINTS_FOR_NEW } from '../formats/markdownForm/hints.js';
import { writeMarkdown } from '../formats/markdownForm/write.js';
import { readWhen } from '../formats/when.js';
import { interviewName, knownCompany } from '../journal/find.js';
import { withImport } from '../journal/importing.js';
import { emptyJournal, type Interview, type Journal } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import type { Choice } from '../journal/merge.js';
import type { Conflict } from '../journal/united.js';
import type { CompleteInterview, WrittenInterview } from '../journal/written.js';
import { editForm } from './editForm.js';
import { formContent } from './formDraft.js';

/** What is to become of a text that was read: kept, changed in the editor first, or left out. */
export type Verdict = 'keep' | 'edit' | 'leave';

/** Asks what is to become of a note that was shown; `place` tells which of how many it is. */
export function askVerdict({ prompts }: Pick<Context, 'prompts'>, place?: string): Promise<Verdict> {
  return prompts.choose<Verdict>({
    message: place ? `Keep it? (${place})` : 'Keep it?',
    choices: [
      { value: 'keep', name: 'Keep it' },
      { value: 'edit', name: 'Open it in the editor first' },
      { value: 'leave', name: 'Leave it out' },
    ],
    instead: 'Keep what was understood: --yes. Only see it: --dry-run',
  });
}

/** What was written in the editor; it is in the draft until the import is kept. */
export interface EditedText {
  interview: CompleteInterview;
  draft: Draft;
}

/** Opens what was understood in the editor, in the Markdown form; undefined where nothing was changed in it. What is written meanwhile is in a draft. */
export async function editedInEditor(context: Context, written: WrittenInterview): Promise<EditedText | undefined> {
  const { today, now, random } = context;
  const classify = await context.classifier();
  const { interviews, cards } = withImport(
    emptyJournal(),
    { written: [written as CompleteInterview], interviews: [], cards: [] },
    { random, classify, at: now().toISOString() },
  );
  let edited: { interview: CompleteInterview; form: string } | undefined;
  await editForm(context, {
    name: 'interview.md',
    text: writeMarkdown(interviews[0] as Interview, {
      cards: new Map(cards.map((card) => [card.id, card])),
      classify,
      hints: HINTS_FOR_NEW,
      hasEverySection: true,
      hasEveryField: true,
    }),
    isTyped: false,
    draft: await context.store.drafts.begin(),
    draftOf: (form) => formContent({ form }),
    goOn: 'interview add',
    unchanged: 'Nothing was changed in it.',
    keep: async (text) => {
      edited = { interview: readComplete(text, { today: today() }), form: text };
      return 'kept';
    },
  });
  if (!edited) return undefined;
  const { interview, form } = edited as { interview: CompleteInterview; form: string };
  const draft = await context.store.drafts.begin();
  await draft.save(formContent({ form }));
  return { interview, draft };
}

/** Asks which is to stay where an interview is not the same here and in a file. */
export function askState(
  { prompts, out }: Pick<Context, 'prompts' | 'out'>,
  here: Interview,
  differences: readonly string[],
): Promise<Choice> {
  out([`${interviewName(here)} is not the same here and in the file:`, ...differences.map((line) => `  ${line}`)].join('\n'));
  return prompts.choose<Choice>({
    message: 'Which is to stay?',
    choices: [
      { value: 'here', name: 'What this journal says' },
      { value: 'there', name: 'What the file says' },
    ],
    instead: 'Say which: --prefer here, or --prefer there',
  });
}

/** A conflict in a line: `role: "Backend engineer" here, "Architect" in the file`. */
export function conflictText({ where, here, there }: Conflict): string {
  return `${short(where)}: "${short(here)}" here, "${short(there)}" in the file`;
}

/** Long enough to be recognised by. */
const RECOGNISED = 60;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > RECOGNISED ? `${line.slice(0, RECOGNISED).trimEnd()}…` : line;
}

/** What the person said of every note. */
export interface ToldOnce {
  company?: string | undefined;
  date?: string | undefined;
}

/** The text with its company and its day: as the person has said, as it says, or as they say when asked; undefined where they leave it out. Throws UserError where nobody can be asked. */
export async function completed(
  context: Context,
  journal: Journal,
  interview: WrittenInterview,
  told: ToldOnce,
  mayAsk: boolean,
): Promise<CompleteInterview | undefined> {
  const missing = missingIn(interview, told);
  if (missing && !mayAsk) throw missing;
  const company = told.company ?? interview.company ?? (await askCompany(context));
  if (company === '') return undefined;
  const date = told.date ?? interview.date ?? (await askDate(context));
  return { ...interview, company: knownCompany(journal, company), date };
}

/** What must still be said of a text before it can be kept. */
export function missingIn(interview: WrittenInterview, told: ToldOnce): UserError | undefined {
  if ((interview.company ?? told.company) === undefined)
    return new UserError('It does not say which company it was.', 'Say it: --company NAME');
  if ((interview.date ?? told.date) === undefined) return new UserError('It does not say which day it was.', 'Say it: --date 2026-11-20');
  return undefined;
}

async function askCompany({ prompts }: Context): Promise<string> {
  const name = await prompts.line({
    message: 'Which company was it? (Enter leaves it out)',
    instead: 'Say it: --company NAME',
  });
  return name.trim();
}

async function askDate({ prompts, now }: Context): Promise<string> {
  let date = '';
  await prompts.line({
    message: 'Which day was it?',
    default: 'today',
    understand: async (text) => {
      const when = await readWhen(text, 'past', now());
      if (!when || !('date' in when)) return { problem: 'That is no day. For example: yesterday, 11-20, 2026-11-20' };
      date = when.date;
      return { echo: longDate(when.date) };
    },
    instead: 'Say it: --date 2026-11-20',
  });
  return date;
}
