import { type Complete, RootCommand } from '@bomb.sh/tab';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { COMMAND_TABLE, type DescribedCommand } from '../generated/commandTable.js';
import { interviewName } from '../journal/find.js';
import { byDate, type Journal, questionsOf } from '../journal/journal.js';
import { oneLine } from '../views/printable.js';

/** What the shells call at each Tab; it is not for people, so it is in no list. */
export function declareComplete(program: Command, context: Context): void {
  program.command('complete [words...]', { hidden: true }).action((words: string[]) => complete(context, words));
}

/**
 * What a shell takes as one plain word. Others are not offered: the scripts insert a word without quotes, and bash expands it on the way, so that a company named "$(...)" would be run.
 */
const HARMLESS = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+@:/-]*$/u;

type Candidate = readonly [value: string, description: string];
type Candidates = (journal: Journal) => Candidate[];

async function complete({ store }: Context, words: string[]) {
  // A journal that cannot be read completes nothing of itself; commands and options it does.
  const journal = await store.read().catch(() => undefined);
  const root = new RootCommand();
  for (const command of COMMAND_TABLE) declareOne(root, command, journal);
  root.parse(words);
}

function declareOne(root: RootCommand, { name, summary, options, args }: DescribedCommand, journal: Journal | undefined): void {
  const command = root.command(name, summary);
  for (const option of options) {
    const handler = handlerFor(option.choices, CANDIDATES_OF_OPTION[option.name], journal);
    if (option.takesValue) command.option(option.name, option.description, handler, option.short);
    else if (option.short) command.option(option.name, option.description, option.short);
    else command.option(option.name, option.description);
  }
  for (const argument of args)
    command.argument(argument.name, handlerFor(argument.choices, CANDIDATES_OF_ARGUMENT[argument.name], journal), argument.variadic);
}

function handlerFor(
  choices: readonly string[],
  candidates: Candidates | undefined,
  journal: Journal | undefined,
): (offer: Complete) => void {
  return (offer) => {
    for (const choice of choices) offer(choice, '');
    for (const [value, description] of journal && candidates ? candidates(journal) : []) {
      if (HARMLESS.test(value))
        offer(
          value,
          oneLine(description)
            .replace(/[`$\\]/g, ' ')
            .slice(0, 60),
        );
    }
  };
}

const newestFirst = ({ interviews }: Journal) => [...interviews].sort(byDate).reverse();
const distinct = (values: readonly string[]): Candidate[] => [...new Set(values)].map((value) => [value, '']);

const companies: Candidates = (journal) => distinct(newestFirst(journal).map(({ company }) => company));
const interviews: Candidates = (journal) => newestFirst(journal).map((interview) => [interview.id, interviewName(interview)]);
const questions: Candidates = (journal) =>
  newestFirst(journal).flatMap((interview) => questionsOf(interview).map(({ id, text }): Candidate => [id, text]));
const openSteps: Candidates = (journal) =>
  journal.interviews.flatMap(({ nextSteps = [] }) => nextSteps.filter(({ done }) => !done).map(({ id, text }): Candidate => [id, text]));
const topics: Candidates = (journal) =>
  distinct(journal.interviews.flatMap((interview) => questionsOf(interview).flatMap((question) => question.topics ?? [])));
const tags: Candidates = (journal) => distinct(journal.interviews.flatMap((interview) => interview.tags ?? []));
const roles: Candidates = (journal) => distinct(newestFirst(journal).flatMap(({ role }) => role ?? []));
const whichOne: Candidates = (journal) => [['last', 'the latest interview'], ...companies(journal), ...interviews(journal)];

const CANDIDATES_OF_OPTION: Readonly<Record<string, Candidates>> = { company: companies, topic: topics, tag: tags, role: roles };
const CANDIDATES_OF_ARGUMENT: Readonly<Record<string, Candidates>> = {
  which: whichOne,
  company: companies,
  question: questions,
  other: questions,
  step: openSteps,
};
