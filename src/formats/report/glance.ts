import type { CardRow } from '../../journal/cards.js';
import { ANSWERED } from '../../journal/journal.js';
import { LEAST } from '../../journal/metrics/least.js';
import type { Metrics } from '../../journal/metrics/metrics.js';
import { shareBar } from './charts/shares.js';
import { type Html, html, joined } from './html.js';
import { ANSWERED_WORDS, grouped, percent, plural } from './words.js';

/** Where one stands: the few numbers that matter, each with what it is of. */
export function glanceSection(metrics: Metrics, rows: readonly CardRow[]): Html {
  const { interviews, answers, assessment, practice } = metrics;
  const weak = rows.filter((row) => row.weak).length;
  const tiles = [
    tile('Interviews held', grouped(interviews.n), heldWhere(metrics)),
    tile('Applications', grouped(metrics.funnel.n), standing(metrics) || 'none yet'),
    tile(
      'Answered in full',
      answers.n >= LEAST.answers ? percent(answers.yes / answers.n) : '–',
      answers.n >= LEAST.answers ? `of ${plural(answers.n, 'assessed question')}` : `too few assessed questions to tell (${answers.n})`,
    ),
    tile(
      'Your rating',
      assessment.n >= LEAST.assessment && assessment.overall.mean !== null ? assessment.overall.mean.toFixed(1) : '–',
      assessment.n >= LEAST.assessment
        ? `of 5, over ${plural(assessment.n, 'interview')}`
        : `too few rated interviews to tell (${assessment.n})`,
    ),
    tile(
      'Weak spots',
      grouped(weak),
      rows.length > 0
        ? `of ${plural(rows.length, 'question')}: not answered in full yet, or forgotten since`
        : 'no question is written down yet',
    ),
    tile(
      'Due for practice',
      grouped(practice.due),
      practice.cards > 0 ? `of ${plural(practice.cards, 'practised question')}` : 'nothing was practised yet',
    ),
  ];
  return html`<dl class="tiles">${tiles}</dl>
${answers.n + answers.unknown > 0 && answersBar(metrics)}
${repeated(metrics)}`;
}

function tile(name: string, number: string, of: string): Html {
  return html`<div><dt>${name}</dt><dd><b>${number}</b> <span>${of}</span></dd></div>`;
}

function heldWhere({ interviews: { companies, scheduled, mocks } }: Metrics): string {
  return [
    companies > 0 && `at ${plural(companies, 'company', 'companies')}`,
    scheduled > 0 && `${scheduled} ahead`,
    mocks > 0 && plural(mocks, 'mock interview'),
  ]
    .filter(Boolean)
    .join(', ');
}

function standing({ funnel: { ended } }: Metrics): string {
  const named: [number, string][] = [
    [ended.offer, ended.offer === 1 ? 'offer' : 'offers'],
    [ended.passed, 'going on'],
    [ended.open, 'waiting for an answer'],
    [ended.rejected, 'rejected'],
    [ended.noReply, 'without a reply'],
    [ended.withdrawn, 'withdrawn'],
  ];
  return named
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${grouped(count)} ${name}`)
    .join(', ');
}

/** How all questions were answered, as one bar with its numbers under it. */
function answersBar({ answers }: Metrics): Html {
  const ways = ANSWERED.filter((way) => answers[way] > 0);
  return html`<figure class="answers"><figcaption><h3>How you answered</h3></figcaption>
${shareBar(
  ways.map((way) => ({ tone: way, value: answers[way] })),
  answers.n + answers.unknown,
)}
<ul class="legend">${joined(
    ways.map(
      (way) =>
        html`<li><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="${way}" width="10" height="10"/></svg>${ANSWERED_WORDS[way]} <b>${grouped(answers[way])}</b></li>`,
    ),
  )}</ul></figure>`;
}

/** Whether what came again went better. */
function repeated({ repeats: { again, cards, improved } }: Metrics): Html | undefined {
  if (again === 0) return undefined;
  const came = `${grouped(again)} of ${plural(cards, 'question')} came more than once.`;
  const went =
    improved.n >= LEAST.repeats
      ? `Of the ${improved.n} that you had not answered in full the first time, ${Math.round(improved.rate * improved.n)} went better the latest time.`
      : `Assessed on two days, and not answered in full on the first: ${improved.n}, too few to tell whether they went better.`;
  return html`<p class="prose">${came} ${went}</p>`;
}
