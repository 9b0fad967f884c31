import type { Outcome } from '../../journal/journal.js';
import { datesIn } from './dates.js';
import { minutesIn } from './durations.js';
import type { Facts } from './facts.js';
import { fieldOf, isBareValue, labelOf, named } from './labels.js';
import { plainForm } from './phrases.js';
import type { Told } from './roles.js';
import { SPEAKS_OF_IT, wholeDate } from './when.js';
import type { NoteWords, Table } from './words.js';

/** What the lines of one conversation say of it: its stage, how long it took, the day, how one met, what came of it; and the lines that tell nothing else. */
export function factsOfConversation(
  told: readonly Told[],
  anchor: string | undefined,
  words: NoteWords,
): { facts: Facts; used: Set<number> } {
  const used = new Set<number>();
  const lines = told.filter(({ role }) => SPEAKS_OF_IT.includes(role));
  const opener = lines.find(({ role }) => role === 'round');
  const lengths = new Set<number>();
  const facts: Facts = { stage: opener && named(opener.line.text, words.stages), outcome: outcomeOf(lines, words) };
  for (const { line, role } of lines) {
    const label = labelOf(line.text);
    const field = label && fieldOf(label, words);
    const plain = plainForm(line.text);
    const about = role === 'round' || field === 'minutes';
    const length =
      about || words.durations.lasted.find(plain) ? minutesIn(field === 'minutes' && label ? label.rest : line.text, words) : undefined;
    if (length !== undefined) {
      if (about) facts.minutes ??= length;
      else lengths.add(length);
      if (field === 'minutes' && isBareValue(label?.rest ?? '')) used.add(line.number);
    }
    if (facts.date === undefined && field !== 'posted' && (role === 'round' || field === 'date')) {
      const found = datesIn(line.text, words)[0];
      if (found) facts.date = wholeDate(found, anchor);
      if (found && field === 'date' && isBareValue(label?.rest ?? '')) used.add(line.number);
    }
    facts.format ??= first(line.text, words.formats);
  }
  // Where two lengths are told of one conversation, neither is known to be its own.
  if (lengths.size === 1) facts.minutes ??= [...lengths][0];
  return { facts, used };
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
    const outcome = first(line.text, words.outcomes);
    if (outcome) return outcome;
  }
  return undefined;
}
