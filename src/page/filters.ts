/** What the filters ask for; "" asks for nothing. */
interface Wanted {
  words: string[];
  topic: string;
  company: string;
  status: string;
}

/** So many questions are seen at first: a browser takes seconds to lay out thousands, each time a filter changes. */
const FIRST = 200;

/** Shows the filters, and hides the questions that do not fit each time one of them changes. */
export function filterQuestions(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#filters');
  const list = page.querySelector('#question-list');
  if (!form || !list) return;
  const rows = [...list.children].filter((row) => row instanceof HTMLElement);
  const texts = new Map<HTMLElement, string>();
  /** What a row says, read when it is first looked for. */
  const textOf = (row: HTMLElement): string => {
    const known = texts.get(row) ?? folded(row.textContent ?? '');
    texts.set(row, known);
    return known;
  };
  let most = FIRST;
  const show = () => {
    const wanted = wantedBy(form);
    let found = 0;
    // Out of the page while rows change: thousands of changes in it take a browser minutes.
    const place = page.createComment('');
    list.replaceWith(place);
    for (const row of rows) {
      const isFitting = fits(row, wanted, textOf);
      if (isFitting) found++;
      const isHidden = !isFitting || found > most;
      if (row.hidden !== isHidden) row.hidden = isHidden;
    }
    place.replaceWith(list);
    tell(page, { found, all: rows.length, most });
  };
  page.querySelector('#show-all')?.addEventListener('click', () => {
    const next = rows.filter((row) => !row.hidden).length;
    most = Number.POSITIVE_INFINITY;
    show();
    // The button is gone: the keyboard goes on where the list went on.
    rows
      .filter((row) => !row.hidden)
      [next]?.querySelector('summary')
      ?.focus();
  });

  form.hidden = false;
  form.addEventListener('input', show);
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser that goes back to the page fills the fields in again.
  show();
}

function wantedBy(form: HTMLFormElement): Wanted {
  const chosen = (id: string) => form.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value ?? '';
  return {
    words: folded(chosen('filter-text')).split(/\s+/).filter(Boolean),
    topic: chosen('filter-topic'),
    company: chosen('filter-company'),
    status: chosen('filter-status'),
  };
}

function fits(row: HTMLElement, { words, topic, company, status }: Wanted, textOf: (row: HTMLElement) => string): boolean {
  return (
    isAmong(status, row.dataset.status) &&
    isAmong(topic, row.dataset.topic) &&
    isAmong(company, row.dataset.company) &&
    (words.length === 0 || words.every((word) => textOf(row).includes(word)))
  );
}

function isAmong(wanted: string, those = ''): boolean {
  return wanted === '' || those.split(' ').includes(wanted);
}

/** Case and width folded, as the program's own search does. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function tell(page: Document, { found, all, most }: { found: number; all: number; most: number }): void {
  const count = page.querySelector('#filter-count');
  const questions = `${all} question${all === 1 ? '' : 's'}`;
  if (count)
    count.textContent = (found === all ? questions : `${found} of ${questions}`) + (found > most ? `, the weakest ${most} shown` : '');
  const nothing = page.querySelector<HTMLElement>('#filter-nothing');
  if (nothing) nothing.hidden = found > 0;
  const more = page.querySelector<HTMLElement>('#show-all');
  if (more) more.hidden = found <= most;
}
