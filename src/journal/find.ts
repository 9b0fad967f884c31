import { UserError } from '../errors.js';
import type { AskedQuestion } from './cards.js';
import { beginsWord } from './filter.js';
import { byDate, groupBy, type Interview, type Journal, type NextStep, type Question, questionsOf } from './journal.js';
import { longDate } from './longDate.js';
import { holdsWords, nameKey, wordsOf } from './words.js';

/** How to choose where a name fits several: a reading command takes the latest that was held, a removal wants to be told, and what is about a card wants to be told which. */
export interface Choice {
  today: string;
  never?: 'guess' | 'guess the card';
  /** What must be typed behind an id that is listed: ":2" where a question is looked for. */
  suffix?: string;
}

/** The name as the journal writes it already, where an earlier interview was there: "acme" is "Acme". */
export function knownCompany({ interviews }: Journal, name: string): string {
  const key = nameKey(name);
  return interviews.findLast(({ company }) => nameKey(company) === key)?.company ?? name;
}

/** How many are listed where several fit. */
const LISTED = 12;

/** "Acme, Fri 20 Nov 2026": how messages call an interview. */
export function interviewName({ company, date }: Pick<Interview, 'company' | 'date'>): string {
  return `${company}, ${longDate(date)}`;
}

/** '"When would you use a message queue?"': how messages call a question, on one line and not too long. */
export function questionName({ text }: Pick<Question, 'text'>): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')}"`;
}

/**
 * Finds an interview by its id or the first four or more characters of it, by company (its latest interview), or `last`.
 * Throws UserError when none fits, or several do: then it lists them with what to type.
 */
export function findInterview(journal: Journal, which: string, choice: Choice): Interview {
  const { interviews } = journal;
  if (interviews.length === 0) throw new UserError('There is no interview in the journal yet.', 'Write the first one down: interview add');

  const byId = interviews.find(({ id }) => id === which);
  if (byId) return byId;
  if (which === 'last') return latest(interviews, choice.today);

  const key = nameKey(which);
  const exact = interviews.filter(({ company }) => nameKey(company) === key);
  if (exact.length > 0) return oneOf(exact, which, choice);

  const byPrefix = which.length >= 4 ? interviews.filter(({ id }) => id.startsWith(which)) : [];
  const byName = key ? interviews.filter(({ company }) => beginsWord(nameKey(company), key)) : [];
  const found = [...new Set([...byPrefix, ...byName])];
  if (found.length === 0) throw new UserError(`No interview fits "${which}".`, 'See them all with their ids: interview list');
  if (byPrefix.length === 0 && groupBy(found, ({ company }) => nameKey(company)).size === 1) return oneOf(found, which, choice);
  if (found.length === 1 && found[0]) return found[0];
  throw several(
    which,
    'interviews',
    found.map((interview) => listed(interview, choice)),
  );
}

/** The latest interview that was held; where all are still to come, the first of them. */
function latest(interviews: readonly Interview[], today: string): Interview {
  const ordered = [...interviews].sort(byDate);
  return (ordered.findLast(({ date }) => date <= today) ?? ordered[0]) as Interview;
}

function oneOf(found: readonly Interview[], which: string, choice: Choice): Interview {
  if (found.length > 1 && choice.never)
    throw several(
      which,
      'interviews',
      found.map((interview) => listed(interview, choice)),
    );
  return latest(found, choice.today);
}

function listed(interview: Interview, { suffix = '' }: Choice): readonly [id: string, name: string] {
  return [interview.id + suffix, [interviewName(interview), interview.stage].filter(Boolean).join(', ')];
}

/**
 * Finds a question by its id or four characters of it, by place (`acme:2` is the second one of Acme's latest interview), by its card's id, or by words that
 * fit one card: then its latest asking. Throws UserError when none fits, or several do.
 */
export function findQuestion(journal: Journal, which: string, choice: Choice): AskedQuestion {
  const askings = [...journal.interviews]
    .sort(byDate)
    .flatMap((interview) => questionsOf(interview).map((question) => ({ interview, question })));
  if (askings.length === 0) throw new UserError('There is no question in the journal yet.', 'Write an interview down: interview add');

  const byId = askings.filter(({ question }) => question.id === which || (which.length >= 4 && question.id.startsWith(which)));
  if (byId.length === 1 && byId[0]) return byId[0];
  if (byId.length > 1) throw several(which, 'questions', byId.map(listedQuestion));

  const place = /^(.+):(\d+)$/s.exec(which);
  if (place?.[1] && place[2]) return questionAt(findInterview(journal, place[1], { ...choice, suffix: `:${place[2]}` }), Number(place[2]));

  const words = wordsOf(which);
  const found = askings.filter(({ question }) => question.card === which || (words.length > 0 && holdsWords(question.text, words)));
  const cards = groupBy(found, ({ question }) => question.card);
  const last = found.at(-1);
  if (!last)
    throw new UserError(`No question fits "${which}".`, `Look for it: interview search ${which.includes("'") ? 'WORDS' : `'${which}'`}`);
  if (cards.size > 1 || (found.length > 1 && choice.never === 'guess')) throw several(which, 'questions', found.map(listedQuestion));
  return last;
}

function questionAt(interview: Interview, place: number): AskedQuestion {
  const questions = questionsOf(interview);
  const question = questions[place - 1];
  if (question) return { interview, question };
  const has = questions.length === 0 ? 'no questions' : questions.length === 1 ? 'one question' : `${questions.length} questions`;
  throw new UserError(`${interviewName(interview)} has ${has}, not ${place}.`, `See them: interview show ${interview.id}`);
}

function listedQuestion({ interview, question }: AskedQuestion): readonly [id: string, name: string] {
  return [question.id, `${question.text.replace(/\s+/g, ' ').slice(0, 60)} (${interviewName(interview)})`];
}

/** Finds a next step by its id, four characters of it, or words that fit exactly one that is open. */
export function findNextStep(journal: Journal, which: string): { interview: Interview; step: NextStep } {
  const steps = journal.interviews.flatMap((interview) => (interview.nextSteps ?? []).map((step) => ({ interview, step })));
  const words = wordsOf(which);
  const byId = steps.filter(({ step }) => step.id === which || (which.length >= 4 && step.id.startsWith(which)));
  const found =
    byId.length > 0 ? byId : steps.filter(({ step }) => step.done === undefined && words.length > 0 && holdsWords(step.text, words));
  if (found.length === 1 && found[0]) return found[0];
  if (found.length === 0) throw new UserError(`No next step fits "${which}".`, 'See those that are open: interview next');
  throw several(
    which,
    'next steps',
    found.map(({ interview, step }) => [step.id, `${step.text} (${interview.company})`] as const),
  );
}

function several(which: string, what: string, found: readonly (readonly [id: string, name: string])[]): UserError {
  const lines = found.slice(-LISTED).map(([id, name]) => `  ${id}  ${name}`);
  const more = found.length > LISTED ? [`  and ${found.length - LISTED} earlier ones`] : [];
  return new UserError(
    `"${which}" fits ${found.length} ${what}. Which one?`,
    ['Type the id of one instead:', ...lines, ...more].join('\n'),
  );
}
