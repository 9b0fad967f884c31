import type { Kind } from '../../journal/journal.js';
import { defined } from '../../journal/journal.js';
import type { NewQuestion } from '../../journal/keeping.js';
import type { Classify } from '../../journal/lexicon.js';
import type { WrittenInterview } from '../../journal/written.js';
import { blocksOf } from './blocks.js';
import { companyInTitle } from './company.js';
import { factsOfConversation } from './conversationFacts.js';
import { type Conversation, conversationsOf } from './conversations.js';
import { type Facts, type FoundFacts, factsOfNote } from './facts.js';
import { type MatterField, splitNote } from './frontMatter.js';
import { gathered } from './gather.js';
import { labelOf, weight } from './labels.js';
import { headingSaysMore, phrasesFor } from './leftovers.js';
import type { Phrases } from './phrases.js';
import { rolesOf, type Told } from './roles.js';
import type { Scope } from './sections.js';
import type { DateFrom } from './when.js';
import type { NoteWords, Part } from './words.js';

/** What reading a note takes beside its text. */
export interface NoteReading {
  words: NoteWords;
  classify: Classify;
  /** The names of the file, without its extension, and of its folders, the nearest first. */
  path: readonly string[];
}

/** An interview that was read from a note; the date of a post is told from one that is said of the interview. */
export interface ReadInterview {
  interview: WrittenInterview;
  dateFrom: DateFrom;
}

/** A line that only opens a part is at most so heavy. */
const LEAD = 4;
/** Headings of these parts are understood; what stands under other ones is kept with its heading. */
const UNDERSTOOD: readonly (Part | undefined)[] = ['questions', 'ownQuestions', 'task', 'wentWell', 'toImprove'];
/** Kinds that a heading may give against what the words of a question say; "technical" and "projects" say little. */
const TELLING: readonly Kind[] = ['coding', 'system-design', 'behavioural', 'motivation', 'puzzle'];

/** Reads a note that people wrote as they liked: the interviews in it. What was not understood stands in their notes, line by line; what it does not say is absent. */
export function readNote(file: string, { words, classify, path }: NoteReading): ReadInterview[] {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { fields, body, from } = splitNote(text, words);
  const told = rolesOf(blocksOf(body, from), words);
  const whole = factsOfNote({ fields, told, text, path }, words);
  const conversations = conversationsOf(told, (heading) => classify(heading).topics.length > 0, words);

  /** The days that belong to one conversation alone: those that are not told above the first. */
  const days = conversations.map(({ told }) => factsOfConversation(fromOpener(told), whole.when.anchor, words).facts.date);

  return conversations.map((conversation, index) => {
    const isShared = !days.some((day, other) => other !== index && day !== undefined && day === whole.facts.date);
    const { facts, used } = factsFor(conversation, conversations.length === 1 ? whole : ofSeveral(whole, isShared), words);
    const { questions, iAsked, wentWell, toImprove, nextSteps, notes } = gathered(conversation.told, words);
    const left = notes.filter((line) => !isUnderstood(line, facts, used, words));
    const assessment = defined({ wentWell: wentWell.join('\n') || undefined, toImprove: toImprove.join('\n') || undefined });
    const interview: WrittenInterview = {
      ...defined(facts),
      questions: questions.map((question) => withKind(question, classify)),
      ...(iAsked.length > 0 && { iAsked }),
      ...(nextSteps.length > 0 && { nextSteps }),
      ...(Object.keys(assessment).length > 0 && { assessment }),
      notes: notesOf(index === 0 ? unusedFields(fields, used) : [], left),
    };
    return { interview, dateFrom: facts.date === whole.facts.date ? whole.when.from : 'told' };
  });
}

function factsFor({ told, company }: Conversation, whole: FoundFacts, words: NoteWords): Pick<FoundFacts, 'facts' | 'used'> {
  const own = factsOfConversation(told, whole.when.anchor, words);
  const facts: Facts = { ...whole.facts, ...defined(own.facts), ...(company && { company }) };
  const used = new Set([...whole.used, ...own.used]);
  if (whole.companyLine !== undefined && facts.company !== whole.facts.company) used.delete(whole.companyLine);
  return { facts, used };
}

/** What is said of all conversations of a note; what one has of its own is not said of the others. */
function ofSeveral(whole: FoundFacts, isDayShared: boolean): FoundFacts {
  const date = isDayShared ? whole.facts.date : undefined;
  return { ...whole, facts: { ...whole.facts, date, stage: undefined, minutes: undefined, outcome: undefined } };
}

function fromOpener(told: readonly Told[]): readonly Told[] {
  return told.slice(
    Math.max(
      0,
      told.findIndex(({ role }) => role === 'round'),
    ),
  );
}

/** Lines as they stand in the file, with the blank ones between them. */
function notesOf(fields: readonly string[], left: readonly Told[]): string {
  const lines = left.map(({ line }) => `${line.apart ? '\n' : ''}${line.raw.trimEnd()}`);
  return [...fields, ...lines]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isUnderstood({ line, role, means, scope }: Told, facts: Facts, used: ReadonlySet<number>, words: NoteWords): boolean {
  if (used.has(line.number) || line.shape === 'rule') return true;
  // A sentence that leads to the questions says more than that they follow, and so does what stands behind a colon.
  if (means && (weight(line.text) > LEAD || labelOf(line.text)?.rest)) return false;
  if (role === 'heading' && means && UNDERSTOOD.includes(scope.part))
    return !headingSaysMore(line.text, facts, phrasesOfScope(scope, words), words);
  const isOfInterview =
    role === 'round' || (line.shape === 'heading' && facts.company !== undefined && companyInTitle(line.text, words) === facts.company);
  return isOfInterview && !headingSaysMore(line.text, facts, [], words);
}

/** By what a heading is known to open a part: that it is one of questions, of which kind, and how they were answered. */
function phrasesOfScope({ part, kind, answered }: Scope, words: NoteWords): Phrases[] {
  return [
    ...phrasesFor(part, words.parts),
    ...phrasesFor(kind, words.kinds),
    ...(answered && answered !== 'unknown' ? [words.answered[answered], words.grades[answered]] : []),
    words.asked,
    words.ofSentences,
  ];
}

function unusedFields(fields: readonly MatterField[], used: ReadonlySet<number>): string[] {
  return fields
    .filter(({ name, line, value }) => !(name && used.has(line)) && value !== '')
    .map(({ name, value }) => (name ? `${name}: ${value}` : value));
}

function withKind(question: NewQuestion, classify: Classify): NewQuestion {
  const { kind, followUps, ...rest } = question;
  const stays = kind && (TELLING.includes(kind) || classify(question.text).kind === 'other');
  return { ...rest, ...(stays && { kind }), ...(followUps && { followUps: followUps.map((followUp) => withKind(followUp, classify)) }) };
}
