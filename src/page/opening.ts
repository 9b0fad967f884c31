/** Lays an interview open when a link leads to it. */
export function openTarget(page: Window): void {
  const open = () => {
    const target = page.document.getElementById(page.location.hash.slice(1));
    const details = target?.querySelector('details');
    if (!target || !details) return;
    details.open = true;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  page.addEventListener('hashchange', open);
  open();
}

/** Lays everything open while the page is printed, and closes afterwards what was closed. */
export function openForPrint(page: Window): void {
  let opened: HTMLDetailsElement[] = [];
  page.addEventListener('beforeprint', () => {
    opened = [...page.document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  page.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
