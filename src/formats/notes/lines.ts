/** One line of a note, as its structure tells it; what it means is found later. */
export interface NoteLine {
  /** Counted from 1, in the file. */
  number: number;
  /** As it stands in the file. */
  raw: string;
  /** Without its marker and the marks of emphasis, links and HTML. */
  text: string;
  shape: 'heading' | 'item' | 'text' | 'code' | 'rule';
  /** Of a heading 1 to 6, for signs such as ■ 7; of everything else how deep it lies in lists, 0 outside. */
  level: number;
  /** The number or letter of an ordered item or a numbered heading: "1", "2a", "5.1". */
  label?: string | undefined;
  /** In a blockquote. */
  quoted: boolean;
  /** All of it is bold. */
  bold: boolean;
  /** The box of a task list. */
  box?: string | undefined;
  /** A blank line stands before it. */
  apart: boolean;
  /** Of a row of a table; `head` is its first row. Its box may come from a column that tells of the answers; `day` is the same in all rows, `ownDay` its own. */
  row?: { cells: string[]; head: boolean; graded?: boolean; day?: string | undefined; ownDay?: string | undefined } | undefined;
  /** Goes on with the paragraph of the line before. */
  continues: boolean;
}

/** Of each line whether it stands between two items of a numbered list that goes on after it: what is said there belongs to the item before. */
export function insideLists(lines: readonly NoteLine[]): boolean[] {
  const next = new Array<number | undefined>(lines.length);
  let following: number | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = following;
    const line = lines[index] as NoteLine;
    if (line.shape === 'heading') following = undefined;
    else if (isNumbered(line)) following = Number.parseInt(line.label ?? '', 10);
  }
  let last: number | undefined;
  return lines.map((line, index) => {
    if (line.shape === 'heading') last = undefined;
    else if (isNumbered(line)) last = Number.parseInt(line.label ?? '', 10);
    const following = next[index];
    return last !== undefined && following !== undefined && following - last <= 2 && following - last >= 0 && !isNumbered(line);
  });
}

/** An item of a numbered list at the margin. */
export function isNumbered({ shape, label, level }: NoteLine): boolean {
  return shape === 'item' && level === 1 && label !== undefined && /^\d/.test(label);
}

/** How far a line stands from the margin, in characters. */
export function indentOf({ raw }: NoteLine): number {
  return raw.length - raw.trimStart().length;
}
