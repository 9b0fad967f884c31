/** A seeded journal of any size, for measurements: companies that come again, questions of which some are asked everywhere and most once or twice, in English and Chinese. */
import { readFileSync } from 'node:fs';

const data = (name) => JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));

const QUESTIONS_EACH = 10;
const WORDINGS = [
  (term) => `What is ${term}?`,
  (term) => `Explain ${term}`,
  (term) => `How does ${term} work?`,
  (term) => `How does ${term} work under the hood, and what does it cost?`,
  (term, other) => `What is the difference between ${term} and ${other}?`,
  (term, other) => `${term} or ${other}?`,
  (term) => `Why would you use ${term}, and when would you not?`,
  (term) => `What are the pros and cons of ${term}?`,
  (term) => `Have you ever used ${term}`,
  (term) => `What problems did you run into with ${term}`,
  (term) => `How would you test ${term}`,
  (term) => `Write ${term} on the whiteboard`,
  (term) => `Implement ${term} without a library, then tell me its complexity`,
  (term, other) => `Design something around ${term} for a million users; where does ${other} come in?`,
  (term, other) => `Can ${term} be used together with ${other}`,
  (term) => `What happens when ${term} fails?`,
  (term) => `你怎么理解${term}？`,
  (term, other) => `${term}和${other}有什么区别`,
  (term) => `说说${term}的原理`,
  () => 'Tell me about yourself',
  () => 'Why do you want to leave your current company?',
  () => 'Tell me about a conflict with a colleague.',
  () => 'Where do you see yourself in five years?',
];
const STAGES = ['recruiter-screen', 'phone-screen', 'technical', 'technical', 'coding', 'system-design', 'behavioural', 'final'];
const OUTCOMES = ['pending', 'advanced', 'advanced', 'rejected', 'rejected', 'no-reply', 'offer'];
const SYLLABLES = 'ka lo mi re ta sen dor pro con ver tion ment ing er al qu ex pli str ab un de in ter net base cache'.split(' ');
const HOUR = 3_600_000;

/** A journal as it lies in the file. Of 1,000 interviews it has 10,000 questions, and about 5 MB. */
export function journalOf(interviews, seed = 1) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const pick = (some) => some[below(some.length)];
  /** The first ones far more often: of a thousand, the first hundred two times in three. */
  const often = (some) => some[Math.floor((some.length + 1) ** next()) - 1];
  const maybe = (share, value) => (next() < share ? value() : undefined);

  const vocabulary = Array.from({ length: 20_000 }, () => Array.from({ length: 1 + below(3) }, () => pick(SYLLABLES)).join(''));
  const words = (many) => Array.from({ length: many }, () => often(vocabulary)).join(' ');
  const terms = shuffled(data('terms.json').concepts, next).map(({ aliases }) => aliases[0]);
  const topics = data('topics.json').topics.map(({ name }) => name);
  const companies = Array.from({ length: Math.ceil(interviews / 3) }, () => named(`${pick(vocabulary)} ${pick(vocabulary)}`));

  const cards = new Map();
  function cardOf(text, day) {
    let card = cards.get(text);
    if (card) return card.id;
    card = { id: id('c', cards.size) };
    cards.set(text, card);
    const answers = maybe(0.3, () => [{ at: instant(day, 30), text: words(30) }]);
    const reviews = maybe(0.15, () =>
      Array.from({ length: 1 + below(5) }, (_, n) => ({
        id: id('r', n * 1e6 + cards.size),
        at: instant(day, 48 + n * 200),
        grade: pick(GRADES),
      })),
    );
    Object.assign(card, answers && { answers }, reviews && { reviews });
    return card.id;
  }

  function questionOf(number, day) {
    const text = pick(WORDINGS)(often(terms), often(terms));
    return defined({
      ...{ id: id('q', number), card: cardOf(text, day), text, kind: 'knowledge', topics: [topics[text.length % topics.length]] },
      ...{ answered: pick(ANSWERED), said: maybe(0.5, () => words(25)), note: maybe(0.2, () => words(8)) },
    });
  }

  const all = Array.from({ length: interviews }, (_, i) => {
    const day = Math.floor((i / interviews) * 2000) + below(3);
    return defined({
      ...{ id: id('i', i), company: pick(companies), role: 'Backend engineer', date: instant(day, 0).slice(0, 10), stage: pick(STAGES) },
      ...{ minutes: pick([30, 45, 60]), outcome: pick(OUTCOMES) },
      assessment: { overall: 1 + below(5), wentWell: words(6), toImprove: words(6) },
      questions: Array.from({ length: QUESTIONS_EACH }, (_, q) => questionOf(i * QUESTIONS_EACH + q, day)),
      notes: maybe(0.5, () => words(40)),
    });
  });
  return { version: 1, revision: 1, interviews: all, cards: [...cards.values()] };
}

/** The same journal as the text that the store writes. */
export function journalText(interviews, seed) {
  return `${JSON.stringify(journalOf(interviews, seed), null, 2)}\n`;
}

const ANSWERED = ['yes', 'yes', 'yes', 'partly', 'partly', 'no', 'unknown'];
const GRADES = ['again', 'hard', 'good', 'good', 'easy'];
const FIRST_DAY = Date.UTC(2021, 0, 4, 9);

function instant(day, hours) {
  return new Date(FIRST_DAY + (day * 24 + hours) * HOUR).toISOString();
}

function id(kind, number) {
  const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
  return kind + Array.from({ length: 6 }, (_, place) => base32[Math.floor(number / 32 ** place) % 32]).join('');
}

function named(words) {
  return words.replace(/(^| )./g, (first) => first.toUpperCase());
}

function defined(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function shuffled(list, next) {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(next() * left.length), 1)[0]);
}

/** Numbers from 0 to 1, the same at every run (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
