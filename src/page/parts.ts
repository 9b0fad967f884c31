/** The parts of a long list that are not laid out yet. */
export interface Parts {
  /** Lays out all that is left. */
  finish(): void;
}

/**
 * Where scripts run, what stands in <noscript> is text: a long page opens at once, and this makes a part of the page of one after the other while nothing else is to do. `take` gets what stood in
 * `held`, which it may put in its place.
 */
export function partsIn(list: Element | null, take: (part: DocumentFragment, held: Element) => void): Parts {
  const left = [...(list?.querySelectorAll('noscript') ?? [])];
  const next = () => {
    const held = left.shift();
    if (!held) return;
    const template = held.ownerDocument.createElement('template');
    template.innerHTML = held.textContent ?? '';
    take(template.content, held);
    held.remove();
  };
  const goOn = () => {
    next();
    if (left.length > 0) setTimeout(goOn);
  };
  setTimeout(goOn);
  return {
    finish() {
      while (left.length > 0) next();
    },
  };
}
