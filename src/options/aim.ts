import type { Command } from 'commander';
import { UsageError, UserError } from '../errors.js';
import { byDate, isAhead, type Journal } from '../journal/journal.js';
import { type Aim, aimAt } from '../journal/practice/aim.js';
import { closest, nameKey } from '../journal/words.js';
import { dateOption } from './values.js';

/** What practice is aimed at, as it comes from the command line. */
export interface AimOptions {
  for?: string;
  by?: string;
}

/** Adds what practice can be aimed at. */
export function withAim(command: Command): Command {
  return command
    .option('--for <company>', 'aimed at the next interview there: what makes the most difference on its day')
    .option('--by <date>', 'aimed at this day');
}

/**
 * The aim that the options stand for: the day, or the next interview at the company, or that day and what the company asks; undefined where nothing is said. Throws UsageError for a day that is
 * none or past, and UserError where no interview lies ahead there.
 */
export async function aimFrom({ for: company, by }: AimOptions, journal: Journal, now: Date, today: string): Promise<Aim | undefined> {
  if (by !== undefined) {
    const { date, time } = await dateOption('--by', by, 'future', now);
    if (date < today) throw new UsageError(`--by: ${date} is past.`, 'Name a day that is to come: --by thursday');
    return aimAt(date, time, company === undefined ? undefined : knownCompanyName(company, journal));
  }
  if (company === undefined) return undefined;
  const name = knownCompanyName(company, journal);
  const next = journal.interviews
    .filter((interview) => isAhead(interview, today) && nameKey(interview.company) === nameKey(name))
    .sort(byDate)[0];
  if (next) return aimAt(next.date, next.time, next.company);
  throw new UserError(
    `No interview at ${name} lies ahead.`,
    `Note when it is: interview schedule ${JSON.stringify(name)} --date friday. Or name the day: --by friday`,
  );
}

/** So many are listed where a name fits several. */
const LISTED = 10;

/** A company as the journal writes it, by its name or a beginning that no other has. Throws UserError where it is not in it, or the beginning is that of several. */
export function knownCompanyName(company: string, { interviews }: Journal): string {
  const key = nameKey(company);
  const names = new Map<string, string>();
  for (const { company: name } of [...interviews].sort((a, b) => byDate(b, a))) {
    if (!names.has(nameKey(name))) names.set(nameKey(name), name);
  }
  const known = key && names.get(key);
  if (known) return known;
  const fitting = key === '' ? [] : [...names].filter(([name]) => name.startsWith(key)).map(([, name]) => name);
  const [first, ...others] = fitting;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) throw ambiguous(company, fitting);
  const meant = closest(company, new Set(names.values()));
  throw new UserError(
    `There is no interview at ${company} in the journal.`,
    meant ? `Did you mean ${meant}?` : 'See which there are: interview list',
  );
}

/** The latest first. */
function ambiguous(company: string, names: readonly string[]): UserError {
  const lines = names.slice(0, LISTED);
  const more = names.length > LISTED ? [`and ${names.length - LISTED} earlier ones`] : [];
  return new UserError(
    `"${company}" fits ${names.length} companies. Which one?`,
    ['Type the whole name of one instead:', ...lines, ...more].join('\n  '),
  );
}
