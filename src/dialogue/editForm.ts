import type { Content, Context, Draft, Edited } from '../context.js';
import { Cancelled, UserError } from '../errors.js';
import { firstLine } from '../formats/markdownForm/complete.js';
import { FormFault } from '../formats/markdownForm/fault.js';
import { isEmptied, withMistake, withoutRemarks } from '../formats/markdownForm/remarks.js';
import { keepDraft } from './draftKeeper.js';

/** A text in the Markdown form that a person writes in an editor, until it is kept. */
export interface FormEditing {
  /** The name of the file. */
  name: string;
  text: Content;
  /** The line at which it is opened; where none is said, that of the company. */
  line?: number;
  /** Whether nothing is left of a text that would be kept; where it is not said, one of blank lines and comments alone. */
  isEmpty?: (text: string) => boolean;
  /** Whether the text is worth keeping as it is opened: one that goes on from a draft is. */
  isTyped: boolean;
  draft: Draft;
  /** What is saved in the draft. */
  draftOf: (form: Content) => object;
  /** What to type to go on with the draft: "interview add". */
  goOn: string;
  /** What is said where nothing was typed. */
  unchanged: string;
  /** Keeps what was written: 'kept', or 'left' where the draft is to stay; or the text to open again. Throws FormFault at a mistake. */
  keep: (text: string) => Promise<'kept' | 'left' | { text: string; line: number }>;
}

type Outside = Pick<Context, 'editor' | 'prompts' | 'out' | 'remark'>;

/** Opens a text in the editor, again where it has a mistake, until it is kept or the person stops. Whatever happens, a text that was typed is kept or in the draft. */
export async function editForm(outside: Outside, editing: FormEditing): Promise<void> {
  const { draft, goOn } = editing;
  const typed: Typed = { content: editing.isTyped ? editing.text : undefined };
  try {
    await untilKept(outside, editing, typed);
  } catch (error) {
    const where =
      typed.path === undefined ? `What you wrote is kept: "${goOn}" goes on with it.` : `What you wrote lies here: ${typed.path}`;
    if (typed.content === undefined) await draft.discard();
    else if (error instanceof Cancelled) throw new Cancelled(`Stopped. ${where}`);
    else if (typed.path === undefined) outside.remark(where);
    throw error;
  }
  if (typed.content === undefined) await draft.discard();
  else await draft.release();
}

/** What was typed and is not kept yet. */
interface Typed {
  content: Content | undefined;
  /** Where it lies, when it could not be saved in the draft. */
  path?: string | undefined;
}

async function untilKept(outside: Outside, { keep, isEmpty = isEmptied, ...editing }: FormEditing, typed: Typed): Promise<void> {
  const { remark, out } = outside;
  let { text } = editing;
  let line = editing.line ?? (typeof text === 'string' ? firstLine(text) : 1);
  let isShownAgain = false;
  for (;;) {
    const edited = await openedOnce(outside, { ...editing, isEmpty, text }, line, typed);
    const { content, failure } = edited;
    if (failure !== undefined)
      throw new UserError(`The ${failure}, so the journal is as it was.`, 'To begin again in another editor: export EDITOR=nano');
    if (typeof content === 'string' && isEmpty(content) && !(typeof text === 'string' && isEmpty(text))) {
      out('The file was emptied, so nothing was changed.');
      if (typed.content !== undefined) remark(`What stood there is kept: "${editing.goOn}" offers it.`);
      return;
    }
    if (typed.content === undefined) {
      if (edited.endedAtOnce) remark(whyAtOnce(edited.editor));
      out(editing.unchanged);
      return;
    }
    if (isShownAgain && isSame(content, text)) {
      out(`Nothing was changed in it, so the journal stays as it is. Yours is kept as a draft: "${editing.goOn}" offers it.`);
      return;
    }
    const next = await kept(keep, content).catch((error) => mistakeIn(content, error));
    if (next === 'kept') typed.content = undefined;
    if (next === 'kept' || next === 'left') return;
    isShownAgain = !('problem' in next);
    if ('problem' in next) await askToOpenAgain(outside, next);
    ({ text, line } = next);
  }
}

/** Opens the editor once. What comes back and was typed is in the draft before its file goes; where that cannot be, the file stays. */
async function openedOnce(
  { editor, remark }: Outside,
  {
    text,
    name,
    draft,
    draftOf,
    isEmpty,
  }: Pick<FormEditing, 'text' | 'name' | 'draft' | 'draftOf'> & Required<Pick<FormEditing, 'isEmpty'>>,
  line: number,
  typed: Typed,
) {
  const keeper = keepDraft(draft, () => undefined);
  const edited: Edited = await editor.edit(text, { name, line, onSave: (saved) => keeper.note(draftOf(saved)) });
  await keeper.flush();
  const { content } = edited;
  const isGone = typeof content === 'string' && isEmpty(content);
  if (!isGone && (typed.content !== undefined || !isSame(content, text))) typed.content = content;
  try {
    if (typed.content !== undefined) await draft.save(draftOf(typed.content));
    typed.path = undefined;
    await edited.clear();
  } catch {
    typed.path = edited.path;
    remark(`What you wrote could not be saved as a draft; it lies here: ${edited.path}`);
  }
  return edited;
}

async function kept(keep: FormEditing['keep'], content: Content): ReturnType<FormEditing['keep']> {
  if (typeof content === 'string') return keep(content);
  throw new FormFault(lineOfBytes(content), 'The file is not UTF-8 text.', 'Save it in that encoding.');
}

interface Mistake {
  problem: string;
  text: Content;
  line: number;
}

function mistakeIn(content: Content, error: unknown): Mistake {
  if (!(error instanceof FormFault)) throw error;
  const { problem, hint } = error;
  if (typeof content !== 'string') return { problem: `${error.message} ${hint}`, text: content, line: error.line };
  const { text, line } = withMistake(content, error);
  return { problem: `Line ${line}: ${problem} ${hint}`, text, line };
}

async function askToOpenAgain({ prompts, remark }: Outside, { problem }: Mistake): Promise<void> {
  remark(problem);
  const again = await prompts.confirm({
    message: 'Open it again?',
    default: true,
    instead: 'Put it right in the editor, at a terminal',
  });
  if (!again) throw new Cancelled();
}

/** Without the remarks of an opening: whether anything was typed is a matter of the rest. A lone surrogate does not outlive a file in UTF-8. */
function isSame(content: Content, text: Content): boolean {
  if (typeof content !== 'string' || typeof text !== 'string')
    return Buffer.from(content as Uint8Array).equals(Buffer.from(text as Uint8Array));
  return withoutRemarks(content) === withoutRemarks(Buffer.from(text).toString());
}

/** The line on which the first byte stands that does not fit. */
function lineOfBytes(bytes: Uint8Array): number {
  return new TextDecoder().decode(bytes).split('\ufffd', 1)[0]?.split('\n').length ?? 1;
}

function whyAtOnce(editor: string): string {
  return `The editor (${editor}) has ended at once. If its window is still open, tell it to wait, and begin again: export EDITOR="${editor} --wait"`;
}
