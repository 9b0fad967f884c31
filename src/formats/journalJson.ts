import { UserError } from '../errors.js';
import { faultOf } from '../journal/fault.js';
import { type Mint, mintFor } from '../journal/ids.js';
import { type Card, emptyJournal, type Interview, type Journal, type Question } from '../journal/journal.js';
import type { NewQuestion } from '../journal/keeping.js';
import { CURRENT_VERSION, migrated } from '../journal/migrations.js';
import { shapeProblem } from '../journal/shape.js';
import type { WrittenInterview } from '../journal/written.js';
import { parseJson } from './jsonText.js';

/** What a JSON text told. */
export interface ReadJournal {
  /** The interviews that were kept once, with all their ids and cards: exactly as they stand in the text, unknown fields included. */
  interviews: Interview[];
  /** The interviews of which something is left out: an id, the day, a card. What is there is as it stands in the text. */
  written: WrittenInterview[];
  /** The cards of both; one that a question names and the text does not have is there with nothing in it. */
  cards: Card[];
}

/** Interviews and their cards as the journal's file has them: `{"version": 1, "interviews": [...], "cards": [...]}`, two spaces of indentation. */
export function writeJournalJson({ interviews, cards }: Pick<Journal, 'interviews' | 'cards'>): string {
  return `${JSON.stringify({ version: CURRENT_VERSION, interviews, cards }, null, 2)}\n`;
}

/**
 * Reads what `writeJournalJson` writes, a whole journal of any known version, `{"interviews": [...]}`, one interview, or a list of them, with anything but the company left out.
 * Throws UserError whose message is what is wrong, with its place, without the name of the file: 'at interviews[2], "company" is missing'.
 */
export function readJournalJson(text: string): ReadJournal {
  const content = contentOf(parseJson(text.replace(/^\uFEFF/, ''), fault));
  const placeholder = placeholders(text);
  const unnamedCard = placeholder('c');
  const filled = filledIn(content, placeholder, unnamedCard);
  const found = shapeProblem(filled);
  if (found) throw fault(found);
  const journal = filled as Journal;
  const wrong = faultOf(journal);
  if (wrong) throw fault(`at ${wrong.place}, ${wrong.problem}`);
  const given = content.interviews as Interview[];
  return {
    interviews: given.filter(isWhole),
    written: given.filter((interview) => !isWhole(interview)).map(asWritten),
    cards: journal.cards.filter(({ id }) => id !== unnamedCard),
  };
}

type Fields = Record<string, unknown>;

interface Content {
  interviews: unknown[];
  cards: unknown;
}

function contentOf(parsed: unknown): Content {
  if (Array.isArray(parsed)) return { interviews: parsed, cards: [] };
  if (!isRecord(parsed)) throw fault('it holds neither a journal nor a list of interviews');
  if ('company' in parsed) return { interviews: [parsed], cards: [] };
  const { interviews, cards = [] } = migrated(knownVersion(parsed)) as Fields;
  if (!Array.isArray(interviews)) throw fault(interviews === undefined ? 'it has no "interviews"' : 'its "interviews" are not a list');
  return { interviews, cards };
}

function knownVersion(parsed: Fields): Fields {
  const { version = CURRENT_VERSION } = parsed;
  if (version === 0 || version === CURRENT_VERSION) return parsed;
  throw typeof version === 'number' && version > CURRENT_VERSION
    ? new UserError(
        `it is of version ${version}, and this program knows version ${CURRENT_VERSION}: a newer one has written it`,
        'Bring the program up to date: npm install --global interview-journal',
      )
    : fault(`its version is ${JSON.stringify(version)}`);
}

const ANY_DAY = '2000-01-01';

/** A journal to be looked over by the rules of a whole one: what may be left out is filled in, and nothing else is touched. */
function filledIn({ interviews, cards }: Content, placeholder: Mint, unnamedCard: string): unknown {
  const filledQuestion = (question: Fields) => ({ id: placeholder('q'), card: unnamedCard, ...question });
  const filledStep = (step: Fields) => ({ id: placeholder('s'), ...step });
  const filledInterview = (interview: Fields) => ({
    id: placeholder('i'),
    date: ANY_DAY,
    ...interview,
    ...('questions' in interview && { questions: eachRecord(interview.questions, filledQuestion) }),
    ...('nextSteps' in interview && { nextSteps: eachRecord(interview.nextSteps, filledStep) }),
  });
  return {
    ...emptyJournal(),
    interviews: eachRecord(interviews, filledInterview),
    cards: Array.isArray(cards) ? [...cards, ...missingCards(interviews, cards), { id: unnamedCard }] : cards,
  };
}

function eachRecord(list: unknown, fill: (record: Fields) => Fields): unknown {
  return Array.isArray(list) ? list.map((member) => (isRecord(member) ? fill(member) : member)) : list;
}

/** Makes ids that the text does not have. */
function placeholders(text: string): Mint {
  const given = new Set(text.match(/(?<=")[iqsc][a-z2-7]{6}(?=")/g));
  let count = 0;
  const counting = mintFor(emptyJournal(), (length) => {
    count++;
    return Uint8Array.from({ length }, (_, place) => Math.floor(count / 32 ** place) % 32);
  });
  return (kind) => {
    let id = counting(kind);
    while (given.has(id)) id = counting(kind);
    return id;
  };
}

/** Cards that questions name and the text does not have. */
function missingCards(interviews: readonly unknown[], cards: readonly unknown[]): Card[] {
  const there = new Set(cards.map((card) => (isRecord(card) ? card.id : undefined)));
  const named = interviews.flatMap((interview) =>
    isRecord(interview) && Array.isArray(interview.questions) ? interview.questions.map((question) => question?.card) : [],
  );
  return [...new Set(named)].filter((id) => typeof id === 'string' && !there.has(id)).map((id) => ({ id }));
}

function isWhole({ id, date, questions = [], nextSteps = [] }: Interview): boolean {
  return Boolean(id && date) && questions.every((question) => question.id && question.card) && nextSteps.every((step) => step.id);
}

function asWritten({ questions = [], ...interview }: Interview): WrittenInterview {
  const roots: NewQuestion[] = [];
  const byId = new Map<string, NewQuestion>();
  for (const { followUpTo, ...fields } of questions) {
    const question = newQuestion(fields);
    const parent = followUpTo === undefined ? undefined : byId.get(followUpTo);
    if (!parent) roots.push(question);
    else if (parent.followUps) parent.followUps.push(question);
    else parent.followUps = [question];
    if (question.id) byId.set(question.id, question);
  }
  return { ...interview, questions: roots };
}

/** A better answer may stand with the question; follow-ups may not, for the file has none there. */
function newQuestion(question: Question): NewQuestion {
  const { better, followUps } = question as NewQuestion;
  if (better !== undefined && typeof better !== 'string') throw fault(`the better answer to "${question.text}" should be a text`);
  if (followUps !== undefined) throw fault(`"${question.text}" has followUps: let them stand after it, with "followUpTo" and its id`);
  return question;
}

function fault(problem: string): UserError {
  return new UserError(problem, 'See how it should be: interview export --format json');
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
