import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { writeEmptyForm } from '../formats/markdownForm/emptyForm.js';
import { isMarkdownForm } from '../formats/markdownForm/isForm.js';
import { readMarkdown } from '../formats/markdownForm/read.js';
import { decodeNote } from '../formats/notes/decode.js';
import type { Told } from '../journal/edit.js';
import { withToldOver } from '../journal/written.js';

/** A form of one's own is a page, not a book. */
const LARGEST_TEMPLATE = 1024 * 1024;

/** What a new interview is written on: an empty form, or the person's own at `template` as it stands; filled in with what flags have told. Throws UserError for a template that is none. */
export async function newForm(context: Context, template: string | undefined, told: Told | undefined): Promise<string> {
  const { today, classifier } = context;
  const own = template === undefined ? undefined : await readTemplate(context, template);
  if (own !== undefined && !told) return own;
  const base = own === undefined ? { date: today(), questions: [] } : readMarkdown(own, today());
  return writeEmptyForm(told ? withToldOver(base, told) : base, await classifier());
}

async function readTemplate({ files }: Context, path: string): Promise<string> {
  const { text } = decodeNote(await files.read(path, LARGEST_TEMPLATE));
  if (isMarkdownForm(text)) return text;
  throw new UserError(
    `${path} is not in the form in which interviews are written.`,
    'See the form: interview add --edit. Take a note in as it is: interview add - < FILE',
  );
}
