import type { Parts } from './parts.js';

/** Lays an interview open when a link leads to it. */
export function openTarget(page: Window, interviews: Parts): void {
  const { document, location } = page;
  const open = (hash: string): HTMLElement | undefined => {
    // Nothing above the target may grow any more.
    if (hash !== '') interviews.finish();
    const target = document.getElementById(hash.slice(1));
    const details = target?.querySelector<HTMLDetailsElement>(':scope.interview > details');
    if (!target || !details) return undefined;
    details.open = true;
    return target;
  };
  const arrive = () => {
    const target = open(location.hash);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  };
  // Before the browser goes there: a click on the link to where one is already changes no address.
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element) open(target.closest('a')?.hash ?? '');
  });
  page.addEventListener('hashchange', arrive);
  arrive();
}

/** Lays everything open while the page is printed, and closes afterwards what was closed. */
export function openForPrint(page: Window, interviews: Parts): void {
  let opened: HTMLDetailsElement[] = [];
  page.addEventListener('beforeprint', () => {
    interviews.finish();
    opened = [...page.document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  page.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
