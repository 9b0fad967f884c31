import { type Html, html } from './html.js';

/** How a long list is cut: so many pieces stand on the page itself, and those behind them in parts of as many. */
interface Cut {
  each: number;
  open?: Html;
  close?: Html;
}

/**
 * The pieces of a list that may be long. All but the first few stand in <noscript>: where scripts run, a browser takes that for text, which costs next to nothing (WHATWG HTML, 4.12.2), and the page's
 * own script makes a part of the page of it when there is time or need; where none runs, it is read as it stands. `open` and `close` go round each part.
 */
export function* inParts(pieces: Iterable<Html>, { each, open = html``, close = html`` }: Cut): Generator<Html> {
  let at = 0;
  yield open;
  for (const piece of pieces) {
    if (at > 0 && at % each === 0) yield html`${close}${at > each && html`</noscript>`}<noscript>${open}`;
    yield piece;
    at++;
  }
  yield html`${close}${at > each && html`</noscript>`}`;
}
