import type { Command } from 'commander';
import type { Context } from '../context.js';
import { holdMock, type MockAnswer } from '../dialogue/mocking.js';
import { UserError } from '../errors.js';
import { askingFits } from '../journal/filter.js';
import { interviewName } from '../journal/find.js';
import { mintFor } from '../journal/ids.js';
import { byDate, defined, type Interview, isAhead, type Journal } from '../journal/journal.js';
import { candidatesOf } from '../journal/practice/candidates.js';
import { type Chance, drawn, minutesAQuestion, mockName } from '../journal/practice/draw.js';
import { nameKey } from '../journal/words.js';
import { type CompleteInterview, withWritten } from '../journal/written.js';
import { knownCompanyName } from '../options/aim.js';
import { type FilterOptions, filterFrom, withFilters } from '../options/filters.js';
import { wholeNumber } from '../options/values.js';
import { keptText } from '../views/kept.js';
import { mockAnswer, mockIntroduction, mockQuestion } from '../views/mock.js';

const USUAL_MINUTES = 30;
const MINUTE = 60_000;

interface MockOptions extends FilterOptions {
  for?: string;
  minutes?: number;
  type?: boolean;
}

export function declareMock(program: Command, context: Context): void {
  const command = program
    .command('mock')
    .description('a mock interview of questions that you were asked, graded at the end and kept')
    .option('--for <company>', 'as it is asked there')
    .option('--minutes <count>', `so long (usually ${USUAL_MINUTES})`, wholeNumber(1, 24 * 60))
    .option('--type', 'type your answers; they are kept');
  withFilters(command, [])
    .addHelpText(
      'after',
      '\nExamples:\n  interview mock\n  interview mock --for acme --minutes 45\n  interview mock --topic sql -n 5 --type\n\nThe questions come in the proportions of kinds and topics in which they are asked there, what you are weak in oftener. No answer is shown until the end.',
    )
    .action((options: MockOptions) => mock(context, options));
}

async function mock(context: Context, options: MockOptions) {
  const { store, prompts, look, now, today, page, random, classifier, out } = context;
  const { for: named, minutes = USUAL_MINUTES, type = false, number, ...filters } = options;
  const journal = await store.read();
  const company = named === undefined ? undefined : knownCompanyName(named, journal);
  const candidates = candidatesOf(journal, askingFits(await filterFrom(filters, now())));
  if (candidates.length === 0)
    throw new UserError(
      journal.interviews.length === 0 ? 'There is no question in the journal yet.' : 'No question fits.',
      journal.interviews.length === 0 ? 'Write an interview down: interview add' : 'See all: interview questions',
    );
  if (!prompts.interactive)
    throw new UserError('There is no terminal for a mock interview.', 'See which questions there are: interview questions --json');

  const next = nextThere(journal, company, today());
  const count = number ?? Math.max(1, Math.round(minutes / minutesAQuestion(journal)));
  const questions = drawn(candidates, journal, { company, stage: next?.stage }, count, chanceOf(random));
  const begin = now();
  const about = { company: company ? mockName(company) : 'Mock', date: today() };
  page(mockIntroduction({ count: questions.length, minutes, company, stage: next?.stage }, look));
  const draft = await store.drafts.begin();
  const answers = await holdMock(
    context,
    questions,
    {
      type,
      until: new Date(begin.getTime() + minutes * MINUTE),
      about,
      showQuestion: (card, place) =>
        mockQuestion(card, place, new Date(begin.getTime() + minutes * MINUTE).getTime() - now().getTime(), look),
      showAnswer: (card, said) => mockAnswer(journal, card, said, look),
    },
    draft,
  );

  const took = Math.max(1, Math.round((now().getTime() - begin.getTime()) / MINUTE));
  const written: CompleteInterview = {
    ...about,
    ...defined({ role: next?.role }),
    stage: 'mock',
    ...(type && { format: 'written' as const }),
    minutes: Math.min(took, 24 * 60),
    questions: answers.map(asQuestion),
  };
  let kept: Interview | undefined;
  const classify = await classifier();
  await store.change(`added ${interviewName(written)}`, (current) => {
    const after = withWritten(current, [written], { mint: mintFor(current, random), classify, at: now().toISOString() });
    kept = after.interviews.at(-1);
    return after;
  });
  await draft.discard();
  if (kept) out(keptText('Kept', kept, today()));
}

function asQuestion({ card: { row }, said, answered }: MockAnswer): CompleteInterview['questions'][number] {
  return { card: row.card, text: row.text, kind: row.kind, topics: row.topics, answered, said };
}

/** The next interview there, whose stage the mock interview takes. */
function nextThere({ interviews }: Journal, company: string | undefined, today: string): Interview | undefined {
  if (company === undefined) return undefined;
  return interviews.filter((interview) => isAhead(interview, today) && nameKey(interview.company) === nameKey(company)).sort(byDate)[0];
}

function chanceOf(random: Context['random']): Chance {
  return () => random(4).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 32;
}
