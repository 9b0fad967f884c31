import type { Outcome } from '../../journal/journal.js';
import { datesIn } from './dates.js';
import { minutesBetween, minutesIn } from './durations.js';
import type { Facts } from './facts.js';
import { fieldOf, isBareValue, labelOf, named } from './labels.js';
import { isDayAlone, isLengthAlone } from './leftovers.js';
import { plainForm } from './phrases.js';
import type { Told } from './roles.js';
import { SPEAKS_OF_IT, wholeDate } from './when.js';
import type { Field, NoteWords, Table } from './words.js';

/** "~35 min", "1 час". */
const AMOUNT_FIRST = /^[~≈\s]*(?:ca\.?\s*|约|約|大约|大約)?\d{1,3}(?![\d:.])/i;

/** What the lines of one conversation say of it: its stage, how long it took, the day, how one met, what came of it; and the lines that tell nothing else. `anchor` gives a day without a year its year. */
export function factsOfConversation(
  told: readonly Told[],
  anchor: string | undefined,
  words: NoteWords,
): { facts: Facts; used: Set<number> } {
  const spoken = told.filter(({ role }) => SPEAKS_OF_IT.includes(role));
  const asked = told.findIndex(({ role }) => role === 'question');
  const above = new Set(asked < 0 ? [] : told.slice(0, asked));
  const lines = spoken.map((entry) => fieldIn(entry, above.has(entry), words));
  const opener = spoken.find(({ role }) => role === 'round');
  const lengths = lines.map((line) => lengthIn(line, words));
  const days = lines.map((line) => dayIn(line, anchor, words));
  const day = days.findIndex((date) => date !== undefined);
  const used = lines.filter(
    ({ field, rest }, at) =>
      (field === 'minutes' && lengths[at] && isLengthAlone(rest, words)) || (field === 'date' && at === day && isDayAlone(rest, words)),
  );
  const facts: Facts = {
    stage: opener && named(opener.line.text, words.stages),
    outcome: outcomeOf(spoken, words),
    minutes: lengthOf(lines, lengths),
    date: days[day],
    format: lines.map(({ text }) => first(text, words.formats)).find(Boolean),
  };
  return { facts, used: new Set(used.map(({ number }) => number)) };
}

/** What is longer beside a day is a time of day, as "14h" is. */
const LONGEST_BESIDE_DAY = 4 * 60;

/** A line that speaks of the conversation, with the field that its label names. */
interface FieldLine {
  number: number;
  text: string;
  role: Told['role'];
  field: Field | undefined;
  rest: string;
  /** Above all questions: a length that stands at its beginning is that of the conversation. */
  isAbove: boolean;
}

function fieldIn({ line: { number, text }, role }: Told, isAbove: boolean, words: NoteWords): FieldLine {
  const label = labelOf(text);
  const rest = label?.rest ?? '';
  return { number, text, role, field: label && fieldOf(label, words), rest, isAbove };
}

function lengthIn(line: FieldLine, words: NoteWords): number | undefined {
  if (line.field === 'minutes') return minutesIn(line.rest, words) ?? minutesBetween(line.rest);
  if (line.field === 'date') return lengthBesideDay(line.rest, words);
  const [beginning = ''] = line.text.split(/[,，;；|]/);
  if (line.isAbove && line.role === 'remark' && AMOUNT_FIRST.test(beginning) && isBareValue(beginning)) return minutesIn(beginning, words);
  return line.role === 'round' || words.durations.lasted.find(plainForm(line.text)) ? minutesIn(line.text, words) : undefined;
}

/** "Date: 3 March, 14:00-15:30", "时间：9月8日，45分钟". */
function lengthBesideDay(value: string, words: NoteWords): number | undefined {
  const minutes = minutesBetween(value) ?? minutesIn(value, words);
  return minutes !== undefined && minutes <= LONGEST_BESIDE_DAY ? minutes : undefined;
}

/** What a label or the name of the round says, or else the only length that is told: of two neither is known to be its own. */
function lengthOf(lines: readonly FieldLine[], lengths: readonly (number | undefined)[]): number | undefined {
  const isNamed = ({ role, field }: FieldLine) => role === 'round' || field === 'minutes';
  const named = lengths.find((length, at) => length !== undefined && isNamed(lines[at] as FieldLine));
  const told = [...new Set(lengths.filter((length) => length !== undefined))];
  return named ?? (told.length === 1 ? told[0] : undefined);
}

function dayIn({ field, role, text }: FieldLine, anchor: string | undefined, words: NoteWords): string | undefined {
  if (field !== 'date' && (role !== 'round' || field === 'posted')) return undefined;
  const [found] = datesIn(text, words);
  return found && wholeDate(found, anchor);
}

/** The name of the first entry whose phrases stand in a text. */
export function first<T>(text: string, table: Table<T>): T | undefined {
  const plain = plainForm(text);
  return table.find(([, phrases]) => phrases.find(plain))?.[0];
}

/** What came of it stands under "result", or in the last lines that tell nothing else. */
function outcomeOf(remarks: readonly Told[], words: NoteWords): Outcome | undefined {
  const results = remarks.filter(({ scope }) => scope.part === 'result');
  for (const { line } of [...results.reverse(), ...remarks.slice(-3).reverse()]) {
    const outcome = first(line.text, words.outcomes) ?? first(labelOf(line.text)?.rest ?? '', words.outcomes);
    if (outcome) return outcome;
  }
  return undefined;
}
