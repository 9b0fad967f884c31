import { betterAnswerOf, type Interview, type Journal, type Question, questionsOf } from '../journal.js';

/** The texts of an interview that are searched, in the order in which they are shown. */
export type Field =
  | 'company'
  | 'role'
  | 'interviewers'
  | 'tags'
  | 'question'
  | 'said'
  | 'note'
  | 'better'
  | 'wentWell'
  | 'toImprove'
  | 'iAsked'
  | 'reply'
  | 'nextStep'
  | 'notes';

export type Visit = (field: Field, text: string, question?: Question) => void;

/** Gives a function that visits every text of an interview; it makes no objects of them, for there may be a million. */
export function passagesIn(journal: Journal): (interview: Interview, visit: Visit) => void {
  const better = new Map(journal.cards.map((card) => [card.id, betterAnswerOf(card)]));
  return (interview, visit) => {
    const { company, role, interviewers, tags, assessment, iAsked, nextSteps, notes } = interview;
    visit('company', company);
    if (role) visit('role', role);
    if (interviewers?.length) visit('interviewers', interviewers.join(', '));
    if (tags?.length) visit('tags', tags.join(', '));
    for (const question of questionsOf(interview)) {
      visit('question', question.text, question);
      if (question.said) visit('said', question.said, question);
      if (question.note) visit('note', question.note, question);
      const answer = better.get(question.card);
      if (answer) visit('better', answer, question);
    }
    if (assessment?.wentWell) visit('wentWell', assessment.wentWell);
    if (assessment?.toImprove) visit('toImprove', assessment.toImprove);
    for (const { text, reply } of iAsked ?? []) {
      visit('iAsked', text);
      if (reply) visit('reply', reply);
    }
    for (const { text } of nextSteps ?? []) visit('nextStep', text);
    if (notes) visit('notes', notes);
  };
}
