import { defined, groupBy } from '../../journal/journal.js';
import type { NewQuestion } from '../../journal/keeping.js';
import { nameKey, sameQuestionKey } from '../../journal/words.js';
import type { WrittenInterview } from '../../journal/written.js';
import { lineFault } from './cells.js';
import { INTERVIEW_COLUMNS, type InterviewColumn, OCCASION } from './columns.js';
import { type Told, tableOf } from './table.js';

/**
 * Reads interviews from a CSV: one that `writeCsv` wrote, or one of a person's own, in which columns stand in any order, may be missing, and may have other names (columns.ts). Rows
 * belong to one interview by its id, else by company, day, time, role and stage; what is left empty there is as in the row above. Columns that are not known go to the notes, with
 * their names. `now` is for days that are written without a year. Throws UserError, without the name of the file, where a line cannot be understood.
 */
export async function readCsv(text: string, now: Date): Promise<WrittenInterview[]> {
  const { columns, table } = await tableOf(text.replace(/^\uFEFF/, ''), now);
  for (const [index, { values }] of table.entries()) inherit(values, table[index - 1]?.values ?? {});
  return [...groupBy(table, occasionOf).values()].map((rows) => interviewFrom(rows, columns));
}

/** A row that does not name its interview belongs to the one above, as far as it does not say otherwise. */
function inherit(values: Told['values'], above: Told['values']): void {
  const says = (column: InterviewColumn) => values[column] !== undefined && !isSame(column, values[column], above[column]);
  if (values.interview !== undefined || says('company')) return;
  if (says('date')) values.company ??= above.company;
  else {
    if (above.interview !== undefined && !OCCASION.some(says)) values.interview = above.interview;
    for (const column of OCCASION) if (above[column] !== undefined) values[column] ??= above[column];
  }
}

/** Whether two values of a column mean the same; of names case and width do not matter. */
function isSame(column: InterviewColumn, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return column === 'company' || column === 'role' ? key(a) === key(b) : JSON.stringify(a) === JSON.stringify(b);
}

function key(value: unknown): string {
  return nameKey(String(value ?? ''));
}

function occasionOf({ values: { interview, company, date, time, role, stage } }: Told): string {
  return String(interview ?? [key(company), date, time, key(role), stage].join('\n'));
}

function interviewFrom(rows: readonly Told[], columns: ReadonlySet<unknown>): WrittenInterview {
  const isKept = rows[0]?.values.interview !== undefined;
  const remarks = remarksOf(rows, isKept);
  const value = (column: InterviewColumn) => (columns.has(column) ? oneValue(rows, column, isKept) : undefined);
  const { interview: id, company, role, date, time, stage, format, minutes, outcome, ...more } = mapped(INTERVIEW_COLUMNS, value);
  const { interviewers, tags, iAsked, nextSteps, notes, ...assessment } = more;
  const rated = defined(assessment);
  return {
    ...defined({ id, company, role, date, time, stage, format, minutes, outcome, interviewers, tags }),
    ...(Object.keys(rated).length > 0 && { assessment: rated }),
    ...defined({ iAsked, nextSteps, notes: together(isKept ? [notes] : remarks.ofAll) }),
    questions: questionsFrom(rows, remarks.ofRow),
  } as WrittenInterview;
}

function mapped<K extends string>(columns: Readonly<Record<K, unknown>>, value: (column: K) => unknown): Record<K, unknown> {
  return Object.fromEntries((Object.keys(columns) as K[]).map((column) => [column, value(column)])) as Record<K, unknown>;
}

function together(texts: readonly unknown[]): string | undefined {
  return texts.filter(Boolean).join('\n\n') || undefined;
}

/** The value that all rows of an interview have, or leave empty; in a person's own file the lists of the rows are put together. */
function oneValue(rows: readonly Told[], column: InterviewColumn, isKept: boolean): unknown {
  const given = rows.filter(({ values }) => values[column] !== undefined);
  const [first] = given;
  if (!first || (column === 'notes' && !isKept)) return undefined;
  const value = first.values[column];
  if (!isKept && Array.isArray(value)) return distinct(given.flatMap(({ values }) => values[column] as unknown[]));
  const other = given.find(({ values }) => !isSame(column, values[column], value));
  if (!other) return value;
  throw lineFault(
    other.line,
    `"${column}" differs from that in line ${first.line}, and it is the same interview`,
    'Let all lines of an interview agree on it.',
  );
}

function distinct(members: readonly unknown[]): unknown[] {
  return [...new Map(members.map((member) => [JSON.stringify(member), member])).values()];
}

interface Remarks {
  ofAll: string[];
  ofRow: Map<Told, string[]>;
}

/** Where columns that are not known belong, and the notes in a person's own file: to the interview where all its rows say the same, else each to its question. */
function remarksOf(rows: readonly Told[], isKept: boolean): Remarks {
  const ofAll: string[] = [];
  const ofRow = new Map<Told, string[]>();
  const remarks = rows.flatMap((row) => {
    const notes = row.values.notes;
    const named = [...row.others].map(([name, text]) => ({ row, name, text: `${name}: ${text}` }));
    return typeof notes === 'string' && !isKept ? [{ row, name: 'notes', text: notes }, ...named] : named;
  });
  for (const group of groupBy(remarks, ({ name }) => name).values()) {
    const texts = new Set(group.map(({ text }) => text));
    const isOfAll = texts.size === 1 && group.length === rows.length;
    if (isOfAll) ofAll.push(...texts);
    for (const { row, text } of isOfAll ? [] : group) {
      if (row.values.question === undefined) ofAll.push(text);
      else ofRow.set(row, [...(ofRow.get(row) ?? []), text]);
    }
  }
  return { ofAll, ofRow };
}

function questionsFrom(rows: readonly Told[], remarks: Remarks['ofRow']): NewQuestion[] {
  const roots: NewQuestion[] = [];
  const earlier = new Map<string, NewQuestion>();
  for (const row of rows) {
    const { question: text, questionId: id, followUpTo, kind, topics, answered, said, note, better, line } = row.values;
    if (typeof text !== 'string') continue;
    const notes = together([note, ...(remarks.get(row) ?? [])]);
    const question = defined({ id, text, kind, topics, answered, said, note: notes, better, line }) as unknown as NewQuestion;
    const siblings = followUpTo === undefined ? roots : followUpsOf(String(followUpTo), earlier, row.line);
    siblings.push(question);
    earlier.set(sameQuestionKey(text), question);
    if (question.id) earlier.set(question.id, question);
  }
  return roots;
}

/** The follow-ups to an earlier question, which is named by its id or its text. */
function followUpsOf(named: string, earlier: ReadonlyMap<string, NewQuestion>, line: number): NewQuestion[] {
  const parent = earlier.get(named) ?? earlier.get(sameQuestionKey(named));
  if (!parent) throw lineFault(line, `it follows up "${named}", which is no earlier question of this interview`);
  parent.followUps ??= [];
  return parent.followUps;
}
