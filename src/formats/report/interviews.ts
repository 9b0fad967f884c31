import { distance } from '../../journal/calendar.js';
import {
  ANSWERED,
  answeredOf,
  betterAnswerOf,
  type Card,
  groupBy,
  type Interview,
  isAhead,
  type Kind,
  outcomeOf,
  type Question,
  questionsOf,
} from '../../journal/journal.js';
import { remembering } from '../../journal/remembering.js';
import { tally } from '../../journal/tally.js';
import { type Html, html, joined } from './html.js';
import { inParts } from './parts.js';
import { ANSWERED_WORDS, answeredMark, longDay, OUTCOME_TONE, own, plural, prose } from './words.js';

/** What the interviews of a page are told with. */
interface Telling {
  cards: ReadonlyMap<string, Card>;
  today: string;
  /** How far a day is from today, in words. */
  distanceTo: (date: string) => string;
  /** Whether each is laid open from the start: where there are few. */
  open: boolean;
}

/** So many are laid out at a time. */
const PART = 50;

/** Every interview, in the order in which they come. */
export function* interviewSections(interviews: readonly Interview[], about: Omit<Telling, 'distanceTo'>): Generator<Html> {
  const telling = { ...about, distanceTo: remembering((date: string) => distance(date, about.today)) };
  yield* inParts(each(interviews, telling), { each: PART });
}

function* each(interviews: readonly Interview[], telling: Telling): Generator<Html> {
  for (const interview of interviews) yield interviewSection(interview, telling);
}

function interviewSection(interview: Interview, telling: Telling): Html {
  const { id, company, role } = interview;
  const told = tellingParts(interview, telling);
  const body =
    told.length > 0 && html`<details${telling.open && html` open`}><summary>${summaryOf(interview)}</summary>${joined(told)}</details>`;
  return html`<article class="interview" id="${id}" tabindex="-1" aria-labelledby="${id}-name">
<header><h3 id="${id}-name">${own(company)}${role !== undefined && html` <span class="role">${own(role)}</span>`}</h3>
${factsOf(interview, telling)}</header>
${body}</article>`;
}

function factsOf(interview: Interview, { today, distanceTo }: Telling): Html {
  const { date, time, stage, format, minutes, interviewers, tags = [], assessment } = interview;
  const outcome = isAhead(interview, today) ? undefined : outcomeOf(interview);
  const facts: (Html | undefined)[] = [
    html`<time datetime="${date}">${longDay(date)}${time && ` ${time}`}</time> <span class="quiet">${distanceTo(date)}</span>`,
    outcome ? html`<span class="outcome ${OUTCOME_TONE[outcome]}">${outcome}</span>` : html`<span class="outcome open">scheduled</span>`,
    stage ? html`${stage}` : undefined,
    format ? html`${format}` : undefined,
    minutes === undefined ? undefined : html`${minutes} minutes`,
    interviewers && html`with ${joined(interviewers.map(own), ', ')}`,
    ...ratingsOf(assessment).map(([name, value]) => html`${name} <b>${value}/5</b>`),
    ...tags.map((tag) => html`<span class="tag">#${own(tag)}</span>`),
  ];
  return html`<ul class="facts">${joined(facts.map((fact) => fact && html`<li>${fact}</li>`))}</ul>`;
}

function ratingsOf(assessment: Interview['assessment']): [name: string, value: number][] {
  const { overall, communication, problemSolving, technical } = assessment ?? {};
  const named: [string, number | undefined][] = [
    ['overall', overall],
    ['communication', communication],
    ['problem solving', problemSolving],
    ['technical', technical],
  ];
  return named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** "6 questions: 3 answered, 2 partly, 1 could not", and what else there is to read. */
function summaryOf(interview: Interview): string {
  const questions = questionsOf(interview);
  const counts = tally(questions);
  const ways = ANSWERED.filter((answered) => counts[answered] > 0).map((answered) => `${counts[answered]} ${ANSWERED_WORDS[answered]}`);
  return questions.length > 0 ? `${plural(questions.length, 'question')}: ${ways.join(', ')}` : 'Notes';
}

function tellingParts(interview: Interview, { cards }: Telling): Html[] {
  const { assessment, iAsked = [], nextSteps = [], notes } = interview;
  const parts = [
    questionTree(questionsOf(interview), cards),
    titled('Went well', assessment?.wentWell && prose(assessment.wentWell)),
    titled('To improve', assessment?.toImprove && prose(assessment.toImprove)),
    titled('You asked', iAsked.length > 0 && html`<ul>${iAsked.map(askedItem)}</ul>`),
    titled('Next', nextSteps.length > 0 && html`<ul>${nextSteps.map(stepItem)}</ul>`),
    titled('Notes', notes && prose(notes)),
  ];
  return parts.filter((part) => part !== undefined);
}

function titled(title: string, content: Html | '' | false | undefined): Html | undefined {
  return content ? html`<h4>${title}</h4>${content}` : undefined;
}

/** The questions as they were asked, follow-ups within what they followed up. */
function questionTree(questions: readonly Question[], cards: ReadonlyMap<string, Card>): Html | undefined {
  if (questions.length === 0) return undefined;
  const earlier = new Set<string>();
  const followUps = groupBy(questions, ({ id, followUpTo = '' }) => {
    earlier.add(id);
    return id !== followUpTo && earlier.has(followUpTo) ? followUpTo : '';
  });
  const listOf = (parent: string): Html | undefined => {
    const children = followUps.get(parent);
    return children && html`<ol class="asked">${children.map((question) => questionItem(question, cards, listOf(question.id)))}</ol>`;
  };
  return listOf('');
}

function questionItem(question: Question, cards: ReadonlyMap<string, Card>, followUps: Html | undefined): Html {
  const { text, kind, topics = [], said, note } = question;
  const better = betterAnswerOf(cards.get(question.card));
  return html`<li><div class="question">${answeredMark(answeredOf(question))}<p class="prose" dir="auto">${text}</p></div>
${aboutQuestion(kind, topics)}${labelled('You said', said)}${labelled('Note', note)}${labelled('Better', better)}${followUps}</li>`;
}

/** "knowledge · sql". */
export function aboutQuestion(kind: Kind = 'other', topics: readonly string[]): Html | undefined {
  const about = [...(kind === 'other' ? [] : [html`${kind}`]), ...topics.map(own)];
  return about.length > 0 ? html`<p class="about">${joined(about, ' · ')}</p>` : undefined;
}

/** A text with what it is: "You said". */
export function labelled(label: string, text: string | undefined): Html | undefined {
  return text ? html`<div class="labelled"><span class="label">${label}</span>${prose(text)}</div>` : undefined;
}

function askedItem({ text, reply }: { text: string; reply?: string }): Html {
  return html`<li>${prose(text)}${labelled('Reply', reply)}</li>`;
}

function stepItem({ text, by, done }: NonNullable<Interview['nextSteps']>[number]): Html {
  const state = done ? `done ${longDay(done)}` : by && `by ${longDay(by)}`;
  return html`<li>${prose(text)}${state && html`<p class="about">${state}</p>`}</li>`;
}
