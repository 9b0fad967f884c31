import { type Html, html } from '../html.js';

/** A chart as it stands on the page. */
export interface Figure {
  title: string;
  /** What is to be seen on it, in a sentence: what a screen reader says in its place. */
  told: string;
  /** Draws it so many units wide; a unit is a pixel where it is that wide. */
  draw: (size: Size) => Html;
  /** What the colours stand for, if there are several. */
  legend?: Html;
  /** The same numbers, to be read. */
  table: Html;
}

export interface Size {
  width: number;
  height: number;
}

/** Text must not shrink with the drawing, so each chart is drawn twice and the style shows the one that fits. */
const WIDE: Size = { width: 800, height: 220 };
const NARROW: Size = { width: 360, height: 200 };

/** A chart with its name, and its numbers as a table under it. */
export function figure({ title, told, draw, legend, table }: Figure): Html {
  const drawn = (name: string, size: Size) =>
    html`<svg class="chart ${name}" role="img" aria-label="${title}: ${told}" viewBox="0 0 ${size.width} ${size.height}">${draw(size)}</svg>`;
  return html`<figure><figcaption><h3>${title}</h3>${legend}</figcaption>
${drawn('wide', WIDE)}${drawn('narrow', NARROW)}
<details><summary>The numbers<span class="unseen">: ${title}</span></summary>${table}</details></figure>`;
}

/** A table of numbers; the first column names the row, one without a title holds the drawing of the others. What does not fit in beside the others is scrolled to, by the keyboard too. */
export function numberTable(caption: string, titles: readonly string[], rows: readonly (readonly (string | number | Html)[])[]): Html {
  const isNumber = titles.map((_, column) => column > 0 && rows.some((cells) => isNumeric(cells[column])));
  const numeric = (column: number) => isNumber[column] && html` class="number"`;
  const head = titles.map((title, column) => (title ? html`<th scope="col"${numeric(column)}>${title}</th>` : html`<td></td>`));
  const row = ([name = '', ...cells]: (typeof rows)[number]) =>
    html`<tr><th scope="row">${name}</th>${cells.map((cell, index) => html`<td${numeric(index + 1)}>${cell}</td>`)}</tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><thead><tr>${head}</tr></thead><tbody>
${rows.map(row)}
</tbody></table></div>`;
}

/** A number, a share, "4 of 5", or the dash of what is not known. */
function isNumeric(cell: string | number | Html | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^(?:[\d.,]+%?(?: of [\d,]+)?|–)$/.test(cell));
}

/** What the colours of a chart stand for. */
export function legendOf(series: readonly { name: string; tone: string }[]): Html {
  return html`<ul class="legend">${series.map(
    ({ name, tone }) =>
      html`<li><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="${tone}" width="10" height="10"/></svg>${name}</li>`,
  )}</ul>`;
}
