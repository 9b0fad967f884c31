const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const LEVELS = '▁▂▃▄▅▆▇█';
/** What stands in a sparkline where there is nothing. */
export const NONE = '·';

/** A bar of a share, 0 to 1, in at most so many columns; what is more than nothing is seen. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  const shown = share > 0 ? Math.max(1, eighths) : 0;
  return '█'.repeat(Math.floor(shown / 8)) + (EIGHTHS[shown % 8] ?? '');
}

/** A sign a value between `low` and `high`; a dot for null. */
export function sparkline(values: readonly (number | null)[], low: number, high: number): string {
  const level = (value: number) => Math.round(((value - low) / (high - low || 1)) * (LEVELS.length - 1));
  return values.map((value) => (value === null ? NONE : LEVELS.charAt(Math.min(7, Math.max(0, level(value)))))).join('');
}
