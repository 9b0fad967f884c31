import { longDate } from '../../journal/longDate.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Metrics } from '../../journal/metrics/metrics.js';
import type { TopicRow } from '../../journal/metrics/topics.js';
import { numberTable } from './charts/figure.js';
import { shareBar } from './charts/shares.js';
import { type Html, html } from './html.js';
import { outOf, own, percent, plural } from './words.js';

/** So many topics are seen at once; the others are a click away. */
const FIRST = 15;

/** The topics, weakest first; those of which too little is known stand apart. */
export function topicSection({ topics: { rows, without } }: Metrics): Html {
  if (rows.length === 0) return html`<p class="empty">No question has a topic yet.</p>`;
  const known = rows.filter(({ n, weakness }) => n >= LEAST.topics && weakness !== null);
  const others = rows.filter((row) => !known.includes(row));
  return html`<p class="about">Weakest first. Weakness is what was missing in your answers, 0 where all were full and 1 where you could answer nothing; recent ones count more. Recall is how likely those of its questions that you have practised are remembered now.</p>
${known.length > 0 && topicTable('Topics, weakest first', known.slice(0, FIRST))}
${more(known.slice(FIRST), 'more')}
${more(others, `of which too little is known (fewer than ${LEAST.topics} assessed answers)`)}
${without > 0 && html`<p class="about">${plural(without, 'question')} without a topic.</p>`}`;
}

function more(rows: readonly TopicRow[], what: string): Html | undefined {
  const title = `${plural(rows.length, 'topic')} ${what}`;
  return rows.length > 0 ? html`<details><summary>${title}</summary>${topicTable(title, rows)}</details>` : undefined;
}

function topicTable(caption: string, rows: readonly TopicRow[]): Html {
  return numberTable(
    caption,
    ['Topic', '', 'Weakness', 'Could not', 'Asked', 'Practised', 'Recall', 'Last asked'],
    rows.map(({ topic, asked, last, n, couldNot, weakness, practised, cards, recall }) => {
      const isKnown = n >= LEAST.topics && weakness !== null;
      return [
        own(topic),
        isKnown ? shareBar([{ tone: 'no', value: weakness }], 1) : '',
        isKnown ? weakness.toFixed(2) : '–',
        outOf(couldNot, n),
        asked,
        outOf(practised, cards),
        recall === null ? '–' : percent(recall),
        longDate(last).replace(/^\w+ /, ''),
      ];
    }),
  );
}
