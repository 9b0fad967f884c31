import type { Command } from 'commander';
import type { Filter } from '../journal/filter.js';
import { FORMATS, KINDS, OUTCOMES, STAGES } from '../journal/journal.js';
import { anyOf, dateOption, gather, oneOf, ratingRange, wholeNumber } from './values.js';

/** The filters as they come from the command line, with how much is shown and in which order. */
export interface FilterOptions<Order extends string = string> extends Omit<Filter, 'since' | 'until'> {
  since?: string;
  until?: string;
  number?: number;
  sort?: Order;
}

/** How two filters are called, where a command has another use for `--format` and `-o`. */
interface OtherNames {
  format?: string;
  outcome?: string;
}

/** Adds the filters that every reading command shares, and the orders in which this one can show what it found; the first is the usual one. Without orders there is no choice of them. */
export function withFilters(
  command: Command,
  orders: readonly string[],
  { format = '--format <format>', outcome = '-o, --outcome <outcome>' }: OtherNames = {},
): Command {
  const filtered = command
    .option('-c, --company <name>', 'interviews at this company (repeatable)', gather)
    .option('-r, --role <words>', 'for a role with these words (repeatable)', gather)
    .addOption(anyOf('-s, --stage <stage>', 'of this stage', STAGES))
    .addOption(anyOf(format, 'held this way', FORMATS))
    .addOption(anyOf(outcome, 'with this outcome', OUTCOMES))
    .option('-t, --topic <topic>', 'with questions about this topic (repeatable)', gather)
    .addOption(anyOf('-k, --kind <kind>', 'with questions of this kind', KINDS))
    .option('--tag <tag>', 'with this tag (repeatable)', gather)
    .option('--since <date>', 'on this day or later')
    .option('--until <date>', 'on this day or earlier')
    .option('--overall <rating>', 'rated so overall: 2, or 1..3', ratingRange)
    .option('-n, --number <count>', 'at most so many', wholeNumber(1, 1_000_000));
  return orders.length > 0 ? filtered.addOption(oneOf('--sort <order>', 'in which order', orders)) : filtered;
}

/** The filter that the options stand for, dates understood. Throws UsageError for a date that is none. */
export async function filterFrom({ since, until, number: _, sort: __, ...filter }: FilterOptions, now: Date): Promise<Filter> {
  return {
    ...filter,
    ...(since !== undefined && { since: (await dateOption('--since', since, 'past', now)).date }),
    ...(until !== undefined && { until: (await dateOption('--until', until, 'past', now)).date }),
  };
}
