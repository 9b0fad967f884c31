import type { Command } from 'commander';
import type { Context } from '../context.js';
import type { Reviewing } from '../dialogue/reviewing.js';
import { Cancelled, UserError } from '../errors.js';
import { rowFields } from '../journal/cards.js';
import { askingFits } from '../journal/filter.js';
import { findQuestion } from '../journal/find.js';
import { GIST } from '../journal/gist.js';
import type { Journal } from '../journal/journal.js';
import { aimed, expectedIfWell, expectedRecall } from '../journal/practice/aim.js';
import { type Candidate, candidatesOf } from '../journal/practice/candidates.js';
import { dueDay, recallAt } from '../journal/practice/memory.js';
import { retention } from '../journal/practice/numbers.js';
import { type Queued, queue } from '../journal/practice/queue.js';
import { type AimOptions, aimFrom, withAim } from '../options/aim.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { wholeNumber, withJson } from '../options/values.js';
import { json } from '../views/json.js';
import { practiceAnswer, practiceList, practiceQuestion } from '../views/practice.js';
import { aimText, nothingText, summaryText } from '../views/practiceSummary.js';

/** So many cards are a session where nothing else is said. */
const USUAL = 20;
const MINUTE = 60_000;

interface ReviewOptions extends FilterOptions, AimOptions {
  due?: boolean;
  new?: number;
  minutes?: number;
  type?: boolean;
  why?: boolean;
  json?: boolean;
}

export function declareReview(program: Command, context: Context): void {
  const command = program
    .command('review')
    .description('practise: question, answer, one key for how it went')
    .option('--due', 'only what is due')
    .option('--new <count>', 'at most so many that were never practised', wholeNumber(0, 10_000))
    .option('--minutes <count>', 'no further card after so many minutes', wholeNumber(1, 24 * 60))
    .option('--type', 'type your answer before you see the better one; it is kept')
    .option('--why', 'only show what would come, and why');
  withJson(withFilters(withAim(command), []))
    .addHelpText(
      'after',
      '\nExamples:\n  interview review\n  interview review --topic sql --minutes 20\n  interview review --for acme\n  interview review --by thursday --type\n  interview review --why\n\nWithout --for and --by first comes what is due, then what you could not answer at a company that you will meet again, then what is weak, then what was never practised.',
    )
    .action((options: ReviewOptions) => review(context, options));
}

async function review(context: Context, options: ReviewOptions) {
  const { store, look, now, today, page, out, prompts } = context;
  const { due, new: fresh, minutes, type = false, why, number = USUAL, for: company, by, json: asJson, ...filters } = options;
  const begin = now();
  // What would come is shown without the words of the better answers.
  const [journal] = why && !asJson ? await store.derived(GIST) : [await store.read()];
  const aim = await aimFrom({ ...(company !== undefined && { for: company }), ...(by !== undefined && { by }) }, journal, begin, today());
  const candidates = candidatesOf(journal, askingFits(await filterFrom(filters, begin)));
  const cards = aim
    ? aimed(fewerFresh(candidates, fresh), journal.interviews, aim, begin, number)
    : queue(candidates, journal.interviews, { now: begin, today: today(), due, fresh, number });

  if (asJson) return page(json({ cards: cards.map((card) => rowOf(card, begin)) }));
  if (cards.length === 0) return out(nothingText(journal, candidates, today()));
  if (why) return page(practiceList(cards, look));
  if (!prompts.interactive)
    throw new UserError(
      'There is no terminal to practise on.',
      'See what would come: interview review --why, or for programs: interview review --json',
    );

  if (aim) page(aimText(aim, expectedRecall(cards, aim.at), expectedIfWell(cards, aim, begin), look));
  const { practise } = await import('../dialogue/reviewing.js');
  const session = await practise(context, cards, howFor(context, journal, type, minutes));
  const retained = retention((await store.read()).cards);
  page(summaryText(session, { today: today(), retained, aimed: aim && { aim, before: expectedRecall(cards, aim.at) } }, look));
  if (session.stopped) throw new Cancelled('Stopped. Every grade that you gave is kept.');
}

function fewerFresh(candidates: readonly Candidate[], fresh = Number.POSITIVE_INFINITY): Candidate[] {
  let left = fresh;
  return candidates.filter(({ practised }) => practised || left-- > 0);
}

/** The journal of the beginning is what answers are shown from: only an answer that is written here changes it meanwhile. */
function howFor(context: Context, begin: Journal, type: boolean, minutes: number | undefined): Reviewing {
  const { store, look, now } = context;
  let journal = begin;
  return {
    type,
    until: minutes === undefined ? undefined : new Date(now().getTime() + minutes * MINUTE),
    showQuestion: async (card, place) => practiceQuestion(card, place, look),
    showAnswer: async (card, attempt) => practiceAnswer(journal, card, attempt, look),
    editAnswer: async (card) => {
      await improve(context, card);
      journal = await store.read();
    },
  };
}

/** Writes the better answer; whatever becomes of that, the session goes on. */
async function improve(context: Context, { row }: Queued): Promise<void> {
  try {
    const journal = await context.store.read();
    const { question } = findQuestion(journal, row.asked.at(-1)?.question.id ?? row.card, { today: context.today() });
    const { writeAnswer } = await import('../dialogue/answering.js');
    await writeAnswer(context, journal, question);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof Cancelled)) throw error;
    context.remark([error.message, error instanceof UserError && error.hint].filter(Boolean).join('\n'));
  }
}

function rowOf({ row, why, memory, practised }: Queued, at: Date) {
  return {
    ...rowFields(row),
    why,
    practised,
    recall: memory ? Number(recallAt(memory, at).toFixed(4)) : null,
    due: memory && practised ? dueDay(memory) : null,
  };
}
