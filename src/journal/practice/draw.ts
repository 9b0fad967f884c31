import type { AskedQuestion } from '../cards.js';
import { type Interview, type Journal, type Kind, questionsOf, type Stage } from '../journal.js';
import { nameKey } from '../words.js';
import type { Candidate } from './candidates.js';

/** Gives numbers from 0 up to 1, each as likely. */
export type Chance = () => number;

/** As which interviews a mock interview is drawn. */
export interface Occasion {
  company?: string | undefined;
  stage?: Stage | undefined;
}

/** The name under which a mock interview for a company is kept. */
export function mockName(company: string): string {
  return `Mock for ${company}`;
}

/** Of fewer questions no proportions are taken. */
const FEW = 5;
/** What is weak is drawn so many times as often. */
const WEAK = 2;

/**
 * Draws questions as they are asked on an occasion: kinds and topics in the proportions of the questions that were asked at the company, at its stage, where these are too few at the company at
 * all, then at that stage anywhere, then everywhere. What is weak comes oftener. A follow-up stands behind its question, where both are drawn.
 */
export function drawn(candidates: readonly Candidate[], journal: Journal, occasion: Occasion, count: number, chance: Chance): Candidate[] {
  const asked = askedOn(journal, occasion);
  const kinds = shares(asked.map(({ question }) => question.kind ?? 'other'));
  const topics = shares(asked.flatMap(({ question }) => question.topics ?? []));
  const weightOf = ({ row }: Candidate) => {
    const near = Math.max(0, ...row.topics.map((topic) => topics.get(topic) ?? 0));
    return (0.02 + near) * (row.weak ? WEAK : 1);
  };
  const places = allotted(kinds, count, chance);
  const chosen = new Set<Candidate>();
  for (const [kind, number] of places) {
    const left = candidates.filter((candidate) => candidate.row.kind === kind);
    for (const candidate of sample(left, weightOf, number, chance)) chosen.add(candidate);
  }
  // Where a kind has too few questions, others take their places.
  const rest = candidates.filter((candidate) => !chosen.has(candidate));
  for (const candidate of sample(rest, weightOf, count - chosen.size, chance)) chosen.add(candidate);
  return followUpsLast([...chosen]);
}

function askedOn({ interviews }: Journal, { company, stage }: Occasion): AskedQuestion[] {
  const key = company === undefined ? undefined : nameKey(company);
  const isThere = (interview: Interview) => key !== undefined && nameKey(interview.company) === key;
  const isStage = (interview: Interview) => stage !== undefined && interview.stage === stage;
  const askedIn = (fits: (interview: Interview) => boolean) =>
    interviews
      .filter((interview) => interview.stage !== 'mock' && fits(interview))
      .flatMap((interview) => questionsOf(interview).map((question) => ({ interview, question })));
  for (const fits of [(one: Interview) => isThere(one) && isStage(one), isThere, isStage]) {
    const asked = askedIn(fits);
    if (asked.length >= FEW) return asked;
  }
  return askedIn(() => true);
}

function shares<T extends string>(names: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1 / names.length);
  return counts;
}

/** How many places each kind gets, in proportion: its whole share, and what is left by chance, a larger remainder more likely. */
function allotted(kinds: ReadonlyMap<Kind, number>, count: number, chance: Chance): Map<Kind, number> {
  const places = new Map([...kinds].map(([kind, share]) => [kind, Math.floor(share * count)]));
  const given = [...places.values()].reduce((sum, number) => sum + number, 0);
  const remainder = (kind: Kind) => (kinds.get(kind) ?? 0) * count - (places.get(kind) ?? 0);
  for (const kind of sample([...kinds.keys()], remainder, count - given, chance)) places.set(kind, (places.get(kind) ?? 0) + 1);
  return places;
}

/** Draws some without putting any back, each as likely as its weight (the keys of Efraimidis and Spirakis, 2006). */
function sample<T>(items: readonly T[], weightOf: (item: T) => number, count: number, chance: Chance): T[] {
  const keyed = items.map((item) => ({ item, key: chance() ** (1 / Math.max(1e-6, weightOf(item))) }));
  return keyed
    .sort((a, b) => b.key - a.key)
    .slice(0, Math.max(0, count))
    .map(({ item }) => item);
}

/** Follow-ups behind what they followed up, all else in its order. */
function followUpsLast(cards: readonly Candidate[]): Candidate[] {
  const ids = new Set(cards.map(({ row }) => row.card));
  const isFollowUp = (card: Candidate) => [...card.parents].some((parent) => ids.has(parent));
  const behind = (parent: Candidate) => cards.filter((card) => card.parents.has(parent.row.card));
  const placed = new Set<Candidate>();
  const place = (card: Candidate): void => {
    if (placed.has(card)) return;
    placed.add(card);
    for (const followUp of behind(card)) place(followUp);
  };
  for (const card of cards) if (!isFollowUp(card)) place(card);
  for (const card of cards) place(card);
  return [...placed];
}

/** Minutes that a question takes where the journal does not tell. */
const USUAL_MINUTES = 4;

/** How many minutes a question takes in interviews of which both are known: the median. */
export function minutesAQuestion({ interviews }: Pick<Journal, 'interviews'>): number {
  const paces = interviews
    .filter(({ minutes, questions = [] }) => minutes !== undefined && questions.length >= FEW)
    .map(({ minutes = 0, questions = [] }) => minutes / questions.length)
    .sort((a, b) => a - b);
  return paces[Math.floor((paces.length - 1) / 2)] ?? USUAL_MINUTES;
}
