import { defined, KINDS } from '../../journal/journal.js';
import type { NewQuestion } from '../../journal/keeping.js';
import { tidyText } from '../../journal/tidy.js';
import { takeBox } from '../box.js';
import { FormFault, oneOf } from './fault.js';
import { type Ids, takeId } from './heads.js';
import { fieldText, type Item, type ListRules, readItems } from './items.js';
import type { Line } from './lines.js';
import { topicsFrom } from './topics.js';

/** "[y] Why?": meant as a box. */
const ODD_BOX = /^\[[^\]\s]\](?=\s)/;

const RULES: ListRules = { item: 'question', fields: ['kind', 'topics', 'note', 'better'], hasQuote: true, isNested: true };

/** Reads the questions, each with its follow-ups. Throws FormFault. */
export function readQuestions(lines: readonly Line[], ids: Ids): NewQuestion[] {
  const questions: NewQuestion[] = [];
  const made = new Map<Item, NewQuestion>();
  for (const item of readItems(lines, RULES)) {
    const question = questionFrom(item, ids);
    const parent = item.parent && made.get(item.parent);
    made.set(item, question);
    if (!parent) questions.push(question);
    else if (parent.followUps) parent.followUps.push(question);
    else parent.followUps = [question];
  }
  return questions;
}

function questionFrom(item: Item, ids: Ids): NewQuestion {
  const { id, rest: head } = takeId(item.head, 'q', item.line, ids);
  const { answered = 'unknown', rest } = takeBox(head);
  const odd = head === rest && ODD_BOX.exec(head)?.[0];
  if (odd) throw new FormFault(item.line, `${odd} is no box.`, 'Boxes are [x] answered, [~] partly, [ ] could not, [?] not assessed.');
  const text = tidyText([rest, ...item.more].join('\n'));
  if (text === '') throw new FormFault(item.line, 'The question has no text.', 'Write it after the box, or remove the line.');

  const kind = fieldText(item, 'kind');
  const topics = fieldText(item, 'topics');
  return {
    text,
    answered,
    ...defined({
      id,
      said: tidyText(item.quote.join('\n')) || undefined,
      note: fieldText(item, 'note') || undefined,
      better: fieldText(item, 'better') || undefined,
      kind: kind ? oneOf(kind, KINDS, 'kind', item.fields.get('kind')?.line ?? item.line) : undefined,
      topics: topics === undefined ? undefined : topicsFrom(topics),
    }),
  };
}
