import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../errors.js';
import type { Direction } from '../formats/nearestDay.js';
import { readWhen, type When } from '../formats/when.js';
import { closest, fold } from '../journal/words.js';

/** Gathers the values of an option that may stand several times. */
export function gather(value: string, earlier: string[] = []): string[] {
  earlier.push(value);
  return earlier;
}

/** An option that takes one of some words; case, blanks for dashes and the beginning of a word are understood. */
export function oneOf<T extends string>(flags: string, description: string, words: readonly T[], empty?: 'or empty'): Option {
  const parse = (value: string) => wordOf(value, words);
  return withWords(new Option(flags, description), words, empty ? emptyOr(parse) : parse);
}

/** Takes "" as it is, for it empties a field when the record is tidied; anything else is parsed. */
export function emptyOr<T>(parse: (value: string) => T): (value: string) => T {
  return (value) => (value === '' ? ('' as T) : parse(value));
}

/** The same, several times or with commas between: any of them. */
export function anyOf<T extends string>(flags: string, description: string, words: readonly T[]): Option {
  const parse = (value: string, earlier: T[] = []) => [...earlier, ...value.split(',').map((part) => wordOf(part, words))];
  return withWords(new Option(flags, description), words, parse);
}

/** The same as an argument. */
export function wordArgument<T extends string>(name: string, description: string, words: readonly T[]): Argument {
  return new Argument(name, description).choices(words).argParser((value) => wordOf(value, words));
}

/** The same, several of them or none, each once. */
export function wordsArgument<T extends string>(name: string, description: string, words: readonly T[]): Argument {
  const parse = (value: string, earlier: T[] = []) => [...new Set([...earlier, wordOf(value, words)])];
  return new Argument(name, description).choices(words).argParser(parse);
}

function withWords(option: Option, words: readonly string[], parse: (value: string, earlier: never) => unknown): Option {
  option.choices(words).argParser(parse as (value: string, earlier: unknown) => unknown);
  return option;
}

/** Reads one of some words. Throws InvalidArgumentError with the one that was probably meant. */
function wordOf<T extends string>(value: string, words: readonly T[]): T {
  const wanted = fold(value)
    .trim()
    .replace(/[\s_]+/g, '-');
  const exact = words.find((word) => word === wanted);
  if (exact) return exact;
  const beginning = wanted ? words.filter((word) => word.startsWith(wanted)) : [];
  if (beginning.length === 1 && beginning[0]) return beginning[0];
  const meant = closest(wanted, words);
  throw new InvalidArgumentError(`${meant ? `Did you mean ${meant}? ` : ''}It is one of: ${words.join(', ')}.`);
}

/** Reads a whole number between two others. Throws InvalidArgumentError. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}

/** Reads a rating. */
export const rating = wholeNumber(1, 5);

/** Reads "2" or "1..3", the lowest and the highest rating. Throws InvalidArgumentError. */
export function ratingRange(value: string): [number, number] {
  const [, low, high = low] = /^\s*([1-5])(?:\s*(?:\.\.|-)\s*([1-5]))?\s*$/.exec(value) ?? [];
  if (low === undefined || Number(low) > Number(high)) throw new InvalidArgumentError('It is a rating from 1 to 5, or two of them: 1..2.');
  return [Number(low), Number(high)];
}

/** Reads HH:MM or "2pm". Throws InvalidArgumentError. */
export function timeOfDay(value: string): string {
  const [, hour = '', minute = '00', half] = /^(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(value.trim()) ?? [];
  const hours =
    half?.toLowerCase() === 'pm' && Number(hour) < 12
      ? Number(hour) + 12
      : half?.toLowerCase() === 'am' && Number(hour) === 12
        ? 0
        : Number(hour);
  if (hour === '' || (half === undefined && !value.includes(':')) || hours > 23 || Number(minute) > 59)
    throw new InvalidArgumentError('It is a time such as 14:00 or 2pm.');
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** What a date can look like, for messages. */
const DATE_EXAMPLES = 'yesterday, "last Friday", 11-20, "20 Nov", 2026-11-20';

/** Reads a date that was given with an option. Throws UsageError with what it can look like. */
export async function dateOption(flag: string, value: string, direction: Direction, now: Date): Promise<When> {
  const when = await readWhen(value, direction, now);
  if (when && 'date' in when) return when;
  const problem = when ? `${when.problem}.` : `"${value}" is not a date that I understand.`;
  throw new UsageError(
    `${flag}: ${problem}`,
    `A date is such as ${direction === 'past' ? DATE_EXAMPLES : DATE_EXAMPLES.replace('yesterday, "last Friday"', 'tomorrow, friday')}.`,
  );
}

/** Adds `--json`, which every reading command has. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON for programs');
}
