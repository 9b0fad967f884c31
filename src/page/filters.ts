import { partsIn } from './parts.js';

/** What the filters ask for; "" asks for nothing. */
interface Wanted {
  words: string[];
  topic: string;
  company: string;
  status: string;
}

/** Shows the filters, and the questions that fit each time one of them changes: the weakest of them, for a browser takes seconds to lay out thousands. */
export function filterQuestions(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#filters');
  const place = page.querySelector<HTMLElement>('#question-list');
  const list = place?.querySelector('ol');
  if (!form || !place || !list) return;
  const rows = rowsOf(list);
  const later = partsIn(place, (part) => rows.push(...[...part.children].flatMap(rowsOf)));
  const all = Number(place.dataset.count);
  const textOf = rememberedTexts();
  let most = rows.length;
  const show = () => {
    const wanted = wantedBy(form);
    const isPart = Object.values(wanted).some(({ length }) => length > 0);
    if (isPart || most > rows.length) later.finish();
    const fitting = isPart ? rows.filter((row) => fits(row, wanted, textOf)) : rows;
    list.replaceChildren(...fitting.slice(0, most));
    tell(page, { found: isPart ? fitting.length : all, all, most });
  };
  page.querySelector('#show-all')?.addEventListener('click', () => {
    const next = list.children.length;
    most = Number.POSITIVE_INFINITY;
    show();
    // The button is gone: the keyboard goes on where the list went on.
    list.children[next]?.querySelector('summary')?.focus();
  });

  form.hidden = false;
  form.addEventListener('input', show);
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser that goes back to the page fills the fields in again.
  show();
}

function rowsOf(list: Element): HTMLElement[] {
  return [...list.children].filter((row) => row instanceof HTMLElement);
}

/** What a row says, read when it is first looked for. */
function rememberedTexts(): (row: HTMLElement) => string {
  const texts = new Map<HTMLElement, string>();
  return (row) => {
    const known = texts.get(row) ?? folded(row.textContent ?? '');
    texts.set(row, known);
    return known;
  };
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
