import { daysAfter } from '../calendar.js';
import type { CardRow } from '../cards.js';
import { betterAnswerOf, byDate, groupBy, type Interview, type Journal, type OwnQuestion, type Question, questionsOf } from '../journal.js';
import { openSteps, type StepOf } from '../nextSteps.js';
import { type Aim, aimAt } from '../practice/aim.js';
import { type Candidate, candidatesOf } from '../practice/candidates.js';
import { mockName } from '../practice/draw.js';
import { type Plan, planned, USUAL_MINUTES } from '../practice/plan.js';
import type { Queued } from '../practice/queue.js';
import { nameKey } from '../words.js';
import { nextToPrepare, toPrepare } from './ahead.js';
import { type Told, toldIn } from './told.js';
import { type Usual, usualAt } from './usual.js';

/** Everything to know before an interview at a company. */
export interface Brief {
  company: string;
  /** The next interview there; undefined where none lies ahead. */
  ahead: Interview | undefined;
  /** Those that follow it. */
  later: Interview[];
  /** The earlier ones, mock interviews apart, the latest first. */
  rounds: Round[];
  usual: Usual[];
  /** What is weak of what was asked there, and in the topics that are asked, the weakest first; everything weak where no topic is known. */
  weak: CardRow[];
  told: Told[];
  iAsked: Asked[];
  steps: StepOf[];
  /** What to practise until the interview; without one, until tomorrow. */
  practice: { aim: Aim; plan: Plan; minutes: number };
  /** The latest mock interview for it. */
  mock: Interview | undefined;
}

/** An earlier interview with its questions in the order in which they were asked. */
export interface Round {
  interview: Interview;
  asked: RoundQuestion[];
}

/** A question with the better answer that its card has by now. */
export interface RoundQuestion {
  question: Question;
  better: string | undefined;
}

/** What you asked in an interview. */
export interface Asked extends OwnQuestion {
  interview: Interview;
}

/** What the brief is made at: today's local calendar date, and the instant. */
export interface Moment {
  today: string;
  now: Date;
}

/** Everything to know before an interview at a company, by the name that the journal has for it. */
export function briefFor(journal: Journal, company: string, { today, now }: Moment): Brief {
  const key = nameKey(company);
  const real = journal.interviews.filter(({ stage }) => stage !== 'mock');
  const there = real.filter((interview) => nameKey(interview.company) === key);
  const ahead = nextToPrepare(there, today, now);
  const later = toPrepare(there, today).filter((interview) => interview !== ahead);
  const rounds = there
    .filter((interview) => interview !== ahead && !later.includes(interview))
    .sort(byDate)
    .reverse();
  const usual = usualAt(
    rounds,
    real.filter((interview) => !there.includes(interview)),
    ahead?.stage,
  );
  const candidates = candidatesOf(journal);
  const aim = { ...aimAt(ahead?.date ?? daysAfter(today, 1), ahead?.time), company: ahead?.company ?? company };
  return {
    company: ahead?.company ?? company,
    ahead,
    later,
    rounds: roundsOf(rounds, journal),
    usual,
    weak: weakFor(candidates, key, usual),
    told: toldIn(rounds),
    iAsked: rounds.flatMap((interview) => (interview.iAsked ?? []).map((asked) => ({ ...asked, interview }))),
    steps: openSteps(there),
    practice: {
      aim,
      plan: planned(candidates, journal.interviews, aim, today, USUAL_MINUTES),
      minutes: USUAL_MINUTES,
    },
    mock: mocksFor(journal.interviews, key).at(-1),
  };
}

function roundsOf(interviews: readonly Interview[], { cards }: Journal): Round[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return interviews.map((interview) => ({
    interview,
    asked: questionsOf(interview).map((question) => ({ question, better: betterAnswerOf(byId.get(question.card)) })),
  }));
}

function weakFor(candidates: readonly Candidate[], key: string, usual: readonly Usual[]): CardRow[] {
  const topics = new Set(usual.flatMap((one) => one.topics.map(({ name }) => name)));
  const isTheirs = ({ topics: own, asked }: CardRow) =>
    own.some((topic) => topics.has(topic)) || asked.some(({ interview }) => nameKey(interview.company) === key);
  return candidates.map(({ row }) => row).filter((row) => row.weak && (topics.size === 0 || isTheirs(row)));
}

/** What is to be practised first: on the first day that has something. */
export function firstPractised({ practice }: Brief): Queued[] {
  return practice.plan.days.find(({ cards }) => cards.length > 0)?.cards ?? [];
}

/** All that is to be practised until then, each card once. */
export function allPractised({ practice }: Brief): Queued[] {
  const cards = practice.plan.days.flatMap((day) => day.cards);
  return [...groupBy(cards, ({ row }) => row.card).values()].flatMap(([first]) => first ?? []);
}

/** The weak spots that are neither among the questions asked there nor to be practised first. */
export function otherWeak(brief: Brief): CardRow[] {
  const told = new Set([
    ...brief.rounds.flatMap(({ asked }) => asked.map(({ question }) => question.card)),
    ...firstPractised(brief).map(({ row }) => row.card),
  ]);
  return brief.weak.filter(({ card }) => !told.has(card));
}

/** The mock interviews for a company, the latest last: held under its name, or under the name that `mock` gives them. */
function mocksFor(interviews: readonly Interview[], key: string): Interview[] {
  const names = [key, nameKey(mockName(key))];
  return interviews.filter(({ company, stage }) => stage === 'mock' && names.includes(nameKey(company))).sort(byDate);
}
