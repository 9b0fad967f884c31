import { byDate, type Card, compare, defined, type Interview, type Journal, type OwnQuestion, type Question } from './journal.js';
import { type Name, type Replace, replacer } from './names.js';
import { nameKey } from './words.js';

/**
 * The journal for sharing: companies become "Company A", "Company B", in the order of the first interview there (then by name), interviewers "Interviewer 1"; the names are replaced in
 * every text too, also what is left of a company's without its legal form, its first word, and the parts of a person's. The note that an interview came from is left out, and so are fields that this program
 * does not know. Aliases hang on the whole journal alone, so that every export of it has the same.
 */
export function redacted(journal: Journal): Journal {
  const ordered = [...journal.interviews].sort((a, b) => byDate(a, b) || compare(nameKey(a.company), nameKey(b.company)));
  const companies = aliasesOf(
    ordered.map(({ company }) => company),
    (index) => `Company ${letters(index)}`,
  );
  const interviewers = aliasesOf(
    ordered.flatMap((interview) => interview.interviewers ?? []),
    (index) => `Interviewer ${index + 1}`,
  );
  const replace = replacer([...companies, ...interviewers, ...companies.flatMap(shortForms), ...interviewers.flatMap(partsOf)]);
  const aliasOf = (aliases: readonly Name[]) => {
    const byKey = new Map(aliases.map(({ name, alias }) => [nameKey(name), alias]));
    return (name: string) => byKey.get(nameKey(name)) ?? replace(name);
  };
  const redact = interviewRedactor(aliasOf(companies), aliasOf(interviewers), replace);
  return {
    version: journal.version,
    revision: journal.revision,
    interviews: journal.interviews.map(redact),
    cards: journal.cards.map((card) => redactedCard(card, replace)),
  };
}

/** One alias for each name, in the order in which they come; case, width and white space make no other name. */
function aliasesOf(names: readonly string[], aliasAt: (index: number) => string): Name[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(nameKey(name))) first.set(nameKey(name), name);
  return [...first.values()].map((name, index) => ({ name, alias: aliasAt(index) }));
}

/** A, B, ..., Z, AA, AB, ... */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const LEGAL_FORM =
  /(?:[\s,]+(?:inc|incorporated|ltd|limited|llc|llp|lp|plc|corp|corporation|co|company|gmbh|mbh|ag|se|kg|ug|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|pty|pte|kk|k\.k|s\.a|s\.r\.l|b\.v)\.?)+$|(?:株式会社|有限会社|有限公司|股份有限公司|주식회사)$|^(?:株式会社|有限会社|주식회사)\s*/giu;

/** "Acme" of "Acme GmbH", however it is written, and "Ambleworth" of "Ambleworth Health", where it is written just so. */
function shortForms({ name, alias }: Name): Name[] {
  const whole = name.normalize('NFKC');
  const short = whole.replace(LEGAL_FORM, '').trim();
  const [first = '', ...more] = short.split(/\s+/);
  return [
    ...(short.length > 1 && short !== whole ? [{ name: short, alias }] : []),
    ...(more.length > 0 && first.length > 3 && isOwnName(first) ? [{ name: first, alias, exact: true }] : []),
  ];
}

const NO_NAME =
  /^(?:mrs?|ms|dr|prof|sir|the|and|hiring|manager|recruiter|talent|engineer|developer|lead|head|team|senior|junior|staff|principal|director|tech|technical|product|mock|bank|company|university)$/i;

/** "Mori" of "Ken Mori", where it is written just so; Chinese, Japanese and Korean parts of two characters or more. */
function partsOf({ name, alias }: Name): Name[] {
  const parts = name.normalize('NFKC').match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  if (parts.length < 2) return [];
  return parts
    .filter((part) => (isOwnName(part) && part.length > 2) || /^\p{Lo}{2}/u.test(part))
    .map((part) => ({ name: part, alias, exact: true }));
}

function isOwnName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !NO_NAME.test(word);
}

function interviewRedactor(companyOf: Replace, interviewerOf: Replace, replace: Replace): (interview: Interview) => Interview {
  const texts = (members: readonly string[] | undefined) => members?.map(replace);
  const text = (value: string | undefined) => (value === undefined ? undefined : replace(value));
  const redactedQuestion = ({ id, card, followUpTo, text: asked, kind, topics, answered, said, note, line }: Question): Question => ({
    ...{ id, card, ...defined({ followUpTo }), text: replace(asked) },
    ...defined({ kind, topics: texts(topics), answered, said: text(said), note: text(note), line }),
  });
  const redactedOwn = ({ text: asked, reply }: OwnQuestion): OwnQuestion => ({ text: replace(asked), ...defined({ reply: text(reply) }) });

  return ({ id, company, role, date, time, stage, format, minutes, outcome, assessment, ...lists }) => ({
    ...{ id, company: companyOf(company), ...defined({ role: text(role) }), date },
    ...defined({ time, stage, format, minutes, outcome, interviewers: lists.interviewers?.map(interviewerOf), tags: texts(lists.tags) }),
    ...(assessment && { assessment: redactedAssessment(assessment, text) }),
    ...defined({
      questions: lists.questions?.map(redactedQuestion),
      iAsked: lists.iAsked?.map(redactedOwn),
      nextSteps: lists.nextSteps?.map(({ id: step, text: what, by, done }) => ({
        id: step,
        text: replace(what),
        ...defined({ by, done }),
      })),
      notes: text(lists.notes),
    }),
  });
}

function redactedAssessment(
  { overall, communication, problemSolving, technical, wentWell, toImprove }: NonNullable<Interview['assessment']>,
  text: (value: string | undefined) => string | undefined,
) {
  return defined({ overall, communication, problemSolving, technical, wentWell: text(wentWell), toImprove: text(toImprove) });
}

function redactedCard({ id, dropped, answers, reviews }: Card, replace: Replace): Card {
  return {
    id,
    ...defined({
      dropped,
      answers: answers?.map(({ at, text }) => ({ at, text: replace(text) })),
      reviews: reviews?.map(({ id: review, at, grade, attempt }) => ({
        ...{ id: review, at, grade },
        ...(attempt !== undefined && { attempt: replace(attempt) }),
      })),
    }),
  };
}
