import type { Context } from '../context.js';
import { readAnswerDraft } from '../dialogue/answerDraft.js';
import { readCapture } from '../dialogue/capture.js';
import { toBrief } from '../journal/brief/ahead.js';
import { daysAfter } from '../journal/calendar.js';
import { askingsByCard, cardRows } from '../journal/cards.js';
import { byDate, isAhead, type Journal } from '../journal/journal.js';
import { openSteps } from '../journal/nextSteps.js';
import { proposedSteps } from '../journal/proposals.js';
import { dashboard } from '../views/dashboard.js';
import { besideThe } from '../views/shellWord.js';

const LATEST = 5;
/** How many days ahead a next step shows. */
const SOON = 7;

/** Bare `interview`: what is open, what is ahead, what to type. */
export async function overview({ store, look, today: todayOf, now, page }: Context): Promise<void> {
  const today = todayOf();
  const journal = await store.read();
  const held = journal.interviews.filter((interview) => !isAhead(interview, today)).sort(byDate);
  const rows = cardRows(journal, undefined, ({ unanswered, answered }) => unanswered || answered === 'unknown');
  // Reading works where drafts cannot be looked at: a folder that is not one's own, a system without locks.
  const drafts = await store.drafts.left().catch(() => []);
  page(
    dashboard(
      {
        today,
        drafts: drafts.flatMap(({ content }) => readCapture(content) ?? []).map(({ company = '' }) => company),
        answers: drafts.flatMap(({ content }) => readAnswerDraft(content) ?? []),
        scheduled: journal.interviews.filter((interview) => isAhead(interview, today)).sort(byDate),
        toBrief: toBrief(journal.interviews, today, now()),
        due: openSteps(journal.interviews).filter(({ step }) => step.by !== undefined && step.by <= daysAfter(today, SOON)),
        practice: await dueForPractice(journal, today),
        proposals: proposedSteps(journal.interviews, today),
        unanswered: rows.filter(({ unanswered }) => unanswered).length,
        unassessed: rows.filter(({ answered }) => answered === 'unknown').length,
        latest: held.reverse().slice(0, LATEST),
        total: journal.interviews.length,
        copies: (await store.copies()).map((name) => besideThe(store.path, name)),
      },
      look,
    ),
  );
  await Promise.all(drafts.map((draft) => draft.release()));
}

/** How many cards are due by their recorded reviews. The scheduler is loaded where there are any. */
async function dueForPractice(journal: Journal, today: string): Promise<number> {
  const practised = journal.cards.filter(({ reviews, dropped }) => reviews?.length && !dropped);
  if (practised.length === 0) return 0;
  const { dueDay, memoryOf } = await import('../journal/practice/memory.js');
  const askings = askingsByCard(journal);
  return practised.filter((card) => {
    const asked = askings.get(card.id);
    const memory = asked && memoryOf(card, asked);
    return memory && dueDay(memory) <= today;
  }).length;
}
