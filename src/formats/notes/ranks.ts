import type { NoteLine } from './lines.js';

/** Of labels and of leads such as "They asked:", which open something below the headings 1 to 7 and above all items. */
export const LABEL_RANK = 8;
/** Of items: one more for each level. */
const ITEM_RANK = 10;

/** How high a heading or an item stands: what it opens ends at a line of its own rank or a lower one. Undefined for text, which stands by its place. */
export function rankOf({ shape, level }: Pick<NoteLine, 'shape' | 'level'>): number | undefined {
  if (shape === 'heading') return level;
  return shape === 'item' ? ITEM_RANK + level : undefined;
}
/** The rank of text, right below the item in which it lies. */
export function rankOfText(level: number): number {
  return ITEM_RANK + level + 0.5;
}
