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

/** One asking of a card's question. */
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
  asked: Asking[];
  better: string | null;
  unanswered: boolean;
  weak: boolean;
}

/** A question with the interview in which it was asked. */
export interface AskedQuestion {
  interview: Interview;
  question: Question;
}

/** Every card that was asked, weakest first; `among` may take only the cards with an asking that it accepts. */
export function cardRows(journal: Journal, among: (asked: AskedQuestion) => boolean = () => true): CardRow[] {
  const askings = askingsByCard(journal);
  const cards = new Map(journal.cards.map((card) => [card.id, card]));
  const rows: CardRow[] = [];
  for (const [id, asked] of askings) {
    if (asked.some(among)) rows.push(cardRow(id, cards.get(id), asked));
  }
  return weakestFirst(rows);
}

/** The askings of every card, from the first to the latest. */
export function askingsByCard(journal: Journal): Map<string, AskedQuestion[]> {
  const askings = new Map<string, AskedQuestion[]>();
  for (const interview of [...journal.interviews].sort(byDate)) {
    for (const question of questionsOf(interview)) {
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

function cardRow(id: string, card: Card | undefined, asked: readonly AskedQuestion[]): CardRow {
  const telling = (asked.findLast(({ question }) => answeredOf(question) !== 'unknown') ?? asked.at(-1)) as AskedQuestion;
  const answered = answeredOf(telling.question);
  const better = betterAnswerOf(card) ?? null;
  const dropped = card?.dropped === true;
  const unanswered = (answered === 'no' || answered === 'partly') && better === null && !dropped;
  return {
    card: id,
    text: telling.question.text,
    kind: telling.question.kind ?? 'other',
    topics: telling.question.topics ?? [],
    answered,
    asked: asked.map(({ interview, question }) => ({
      interview: interview.id,
      question: question.id,
      company: interview.company,
      date: interview.date,
      text: question.text,
      answered: answeredOf(question),
    })),
    better,
    unanswered,
    weak: unanswered || (!dropped && lastGrade(card) === 'again'),
  };
}

function lastGrade(card: Card | undefined): string | undefined {
  const reviews = card?.reviews ?? [];
  return reviews.reduce((last, review) => (!last || review.at >= last.at ? review : last), reviews[0])?.grade;
}

const WEAKNESS: Record<Answered, number> = { no: 0, partly: 1, unknown: 2, yes: 3 };

/** no, partly, unknown, yes; then the oftenest asked; then the latest asked. The order of each row is one number, for a comparison of dates takes the longest of all. */
function weakestFirst(rows: readonly CardRow[]): CardRow[] {
  return rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => a.place - b.place || compare(a.row.card, b.row.card))
    .map(({ row }) => row);
}

/** A digit for how it was answered, six for how often it was asked, eight for the day; the last two count down. */
function placeOf({ answered, asked }: CardRow): number {
  const day = Number(asked.at(-1)?.date.replaceAll('-', ''));
  return (WEAKNESS[answered] * 1e6 + (1e6 - 1 - Math.min(asked.length, 1e6 - 1))) * 1e8 + (1e8 - 1 - day);
}
