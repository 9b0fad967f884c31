import { type Command, InvalidArgumentError } from 'commander';
import { UsageError } from '../errors.js';
import { readBox } from '../formats/box.js';
import type { Direction } from '../formats/nearestDay.js';
import { readNextStep } from '../formats/nextStep.js';
import type { Told } from '../journal/edit.js';
import {
  type Assessment,
  defined,
  FORMATS,
  type Format,
  type Interview,
  OUTCOMES,
  type Outcome,
  STAGES,
  type Stage,
} from '../journal/journal.js';
import type { NewQuestion } from '../journal/keeping.js';
import { tidyText } from '../journal/tidy.js';
import { dateOption, emptyOr, gather, oneOf, rating, timeOfDay, wholeNumber } from './values.js';

/** The flags that describe an interview, as they come from the command line; "" empties a field. */
export interface InterviewFlags {
  company?: string;
  role?: string;
  date?: string;
  time?: string;
  stage?: Stage;
  format?: Format;
  minutes?: number;
  outcome?: Outcome;
  overall?: number;
  communication?: number;
  problemSolving?: number;
  technical?: number;
  wentWell?: string;
  toImprove?: string;
  interviewer?: string[];
  tag?: string[];
  question?: NewQuestion[];
  asked?: string[];
  next?: string[];
  notes?: string;
}

/** Adds the flags that `add`, `schedule` and `edit` share. */
export function withInterviewFlags(command: Command): Command {
  return command
    .option('--role <role>', 'the role that it was for')
    .option('--date <date>', 'the day: yesterday, "last Friday", 11-20, 2026-11-20; with a time if you like')
    .option('--time <time>', 'when it began: 14:00', emptyOr(timeOfDay))
    .addOption(oneOf('--stage <stage>', 'which step it was', STAGES, 'or empty'))
    .addOption(oneOf('--format <format>', 'how you met', FORMATS, 'or empty'))
    .option('--minutes <minutes>', 'how long it took', emptyOr(wholeNumber(1, 1440)))
    .addOption(oneOf('--outcome <outcome>', 'what came of it', OUTCOMES, 'or empty'))
    .option('--overall <rating>', 'how it went, 1 to 5', emptyOr(rating))
    .option('--communication <rating>', 'how you communicated, 1 to 5', emptyOr(rating))
    .option('--problem-solving <rating>', 'how you solved problems, 1 to 5', emptyOr(rating))
    .option('--technical <rating>', 'how you did technically, 1 to 5', emptyOr(rating))
    .option('--interviewer <name>', 'who was there (repeatable)', gather)
    .option(
      '-q, --question <text>',
      'a question, with a box if you like: "[x] answered", "[~] partly", "[ ] could not" (repeatable)',
      gatherQuestion,
    )
    .option('--asked <text>', 'a question that you asked them (repeatable)', gather)
    .option('--went-well <text>', 'what went well')
    .option('--to-improve <text>', 'what to improve')
    .option('--next <text>', 'a next step: "Code assessment by friday" (repeatable)', gather)
    .option('--tag <tag>', 'a tag of your own (repeatable)', gather)
    .option('--notes <text>', 'anything else');
}

function gatherQuestion(value: string, earlier: NewQuestion[] = []): NewQuestion[] {
  const question = readBox(value);
  if (question.text === '') throw new InvalidArgumentError('A question needs a text.');
  earlier.push(question);
  return earlier;
}

/** What the flags are read with. */
export interface Reading {
  now: Date;
  /** Where a date without a year lies. */
  direction: Direction;
}

/** What the flags tell about an interview. Throws UsageError for a date that is none, and for an empty company. */
export async function toldBy(flags: InterviewFlags, reading: Reading): Promise<Told> {
  return {
    fields: await fieldsFrom(flags, reading),
    assessment: assessmentFrom(flags),
    questions: flags.question ?? [],
    iAsked: (flags.asked ?? []).filter(isText).map((text) => ({ text })),
    nextSteps: await Promise.all((flags.next ?? []).filter(isText).map((text) => readNextStep(text, reading.now))),
  };
}

async function fieldsFrom(flags: InterviewFlags, { now, direction }: Reading): Promise<Partial<Interview>> {
  const { company, role, stage, format, minutes, outcome, interviewer, tag, notes } = flags;
  const when = flags.date === undefined ? undefined : await dateOption('--date', flags.date, direction, now);
  return defined({
    company: company === undefined ? undefined : companyFrom(company),
    role,
    date: when?.date,
    time: flags.time ?? when?.time,
    stage,
    format,
    minutes,
    outcome,
    interviewers: interviewer,
    tags: tag,
    notes,
  });
}

function assessmentFrom({ overall, communication, problemSolving, technical, wentWell, toImprove }: InterviewFlags): Assessment {
  return defined({ overall, communication, problemSolving, technical, wentWell, toImprove });
}

/** "" adds nothing. */
function isText(text: string): boolean {
  return text.trim() !== '';
}

/** A company's name. Throws UsageError for an empty one. */
export function companyFrom(name: string): string {
  const company = tidyText(name).replace(/\s+/g, ' ');
  if (company === '') throw new UsageError('The company is empty.', 'Give its name: --company Acme');
  return company;
}
