/** What the filters ask for; "" asks for nothing. */
interface Wanted {
  words: string[];
  topic: string;
  company: string;
  status: string;
}

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
  const show = () => {
    const wanted = wantedBy(form);
    let shown = 0;
    for (const row of rows) {
      const isShown = fits(row, wanted, textOf);
      if (isShown) shown++;
      if (row.hidden === isShown) row.hidden = !isShown;
    }
    tell(page, shown, rows.length);
  };

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

function tell(page: Document, shown: number, all: number): void {
  const count = page.querySelector('#filter-count');
  if (count) count.textContent = shown === all ? `${all} question${all === 1 ? '' : 's'}` : `${shown} of ${all} questions`;
  const nothing = page.querySelector<HTMLElement>('#filter-nothing');
  if (nothing) nothing.hidden = shown > 0;
}
