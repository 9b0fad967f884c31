import type { Context } from '../context.js';
import { UserError } from '../errors.js';
import { noteWordsFrom, readImported } from '../formats/imported.js';
import type { WrittenInterview } from '../journal/written.js';

/** The interviews in a note on the standard input: in the Markdown form exactly as they stand, in anything else as far as they are understood. Throws UserError for what is no text or empty, or a mistake. */
export async function readWritten({ now, today, classifier, shipped }: Context, bytes: Uint8Array): Promise<WrittenInterview[]> {
  if (new TextDecoder().decode(bytes).trim() === '')
    throw new UserError('There is nothing in the note.', 'Lead one into it: interview add - < note.txt');
  const { written } = await readImported(bytes, 'md', [], {
    now: now(),
    today: today(),
    classify: await classifier(),
    words: noteWordsFrom(() => shipped('notes.json')),
  });
  return written.map(({ interview }) => interview);
}
