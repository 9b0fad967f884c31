import { type Joined, joinedLines } from './joined.js';
import { insideLists } from './lines.js';
import { parentsOf } from './parents.js';
import type { Scoped } from './sections.js';
import { asks, wordedLines } from './worded.js';
import type { NoteWords } from './words.js';

/** A line with what the lines around it say of it. */
export interface Candidate extends Joined, Group {
  /** How many lines lie in it straight, and how many of those ask. */
  children: number;
  askingChildren: number;
  /** It stands between two items of a numbered list that goes on. */
  inside: boolean;
}

/** The lines of one shape that stand beside each other. */
interface Group {
  /** How much of them asks, 0 to 1. */
  share: number;
  /** How many there are. */
  siblings: number;
  /** The places of the first and the last. */
  first: number;
  last: number;
  /** Boxes tell how they were answered: a plain list of things to do knows only two kinds of them. */
  graded: boolean;
}

/** Boxes that no list of things to do has. */
const GRADES = ['~', '?'];

/** Looks at each line by itself, in its paragraph, and then among those that stand beside it in the same shape: a list of which most items ask is a list of questions. */
export function candidatesOf(scoped: readonly Scoped[], words: NoteWords): Candidate[] {
  const lines = joinedLines(wordedLines(scoped, words), words);
  const parents = parentsOf(scoped.map(({ line }) => line));
  const inside = insideLists(scoped.map(({ line }) => line));
  const children = childrenOf(lines, parents);
  const groups = groupsOf(lines, parents);
  return lines.map((line, index) => ({
    ...line,
    ...(groups[index] as Group),
    children: children[index]?.length ?? 0,
    askingChildren: children[index]?.filter(asks).length ?? 0,
    inside: inside[index] === true,
  }));
}

/** Of each line those that lie in it straight; items outside other items lie in what opened their scope. */
function childrenOf(lines: readonly Joined[], parents: readonly (number | undefined)[]): Joined[][] {
  const children = lines.map((): Joined[] => []);
  for (const [index, child] of lines.entries()) {
    const { shape } = child.line;
    const above = parents[index] ?? (shape === 'item' ? child.scope.opener : undefined);
    if (above !== undefined && shape !== 'text') children[above]?.push(child);
  }
  return children;
}

/** Of each line the group in which it stands. */
function groupsOf(lines: readonly Joined[], parents: readonly (number | undefined)[]): Group[] {
  const places = new Map<string, number[]>();
  const keys = lines.map((line, index) => keyOf(line, parents[index]));
  for (const [index, key] of keys.entries()) {
    const group = places.get(key);
    if (group) group.push(index);
    else places.set(key, [index]);
  }
  const groups = new Map([...places].map(([key, group]) => [key, groupAt(group, lines)]));
  return keys.map((key) => groups.get(key) as Group);
}

function groupAt(places: readonly number[], lines: readonly Joined[]): Group {
  const asking = places.filter((place) => asks(lines[place] as Joined)).length;
  const graded = places.some((place) => lines[place]?.line.row?.graded || GRADES.includes(lines[place]?.line.box ?? ''));
  return { share: asking / places.length, siblings: places.length, first: places[0] ?? 0, last: places.at(-1) ?? 0, graded };
}

/** Lines of one group have the same shape and stand in the same place. */
function keyOf({ line, scope, isQuotation, opens }: Joined, parent: number | undefined): string {
  const { shape, level, label, quoted, bold } = line;
  return [
    shape,
    level,
    label !== undefined,
    quoted,
    isQuotation,
    shape === 'text' && bold,
    shape === 'heading' ? '' : scope.opener,
    shape === 'item' ? parent : '',
    opens && shape !== 'heading',
  ].join('|');
}
