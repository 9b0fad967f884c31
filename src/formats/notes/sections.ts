import { isClosing } from './leads.js';
import { insideLists, type NoteLine } from './lines.js';
import { type Meaning, type Opening, openingAt } from './openings.js';
import { LABEL_RANK, rankOf } from './ranks.js';
import type { NoteWords } from './words.js';

/** What holds for the lines under a heading, a label or a lead. */
export interface Scope extends Meaning {
  /** The line that opened it, by its place; -1 for the whole note. */
  opener: number;
}

/** A line with the scope in which it stands; of a line that opens one, the scope is its own. */
export interface Scoped {
  line: NoteLine;
  scope: Scope;
  opens: boolean;
  /** It opens one by what it says, not by its place alone as a heading of any subject does. */
  means: boolean;
}

type Open = Scope & Opening;

/** Gives each line its scope. */
export function scopesOf(lines: readonly NoteLine[], words: NoteWords): Scoped[] {
  const stack: Open[] = [];
  const inside = insideLists(lines);
  return lines.map((line, index) => {
    const isInside = inside[index] === true;
    // Text ends nothing by its rank: it goes on with what stands before it.
    const rank = rankOf(line) ?? Number.POSITIVE_INFINITY;
    popWhile(stack, (open) => open.rank >= rank || (open.rank === LABEL_RANK && !isInside && isClosing(lines, index, open.opener)));
    const opening = openingAt(lines, index, isInside, words);
    if (opening) {
      popWhile(stack, (open) => open.rank >= opening.rank);
      stack.push({ ...opening, ...inherited(stack.at(-1), opening), opener: index });
    }
    return {
      line,
      scope: stack.at(-1) ?? { opener: -1 },
      opens: opening !== undefined,
      means: opening?.part !== undefined || opening?.round === true,
    };
  });
}

/** A heading that names only a subject goes on with what the one above has begun. */
function inherited(above: Open | undefined, { part, kind, answered }: Opening): Meaning {
  return { part: part ?? above?.part, kind: kind ?? above?.kind, answered: answered ?? above?.answered };
}

function popWhile(stack: Open[], isOver: (open: Open) => boolean): void {
  for (let last = stack.at(-1); last && isOver(last); last = stack.at(-1)) stack.pop();
}
