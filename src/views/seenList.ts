import { longDate } from '../journal/longDate.js';
import type { SeenRow } from '../journal/seen.js';
import type { Look } from './look.js';
import { box } from './marks.js';
import { oneLine } from './printable.js';
import { hanging, plural, wrapped } from './text.js';

/** Where the text of a row begins: after "[x]  87%  ". */
const INDENT = ' '.repeat(10);
/** So much of a better answer is shown, in characters. */
const SHORT = 160;

/** `interview seen`: the cards that would be suggested as the same question, then those that are only related; each with where it was asked and the better answer. */
export function seenList(rows: readonly SeenRow[], { why, look }: { why: boolean; look: Look }): string {
  const groups = [
    ['The same question', rows.filter(({ same }) => same)],
    ['Related', rows.filter(({ same }) => !same)],
  ] as const;
  return groups
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => [look.paint.bold(title), ...members.map((row) => seenItem(row, why, look))].join('\n'))
    .join('\n\n');
}

function seenItem(row: SeenRow, why: boolean, look: Look): string {
  const { paint, width } = look;
  const mark = `${box(row.answered, look)} ${`${Math.round(row.score * 100)}%`.padStart(4)}  `;
  const below = [
    whereText(row, look),
    row.better !== null && `${paint.green('Better:')} ${shortened(oneLine(row.better))}`,
    why && `Met: ${terms(row.met)}. Apart: ${terms(row.apart)}.`,
  ];
  return [
    hanging(mark, INDENT.length, oneLine(row.text), width),
    ...below.flatMap((line) => (line ? [wrapped(line, width, INDENT)] : [])),
  ].join('\n');
}

/** "Acme, Fri 20 Nov 2026 · 3 times · qcccccd". */
function whereText({ asked }: SeenRow, { paint }: Look): string {
  const last = asked.at(-1);
  const parts = [
    last && `${oneLine(last.interview.company)}, ${longDate(last.interview.date)}`,
    asked.length > 1 && plural(asked.length, 'time'),
    last && paint.dim(last.question.id),
  ];
  return parts.filter(Boolean).join(' · ');
}

function terms(names: readonly string[]): string {
  return names.length > 0 ? oneLine(names.join(', ')) : 'nothing';
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join('').trim()}…` : text;
}
