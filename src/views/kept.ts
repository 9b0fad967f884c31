import { distance } from '../journal/calendar.js';
import { interviewName } from '../journal/find.js';
import { ANSWERED, type Answered, type Interview, questionsOf } from '../journal/journal.js';
import { longDate } from '../journal/longDate.js';
import { tally } from '../journal/tally.js';
import { plural } from './text.js';

const NAMES: Record<Answered, string> = { yes: 'answered', partly: 'partly', no: 'could not', unknown: 'not assessed' };

/** What a command says when it has kept an interview: its name, its day as it was understood, its id, its questions, what is next. In plain words. */
export function keptText(verb: string, interview: Interview, today: string): string {
  const { id, date, time, stage, nextSteps = [] } = interview;
  const day = `${distance(date, today)}${time ? `, ${time}` : ''}`;
  const steps = nextSteps
    .filter(({ done }) => !done)
    .map(({ text, by }) => `Next: ${text}${by ? ` by ${longDate(by)} (${distance(by, today)})` : ''}.`);
  return [`${verb} ${interviewName(interview)} (${day})${stage ? `, ${stage}` : ''}: ${id}`, questionsLine(interview), ...steps]
    .filter(Boolean)
    .join('\n');
}

/** What a change of the whole took out: "Removed: 2 questions, 1 next step." Empty where it took nothing. */
export function removedText(before: Interview, after: Interview): string {
  const gone = (field: 'questions' | 'nextSteps') => {
    const left = new Set(after[field]?.map(({ id }) => id));
    return before[field]?.filter(({ id }) => !left.has(id)).length ?? 0;
  };
  const parts = [gone('questions') && plural(gone('questions'), 'question'), gone('nextSteps') && plural(gone('nextSteps'), 'next step')];
  return parts.some(Boolean) ? `Removed: ${parts.filter(Boolean).join(', ')}.` : '';
}

/** "8 questions: 4 answered, 2 partly, 2 could not." */
function questionsLine(interview: Interview): string {
  const questions = questionsOf(interview);
  if (questions.length === 0) return '';
  const counts = tally(questions);
  const parts = ANSWERED.filter((answered) => counts[answered] > 0).map((answered) => `${counts[answered]} ${NAMES[answered]}`);
  return `${plural(questions.length, 'question')}: ${parts.join(', ')}.`;
}

/** What is said where an interview was added on a day that has one at the company already. */
export function sameDayText(company: string, { id }: Interview): string {
  return `There is another interview at ${company} on that day: ${id}. If they are one: interview remove ${id}`;
}
