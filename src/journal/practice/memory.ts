import { FSRSAlgorithm, type FSRSState, type Grade as FsrsGrade, generatorParameters, Rating } from 'ts-fsrs';
import { calendarDate } from '../calendar.js';
import { type Answered, answeredOf, compare, type Interview, type Question, type Review } from '../journal.js';
import { remembering } from '../remembering.js';

/** How a practice went. */
export type Grade = Review['grade'];

/**
 * What is remembered of a card: the state of FSRS (FSRS-6 with its default parameters, https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm), in whole days, without fuzz
 * and without learning steps, for a card that failed comes back within the session anyway.
 */
export interface Memory extends FSRSState {
  /** When it was practised last, or asked; with what grade; and what was remembered before, if anything. */
  last: Date;
  grade: Grade;
  before: Memory | undefined;
}

const RATINGS: Record<Grade, FsrsGrade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };
/** What an asking in an interview counts for before the first practice. */
const SEEDS: Record<Exclude<Answered, 'unknown'>, Grade> = { no: 'again', partly: 'hard', yes: 'good' };
const DAY = 24 * 60 * 60 * 1000;

/** The algorithm without the schedulers around it; its parameters stay as they are, so nothing need watch over every look at them. */
class Fsrs extends FSRSAlgorithm {
  constructor() {
    super(generatorParameters({ enable_fuzz: false, enable_short_term: false }));
    this.param = { ...this.param };
  }
}

let algorithm: Fsrs | undefined;

function fsrsOf(): Fsrs {
  algorithm ??= new Fsrs();
  return algorithm;
}

/** What interviews left in the memory, by how a question was answered: many cards have the same. */
export type Seeds = Map<Assessed['interview'], Partial<Record<Answered, Memory>>>;

/**
 * What is remembered of a card: its reviews replayed in the order of their times, after the latest assessed asking before the first of them; undefined where there is neither. `asked` are its
 * askings from the first to the latest; `seeds` are those made for other cards, and it is added to them.
 */
export function memoryOf(
  card: { reviews?: readonly Pick<Review, 'at' | 'grade'>[] } | undefined,
  asked: readonly Assessed[],
  seeds: Seeds = new Map(),
): Memory | undefined {
  if (!card?.reviews?.length) return seedOf(asked, undefined, seeds);
  const reviews = [...card.reviews].sort((a, b) => compare(a.at, b.at));
  let memory = seedOf(asked, reviews[0] && new Date(reviews[0].at), seeds);
  for (const { grade, at } of reviews) memory = afterReview(memory, grade, new Date(at));
  return memory;
}

/** An asking, as far as it tells what was remembered and when. */
interface Assessed {
  interview: Pick<Interview, 'date' | 'time'>;
  question: Pick<Question, 'answered'>;
}

/** The memory that an interview left, if the question was assessed in one before the first practice. */
function seedOf(asked: readonly Assessed[], first: Date | undefined, seeds: Seeds): Memory | undefined {
  const latest = first && calendarDate(first);
  for (let at = asked.length - 1; at >= 0; at--) {
    const { interview, question } = asked[at] as Assessed;
    const answered = answeredOf(question);
    if (answered === 'unknown' || (latest !== undefined && interview.date > latest)) continue;
    const seed = seedFrom(interview, answered, seeds);
    return first && first < seed.last ? afterReview(undefined, SEEDS[answered], first) : seed;
  }
  return undefined;
}

function seedFrom(interview: Assessed['interview'], answered: keyof typeof SEEDS, seeds: Seeds): Memory {
  const left = seeds.get(interview) ?? {};
  seeds.set(interview, left);
  const { date, time = '12:00' } = interview;
  left[answered] ??= afterReview(undefined, SEEDS[answered], new Date(`${date}T${time}`));
  return left[answered];
}

/** The memory after one more practice. A clock that went back counts as no time passed. */
export function afterReview(before: Memory | undefined, grade: Grade, at: Date): Memory {
  const last = before && at < before.last ? before.last : at;
  const days = before ? daysBetween(before.last, last) : 0;
  const { stability, difficulty } = before ? fsrsOf().next_state(before, days, RATINGS[grade]) : firstState(grade);
  return { stability, difficulty, last, grade, before };
}

/** What a first practice leaves depends on its grade alone. */
const firstState = remembering((grade: Grade): FSRSState => fsrsOf().next_state(null, 0, RATINGS[grade]));

/** How likely it is remembered at an instant, 0 to 1 (the forgetting curve of FSRS-6; time passes between whole days too). */
export function recallAt({ stability, last }: Memory, at: Date): number {
  return fsrsOf().forgetting_curve(Math.max(0, at.getTime() - last.getTime()) / DAY, stability);
}

/** The local calendar date on which the next practice is due: when it would be remembered with a likelihood of nine in ten. */
export function dueDay({ before, last, grade }: Memory): string {
  return calendarDate(new Date(last.getTime() + intervalAfter(before, last, grade) * DAY));
}

/** After how many days a card is due: sooner after a harder grade than after the next easier one would be, by a day at least (https://github.com/open-spaced-repetition/ts-fsrs, its long-term scheduler). */
function intervalAfter(before: Memory | undefined, last: Date, grade: Grade): number {
  const days = before ? daysBetween(before.last, last) : 0;
  const recall = before && fsrsOf().forgetting_curve(days, before.stability);
  const alone = (one: Grade) => fsrsOf().next_interval(fsrsOf().next_state(before ?? null, days, RATINGS[one], recall).stability, days);
  let interval = Math.min(alone('again'), alone('hard'));
  for (const one of ['hard', 'good', 'easy'] as const) {
    if (RATINGS[one] > RATINGS[grade]) break;
    interval = Math.max(alone(one), interval + 1);
  }
  return interval;
}

/** Whole days as FSRS counts them: how often the date has changed, in universal time. */
function daysBetween(earlier: Date, later: Date): number {
  return Math.floor(later.getTime() / DAY) - Math.floor(earlier.getTime() / DAY);
}
