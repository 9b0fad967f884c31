import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { longDate } from '../../../journal/longDate.js';
import { type Html, html, joined } from '../html.js';
import type { Size } from './figure.js';

export type Unit = 'day' | 'week' | 'month';

/** Days, weeks or months one after the other, by the first day of each. */
interface Periods {
  unit: Unit;
  starts: readonly string[];
}

/** A count of each period, for each series that is stacked upon the one before. */
export interface BarChart extends Periods {
  series: readonly { tone: string; values: readonly number[] }[];
}

/** A mean of each period, null where there is none. */
export interface MeanChart extends Periods {
  values: readonly (number | null)[];
  /** The least and the most that can be. */
  range: readonly [number, number];
}

const MARGIN = { top: 10, right: 6, bottom: 26, left: 28 };
/** The widest bar: one alone would be a wall. */
const WIDEST = 40;
/** The room that the name of a period takes up. */
const LABEL = 76;

/** Counts as bars, stacked. */
export function bars({ unit, starts, series }: BarChart, size: Size): Html {
  const indices = starts.map((_, index) => index);
  const layers = stack<unknown, number, number>()
    .keys(series.map((_, index) => index))
    .value((index, key) => series[key]?.values[index] ?? 0)(indices);
  const most = Math.max(1, ...(layers.at(-1) ?? []).map(([, top]) => top));
  const x = bandsOf(starts.length, size);
  const y = scaleLinear([0, most], [size.height - MARGIN.bottom, MARGIN.top]).nice(4);
  const width = Math.min(WIDEST, x.bandwidth());
  const drawn = layers.flatMap((layer) =>
    layer.flatMap(([bottom, top], index) =>
      top > bottom
        ? html`<rect class="${series[layer.key]?.tone}" x="${short(middleOf(x, index) - width / 2)}" y="${short(y(top))}" width="${short(width)}" height="${short(y(bottom) - y(top))}"/>`
        : [],
    ),
  );
  return html`${grid(y, y.ticks(4).filter(Number.isInteger), size)}${drawn}${periodAxis({ unit, starts }, x, size)}`;
}

/** Means as points, joined by a line that passes over periods without one. */
export function means({ unit, starts, values, range }: MeanChart, size: Size): Html {
  const x = bandsOf(starts.length, size);
  const y = scaleLinear(range, [size.height - MARGIN.bottom, MARGIN.top]);
  const points = values.flatMap((value, index) => (value === null ? [] : [[middleOf(x, index), y(value)] as [number, number]]));
  const path = line().digits(1)(points);
  const dots = points.map(([across, down]) => html`<circle class="point" cx="${short(across)}" cy="${short(down)}" r="4"/>`);
  return html`${grid(y, y.ticks(range[1] - range[0]), size)}<path class="line" d="${path ?? ''}"/>${dots}${periodAxis({ unit, starts }, x, size)}`;
}

function bandsOf(count: number, { width }: Size): ScaleBand<number> {
  const indices = Array.from({ length: count }, (_, index) => index);
  return scaleBand(indices, [MARGIN.left, width - MARGIN.right])
    .paddingInner(0.2)
    .paddingOuter(0.1);
}

function middleOf(x: ScaleBand<number>, index: number): number {
  return (x(index) ?? 0) + x.bandwidth() / 2;
}

/** A fine line at each value of the axis, with the value. */
function grid(y: ScaleLinear<number, number>, values: readonly number[], { width }: Size): Html {
  return joined(
    values.map(
      (value) =>
        html`<line class="grid" x1="${MARGIN.left}" x2="${width - MARGIN.right}" y1="${short(y(value))}" y2="${short(y(value))}"/><text x="${MARGIN.left - 6}" y="${short(y(value))}" dy="0.32em" text-anchor="end">${value}</text>`,
    ),
  );
}

/** The names of as many periods as there is room for. */
function periodAxis({ unit, starts }: Periods, x: ScaleBand<number>, { width, height }: Size): Html {
  const room = Math.max(1, Math.floor((width - MARGIN.left - MARGIN.right) / LABEL));
  const every = Math.ceil(starts.length / room);
  const labels = starts.flatMap((start, index) => (index % every === 0 ? [{ text: periodName(start, unit), at: middleOf(x, index) }] : []));
  // The first and the last must not stand out of the drawing.
  const within = (at: number) => Math.min(Math.max(at, MARGIN.left + 12), width - LABEL / 2);
  return joined(labels.map(({ text, at }) => html`<text x="${short(within(at))}" y="${height - 8}" text-anchor="middle">${text}</text>`));
}

/** "4 Aug" for a day, the same for the week that begins with it, "Aug 2026" for a month. */
export function periodName(start: string, unit: Unit): string {
  const [, day, month, year] = longDate(start).split(' ');
  return unit === 'month' ? `${month} ${year}` : `${day} ${month}`;
}

/** A tenth of a pixel is enough. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
