import { UserError } from '../errors.js';
import type { Journal } from '../journal/journal.js';

/** The journal's text as it stands in the file: two spaces of indentation, known keys first. Throws UserError for what is nested too deep. */
export function journalText(journal: Journal): string {
  return journalTexts(journal).join('');
}

/** The same in parts, for to put one behind another copies all of them. */
export function journalTexts({ version, revision, interviews, cards, ...unknown }: Journal): readonly string[] {
  try {
    return [JSON.stringify({ version, revision, interviews, cards, ...unknown }, null, 2), '\n'];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(
      'A field of the journal that this program does not know is nested too deep to be written again.',
      'Take it out with an editor.',
    );
  }
}
