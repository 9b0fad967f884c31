import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.js';

/** A part of a bar, with the colour that it has. */
interface Part {
  tone: string;
  value: number;
}

/** A bar across a cell of a table, which has its numbers beside it: the parts one after the other, `whole` being as wide as the cell. */
export function shareBar(parts: readonly Part[], whole: number): Html {
  const x = scaleLinear([0, whole], [0, 100]);
  let from = 0;
  const drawn = parts.map(({ tone, value }) => {
    const part = value > 0 && html`<rect class="${tone}" x="${rounded(x(from))}" width="${rounded(x(value))}" height="10"/>`;
    from += value;
    return part || html``;
  });
  return html`<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/>${drawn}</svg>`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
