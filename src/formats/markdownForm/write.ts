import { answeredOf, betterAnswerOf, type Card, type Interview, questionsOf } from '../../journal/journal.js';
import type { Classify } from '../../journal/lexicon.js';
import { BOXES } from '../box.js';

/** A stand-in until the writer of the Markdown form is here. */
export function writeMarkdown(interview: Interview, { cards }: { cards: ReadonlyMap<string, Card>; classify: Classify }): string {
  const { id, company, role, date, notes } = interview;
  const questions = questionsOf(interview).map((question) => {
    const better = betterAnswerOf(cards.get(question.card));
    return `- ${BOXES[answeredOf(question)]} ${question.text.replaceAll('\n', '\n  ')} ^${question.id}\n${better ? `  better: ${better.replaceAll('\n', '\n    ')}\n` : ''}`;
  });
  const front = ['---', `id: ${id}`, `company: ${company}`, ...(role ? [`role: ${role}`] : []), `date: ${date}`, '---'].join('\n');
  return `${front}\n\n${questions.join('')}${notes ? `\n## Notes\n${notes}\n` : ''}`;
}
