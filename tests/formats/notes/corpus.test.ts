import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { WrittenInterview } from '../../../src/journal/written.js';
import { allOf, interviewsIn } from './reading.js';

/** What a person finds in a note: made by hand, beside it. Questions in the order of the note, follow-ups among them; what the note does not say is absent. */
interface Truth {
  company?: string;
  date?: string;
  /** `start` is the beginning of the text, `line` where it stands. */
  questions: { start: string; line: number; answered?: string }[];
  iAsked: string[];
}

/** Notes that are not read as a person reads them yet, and by how many faults at most. The list can only become shorter. */
const KNOWN_WEAKNESSES: Record<string, number> = {
  // "He asked me why ... I told him that ...": the answer is told, but not seen as one.
  '01-blog-narration.en.md': 1,
  // "Harrowgate Data": a word that names no company by itself is taken off one that it belongs to.
  '07-task-list.en.md': 1,
  // Question and answer in two columns are kept as one text.
  '08-table.en.md': 3,
  // "Redis 为什么快，没答上来": how it went stands behind a comma.
  '16-list.zh.md': 1,
  // "Stellan Works", and a paragraph after the last bullet that speaks of something else.
  '25-logistics.en.txt': 2,
};

const folder = new URL('corpus/', import.meta.url);
const notes = readdirSync(folder).filter((name) => !name.endsWith('.json'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** What differs between what was read and the truth. */
function faults(name: string): string[] {
  const truth: Truth[] = JSON.parse(textOf(name.replace(/\.\w+$/, '.json')));
  const found = interviewsIn(textOf(name));
  if (found.length !== truth.length)
    return [`${found.length} interviews, not ${truth.length}`, ...truth.flatMap(({ questions }) => questions.map(({ start }) => start))];
  return truth.flatMap((expected, index) => faultsIn(found[index] as WrittenInterview, expected));
}

function faultsIn({ company, date, questions, iAsked = [] }: WrittenInterview, truth: Truth): string[] {
  const left = allOf(questions);
  return [
    ...(company === truth.company ? [] : [`company: ${company}`]),
    ...(date === truth.date ? [] : [`date: ${date}`]),
    ...truth.questions.flatMap(({ start, line, answered }) => {
      const at = left.findIndex((question) => question.text.startsWith(start) && question.line === line);
      const [question] = at < 0 ? [] : left.splice(at, 1);
      if (!question) return [`missed in line ${line}: ${start}`];
      return question.answered === answered ? [] : [`${start}: ${question.answered}, not ${answered}`];
    }),
    ...left.map(({ text }) => `nobody asked: ${text}`),
    ...truth.iAsked.filter((start, at) => !iAsked[at]?.text.startsWith(start)).map((start) => `not my question: ${start}`),
    ...iAsked.slice(truth.iAsked.length).map(({ text }) => `I never asked: ${text}`),
  ];
}

describe('a note as people write them', () => {
  it('is in one of the many shapes', () => {
    expect(notes.length).toBeGreaterThanOrEqual(24);
    expect(Object.keys(KNOWN_WEAKNESSES).filter((name) => !notes.includes(name))).toEqual([]);
  });

  it.each(notes.filter((name) => !(name in KNOWN_WEAKNESSES)))('%s is read as a person reads it', (name) => {
    expect(faults(name)).toEqual([]);
  });

  it.each(Object.entries(KNOWN_WEAKNESSES))('%s is read with at most %i faults', (name, most) => {
    const found = faults(name);
    expect(found.slice(most)).toEqual([]);
  });
});
