import { isCalendarDate } from '../../journal/calendar.js';
import { ANSWERED, FORMATS, KINDS, OUTCOMES, STAGES } from '../../journal/journal.js';
import { tidyText } from '../../journal/tidy.js';
import { fold } from '../../journal/words.js';
import { readBox } from '../box.js';
import { listCell, nextStepsCell, ownQuestionsCell, readListCell, readNextStepsCell, readOwnQuestionsCell } from './lists.js';

/** How one column is written and read. What cannot be read is undefined; `expects` says in words what can. */
interface Column {
  expects: string;
  write(value: never): string;
  read(cell: string): unknown;
  /** Other names that people give it, folded by `columnKey`. */
  names?: readonly string[];
}

const text = (...names: string[]): Column => ({ expects: 'a text', write: (value: string) => value, read: tidyText, names });

const matching = (pattern: RegExp, expects: string, ...names: string[]): Column => ({
  expects,
  write: (value: string) => value,
  read: (cell) => (pattern.test(cell) ? cell : undefined),
  names,
});

const number = (expects: string, pattern: RegExp, most: number): Column => ({
  expects,
  write: (value: number) => String(value),
  read: (cell) => {
    const [, digits, hours] = pattern.exec(fold(cell)) ?? [];
    const value = Math.round(Number(digits) * (hours ? 60 : 1));
    return value >= 1 && value <= most ? value : undefined;
  },
});

const rating = (): Column => number('a rating from 1 to 5', /^([1-5])(?:\s*\/\s*5)?$/, 5);

/** One of some words; case, blanks for dashes, the beginning of a word, and other words for the same are understood. */
const word = (words: readonly string[], others: Readonly<Record<string, string>> = {}): Column => ({
  expects: `one of ${words.join(', ')}`,
  write: (value: string) => value,
  read: (cell) => {
    const wanted = fold(cell)
      .trim()
      .replace(/[\s_]+/g, '-');
    const exact = words.find((candidate) => candidate === wanted) ?? (Object.hasOwn(others, wanted) ? others[wanted] : undefined);
    const beginning = words.filter((candidate) => candidate.startsWith(wanted));
    return exact ?? (beginning.length === 1 ? beginning[0] : undefined);
  },
});

const list = (...names: string[]): Column => ({ expects: 'a list', write: listCell, read: readListCell, names });

const SAME_ANSWERED = { y: 'yes', true: 'yes', ok: 'yes', '✓': 'yes', '✔': 'yes', p: 'partly', partial: 'partly', partially: 'partly' };
const MORE_ANSWERED = {
  half: 'partly',
  n: 'no',
  false: 'no',
  'could-not': 'no',
  '✗': 'no',
  '✘': 'no',
  '?': 'unknown',
  'not-assessed': 'unknown',
};
const answered = word(ANSWERED, { ...SAME_ANSWERED, ...MORE_ANSWERED });

/** What an interview is told apart by, where no id does it. */
export const OCCASION = ['company', 'date', 'time', 'role', 'stage'] as const;

/**
 * The columns of a CSV about the interview, in their order; each row repeats them. Fields that this program does not know and the note that it came from (`source`) are in JSON alone.
 */
export const INTERVIEW_COLUMNS = {
  company: text('employer', 'firm', 'organisation', 'organization', '公司', '会社', '会社名', '企業'),
  role: text('position', 'jobtitle', 'job', '职位', '職種'),
  date: matching(/^\S/, 'a day such as 2026-11-20', 'day', 'interviewdate', 'when', '日期', '日付'),
  time: { expects: 'a time such as 14:00', write: (value: string) => value, read: readTime } as Column,
  stage: word(STAGES, { hr: 'recruiter-screen', screening: 'recruiter-screen', screen: 'recruiter-screen', behavioral: 'behavioural' }),
  format: word(FORMATS, {
    onsite: 'on-site',
    'in-person': 'on-site',
    call: 'phone',
    'video-call': 'video',
    zoom: 'video',
    online: 'video',
  }),
  minutes: {
    ...number('minutes, from 1 to 1440', /^(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?|(h|hours?))?$/, 1440),
    names: ['duration', 'length', 'mins'],
  },
  outcome: word(OUTCOMES, { passed: 'advanced', waiting: 'pending', ghosted: 'no-reply' }),
  interviewers: list('interviewer', 'interviewedby'),
  tags: list('tag', 'labels'),
  overall: { ...rating(), names: ['overallrating'] },
  communication: rating(),
  problemSolving: rating(),
  technical: rating(),
  wentWell: text(),
  toImprove: text(),
  iAsked: { expects: 'a list', write: ownQuestionsCell, read: readOwnQuestionsCell } as Column,
  nextSteps: {
    expects: 'a list of things to do, with days that exist',
    write: nextStepsCell,
    read: readSteps,
    names: ['nextstep'],
  } as Column,
  notes: text(),
  interview: { ...matching(/^i[a-z2-7]{6}$/, 'the id of an interview'), names: ['interviewid'] },
} satisfies Record<string, Column>;

/** The columns about the question, a row each; all are empty for an interview without one. `better` is the newest version of the better answer; all of them, and the reviews, are in JSON. */
export const QUESTION_COLUMNS = {
  question: text('questions', 'questiontext', 'interviewquestion', '问题', '題目', '質問'),
  answered: { ...answered, read: (cell) => boxed(cell) ?? answered.read(cell) },
  kind: word(KINDS, { behavioral: 'behavioural', technical: 'knowledge' }),
  topics: list('topic'),
  said: text('answer', 'answers', 'myanswer', 'response', 'whatisaid', '回答', '答案'),
  note: text('comment', 'comments', 'remark', 'remarks'),
  better: text('betteranswer', 'idealanswer', 'modelanswer', 'correctanswer'),
  line: number('the number of a line', /^(\d+)$/, Number.MAX_SAFE_INTEGER),
  followUpTo: text('followup'),
  questionId: matching(/^q[a-z2-7]{6}$/, 'the id of a question'),
} satisfies Record<string, Column>;

export type InterviewColumn = keyof typeof INTERVIEW_COLUMNS;
export type QuestionColumn = keyof typeof QUESTION_COLUMNS;
export type ColumnName = InterviewColumn | QuestionColumn;

export const COLUMNS: Readonly<Record<ColumnName, Column>> = { ...INTERVIEW_COLUMNS, ...QUESTION_COLUMNS };

const NAMES = new Map<string, ColumnName>();
for (const [name, { names = [] }] of Object.entries(COLUMNS) as [ColumnName, Column][]) {
  for (const known of [name, ...names]) NAMES.set(columnKey(known), name);
}

/** The column that a person means by a name: case, width, blanks, dashes and a question mark do not matter. */
export function columnNamed(name: string): ColumnName | undefined {
  return NAMES.get(columnKey(name));
}

function columnKey(name: string): string {
  return fold(name).replace(/[\s_?:-]/g, '');
}

function boxed(cell: string): string | undefined {
  return /^\[[ xX~?]?\]$/.test(cell) ? readBox(cell).answered : undefined;
}

function readSteps(cell: string): unknown {
  const steps = readNextStepsCell(cell);
  return steps.every(({ by, done }) => [by, done].every((day) => day === undefined || isCalendarDate(day))) ? steps : undefined;
}

/** Spreadsheets write 9:00 and 14:00:00. */
function readTime(cell: string): string | undefined {
  const [, hours = '', minutes] = /^(\d|[01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(cell) ?? [];
  return minutes && `${hours.padStart(2, '0')}:${minutes}`;
}
