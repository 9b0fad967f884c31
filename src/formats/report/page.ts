import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../../generated/page.js';
import type { CardRow } from '../../journal/cards.js';
import type { Card, Interview } from '../../journal/journal.js';
import { longDate } from '../../journal/longDate.js';
import type { Metrics } from '../../journal/metrics/metrics.js';
import type { Told } from './bounds.js';
import { funnelSection } from './funnel.js';
import { glanceSection } from './glance.js';
import { type Html, html, verbatim } from './html.js';
import { interviewSections } from './interviews.js';
import { practiceSection } from './practice.js';
import { questionSection } from './questions.js';
import { timelineSection } from './timeline.js';
import { topicSection } from './topics.js';
import { plural } from './words.js';

/** What a report tells of. */
export interface Report {
  /** The interviews, newest first. */
  interviews: readonly Interview[];
  /** The questions, weakest first. */
  rows: readonly CardRow[];
  /** Those of them that stand on the page one by one. */
  told: Told;
  cards: readonly Card[];
  metrics: Metrics;
  /** How many interviews the whole journal has. */
  all: number;
  /** The day as of which it tells, YYYY-MM-DD. */
  today: string;
  /** The names are replaced. */
  redacted: boolean;
}

/**
 * What the page may do: use its own style and its own script, known by their hashes, and nothing else (W3C Content Security Policy Level 3, 2.3.1 and 8.3); no request can leave it.
 */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** Up to so many interviews are laid open from the start. */
const FEW = 3;

/** The whole page in pieces, for a long journal makes a long one: a document that needs nothing beside it. */
export function* reportPage(report: Report): Generator<string> {
  const sections = sectionsOf(report);
  yield headOf(report, sections).html;
  for (const { id, title, content } of sections) {
    yield html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
`.html;
    for (const piece of content) yield `${piece.html}\n`;
    yield '</section>\n';
  }
  yield html`</main>
<footer><p>Written on ${longDate(report.today)} by interview, from a journal that stays on this machine. Nothing on this page is sent anywhere.</p></footer>
<script>${verbatim(SCRIPT)}</script>
</body>
</html>
`.html;
}

function headOf(report: Report, sections: readonly Section[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Interview journal, ${longDate(report.today)}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><h1>Interview journal</h1><p class="about">${spanOf(report)}</p></header>
<nav aria-label="Sections"><ul class="sections">${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
`;
}

interface Section {
  id: string;
  title: string;
  content: Iterable<Html>;
}

function sectionsOf({ told, rows, cards, metrics, today }: Report): Section[] {
  const telling = { cards: new Map(cards.map((card) => [card.id, card])), today, open: told.interviews.length <= FEW };
  const ids = new Set(told.interviews.map(({ id }) => id));
  return [
    { id: 'glance', title: 'At a glance', content: [glanceSection(metrics, rows)] },
    { id: 'timeline', title: 'Timeline', content: [timelineSection(metrics)] },
    { id: 'funnel', title: 'Funnel', content: [funnelSection(metrics)] },
    { id: 'topics', title: 'Topics', content: [topicSection(metrics)] },
    { id: 'questions', title: 'Questions', content: noted(told.notes.questions, questionSection(told.rows, ids)) },
    { id: 'interviews', title: 'Interviews', content: noted(told.notes.interviews, interviewSections(told.interviews, telling)) },
    { id: 'practice', title: 'Practice', content: [practiceSection(metrics)] },
  ];
}

function* noted(note: string | undefined, content: Iterable<Html>): Generator<Html> {
  if (note) yield html`<p class="about note">${note}</p>`;
  yield* content;
}

/** "34 interviews from Mon 1 Sep 2025 to Fri 20 Nov 2026", and what part of the journal that is. */
function spanOf({ interviews, all, redacted }: Report): string {
  const days = interviews.map(({ date }) => date).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const count = interviews.length < all ? `${interviews.length} of ${plural(all, 'interview')}` : plural(all, 'interview');
  const when = first === last ? `on ${longDate(first)}` : `from ${longDate(first)} to ${longDate(last)}`;
  return `${count} ${when}${redacted ? '; the names are replaced' : ''}`;
}
