import {
  type Answered,
  answeredOf,
  betterAnswerOf,
  byDate,
  type Card,
  compare,
  type Interview,
  type Journal,
  type Kind,
  type Question,
  questionsOf,
} from './journal.js';
import { remembering } from './remembering.js';

/** One asking of a card's question, as programs get it. */
export interface Asking {
  interview: string;
  question: string;
  company: string;
  date: string;
  text: string;
  answered: Answered;
}

/** A card as `questions` lists it; text, kind, topics and answered are those of the latest assessed asking, else of the latest. */
export interface CardRow {
  card: string;
  text: string;
  kind: Kind;
  topics: string[];
  answered: Answered;
  /** From the first asking to the latest. */
  asked: readonly AskedQuestion[];
  better: string | null;
  unanswered: boolean;
  weak: boolean;
}

/** A question with the interview in which it was asked. */
export interface AskedQuestion {
  interview: Interview;
  question: Question;
}

/** How a card stands. */
export type Standing = Pick<CardRow, 'answered' | 'better' | 'unanswered' | 'weak'>;

/** Every card that was asked, weakest first; `among` may take only the cards with an asking that it accepts, `wanted` only those that stand in some way. */
export function cardRows(
  journal: Journal,
  among: (asked: AskedQuestion) => boolean = () => true,
  wanted: (standing: Standing) => boolean = () => true,
): CardRow[] {
  return rowsOf(journal, askingsAmong(journal, among), wanted);
}

/** Cards by their ids, each with all its askings. */
export type Askings = readonly (readonly [card: string, asked: readonly AskedQuestion[]])[];

/** The askings of the cards that have one that is accepted; `wanted` may take only some cards. */
export function askingsAmong(journal: Journal, among: (asked: AskedQuestion) => boolean, wanted?: (card: string) => boolean): Askings {
  return [...askingsByCard(journal, wanted)].filter(([, asked]) => asked.some(among));
}

/** The rows of some cards, by their ids with all their askings: weakest first. */
export function rowsOf(journal: Journal, askings: Askings, wanted: (standing: Standing) => boolean = () => true): CardRow[] {
  const cards = new Map(journal.cards.map((card) => [card.id, card]));
  const found: { row: CardRow; place: number }[] = [];
  for (const [card, asked] of askings) {
    const standing = standingOf(cards.get(card), asked);
    if (wanted(standing)) found.push({ row: rowOf(card, asked, standing), place: placeOf(standing, asked) });
  }
  return found.sort((a, b) => a.place - b.place || compare(a.row.card, b.row.card)).map(({ row }) => row);
}

/** The askings of every card, or of those that are wanted, from the first to the latest. */
export function askingsByCard(journal: Journal, wanted: (card: string) => boolean = () => true): Map<string, AskedQuestion[]> {
  const askings = new Map<string, AskedQuestion[]>();
  for (const interview of [...journal.interviews].sort(byDate)) {
    for (const question of questionsOf(interview)) {
      if (!wanted(question.card)) continue;
      const asked = askings.get(question.card);
      if (asked) asked.push({ interview, question });
      else askings.set(question.card, [{ interview, question }]);
    }
  }
  return askings;
}

/** The askings of one card, from the first to the latest. */
export function askingsOf(journal: Journal, card: string): AskedQuestion[] {
  return askingsByCard(journal).get(card) ?? [];
}

/** How a card stands by the askings from the first to the latest, and by which question that is told: the latest that was assessed, else the latest. */
export function standingOf(card: Card | undefined, asked: readonly AskedQuestion[]): Standing & { telling: Question } {
  const { question: telling } = (asked.findLast(({ question }) => answeredOf(question) !== 'unknown') ?? asked.at(-1)) as AskedQuestion;
  const answered = answeredOf(telling);
  const better = betterAnswerOf(card) ?? null;
  const dropped = card?.dropped === true;
  const unanswered = (answered === 'no' || answered === 'partly') && better === null && !dropped;
  return { telling, answered, better, unanswered, weak: unanswered || (!dropped && lastGrade(card) === 'again') };
}

function rowOf(
  card: string,
  asked: readonly AskedQuestion[],
  { telling, answered, better, unanswered, weak }: ReturnType<typeof standingOf>,
): CardRow {
  const { text, kind = 'other', topics = [] } = telling;
  return { card, text, kind, topics, answered, asked, better, unanswered, weak };
}

/** A row as programs get it. */
export function rowFields<T extends CardRow>(row: T): Omit<T, 'asked'> & { asked: Asking[] } {
  return { ...row, asked: row.asked.map(askingOf) };
}

export function askingOf({ interview, question }: AskedQuestion): Asking {
  return {
    interview: interview.id,
    question: question.id,
    company: interview.company,
    date: interview.date,
    text: question.text,
    answered: answeredOf(question),
  };
}

function lastGrade(card: Card | undefined): string | undefined {
  const reviews = card?.reviews ?? [];
  return reviews.length === 0 ? undefined : reviews.reduce((last, review) => (review.at >= last.at ? review : last)).grade;
}

const WEAKNESS: Record<Answered, number> = { no: 0, partly: 1, unknown: 2, yes: 3 };

const numberOfDay = remembering((date: string) => Number(date.replaceAll('-', '')));

/**
 * The order of cards as one number, for a comparison of dates takes the longest of all: no, partly, unknown, yes; then the oftenest asked; then the latest asked. A digit, six, and eight, of which the last two
 * count down.
 */
function placeOf({ answered }: Standing, asked: readonly AskedQuestion[]): number {
  const day = numberOfDay(asked.at(-1)?.interview.date ?? '');
  return (WEAKNESS[answered] * 1e6 + (1e6 - 1 - Math.min(asked.length, 1e6 - 1))) * 1e8 + (1e8 - 1 - day);
}
