import type { Brief } from '../journal/brief/brief.js';
import { rowFields } from '../journal/cards.js';
import { answeredOf, type Interview, outcomeOf } from '../journal/journal.js';
import { planFields } from './planFields.js';

/** A brief as `--json` gives it; interviews ahead as in the file, nothing cut. */
export function briefFields({ company, ahead, later, rounds, usual, weak, told, iAsked, steps, practice, mock }: Brief) {
  return {
    company,
    interview: ahead ?? null,
    later,
    rounds: rounds.map(({ interview, asked }) => ({
      ...roundFields(interview),
      asked: asked.map(({ question, better }) => ({ ...question, answered: answeredOf(question), better: better ?? null })),
    })),
    usual: usual.map(({ stage, ...one }) => ({ stage: stage ?? null, ...one })),
    weak: weak.map(rowFields),
    told: told.map(({ interview, question, tags, text }) => ({
      ...whence(interview),
      question: question?.text ?? null,
      tags,
      text,
    })),
    iAsked: iAsked.map(({ interview, text, reply }) => ({ ...whence(interview), text, reply: reply ?? null })),
    nextSteps: steps.map(({ interview, step }) => ({ ...step, interview: interview.id, company: interview.company })),
    practice: planFields(practice.plan, practice.aim, practice.minutes),
    mock: mock?.id ?? null,
  };
}

function roundFields(interview: Interview) {
  const { stage, assessment, interviewers = [] } = interview;
  return {
    ...whence(interview),
    stage: stage ?? null,
    outcome: outcomeOf(interview),
    overall: assessment?.overall ?? null,
    interviewers,
  };
}

function whence({ id, date }: Interview) {
  return { interview: id, date };
}
