import { defined, type OwnQuestion } from '../../journal/journal.js';
import { tidyText } from '../../journal/tidy.js';
import type { WrittenInterview } from '../../journal/written.js';
import { takeBox } from '../box.js';
import { FormFault } from './fault.js';
import { dateFrom, type Ids, takeId } from './heads.js';
import { fieldText, type Item, type ListRules, readItems } from './items.js';
import type { Line } from './lines.js';

type WrittenStep = NonNullable<WrittenInterview['nextSteps']>[number];

const ASKED: ListRules = { item: 'question of yours', fields: [], hasQuote: true, isNested: false };
const STEPS: ListRules = { item: 'next step', fields: ['by', 'done'], hasQuote: false, isNested: false };

/** Reads the questions that you asked them. Throws FormFault. */
export function readAsked(lines: readonly Line[]): OwnQuestion[] {
  return readItems(lines, ASKED).map((item) => {
    const text = tidyText([item.head, ...item.more].join('\n'));
    if (text === '') throw new FormFault(item.line, 'The question of yours has no text.', 'Write it after the dash, or remove the line.');
    return { text, ...defined({ reply: tidyText(item.quote.join('\n')) || undefined }) };
  });
}

/** Reads the next steps. One that is ticked without a day was done today; where no `today` is given, that is a FormFault too. */
export function readSteps(lines: readonly Line[], ids: Ids, today?: string): WrittenStep[] {
  return readItems(lines, STEPS).map((item) => {
    const { id, rest: head } = takeId(item.head, 's', item.line, ids);
    const { answered: box = 'no', rest } = takeBox(head);
    if (box === 'partly' || box === 'unknown')
      throw new FormFault(item.line, 'A next step is done or not: its box is [x] or [ ].', 'Put one of the two there.');
    const text = tidyText([rest, ...item.more].join('\n'));
    if (text === '') throw new FormFault(item.line, 'The next step has no text.', 'Write it after the box, or remove the line.');
    return { text, ...defined({ id, by: dayOf(item, 'by'), done: doneOn(item, box === 'yes', today) }) };
  });
}

function dayOf(item: Item, name: 'by' | 'done'): string | undefined {
  const text = fieldText(item, name);
  return text ? dateFrom(text, name, item.fields.get(name)?.line ?? item.line) : undefined;
}

function doneOn(item: Item, isTicked: boolean, today: string | undefined): string | undefined {
  const done = dayOf(item, 'done');
  if (done !== undefined && !isTicked)
    throw new FormFault(item.line, 'The box is empty, but the step has a day on which it was done.', 'Tick the box, or remove "done:".');
  if (isTicked && done === undefined && today === undefined)
    throw new FormFault(item.line, 'The step is done, but not on which day.', 'Write it below, indented by two: done: YYYY-MM-DD');
  return isTicked ? (done ?? today) : undefined;
}
