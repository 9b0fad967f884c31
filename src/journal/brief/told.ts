import { type Interview, type Kind, type Question, questionsOf } from '../journal.js';
import { lazily } from '../remembering.js';
import { fold } from '../words.js';

/** Something that was told to a company: a tagged line of what was written about an interview, or the answer to a question. */
export interface Told {
  interview: Interview;
  text: string;
  /** The tags, folded and without their "#"; of an answer those within it. */
  tags: string[];
  /** What it was the answer to. */
  question?: Question;
}

/** To questions of these kinds everything that was said counts as told: salary, notice, why here. */
const TELLING: readonly Kind[] = ['logistics', 'motivation'];

/** "#salary", with a letter behind the sign and none before it: no heading of Markdown, no "C#", no "#1", no place in a page. */
const TAG = lazily(() => /(?<![\p{Script=Latin}\p{N}#＃/&?=_.-])[#＃](\p{L}[\p{L}\p{M}\p{N}_-]*)/gu);
/** "Salary: 70 to 80" is tagged as "#salary 70 to 80" is. */
const LABEL = /^(salary|notice|story|stories|told)\s*[:：]\s*/iu;
const BULLET = /^\s*(?:[-*+•]\s+)?/u;
const LEADING_TAGS = lazily(() => /^(?:[#＃]\p{L}[\p{L}\p{M}\p{N}_-]*\s*[:：]?\s*)+/u);

/**
 * What was told in some interviews: first the lines that are tagged, in the notes, in what went well or is to improve, in what was said and in the notes on questions, then the answers to questions
 * about motivation and logistics; each in the order of the interviews.
 */
export function toldIn(interviews: readonly Interview[]): Told[] {
  const lines = interviews.flatMap((interview) => textsOf(interview).flatMap((text) => taggedLines(text, interview)));
  return [...lines, ...interviews.flatMap(answersIn)];
}

function textsOf(interview: Interview): string[] {
  const { notes, assessment } = interview;
  const texts = questionsOf(interview).flatMap((question) => [isTelling(question) ? undefined : question.said, question.note]);
  return [notes, assessment?.wentWell, assessment?.toImprove, ...texts].filter((text) => text !== undefined);
}

function taggedLines(text: string, interview: Interview): Told[] {
  return text.split('\n').flatMap((line): Told[] => {
    const content = line.replace(BULLET, '').trimEnd();
    const label = LABEL.exec(content)?.[1];
    const tags = [...(label ? [fold(label)] : []), ...tagsIn(content)];
    if (tags.length === 0) return [];
    const told = content.replace(label ? LABEL : LEADING_TAGS(), '').trim();
    return told ? [{ interview, text: told, tags: [...new Set(tags)] }] : [];
  });
}

function tagsIn(text: string): string[] {
  if (!/[#＃]/.test(text)) return [];
  return [...text.matchAll(TAG())].map(([, tag = '']) => fold(tag));
}

function answersIn(interview: Interview): Told[] {
  return questionsOf(interview).flatMap((question): Told[] => {
    const { said } = question;
    return said && isTelling(question) ? [{ interview, text: said, tags: [...new Set(tagsIn(said))], question }] : [];
  });
}

function isTelling({ kind = 'other' }: Question): boolean {
  return TELLING.includes(kind);
}
