import { askingsOf } from './cards.js';
import { withChangedQuestion } from './edit.js';
import type { Mint } from './ids.js';
import { type Card, type Journal, questionsOf } from './journal.js';
import { mergedCard } from './merge.js';

/**
 * Says by hand that two cards are one question: every asking of the `gone` one has the `kept` one from then on, which gets the answers and the reviews of both in the order of their times. It
 * counts as dropped only where both were: one that is worth practising stays so.
 */
export function withSameCard(journal: Journal, kept: string, gone: string): Journal {
  const here = journal.cards.find(({ id }) => id === kept);
  const there = journal.cards.find(({ id }) => id === gone);
  if (!here || !there || kept === gone) return journal;
  const { dropped, ...both } = mergedCard(here, { ...there, id: kept });
  const merged: Card = here.dropped && there.dropped ? { ...both, dropped: true } : both;
  const interviews = journal.interviews.map((interview) => {
    const questions = questionsOf(interview);
    if (!questions.some(({ card }) => card === gone)) return interview;
    return { ...interview, questions: questions.map((question) => (question.card === gone ? { ...question, card: kept } : question)) };
  });
  const cards = journal.cards.filter(({ id }) => id !== gone).map((card) => (card.id === kept ? merged : card));
  return { ...journal, interviews, cards };
}

/**
 * Says by hand that one asking is a question of its own: it gets a new card with the same answers, and both stay dropped where the one was. Reviews stay with the card that it leaves, for they
 * were of all its askings. A question that is asked alone on its card has one of its own already. Throws UserError when it is no longer there.
 */
export function withOwnCard(journal: Journal, questionId: string, mint: Mint): Journal {
  const left = cardOf(journal, questionId);
  if (left && askingsOf(journal, left.id).length < 2) return journal;
  const own: Card = { id: mint('c'), ...(left?.dropped && { dropped: true }), ...(left?.answers && { answers: left.answers }) };
  const changed = withChangedQuestion(journal, questionId, (question) => ({ ...question, card: own.id }));
  return { ...changed, cards: [...changed.cards, own] };
}

/** The card that a question has; undefined where the question is no longer there. */
export function cardOf({ interviews, cards }: Journal, questionId: string): Card | undefined {
  const asked = interviews.flatMap(questionsOf).find(({ id }) => id === questionId);
  return asked && cards.find(({ id }) => id === asked.card);
}
