import type { NextStep, OwnQuestion } from '../../journal/journal.js';

/** What separates the members of a list in a cell; our own writer takes the first. */
const SEPARATORS = ';,、，；';
const SIGN = new RegExp(`[\\\\${SEPARATORS}]`, 'g');
const MEMBER = new RegExp(`(?:\\\\[\\\\${SEPARATORS}]|[^${SEPARATORS}])+`, 'g');
const MEMBER_BY_SEMICOLON = /(?:\\[\\;,、，；]|[^;])+/g;
const ESCAPED = new RegExp(`\\\\([\\\\${SEPARATORS}])`, 'g');

/** Members of a list in one cell: "containers; sql". A separator or a backslash within a member gets a backslash. */
export function listCell(members: readonly string[]): string {
  return members.map((member) => member.replace(SIGN, '\\$&')).join('; ');
}

/** The members of a list; a cell without a semicolon may have commas between them. */
export function readListCell(cell: string): string[] {
  const pattern = /(?<!\\)(?:\\\\)*;/.test(cell) ? MEMBER_BY_SEMICOLON : MEMBER;
  return (cell.match(pattern) ?? []).map((member) => member.replace(ESCAPED, '$1').trim()).filter(Boolean);
}

/** What you asked them, an item each: "* How large is the team?", the reply below it: "  > Six." */
export function ownQuestionsCell(asked: readonly OwnQuestion[]): string {
  return itemsCell(
    asked.map(({ text, reply }) => [
      ...text.split('\n').map((line, index) => (index > 0 ? line.replace(/^\\*>/, '\\$&') : line)),
      ...(reply === undefined ? [] : reply.split('\n').map((line) => `> ${line}`)),
    ]),
  );
}

export function readOwnQuestionsCell(cell: string): OwnQuestion[] {
  return readItemsCell(cell).map(([first = '', ...lines]) => {
    const isReply = (line: string) => line.startsWith('>');
    const text = [first, ...lines.filter((line) => !isReply(line)).map((line) => line.replace(/^\\(?=\\*>)/, ''))].join('\n').trim();
    const reply = lines.filter(isReply).map((line) => line.replace(/^> ?/, ''));
    return reply.length > 0 ? { text, reply: reply.join('\n').trim() } : { text };
  });
}

const DAY = '\\d{4}-\\d\\d-\\d\\d';
/** "(by 2026-11-27, done 2026-11-25)" at the end of a step's first line; "()" keeps one that belongs to the text. */
const DAYS = new RegExp(` \\((?:by (${DAY})(?:, done (${DAY}))?|done (${DAY}))?\\)$`);
const STEP_ID = / \^(s[a-z2-7]{6})$/;

/** Next steps, an item each: "* Code assessment (by 2026-11-27) ^s3v3pca". */
export function nextStepsCell(steps: readonly NextStep[]): string {
  return itemsCell(
    steps.map(({ id, text, by, done }) => {
      const [first = '', ...more] = text.split('\n');
      const days = [by && `by ${by}`, done && `done ${done}`].filter(Boolean).join(', ');
      return [`${first}${days || DAYS.test(first) ? ` (${days})` : ''} ^${id}`, ...more];
    }),
  );
}

export function readNextStepsCell(cell: string): (Omit<NextStep, 'id'> & { id?: string })[] {
  return readItemsCell(cell).map(([line = '', ...more]) => {
    const id = STEP_ID.exec(line)?.[1];
    const named = line.replace(STEP_ID, '');
    const [days, by, doneAfter, doneAlone] = DAYS.exec(named) ?? [];
    const first = days === undefined ? named : named.slice(0, -days.length);
    const done = doneAfter ?? doneAlone;
    return { ...(id && { id }), text: [first, ...more].join('\n').trim(), ...(by && { by }), ...(done && { done }) };
  });
}

/** Items of several lines: a star before the first, two blanks before the others. */
function itemsCell(items: readonly string[][]): string {
  return items.map(([first, ...more]) => [`* ${first}`, ...more.map((line) => (line ? `  ${line}` : ''))].join('\n')).join('\n');
}

/** The lines of each item; where no line has a star, each line is an item. */
function readItemsCell(cell: string): string[][] {
  const lines = cell.split('\n');
  if (!lines.some((line) => line.startsWith('* '))) {
    return lines.map((line) => line.replace(/^\s*[-•]\s+/, '').trim()).flatMap((line) => (line ? [[line]] : []));
  }
  const items: string[][] = [];
  for (const line of lines) {
    const item = items.at(-1);
    if (line.startsWith('* ') || !item) items.push([line.replace(/^\* /, '')]);
    else item.push(line.replace(/^ {1,2}/, ''));
  }
  return items;
}
