import type { AskedQuestion } from '../journal/cards.js';
import { interviewName } from '../journal/find.js';
import { answeredOf, type Question } from '../journal/journal.js';
import { tidyText } from '../journal/tidy.js';
import { BOXES } from './box.js';
import { linesOf } from './markdownForm/lines.js';
import type { Opened } from './markdownForm/remarks.js';
import { commentLines, isComment } from './markdownForm/syntax.js';

/** The parts of a story that answers "tell me about a time when": situation, task, action, result (the STAR method). */
const HEADINGS = ['Situation:', 'Task:', 'Action:', 'Result:'];

const HINTS = [
  'Save and close: it is kept as your better answer; every earlier one stays.',
  'Change nothing, or empty the file: nothing is kept. Comments at the top are not read.',
];

/** The better answer to a question as a text for an editor: what is known of the question in comments, a blank line, the answer as it is. Nothing yet to a behavioural one is four headings to be filled in. */
export function writeAnswerForm(question: Question, askings: readonly AskedQuestion[], answer: string | undefined): Opened {
  const head = commentLines([...HINTS, '', question.text, '', ...askings.flatMap((asked) => askingHints(asked, question.text))]);
  const isStory = answer === undefined && question.kind === 'behavioural';
  const body = isStory ? HEADINGS.join('\n\n') : (answer ?? '');
  return { text: `${[...head, '', body].join('\n')}\n`, line: head.length + 2 };
}

/** Where it was asked, how it was answered, in which words, and what was said then. */
function askingHints({ interview, question }: AskedQuestion, text: string): string[] {
  const { said, note } = question;
  return [
    `${BOXES[answeredOf(question)]} asked at ${interviewName(interview)}${question.text === text ? '' : `: ${question.text}`}`,
    ...(said?.split('\n').map((line) => `    > ${line}`.trimEnd()) ?? []),
    ...(note ? [`    note: ${note}`] : []),
  ];
}

/** The answer that such a text holds, in the form in which it is kept; empty where there is none, and where no heading is filled in. Comments count as comments from the first line as far as they go without a blank line. */
export function readAnswerForm(text: string): string {
  const lines = linesOf(text).map((line) => line.text);
  const first = lines.findIndex((line) => !isComment(line));
  const answer = first < 0 ? [] : lines.slice(first);
  const isUnfilled = answer.every((line) => line.trim() === '' || HEADINGS.includes(line.trim()));
  return isUnfilled ? '' : tidyText(answer.join('\n'));
}
