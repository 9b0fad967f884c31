import type { AskedQuestion, CardRow } from '../../journal/cards.js';
import { ANSWERED, answeredOf } from '../../journal/journal.js';
import { remembering } from '../../journal/remembering.js';
import { nameKey } from '../../journal/words.js';
import { type Html, html } from './html.js';
import { aboutQuestion, labelled } from './interviews.js';
import { inParts } from './parts.js';
import { ANSWERED_WORDS, answeredMark, longDay, own, plural } from './words.js';

/** So many questions are seen at first, and as many are laid out at a time. */
const PART = 200;

/**
 * The questions with their filters. The filters are hidden until the page's script shows them; what a choice stands for is its number in the list, so that no text of a person becomes part of
 * an attribute that is looked up.
 */
export function* questionSection(rows: readonly CardRow[], interviews: ReadonlySet<string>): Generator<Html> {
  if (rows.length === 0) {
    yield html`<p class="empty">No question is written down yet.</p>`;
    return;
  }
  const topics = numbered(namesIn(rows, (row) => row.topics));
  const companies = numbered(namesIn(rows, ({ asked }) => asked.map(({ interview }) => interview.company)));
  yield html`<form id="filters" class="filters" role="search" aria-label="Filter the questions" hidden>
<div class="field"><label for="filter-text">Text</label><input id="filter-text" type="search" autocomplete="off" spellcheck="false" placeholder="words of the question"></div>
<div class="field"><label for="filter-topic">Topic</label>${choiceOf('filter-topic', topics)}</div>
<div class="field"><label for="filter-company">Company</label>${choiceOf('filter-company', companies)}</div>
<div class="field"><label for="filter-status">How it went</label><select id="filter-status"><option value="">all</option><option value="weak">weak spots</option>${ANSWERED.map(
    (answered) => html`<option value="${answered}">${ANSWERED_WORDS[answered]}</option>`,
  )}<option value="better">with a better answer</option></select></div>
<button type="reset">Clear</button>
</form>
<p class="about"><output id="filter-count" for="filter-text filter-topic filter-company filter-status">${plural(rows.length, 'question')}</output></p>
<p id="filter-nothing" class="empty" hidden>No question fits these filters.</p>
<div id="question-list" data-count="${rows.length}">`;
  yield* inParts(questionRows(rows, { topics, companies, interviews }), {
    each: PART,
    open: html`<ol class="questions">
`,
    close: html`</ol>`,
  });
  yield html`</div>
<button type="button" id="show-all" class="more" hidden>Show all of them</button>`;
}

function* questionRows(rows: readonly CardRow[], numbers: Numbers): Generator<Html> {
  for (const row of rows) yield questionRow(row, numbers);
}

/** A few hundred names stand in ten thousands of questions. */
const keyOf = remembering(nameKey);

interface Numbers {
  topics: ReadonlyMap<string, Numbered>;
  companies: ReadonlyMap<string, Numbered>;
  interviews: ReadonlySet<string>;
}

interface Numbered {
  name: string;
  number: number;
}

/** Each name once. */
function namesIn(rows: readonly CardRow[], namesOf: (row: CardRow) => readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const row of rows) for (const name of namesOf(row)) names.add(name);
  return names;
}

/** The names in the order of the alphabet, each with its number; case, width and white space make no other name. */
function numbered(names: Iterable<string>): ReadonlyMap<string, Numbered> {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(keyOf(name))) first.set(keyOf(name), name);
  const sorted = [...first].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([key, name], number) => [key, { name, number }]));
}

function choiceOf(id: string, names: ReadonlyMap<string, Numbered>): Html {
  return html`<select id="${id}"><option value="">all</option>${[...names.values()].map(
    ({ name, number }) => html`<option value="${number}">${name}</option>`,
  )}</select>`;
}

function questionRow({ text, kind, topics, answered, asked, better, weak }: CardRow, numbers: Numbers): Html {
  const status = [answered, weak && 'weak', better !== null && 'better'].filter((word) => word !== false).join(' ');
  return html`<li data-status="${status}" data-topic="${numbersOf(topics, numbers.topics)}" data-company="${numbersOf(
    asked.map(({ interview }) => interview.company),
    numbers.companies,
  )}"><div class="question">${answeredMark(answered)}<p class="prose" dir="auto">${text}</p></div>
${aboutQuestion(kind, topics)}<details><summary>${summaryOf(asked, better)}</summary>
<ul class="askings">${asked.map((asking) => askingItem(asking, text, numbers.interviews))}</ul>${labelled('Better', better ?? undefined)}</details></li>`;
}

function numbersOf(names: readonly string[], numbers: ReadonlyMap<string, Numbered>): string {
  return [...new Set(names.map((name) => numbers.get(keyOf(name))?.number))].join(' ');
}

function summaryOf(asked: readonly AskedQuestion[], better: string | null): Html {
  const companies = new Set(asked.map(({ interview }) => keyOf(interview.company)));
  const latest = asked.at(-1);
  const where =
    companies.size > 1 ? html`at ${plural(companies.size, 'company', 'companies')}` : html`at ${own(latest?.interview.company ?? '')}`;
  return html`asked ${asked.length === 1 ? 'once' : `${asked.length} times`} ${where}${better !== null && ' · better answer'}`;
}

function askingItem({ interview: { id, company, date }, question }: AskedQuestion, told: string, interviews: ReadonlySet<string>): Html {
  const where = html`${own(company)}, ${longDay(date)}`;
  return html`<li>${interviews.has(id) ? html`<a href="#${id}">${where}</a>` : where} ${answeredMark(answeredOf(question))}${
    question.text !== told && html` <span class="quiet">as ${own(question.text)}</span>`
  }</li>`;
}
