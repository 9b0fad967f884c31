import type { Prompts } from '../context.js';
import { readNextStep } from '../formats/nextStep.js';
import { isCalendarDate } from '../journal/calendar.js';
import type { Told } from '../journal/edit.js';
import { defined, type Journal, STAGES, type Stage } from '../journal/journal.js';
import { readAnswerDraft } from './answerDraft.js';
import type { Assessed } from './assessing.js';
import { STEPS } from './steps.js';

/** What has been told so far about an interview; it is what a draft holds. */
export interface Capture {
  company?: string;
  role?: string;
  date?: string;
  time?: string;
  stage?: Stage;
  minutes?: number;
  questions?: Assessed[];
  overall?: number;
  wentWell?: string;
  toImprove?: string;
  next?: string;
  nextBy?: string;
  /** The scheduled interview that this one fills. */
  fills?: string;
  /** What the command line has told: it is kept as well, and not asked for. */
  flags?: Told;
  /** The step that is being asked, and what stands typed there. */
  at?: StepName;
  typed?: string[];
}

/** What a capture is asked with. */
export interface Dialogue {
  prompts: Prompts;
  journal: Journal;
  now: Date;
  today: string;
  remark: (text: string) => void;
  /** Told after every answer and while something is typed. */
  onProgress: (capture: Capture) => void;
}

const STEP_NAMES = [
  'company',
  'role',
  'date',
  'scheduled',
  'stage',
  'minutes',
  'recall',
  'assess',
  'overall',
  'wentWell',
  'toImprove',
  'next',
  'nextBy',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/**
 * Asks for everything that the capture does not hold yet, from the step at which it was left, and gives it complete.
 * Throws Cancelled when the person stops; the last progress told is then what there is.
 */
export async function completeCapture(begun: Capture, dialogue: Dialogue): Promise<Capture> {
  let capture = begun;
  const start = capture.at ? STEP_NAMES.indexOf(capture.at) : 0;
  for (const name of STEP_NAMES.slice(Math.max(0, start))) {
    if (isTold(name)) continue;
    const { typed = undefined, ...told } = capture.at === name ? capture : { ...capture, typed: undefined };
    capture = { ...told, at: name, ...(typed && { typed }) };
    dialogue.onProgress(capture);
    const answer = await STEPS[name](capture, dialogue);
    const { typed: _, ...rest } = capture;
    capture = { ...rest, ...answer };
    dialogue.onProgress(capture);
  }
  return capture;

  function isTold(name: StepName): boolean {
    return begun.flags !== undefined && (name === 'recall' ? 'questions' : name) in fieldsTold(begun.flags);
  }
}

/** A capture that begins with what the command line has told. */
export function captureOf(told: Told): Capture {
  return { ...fieldsTold(told), flags: told };
}

/** What flags and answers have told together. */
export async function toldIn(capture: Capture, now: Date): Promise<Told> {
  const { company, role, date, time, stage, minutes, overall, wentWell, toImprove, questions = [], next, nextBy, flags } = capture;
  const step = next ? { ...(await readNextStep(next, now)), ...(nextBy && { by: nextBy }) } : undefined;
  return {
    fields: { ...flags?.fields, ...defined({ company, role, date, time, stage, minutes }) },
    assessment: { ...flags?.assessment, ...defined({ overall, wentWell, toImprove }) },
    questions: questions.map(({ text, answered, said }) => ({ text, answered, said })),
    iAsked: flags?.iAsked ?? [],
    nextSteps: [...(flags?.nextSteps ?? []), ...(step ? [step] : [])],
  };
}

/** The capture that a draft holds; undefined for what is none. */
export function readCapture(content: unknown): Capture | undefined {
  if (typeof content !== 'object' || content === null || readAnswerDraft(content)) return undefined;
  const capture = content as Partial<Capture>;
  const { questions = [], typed = [], at, date, stage, minutes, overall } = capture;
  const texts = [
    capture.company,
    capture.role,
    capture.time,
    capture.wentWell,
    capture.toImprove,
    capture.next,
    capture.nextBy,
    capture.fills,
  ];
  const isSound =
    texts.every((text) => text === undefined || typeof text === 'string') &&
    (date === undefined || (typeof date === 'string' && isCalendarDate(date))) &&
    (stage === undefined || STAGES.includes(stage)) &&
    [minutes, overall].every((number) => number === undefined || Number.isInteger(number)) &&
    Array.isArray(questions) &&
    questions.every((question) => typeof question?.text === 'string') &&
    Array.isArray(typed) &&
    typed.every((text) => typeof text === 'string') &&
    (at === undefined || STEP_NAMES.includes(at));
  return isSound ? (content as Capture) : undefined;
}

function fieldsTold({ fields, assessment, questions }: Told): Capture {
  const { company, role, date, time, stage, minutes } = fields;
  const { overall, wentWell, toImprove } = assessment;
  const recalled = questions.map(({ text, answered }) => ({ text, ...(answered !== 'unknown' && { answered }) }));
  return {
    ...defined({ company, role, date, time, stage, minutes, overall, wentWell, toImprove }),
    ...(recalled.length > 0 && { questions: recalled }),
  };
}
