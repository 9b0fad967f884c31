import type { NoteLine } from './lines.js';

/** Of each line the place of the nearest line before it that lies less deep: the item for items in it and for text under it, the heading for deeper headings. */
export function parentsOf(lines: readonly NoteLine[]): (number | undefined)[] {
  const items: number[] = [];
  const headings: number[] = [];
  return lines.map(({ shape, level }, index) => {
    if (shape === 'heading') items.length = 0;
    const stack = shape === 'heading' ? headings : items;
    // Text lies in an item of its own level.
    const ends = shape === 'heading' || shape === 'item' ? level : level + 1;
    while (stack.length > 0 && levelAt(stack) >= ends) stack.pop();
    const parent = stack.at(-1);
    if (shape === 'heading' || shape === 'item') stack.push(index);
    return parent;
  });

  function levelAt(stack: readonly number[]): number {
    return lines[stack.at(-1) as number]?.level ?? 0;
  }
}
