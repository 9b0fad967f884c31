import type { Prompts, Understood } from '../context.js';
import { readBox } from '../formats/box.js';
import { readNextStep } from '../formats/nextStep.js';
import { readWhen } from '../formats/when.js';
import { distance } from '../journal/calendar.js';
import { knownCompany } from '../journal/find.js';
import { byDate, isUnfilled, type Journal, STAGES, type Stage } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import { nameKey } from '../journal/words.js';
import { type Assessed, assessQuestions } from './assessing.js';
import type { Capture, Dialogue, StepName } from './capture.js';

/** Asks one thing and gives what it adds to the capture. */
type Ask = (capture: Capture, dialogue: Dialogue) => Promise<Partial<Capture>>;

const OTHERWISE = 'Give everything with flags: interview add --company NAME --yes';

/** What is asked at each step. */
export const STEPS: Record<StepName, Ask> = {
  company: async (capture, dialogue) => {
    const name = await line(capture, dialogue, {
      message: 'Company',
      suggestions: companiesOf(dialogue.journal),
      understand: async (text) => (text.trim() ? {} : { problem: 'The company is the one thing that is needed.' }),
    });
    return { company: knownCompany(dialogue.journal, name.trim()) };
  },

  role: async (capture, dialogue) => {
    const known = lastRole(dialogue.journal, capture.company);
    return { role: await line(capture, dialogue, { message: 'Role', ...(known && { default: known }) }) };
  },

  date: async (capture, dialogue) => {
    const text = await line(capture, dialogue, {
      message: 'Date',
      default: 'today',
      understand: (typed) => echoDate(typed, 'past', dialogue),
    });
    return (await readWhen(text, 'past', dialogue.now)) as { date: string; time?: string };
  },

  scheduled: async (capture, { prompts, journal, remark }) => {
    const sameDay = journal.interviews.filter(
      ({ company, date }) => date === capture.date && nameKey(company) === nameKey(capture.company ?? ''),
    );
    const waiting = sameDay.find(isUnfilled);
    if (!waiting) {
      if (sameDay.length > 0) remark(`There is an interview at ${capture.company} on that day already; this one becomes another.`);
      return {};
    }
    const fill = await prompts.confirm({
      message: `An interview at ${waiting.company} was scheduled for that day${waiting.stage ? ` (${waiting.stage})` : ''}. Is it this one?`,
      default: true,
      instead: OTHERWISE,
    });
    return fill ? { fills: waiting.id, ...(waiting.stage && { stage: waiting.stage }) } : {};
  },

  stage: async (capture, { prompts }) => {
    if (capture.stage) return {};
    const stage = await prompts.choose<Stage | ''>({
      message: 'Stage',
      choices: [{ value: '', name: '(skip)' }, ...STAGES.map((value) => ({ value, name: value }))],
      instead: OTHERWISE,
    });
    return stage ? { stage } : {};
  },

  minutes: async (capture, dialogue) => {
    const text = await line(capture, dialogue, {
      message: 'Minutes',
      understand: async (typed) => (minutesOf(typed) === 'wrong' ? { problem: 'A whole number of minutes, such as 40.' } : {}),
    });
    const minutes = minutesOf(text);
    return typeof minutes === 'number' ? { minutes } : {};
  },

  recall: async (capture, dialogue) => ({
    questions: (await lines(capture, dialogue, 'What did they ask?', 'One question a line, as rough as you like; an empty line ends.')).map(
      fromLine,
    ),
  }),

  assess: async (capture, { prompts, onProgress }) => ({
    questions: await assessQuestions(prompts, capture.questions ?? [], (questions) => onProgress({ ...capture, questions })),
  }),

  overall: async (_, { prompts }) => {
    const key = await prompts.key<'' | '1' | '2' | '3' | '4' | '5'>({
      message: 'How did it go overall?',
      keys: [
        { key: '1', name: 'badly', value: '1' },
        { key: '2', name: '', value: '2' },
        { key: '3', name: '', value: '3' },
        { key: '4', name: '', value: '4' },
        { key: '5', name: 'very well', value: '5' },
        { key: 's', name: 'skip', value: '' },
      ],
      enter: '',
      instead: OTHERWISE,
    });
    return key ? { overall: Number(key) } : {};
  },

  wentWell: async (capture, dialogue) => ({ wentWell: await line(capture, dialogue, { message: 'What went well?' }) }),
  toImprove: async (capture, dialogue) => ({ toImprove: await line(capture, dialogue, { message: 'What to improve?' }) }),
  next: async (capture, dialogue) => ({ next: await line(capture, dialogue, { message: 'Next step' }) }),

  nextBy: async (capture, dialogue) => {
    if (!capture.next || (await readNextStep(capture.next, dialogue.now)).by) return {};
    const text = await line(capture, dialogue, {
      message: 'By when',
      understand: (typed) => (typed ? echoDate(typed, 'future', dialogue) : Promise.resolve({})),
    });
    const when = text ? await readWhen(text, 'future', dialogue.now) : undefined;
    return when && 'date' in when ? { nextBy: when.date } : {};
  },
};

type LineParts = Omit<Parameters<Prompts['line']>[0], 'instead' | 'onChange' | 'initial'>;

function line(capture: Capture, { prompts, onProgress }: Dialogue, question: LineParts): Promise<string> {
  const initial = capture.typed?.join(' ');
  return prompts.line({
    ...question,
    ...(initial && { initial }),
    instead: OTHERWISE,
    onChange: (text) => onProgress({ ...capture, typed: [text] }),
  });
}

function lines(capture: Capture, { prompts, onProgress }: Dialogue, message: string, help: string): Promise<string[]> {
  const { typed } = capture;
  return prompts.lines({
    message,
    help,
    ...(typed && { initial: typed }),
    instead: OTHERWISE,
    onChange: (texts) => onProgress({ ...capture, typed: [...texts] }),
  });
}

/** A line of the recall; a box before it assesses it at once. */
function fromLine(text: string): Assessed {
  const { answered, text: question } = readBox(text);
  if (question === '') return { text: text.trim() };
  return answered === 'unknown' ? { text: question } : { text: question, answered };
}

async function echoDate(text: string, direction: 'past' | 'future', { now, today }: Dialogue): Promise<Understood> {
  const when = await readWhen(text, direction, now);
  if (!when)
    return {
      problem: `Not understood. A date is such as ${direction === 'past' ? 'yesterday, last Friday, 11-20' : 'tomorrow, friday, 12-01'}, 2026-11-20.`,
    };
  if ('problem' in when) return { problem: `${when.problem}.` };
  return { echo: `${longDate(when.date)}${when.time ? ` ${when.time}` : ''} (${distance(when.date, today)})` };
}

function minutesOf(text: string): number | 'wrong' | undefined {
  if (text.trim() === '') return undefined;
  const [, hours, minutes] = /^(?:(\d{1,2})\s*h(?:ours?)?\s*)?(?:(\d{1,4})\s*(?:m|min|minutes)?)?$/i.exec(text.trim()) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return total >= 1 && total <= 1440 ? total : 'wrong';
}

/** Companies of earlier interviews, the latest first. */
function companiesOf({ interviews }: Journal): string[] {
  const names = [...interviews]
    .sort(byDate)
    .reverse()
    .map(({ company }) => company);
  return [...new Map(names.map((name) => [nameKey(name), name])).values()];
}

function lastRole({ interviews }: Journal, company = ''): string | undefined {
  const there = interviews.filter((interview) => nameKey(interview.company) === nameKey(company));
  return [...there].sort(byDate).findLast(({ role }) => role)?.role;
}
