import type { AskedQuestion } from '../cards.js';
import type { Fits } from '../filter.js';
import { byDate, compare, type Interview, isAhead, type Journal, questionsOf } from '../journal.js';
import { remembering } from '../remembering.js';
import { nameKey } from '../words.js';
import { type Periods, periodsOf } from './periods.js';
import { type Verdict, verdictOf } from './verdict.js';

/** An interview that was held, with what came of it. */
export interface Held {
  interview: Interview;
  /** The company's name, folded: the interviews of one company are one application. */
  company: string;
  verdict: Verdict;
}

/** What every metric looks at: of what fits, the interviews that were held and the questions asked in them. Mock interviews are never among them, nor what lies ahead. */
export interface Scope {
  today: string;
  now: Date;
  /** From the first to the latest, however the journal has them. */
  held: readonly Held[];
  asked: readonly AskedQuestion[];
  /** How many more fit that lie ahead, and how many mock interviews. */
  scheduled: number;
  mocks: number;
  periods: Periods;
  fits: Fits;
}

/** Looks once over all interviews. What came of one is told by all interviews at its company, those that do not fit too. */
export function scopeOf({ interviews }: Pick<Journal, 'interviews'>, { today, now, fits }: Pick<Scope, 'today' | 'now' | 'fits'>): Scope {
  const keyOf = remembering(nameKey);
  const latest = latestDays(interviews, keyOf);
  const held: Held[] = [];
  let [scheduled, mocks] = [0, 0];
  for (const interview of [...interviews].sort((a, b) => byDate(a, b) || compare(a.id, b.id))) {
    if (!fits.interview(interview)) continue;
    const company = keyOf(interview.company);
    if (interview.stage === 'mock') mocks++;
    else if (isAhead(interview, today)) scheduled++;
    else held.push({ interview, company, verdict: verdictOf(interview, latest.get(company) ?? '') });
  }
  const asked = held.flatMap(({ interview }) =>
    questionsOf(interview)
      .filter(fits.question)
      .map((question) => ({ interview, question })),
  );
  const [first = today, last = today] = [held[0]?.interview.date, held.at(-1)?.interview.date];
  return { today, now, held, asked, scheduled, mocks, periods: periodsOf(first, last), fits };
}

/** The day of the last interview at each company, held or ahead. */
function latestDays(interviews: readonly Interview[], keyOf: (name: string) => string): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { company, date, stage } of interviews) {
    const key = keyOf(company);
    if (stage !== 'mock' && date > (latest.get(key) ?? '')) latest.set(key, date);
  }
  return latest;
}
