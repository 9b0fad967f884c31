import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { FormFault } from '../formats/markdownForm/fault.js';
import { isMarkdownForm } from '../formats/markdownForm/isForm.js';
import { readMarkdown } from '../formats/markdownForm/read.js';
import { splitMarkdownStream } from '../formats/markdownForm/stream.js';
import { decodeNote } from '../formats/notes/decode.js';
import { readNote } from '../formats/notes/readNote.js';
import { noteWords } from '../formats/notes/words.js';
import type { WrittenInterview } from '../journal/written.js';

/**
 * The interviews in a file or the standard input: in the Markdown form (one, or several after each other) exactly as they stand, in anything else as far as they are understood. `path` names the
 * file without its ending and its folders, the nearest first. Throws UserError for what is no text or empty, FormFault or UserError at a mistake in the Markdown form.
 */
export async function readWritten(context: Context, bytes: Uint8Array, path: readonly string[]): Promise<WrittenInterview[]> {
  const { text } = decodeNote(bytes);
  if (text.trim() === '') throw new UserError('There is nothing in the note.', 'Lead one into it: interview add - < note.txt');
  const forms = splitMarkdownStream(text);
  if (forms.length === 1 && isMarkdownForm(text)) return [readMarkdown(text, context.today())];
  if (forms.length > 1 && forms.every(isMarkdownForm)) return forms.map((form, index) => readOneOf(form, index + 1, context.today()));
  const words = noteWords(JSON.parse(await context.shipped('notes.json')));
  return readNote(text, { words, classify: await context.classifier(), path }).map(({ interview }) => interview);
}

function readOneOf(form: string, place: number, today: string): WrittenInterview {
  try {
    return readMarkdown(form, today);
  } catch (error) {
    if (!(error instanceof FormFault)) throw error;
    throw new UserError(`Interview ${place}, line ${error.line} of it: ${error.problem}`, error.hint);
  }
}
